/// What stands between the slashes of a web address (RFC 3986, section 3.2).
enum WebHost {
  /// A name or number that a host can have, and perhaps a port.
  case sound
  /// A name or password, which readers would get with the address.
  case credentials
  /// What can't be a host.
  case unsound(String)

  /// Reads the host of an address that has one.
  init(of address: String) {
    let rest = address.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst().drop { Self.slashes.contains($0) }
    let written = rest.prefix { !Self.slashes.contains($0) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    if written.contains(UInt8(ascii: "@")) {
      self = .credentials
    } else {
      self = Self.isSound(written) ? .sound : .unsound(String(decoding: written, as: UTF8.self))
    }
  }

  private static let slashes: [UInt8] = Array("/\\".utf8)
  private static let ofName = ByteSet.lettersDigits(and: "-_")

  private static func isSound(_ written: Substring.UTF8View) -> Bool {
    if written.first == UInt8(ascii: "[") {
      let number = written.dropFirst().prefix { $0 != UInt8(ascii: "]") }
      return number.allSatisfy { "0123456789abcdefABCDEF:.".utf8.contains($0) } && number.contains(UInt8(ascii: ":"))
        && isPort(written[number.endIndex...].dropFirst())
    }
    let name = written.prefix { $0 != UInt8(ascii: ":") }
    guard isPort(written[name.endIndex...]) else { return false }
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // The name of the root, which is empty, may be written out.
    let named = labels.count > 1 && labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    return named.allSatisfy { label in
      !label.isEmpty && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { $0 >= 0x80 || ofName.contains($0) }
    }
  }

  /// Whether it is nothing, or a colon and a number that a port can have.
  private static func isPort(_ text: Substring.UTF8View) -> Bool {
    guard let first = text.first else { return true }
    let digits = text.dropFirst()
    guard first == UInt8(ascii: ":"), digits.count <= 5 else { return false }
    return digits.isEmpty || digits.allSatisfy { (0x30...0x39).contains($0) } && (Int(Substring(digits)) ?? 0) <= 65_535
  }
}
