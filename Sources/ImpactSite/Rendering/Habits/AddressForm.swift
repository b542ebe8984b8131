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
    guard !text.isEmpty, !text.utf8.contains(where: HabitBlock.isGap) else { return false }
    return text.hasPrefix("/") || text.contains("://") || text.lowercased().hasPrefix("mailto:")
      || text.hasPrefix("www.")
      || text.hasPrefix("#") || [".pdf", ".jpg", ".jpeg", ".png", ".html"].contains { text.hasSuffix($0) }
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
