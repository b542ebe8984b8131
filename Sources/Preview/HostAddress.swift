#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// An IP address, however it was written.
struct HostAddress: Equatable {
  /// The address as browsers write it; an IPv4 address within IPv6 (`::ffff:…`) as the IPv4 address that it is.
  let text: String
  /// Whether it stands for all addresses of this machine.
  let isEverywhere: Bool
  /// Whether only this machine can reach it.
  let isLoopback: Bool

  /// Whether it is an IPv6 address.
  var isIPv6: Bool { text.contains(":") }

  /// Reads an address as the system does, which knows many spellings: `127.1`, `2130706433`, `0:0:0:0:0:0:0:1`. The
  /// name `localhost` is 127.0.0.1; no other names are looked up. Throws where it is none.
  init(_ host: String) throws(ServerError) {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST
    var list: UnsafeMutablePointer<addrinfo>?
    let name = host.lowercased() == "localhost" ? "127.0.0.1" : host
    // An empty name would stand for this machine, and a NUL would end it.
    guard !name.isEmpty, !name.utf8.contains(0), getaddrinfo(name, nil, &hints, &list) == 0 else {
      throw .notAnAddress(host: host)
    }
    defer { freeaddrinfo(list) }
    guard let address = list?.pointee.ai_addr, let made = HostAddress(address) else {
      throw .notAnAddress(host: host)
    }
    self = made
  }

  /// Takes an address of the system; nil for other than IPv4 and IPv6.
  init?(_ address: UnsafePointer<sockaddr>) {
    let isIPv6 = Int32(address.pointee.sa_family) == AF_INET6
    guard isIPv6 || Int32(address.pointee.sa_family) == AF_INET else { return nil }
    let length = isIPv6 ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size
    let place = (isIPv6 ? MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) : nil) ?? (isIPv6 ? 8 : 4)
    let bytes = Array(UnsafeRawBufferPointer(start: address, count: length)[place...].prefix(isIPv6 ? 16 : 4))
    if !isIPv6 {
      self.init(ipv4: bytes)
    } else if bytes.starts(with: [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]) {
      self.init(ipv4: bytes.suffix(4))
    } else {
      var buffer = [CChar](repeating: 0, count: 128)
      guard getnameinfo(address, socklen_t(length), &buffer, socklen_t(buffer.count), nil, 0, NI_NUMERICHOST) == 0
      else { return nil }
      self.init(
        text: String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self),
        isEverywhere: bytes.allSatisfy { $0 == 0 },
        isLoopback: bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1)
    }
  }

  private init(ipv4 bytes: some Collection<UInt8>) {
    self.init(
      text: bytes.map { String($0) }.joined(separator: "."), isEverywhere: bytes.allSatisfy { $0 == 0 },
      isLoopback: bytes.first == 127)
  }

  private init(text: String, isEverywhere: Bool, isLoopback: Bool) {
    (self.text, self.isEverywhere, self.isLoopback) = (text, isEverywhere, isLoopback)
  }
}
