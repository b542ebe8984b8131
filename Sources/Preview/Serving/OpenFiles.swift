#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// How many files and connections this program may have open (`RLIMIT_NOFILE`).
enum OpenFiles {
  /// What a preview with all its connections can use.
  static let wanted = 4_096

  /// Raises the limit as far as the system lets it and as it is of use; a higher one stays.
  ///
  /// - Returns: the limit from now on
  static func raiseLimit() -> Int {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return 256 }
    let raised = min(limit.rlim_max, rlim_t(wanted))
    if limit.rlim_cur < raised {
      var higher = limit
      higher.rlim_cur = raised
      if setrlimit(resource, &higher) == 0 { limit = higher }
    }
    return Int(clamping: limit.rlim_cur)
  }
}
