internal import Diagnostics

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Why a server could not start.
enum ServerError: Error, Equatable, CustomStringConvertible {
  /// The host isn't an IP address.
  case notAnAddress(host: String)
  /// Another program listens there.
  case addressInUse(port: UInt16)
  /// The system reserves the port.
  case notPermitted(port: UInt16)
  /// This machine hasn't the address.
  case notOfThisMachine(host: String)
  /// The system refused something else.
  case failed(code: Int32)

  /// Whether the next port may be free.
  var isAddressInUse: Bool {
    if case .addressInUse = self { true } else { false }
  }

  /// The reason in plain words.
  var description: String {
    switch self {
    case .notAnAddress(let host): "\(printable(host)) is not an IP address"
    case .addressInUse(let port): "port \(port) is in use by another program"
    case .notPermitted(let port): "the system reserves port \(port); choose one above 1023"
    case .notOfThisMachine(let host): "this machine has no address \(printable(host))"
    case .failed(let code) where code == EMFILE || code == ENFILE:
      "too many files are open to start the preview's server; raise the limit with: ulimit -n 4096"
    case .failed(let code): "the preview's server could not start: \(String(cString: strerror(code)))"
    }
  }
}
