/// The escapes of text in double quotation marks (YAML 1.1, section 5.6).
enum YAMLEscapes {
  /// The first escape for a character that is refused, up to the closing quotation mark. libyaml has read the text
  /// already, so every escape is whole.
  static func firstRefused(
    in text: UnsafeBufferPointer<UInt8>
  ) -> (character: RefusedCharacter, escape: Range<Int>)? {
    var index = 0
    while index + 1 < text.count, text[index] != UInt8(ascii: "\"") {
      guard text[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let end = min(index + 2 + digits(after: text[index + 1]), text.count)
      let value = end > index + 2 ? number(text[index + 2..<end]) : named(text[index + 1])
      if let character = value.flatMap({ RefusedCharacter($0) }) { return (character, index..<end) }
      index = end
    }
    return nil
  }

  /// The first of the escapes for white space that has a letter behind it, and what it is.
  static func firstBeforeLetter(in text: UnsafeBufferPointer<UInt8>) -> (name: String, escape: Range<Int>)? {
    var index = 0
    while index + 2 < text.count, text[index] != UInt8(ascii: "\"") {
      guard text[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let next = text[index + 2]
      if let name = whiteSpace(text[index + 1]), next >= 0x80 || (0x61...0x7A).contains(next | 0x20) {
        return (name, index..<index + 2)
      }
      index += 2
    }
    return nil
  }

  private static func whiteSpace(_ letter: UInt8) -> String? {
    switch letter {
    case UInt8(ascii: "t"): "a tab"
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "L"), UInt8(ascii: "P"): "the end of a line"
    case UInt8(ascii: "_"): "a blank"
    default: nil
    }
  }

  private static func digits(after letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: 0
    }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// Those of the one-letter escapes that write control characters.
  private static func named(_ letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "0"): 0x00
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "e"): 0x1B
    case UInt8(ascii: "N"): 0x85
    default: nil
    }
  }
}
