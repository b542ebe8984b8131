/// The characters that stand nowhere in an address (WHATWG URL Standard, section 4.3, URL code points).
enum AddressCharacters {
  /// Throws at the first one.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(AddressFault) {
    var isASCII = true
    for (index, byte) in bytes.enumerated() {
      let range = index..<(index + 1)
      switch byte {
      case 0x20, 0x09: throw AddressFault(.blank, at: range)
      case 0..<0x20, 0x7F: throw AddressFault(.unseen, at: range)
      case UInt8(ascii: "\\"): throw AddressFault(.backslash, at: range)
      default: isASCII = isASCII && byte < 0x80
      }
    }
    if isASCII { return }
    var start = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let end = start + UTF8.width(scalar)
      if isUnseen(scalar) { throw AddressFault(.unseen, at: start..<end) }
      if scalar.properties.isWhitespace { throw AddressFault(.blank, at: start..<end) }
      start = end
    }
  }

  /// Whether a character is a control character or noncharacter, turns text around, or stands for nothing at all.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0x00AD, 0x200B, 0x2060, 0xFEFF: true
    default: scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
    }
  }
}
