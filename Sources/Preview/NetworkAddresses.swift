#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The addresses of this machine.
enum NetworkAddresses {
  /// Whether an address stands for all of the machine's.
  static func isEverywhere(_ host: String) -> Bool { host == "0.0.0.0" || host == "::" }

  /// Whether only this machine can reach an address.
  static func isLoopback(_ host: String) -> Bool { host.hasPrefix("127.") || host == "::1" }

  /// The addresses of all interfaces that are up, those of private networks first.
  static func all() -> [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [String] = []
    var next = first
    while let entry = next {
      next = entry.pointee.ifa_next
      guard entry.pointee.ifa_flags & UInt32(IFF_UP.rawFlag) != 0, let address = entry.pointee.ifa_addr,
        let text = text(address), !found.contains(text)
      else { continue }
      found.append(text)
    }
    return found.filter(isPrivate) + found.filter { !isPrivate($0) }
  }

  private static func isPrivate(_ address: String) -> Bool {
    address.hasPrefix("192.168.") || address.hasPrefix("10.") || address.hasPrefix("172.")
  }

  /// An IPv4 address, or an IPv6 one that needs no interface to be named.
  private static func text(_ address: UnsafeMutablePointer<sockaddr>) -> String? {
    let family = Int32(address.pointee.sa_family)
    guard family == AF_INET || family == AF_INET6 else { return nil }
    let length = family == AF_INET ? MemoryLayout<sockaddr_in>.size : MemoryLayout<sockaddr_in6>.size
    var buffer = [CChar](repeating: 0, count: 128)
    guard
      getnameinfo(address, socklen_t(length), &buffer, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST) == 0
    else { return nil }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.contains("%") ? nil : text
  }
}

extension BinaryInteger {
  fileprivate var rawFlag: Int { Int(self) }
}

extension RawRepresentable where RawValue: BinaryInteger {
  fileprivate var rawFlag: Int { Int(rawValue) }
}
