internal import Diagnostics

/// Lines, blanks and signs.
extension YAMLCause {
  func error(_ message: String, _ place: Range<Int>, fix: String? = nil) -> Diagnostic {
    .error(.invalidYaml, message, at: positions.place(place), fix: fix)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// The signs that no text can start with.
  func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "%"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// The signs behind the | or > of a text of several lines.
  func isBlockSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || (0x31...0x39).contains(byte)
  }

  /// Whether a text is one word, as keys are.
  func isWord(_ range: Range<Int>) -> Bool {
    !range.isEmpty && isLetter(bytes[range.lowerBound])
      && range.allSatisfy {
        isLetter(bytes[$0]) || (0x30...0x39).contains(bytes[$0]) || bytes[$0] == 0x2D || bytes[$0] == 0x5F
      }
  }

  /// Whether a text starts with a word and a colon, as a key without a blank behind it does.
  func isName(before text: Range<Int>) -> Bool {
    bytes[text].firstIndex(of: UInt8(ascii: ":")).map { isWord(text.lowerBound..<$0) } == true
  }

  func starts(_ range: Range<Int>, with text: StaticString) -> Bool {
    range.count >= text.utf8CodeUnitCount
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[range.lowerBound + $0] == text.utf8Start[$0] }
  }

  /// The end of the line that holds an offset, without its line end.
  func lineEnd(_ offset: Int) -> Int {
    let feed = bytes[offset..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
    return feed > offset && bytes[feed - 1] == UInt8(ascii: "\r") ? feed - 1 : feed
  }

  /// Where the line behind the one of an offset starts.
  func afterLine(_ offset: Int) -> Int {
    min((bytes[offset..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end) + 1, end)
  }

  /// How many blanks stand before the first sign of the line that holds an offset.
  func indentation(_ offset: Int) -> Int {
    var start = offset
    while start > positions.range.lowerBound, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return skipBlanks(start, to: offset) - start
  }

  func skipBlanks(_ start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, isBlank(bytes[offset]) { offset += 1 }
    return min(offset, end)
  }

  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// The colon behind a key: with a blank or the end of the line behind it, and before any remark.
  func colon(_ start: Int, _ end: Int) -> Int? {
    var offset = start
    if offset < end, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") {
      guard let close = closing(offset), close + 1 < end, bytes[close + 1] == UInt8(ascii: ":") else { return nil }
      offset = close + 1
    }
    if offset < end, bytes[offset] == UInt8(ascii: "{") || bytes[offset] == UInt8(ascii: "[") { return nil }
    while offset < end {
      if bytes[offset] == UInt8(ascii: "#"), offset > start, isBlank(bytes[offset - 1]) { return nil }
      if bytes[offset] == UInt8(ascii: ":"), offset > start, offset + 1 == end || isBlank(bytes[offset + 1]) {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// The quotation mark that closes the one at an offset.
  func closing(_ start: Int) -> Int? {
    let mark = bytes[start]
    var offset = start + 1
    while offset < end {
      if bytes[offset] == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        offset += 2
      } else if bytes[offset] != mark {
        offset += 1
      } else if mark == UInt8(ascii: "'"), offset + 1 < end, bytes[offset + 1] == mark {
        offset += 2
      } else {
        return offset
      }
    }
    return nil
  }

  /// A text up to the remark behind it.
  func withoutRemark(_ text: Range<Int>) -> Range<Int> {
    var offset = text.lowerBound + 1
    while offset < text.upperBound {
      if bytes[offset] == UInt8(ascii: "#"), isBlank(bytes[offset - 1]) {
        return text.lowerBound..<trimmedEnd(text.lowerBound + 1, offset)
      }
      offset += 1
    }
    return text
  }

  func hasNoRemark(_ text: Range<Int>) -> Bool { withoutRemark(text) == text }
}
