import ExternalLinks

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension LinkLimits {
  /// The usual limits, or those that tests set, whose servers answer at once: `IMPACT_LINK_LIMITS` holds the milliseconds
  /// between two requests to a host, for a connection, for a request, and for everything.
  static var inEnvironment: LinkLimits {
    var limits = LinkLimits()
    guard let text = getenv("IMPACT_LINK_LIMITS") else { return limits }
    let numbers = String(cString: text).split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 4 else { return limits }
    limits.pause = .milliseconds(numbers[0])
    limits.connection = .milliseconds(numbers[1])
    limits.request = .milliseconds(numbers[2])
    limits.total = .milliseconds(numbers[3])
    return limits
  }
}
