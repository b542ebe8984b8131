#define _GNU_SOURCE
#include "CPlatform.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/eventfd.h>
#include <sys/xattr.h>
#endif

int impact_exchange(const char *first, const char *second) {
#if defined(__linux__)
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
#else
  (void)first;
  (void)second;
  return ENOSYS;
#endif
}

int impact_exchange_in(int folder, const char *first, const char *second) {
#if defined(__linux__)
  return renameat2(folder, first, folder, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renameatx_np(folder, first, folder, second, RENAME_SWAP) == 0 ? 0 : errno;
#else
  (void)folder;
  (void)first;
  (void)second;
  return ENOSYS;
#endif
}

static int move_by_link(int from, int to, const char *name) {
  if (linkat(from, name, to, name, 0) != 0) return errno;
  return unlinkat(from, name, 0) == 0 ? 0 : errno;
}

int impact_rename_new(int from, int to, const char *name) {
#if defined(__linux__)
  int error = renameat2(from, name, to, name, RENAME_NOREPLACE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  int error = renameatx_np(from, name, to, name, RENAME_EXCL) == 0 ? 0 : errno;
#else
  int error = ENOSYS;
#endif
  return error == ENOSYS || error == EINVAL || error == ENOTSUP ? move_by_link(from, to, name) : error;
}

#if defined(__linux__)
static void copy_extended_attributes(int from, int to) {
  char names[4096], value[65536];
  ssize_t length = flistxattr(from, names, sizeof names);
  for (ssize_t at = 0; at < length; at += (ssize_t)strlen(names + at) + 1) {
    ssize_t size = fgetxattr(from, names + at, value, sizeof value);
    if (size >= 0) fsetxattr(to, names + at, value, (size_t)size, 0);
  }
}
#endif

int impact_copy_attributes(int from, int to) {
  struct stat old, new;
  if (fstat(from, &old) != 0 || fstat(to, &new) != 0) return errno;
  int error = 0;
  if (old.st_gid != new.st_gid && fchown(to, (uid_t)-1, old.st_gid) != 0) error = errno;
  if (old.st_uid != new.st_uid && fchown(to, old.st_uid, (gid_t)-1) != 0) error = errno;
#if defined(__linux__)
  copy_extended_attributes(from, to);
#endif
  /* Last, since another owner takes bits away. */
  if (fchmod(to, old.st_mode & 07777) != 0) error = errno;
  return error;
}

int impact_is_mount_at(int folder, const char *name) {
  int handle = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (handle < 0) return 0;
  int is_mount = impact_is_mount(handle);
  close(handle);
  return is_mount;
}

int impact_is_mount(int folder) {
#if defined(__linux__)
  struct statx info;
  if (statx(folder, "", AT_EMPTY_PATH, STATX_BASIC_STATS, &info) == 0 &&
      (info.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT))
    return (info.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  /* An older kernel, or one that keeps the call from this program: the way up leads to another device. */
  struct stat here, above;
  return fstat(folder, &here) == 0 && fstatat(folder, "..", &above, 0) == 0 && here.st_dev != above.st_dev;
#else
  struct stat info, above;
  return fstat(folder, &info) == 0 && fstatat(folder, "..", &above, 0) == 0 && info.st_dev != above.st_dev;
#endif
}

void impact_sync(int folder) {
#if defined(__linux__)
  syncfs(folder);
#else
  fsync(folder);
#endif
}

int impact_lease(int file) {
#if defined(__linux__)
  /* Whoever comes to write is told of by a signal, which would end the program. */
  signal(SIGIO, SIG_IGN);
  return fcntl(file, F_SETLEASE, F_RDLCK) == 0 ? 0 : errno;
#else
  (void)file;
  return ENOSYS;
#endif
}

int impact_lease_holds(int file) {
#if defined(__linux__)
  return fcntl(file, F_GETLEASE) == F_RDLCK;
#else
  (void)file;
  return 1;
#endif
}

static enum impact_kind kind_of(unsigned char type) {
  switch (type) {
    case DT_UNKNOWN: return IMPACT_UNKNOWN;
    case DT_REG: return IMPACT_FILE;
    case DT_DIR: return IMPACT_FOLDER;
    case DT_LNK: return IMPACT_LINK;
    default: return IMPACT_OTHER;
  }
}

static int is_dots(const char *name) {
  return name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0));
}

#if defined(__linux__)

/* The kernel's own call: opendir asks for a descriptor's flags and state, and takes memory, each time. */
int impact_names(int folder, void *context, void (*visit)(void *context, const char *name, enum impact_kind kind)) {
  _Alignas(8) char buffer[16384];
  for (;;) {
    ssize_t got = getdents64(folder, buffer, sizeof buffer);
    if (got <= 0) {
      int error = got < 0 ? errno : 0;
      close(folder);
      return error;
    }
    for (ssize_t at = 0; at < got;) {
      struct dirent64 *entry = (struct dirent64 *)(buffer + at);
      at += entry->d_reclen;
      if (!is_dots(entry->d_name)) visit(context, entry->d_name, kind_of(entry->d_type));
    }
  }
}

#else

int impact_names(int folder, void *context, void (*visit)(void *context, const char *name, enum impact_kind kind)) {
  DIR *stream = fdopendir(folder);
  if (!stream) {
    int error = errno;
    close(folder);
    return error;
  }
  for (;;) {
    errno = 0;
    struct dirent *entry = readdir(stream);
    if (!entry) {
      int error = errno;
      closedir(stream);
      return error;
    }
    if (!is_dots(entry->d_name)) visit(context, entry->d_name, kind_of(entry->d_type));
  }
}

#endif

int impact_event(void) {
#if defined(__linux__)
  return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
#else
  errno = ENOSYS;
  return -1;
#endif
}

static int argument_count;
static char **arguments;

#if defined(__GLIBC__) || defined(__APPLE__)
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
  argument_count = count;
  arguments = values;
}
#endif

int impact_argument_count(void) { return argument_count; }

const char *impact_argument(int number) {
  return number >= 0 && number < argument_count ? arguments[number] : NULL;
}
