#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stddef.h>

/* Exchanges two paths in one step: renameat2(RENAME_EXCHANGE) on Linux, renamex_np(RENAME_SWAP) on macOS.
 * Returns 0, or the value of errno. */
int impact_exchange(const char *first, const char *second);

/* The same with two names in an open folder. */
int impact_exchange_in(int folder, const char *first, const char *second);

/* Moves a name from one open folder to another, where nothing may stand under it: renameat2(RENAME_NOREPLACE) on Linux,
 * renameatx_np(RENAME_EXCL) on macOS, elsewhere and on file systems that have no such thing a second name and the first
 * taken away. Returns 0, or the value of errno. */
int impact_rename_new(int from, int to, const char *name);

/* Gives an open folder the owner, group, attributes (access lists too) and mode of another one, as far as that is allowed.
 * Returns 0 where owner, group and mode are the same afterwards. */
int impact_copy_attributes(int from, int to);

/* Whether something is mounted at an open folder, also the same file system once more. */
int impact_is_mount(int folder);

/* The same of a name in an open folder, links not followed. */
int impact_is_mount_at(int folder, const char *name);

/* Has all that was written to an open folder's file system put on the disk, as far as the system can. */
void impact_sync(int folder);

/* Linux: asks to hear of everybody who opens a file for writing (a read lease, fcntl(2)); the file is open for reading
 * alone. Returns 0, EAGAIN where somebody has it open for writing already, or another value of errno where the system
 * has no such thing for this file. The lease ends when the file is closed; until then, at most 45 seconds, who comes to
 * write waits. */
int impact_lease(int file);

/* Whether nobody has come to write since the lease was given. */
int impact_lease_holds(int file);

/* What a name in a folder stands for, where the folder tells it. */
enum impact_kind { IMPACT_UNKNOWN, IMPACT_FILE, IMPACT_FOLDER, IMPACT_LINK, IMPACT_OTHER };

/* Calls a function with each name in an open folder but . and .., in no order, and closes the folder. The names end in
 * NUL. Returns 0, or the value of errno when the folder can't be read to its end. */
int impact_names(int folder, void *context, void (*visit)(void *context, const char *name, enum impact_kind kind));

/* Linux: a descriptor by which threads wake each other (eventfd(2)), readable once 8 bytes other than 0 were written.
 * Returns -1 with errno elsewhere and when it fails. */
int impact_event(void);

/* The program's arguments as the system gave them: Swift reads its own from /proc, which is not there everywhere. The
 * number is 0 where the C library does not hand them to constructors (musl). */
int impact_argument_count(void);
const char *impact_argument(int number);

#endif
