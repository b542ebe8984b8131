/// Reads a web address of any form (WHATWG URL Standard, section 4.4).
struct WebAddressReader {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The parts of the address.
  func read() throws(AddressFault) -> WebAddress {
    guard !bytes.isEmpty else { throw AddressFault(.empty, at: 0..<0) }
    let (scheme, start) = try readScheme()
    try AddressCharacters.check(bytes)
    let rest = bytes[start...].firstIndex(where: Self.endsHost) ?? bytes.endIndex
    let authority = start..<rest
    guard !authority.isEmpty else { throw AddressFault(.noHost, at: authority) }
    if let sign = bytes[authority].lastIndex(of: UInt8(ascii: "@")) {
      throw AddressFault(.credentials, at: start..<(sign + 1))
    }
    let host = try hostRange(authority)
    guard !host.isEmpty else { throw AddressFault(.noHost, at: authority) }
    try HostName.check(bytes, host)
    let port = try port(host.upperBound..<rest)
    try checkRest(rest)
    return WebAddress(scheme: scheme, host: host, port: port, rest: rest)
  }

  /// The scheme, and where the host begins.
  private func readScheme() throws(AddressFault) -> (scheme: Range<Int>, host: Int) {
    let counted = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let colon = bytes[counted...].firstIndex { !Address.ofScheme.contains($0) } ?? bytes.endIndex
    guard colon < bytes.endIndex, bytes[colon] == UInt8(ascii: ":"),
      Address.webSchemes.contains(Address.lowercased(bytes[counted..<colon]))
    else {
      if bytes.contains(where: Address.isLeftOut) { try AddressCharacters.check(bytes) }
      throw AddressFault(.scheme, at: 0..<min(colon + 1, bytes.endIndex))
    }
    let end = bytes[(colon + 1)...].firstIndex { !Address.isSlash($0) } ?? bytes.endIndex
    let slashes = (colon + 1)..<end
    // Backslashes are told as such.
    guard slashes.count == 2 || bytes[slashes].contains(UInt8(ascii: "\\")) else {
      throw AddressFault(slashes.count > 2 && end == bytes.endIndex ? .noHost : .slashes, at: slashes)
    }
    return (counted..<colon, end)
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// The host, with its brackets: the state "host" of the parser.
  private func hostRange(_ authority: Range<Int>) throws(AddressFault) -> Range<Int> {
    guard bytes[authority.lowerBound] == UInt8(ascii: "[") else {
      let colon = bytes[authority].firstIndex(of: UInt8(ascii: ":")) ?? authority.upperBound
      return authority.lowerBound..<colon
    }
    guard let bracket = bytes[authority].firstIndex(of: UInt8(ascii: "]")) else {
      throw AddressFault(.ipv6, at: authority)
    }
    return authority.lowerBound..<(bracket + 1)
  }

  /// The digits of the port: the state "port". Nothing behind the colon is the scheme's own port.
  private func port(_ written: Range<Int>) throws(AddressFault) -> Range<Int> {
    guard !written.isEmpty else { return written }
    guard bytes[written.lowerBound] == UInt8(ascii: ":") else { throw AddressFault(.ipv6, at: written) }
    let digits = (written.lowerBound + 1)..<written.upperBound
    var number = 0
    for byte in bytes[digits] {
      guard (0x30...0x39).contains(byte) else { throw AddressFault(.port, at: digits) }
      number = number * 10 + Int(byte - 0x30)
      guard number <= 65_535 else { throw AddressFault(.port, at: digits) }
    }
    return digits
  }

  /// Holds path, query and fragment against the URL code points (section 4.3).
  private func checkRest(_ start: Int) throws(AddressFault) {
    var isFragment = false
    for index in start..<bytes.endIndex where bytes[index] < 0x80 {
      switch bytes[index] {
      case UInt8(ascii: "%"):
        guard PercentEncoding.isEncoded(bytes, at: index) else { throw AddressFault(.percent, at: index..<(index + 1)) }
      case UInt8(ascii: "#") where !isFragment: isFragment = true
      case let byte where WebAddress.ofRest.contains(byte): break
      default: throw AddressFault(.unencoded, at: index..<(index + 1))
      }
    }
  }
}
