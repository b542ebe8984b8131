#include "CDocument.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What a first block holds: enough for a page of some hundred words. */
enum { FIRST_BLOCK = 48 * 1024, LARGEST_BLOCK = 1024 * 1024, ALIGNMENT = 16 };

struct block {
  struct block *before;
  size_t size;
  /* So that what follows is aligned as malloc aligns. */
  _Alignas(ALIGNMENT) char bytes[];
};

struct impact_document {
  struct block *blocks;
  size_t used;
  cmark_node *root;
};

/* cmark gives its allocators no context; it is set while cmark runs. */
static _Thread_local impact_document *current;

/* In front of each piece, for realloc. */
struct head {
  _Alignas(ALIGNMENT) size_t size;
};

static size_t rounded(size_t size) {
  /* As cmark's own allocator does when there is no memory. */
  if (size > SIZE_MAX / 2) abort();
  return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

static struct head *head_of(void *piece) { return (struct head *)piece - 1; }

static void add_block(size_t needed) {
  size_t size = current->blocks ? current->blocks->size * 2 : FIRST_BLOCK;
  if (size > LARGEST_BLOCK) size = LARGEST_BLOCK;
  if (size < needed) size = needed;
  struct block *block = malloc(sizeof(struct block) + size);
  if (!block) abort();
  block->before = current->blocks;
  block->size = size;
  current->blocks = block;
  current->used = 0;
}

static void *take(size_t size) {
  size_t whole = sizeof(struct head) + rounded(size);
  if (!current->blocks || current->blocks->size - current->used < whole) add_block(whole);
  struct head *head = (struct head *)(current->blocks->bytes + current->used);
  current->used += whole;
  head->size = whole - sizeof(struct head);
  return head + 1;
}

static void *take_zeroed(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(take(count * size), 0, count * size);
}

static void *grow(void *piece, size_t size) {
  if (!piece) return take(size);
  size_t old = head_of(piece)->size;
  if (size <= old) return piece;
  size_t more = rounded(size) - old;
  struct block *block = current->blocks;
  /* The last piece grows where it is. */
  if ((char *)piece + old == block->bytes + current->used && block->size - current->used >= more) {
    current->used += more;
    head_of(piece)->size += more;
    return piece;
  }
  return memcpy(take(size), piece, old);
}

static void give_back(void *piece) {
  if (!piece || (char *)piece + head_of(piece)->size != current->blocks->bytes + current->used) return;
  current->used -= sizeof(struct head) + head_of(piece)->size;
}

static cmark_mem memory = {take_zeroed, grow, give_back};

impact_document *impact_document_parse(const char *markdown, size_t length, int options) {
  impact_document *document = calloc(1, sizeof *document);
  if (!document) return NULL;
  current = document;
  cmark_parser *parser = cmark_parser_new_with_mem(options, &memory);
  cmark_parser_feed(parser, markdown, length);
  document->root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  current = NULL;
  return document;
}

cmark_iter *impact_document_walk(impact_document *document) {
  if (!document->root) return NULL;
  current = document;
  cmark_iter *iterator = cmark_iter_new(document->root);
  current = NULL;
  return iterator;
}

void impact_document_free(impact_document *document) {
  if (!document) return;
  for (struct block *block = document->blocks; block;) {
    struct block *before = block->before;
    free(block);
    block = before;
  }
  free(document);
}
