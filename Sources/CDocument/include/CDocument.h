#ifndef CDOCUMENT_H
#define CDOCUMENT_H

#include <cmark.h>
#include <stddef.h>

/* A document that cmark parsed, in memory of its own, which is given back at once: cmark asks for memory some hundred
 * times for a page, and gives each piece back by itself. */
typedef struct impact_document impact_document;

/* Parses Markdown; NULL where there is no memory. */
impact_document *impact_document_parse(const char *markdown, size_t length, int options);

/* A walk through the tree, whose memory is the document's; NULL where there is no tree. */
cmark_iter *impact_document_walk(impact_document *document);

/* Gives all memory back. */
void impact_document_free(impact_document *document);

#endif
