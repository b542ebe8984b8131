#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// A socket that waits for clients.
struct ListeningSocket {
  /// The file descriptor. Whoever takes the socket over closes it.
  let descriptor: Int32
  /// The port, also where any was asked for.
  let port: UInt16
  /// Whether the address is an IPv6 address.
  let isIPv6: Bool

  /// Binds an address and listens on it.
  ///
  /// The address can be taken again right after a program that used it has ended (`SO_REUSEADDR`), but not while
  /// another program listens there.
  ///
  /// - Parameters:
  ///   - host: an IPv4 or IPv6 address; names are not looked up
  ///   - port: the port, or 0 for any
  init(host: String, port: UInt16) throws(ServerError) {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, String(port), &hints, &list) == 0, let address = list?.pointee else {
      throw .notAnAddress(host: host)
    }
    defer { freeaddrinfo(list) }
    let descriptor = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    guard descriptor >= 0 else { throw .failed(code: errno) }
    isIPv6 = address.ai_family == AF_INET6
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    ListeningSocket.set(descriptor, level: SOL_SOCKET, option: SO_REUSEADDR, to: 1)
    // What clients get inherits it: without it, the system copies megabytes at once for one that reads nothing.
    ListeningSocket.set(descriptor, level: SOL_SOCKET, option: SO_SNDBUF, to: 128 << 10)
    if isIPv6 { ListeningSocket.set(descriptor, level: Int32(IPPROTO_IPV6), option: IPV6_V6ONLY, to: 0) }
    guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0, listen(descriptor, SOMAXCONN) == 0,
      let bound = ListeningSocket.port(of: descriptor)
    else {
      let code = errno
      close(descriptor)
      throw ListeningSocket.error(code, host: host, port: port)
    }
    self.descriptor = descriptor
    self.port = bound
  }

  private static func set(_ descriptor: Int32, level: Int32, option: Int32, to value: Int32) {
    var value = value
    _ = setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  /// The port that a socket is bound to; it lies at the same place in IPv4 and IPv6 addresses.
  private static func port(of descriptor: Int32) -> UInt16? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard getsockname(descriptor, address, &length) == 0 else { return nil }
        return UnsafeRawPointer(address).load(
          fromByteOffset: MemoryLayout<sockaddr_in>.offset(of: \.sin_port) ?? 2, as: UInt16.self
        ).bigEndian
      }
    }
  }

  private static func error(_ code: Int32, host: String, port: UInt16) -> ServerError {
    switch code {
    case EADDRINUSE: .addressInUse(port: port)
    case EACCES, EPERM: .notPermitted(port: port)
    case EADDRNOTAVAIL: .notOfThisMachine(host: host)
    default: .failed(code: code)
    }
  }
}
