/// How addresses look.
extension Habits {
  /// Whether words between brackets may be an address, blanks and all.
  static func looksLikeAddress(_ text: String) -> Bool {
    if text.contains("/") || text.contains("@") { return true }
    guard let dot = text.lastIndex(of: ".") else { return false }
    return text[dot...].dropFirst().first?.isLetter == true
  }

  /// Whether a text is an address and nothing else.
  static func isAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, !bytes.contains(where: HabitBlock.isGap) else { return false }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "#") { return true }
    return bytes.starts(with: "www.".utf8) || hasAuthority(bytes)
      || bytes.prefix(7).map { $0 | 0x20 }.elementsEqual("mailto:".utf8)
      || [".pdf", ".jpg", ".jpeg", ".png", ".html"].contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether a text has `://`.
  private static func hasAuthority(_ bytes: String.UTF8View) -> Bool {
    var rest = bytes[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[rest.index(after: colon)...]
      if rest.starts(with: "//".utf8) { return true }
    }
    return false
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  static func isOfWord(_ byte: UInt8) -> Bool {
    HabitBlock.isLetter(byte) || HabitBlock.isDigit(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "-")
  }

  static func isOfHost(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || HabitBlock.isDigit(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  static func isOfMail(_ byte: UInt8) -> Bool {
    isOfHost(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }

  static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case HabitBlock.hidden, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "["),
      UInt8(ascii: "]"),
      UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}
