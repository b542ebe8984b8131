#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The addresses of this machine.
enum NetworkAddresses {
  /// The addresses of all interfaces that are up, those of private networks first; none that
  /// needs an interface to be named.
  static func all() -> [HostAddress] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [HostAddress] = []
    var next = first
    while let entry = next {
      next = entry.pointee.ifa_next
      guard entry.pointee.ifa_flags & UInt32(IFF_UP.rawFlag) != 0, let address = entry.pointee.ifa_addr,
        let made = HostAddress(address), !made.text.contains("%"), !found.contains(made)
      else { continue }
      found.append(made)
    }
    return found.filter(isPrivate) + found.filter { !isPrivate($0) }
  }

  private static func isPrivate(_ address: HostAddress) -> Bool {
    ["192.168.", "10.", "172."].contains { address.text.hasPrefix($0) }
  }
}

extension BinaryInteger {
  fileprivate var rawFlag: Int { Int(self) }
}

extension RawRepresentable where RawValue: BinaryInteger {
  fileprivate var rawFlag: Int { Int(rawValue) }
}
