#ifndef CPLATFORM_H
#define CPLATFORM_H

/* Exchanges two paths in one step: renameat2(RENAME_EXCHANGE) on Linux, renamex_np(RENAME_SWAP) on macOS.
 * Returns 0, or the value of errno. */
int impact_exchange(const char *first, const char *second);

#endif
