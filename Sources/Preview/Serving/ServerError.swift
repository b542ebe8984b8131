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
    case .notAnAddress(let host): "\(host) is not an IP address"
    case .addressInUse(let port): "port \(port) is in use by another program"
    case .notPermitted(let port): "the system reserves port \(port); choose one above 1023"
    case .notOfThisMachine(let host): "this machine has no address \(host)"
    case .failed(let code): "the preview's server could not start (error \(code))"
    }
  }
}
