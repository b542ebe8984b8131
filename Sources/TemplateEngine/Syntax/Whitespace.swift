import Diagnostics

/// White space as Python and so Jinja counts it, in UTF-8.
extension Lexer {
  func isNewline(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// The offset after the line end at an offset: LF, CR LF or CR.
  func newlineEnd(at offset: Int) -> Int? {
    if byte(offset) == UInt8(ascii: "\r") { return byte(offset + 1) == UInt8(ascii: "\n") ? offset + 2 : offset + 1 }
    return byte(offset) == UInt8(ascii: "\n") ? offset + 1 : nil
  }

  /// The offset after the white space character at an offset.
  func whitespaceEnd(at offset: Int) -> Int? {
    guard offset < end else { return nil }
    let first = file.bytes[offset]
    if isASCIIWhitespace(first) { return offset + 1 }
    guard first >= 0xC2 else { return nil }
    let length = first < 0xE0 ? 2 : 3
    guard offset + length <= end, isWideWhitespace(offset, length) else { return nil }
    return offset + length
  }

  /// The offset of the white space character that ends at an offset.
  func whitespaceStart(before offset: Int, notBefore limit: Int) -> Int? {
    guard offset > limit else { return nil }
    let last = file.bytes[offset - 1]
    if isASCIIWhitespace(last) { return offset - 1 }
    guard last & 0xC0 == 0x80 else { return nil }
    for length in 2...3 where offset - length >= limit && isWideWhitespace(offset - length, length) {
      return offset - length
    }
    return nil
  }

  private func isASCIIWhitespace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x1C...0x20: true
    default: false
    }
  }

  private func isWideWhitespace(_ offset: Int, _ length: Int) -> Bool {
    let bytes = file.bytes
    if length == 2 { return bytes[offset] == 0xC2 && (bytes[offset + 1] == 0x85 || bytes[offset + 1] == 0xA0) }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return true
    default: return false
    }
  }
}
