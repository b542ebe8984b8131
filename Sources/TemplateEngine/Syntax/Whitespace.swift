import Diagnostics

/// White space as Python and so Jinja counts it, in UTF-8.
extension Lexer {
  static func isNewline(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// The offset after the line end at an offset: LF, CR LF or CR.
  func newlineEnd(at offset: Int) -> Int? {
    has("\r\n", at: offset) ? offset + 2 : Lexer.isNewline(byte(offset)) ? offset + 1 : nil
  }

  /// The offset after the white space character at an offset.
  func whitespaceEnd(at offset: Int) -> Int? {
    switch byte(offset) {
    case 0x09...0x0D, 0x1C...0x20: return offset + 1
    case 0xC2...0xE3:
      // Beyond ASCII, those that Unicode calls white space; all of them take two or three bytes.
      let text = String(decoding: file.bytes[offset..<min(offset + 3, end)], as: UTF8.self)
      guard let first = text.unicodeScalars.first, first.properties.isWhitespace else { return nil }
      return offset + UTF8.width(first)
    default: return nil
    }
  }

  /// The offset of the white space character that ends at an offset.
  func whitespaceStart(before offset: Int, notBefore limit: Int) -> Int? {
    for start in stride(from: offset - 1, through: max(limit, offset - 3), by: -1) {
      if whitespaceEnd(at: start) == offset { return start }
    }
    return nil
  }
}
