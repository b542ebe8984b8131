#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the program can't do without.
enum Surroundings {
  /// Why no command can be run here; nil where all can. On Linux the library that shares work out among threads
  /// (libdispatch) looks at them in `/proc`, and would end the program where that is missing.
  static var problem: String? {
    #if os(Linux)
      access("/proc/self/task", R_OK | X_OK) == 0
        ? nil
        : "/proc is missing, which impact can't do without; in a container or a changed root, mount it: "
          + "mount -t proc proc /proc"
    #else
      nil
    #endif
  }
}
