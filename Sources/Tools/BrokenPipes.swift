#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What becomes of this process when it writes to a program that has ended.
package enum BrokenPipes {
  /// Makes it an error of that write, where it would else end the process. Programs that are started are not concerned.
  package static func ignore() { signal(SIGPIPE, SIG_IGN) }
}
