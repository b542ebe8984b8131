/// Undoes the spellings of a host that browsers take for the same one.
enum ExampleSpellings {
  /// A text without percent-encoding, wide letters and other full stops, and signs that nobody sees.
  static func plain(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    for scalar in String(decoding: decoded(bytes), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x3002, 0xFF61: plain.append(UInt8(ascii: "."))
      case 0xFF01...0xFF5E: plain.append(UInt8(scalar.value - 0xFEE0))
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: continue
      default: plain += Array(String(scalar).utf8)
      }
    }
    return plain
  }

  private static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, !digits.contains(UInt8(ascii: "+")),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }
}
