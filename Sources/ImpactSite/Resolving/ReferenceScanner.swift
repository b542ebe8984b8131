/// Finds `{{ … }}` in text.
///
/// `\{{` in a source stands for `{{` itself. CommonMark would drop the backslash and leave no trace, so before Markdown
/// is parsed the three bytes `\{{` are exchanged for the three bytes of U+FDD0, a noncharacter that no content may hold;
/// the scanner and the code renderer turn it back.
enum ReferenceScanner {
  /// A part of a text.
  enum Piece: Equatable {
    /// Text as it is.
    case text(Range<Int>)
    /// An escaped `{{`.
    case braces
    /// A reference: the whole with its braces, and what stands between them.
    case reference(whole: Range<Int>, inner: Range<Int>)
    /// A `{{` without `}}`.
    case unclosed(Range<Int>)
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  /// Exchanges each `\{{` for U+FDD0. An even number of backslashes escapes themselves, not the brace.
  static func protectingEscapes(_ source: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard hasEscape(source) else { return source }
    var copy = source
    var index = copy.startIndex
    while index < copy.endIndex {
      guard copy[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if index + 2 < copy.endIndex, copy[index + 1] == open, copy[index + 2] == open {
        copy.replaceSubrange(index..<index + 3, with: [0xEF, 0xB7, 0x90])
        index += 3
      } else {
        index += 2
      }
    }
    return copy
  }

  private static func hasEscape(_ source: ArraySlice<UInt8>) -> Bool {
    source.withUnsafeBufferPointer { bytes in
      guard bytes.count >= 3 else { return false }
      for index in 0..<bytes.count - 2
      where bytes[index] == UInt8(ascii: "\\") && bytes[index + 1] == open && bytes[index + 2] == open {
        return true
      }
      return false
    }
  }

  /// Whether a text has anything but plain text.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      if text[index] == 0xEF, isBraces(text, index) { return false }
      if text[index] == open, index + 1 < text.count, text[index + 1] == open { return false }
      index += 1
    }
    return true
  }

  /// The parts of a text, in order.
  static func pieces(_ text: UnsafeBufferPointer<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var run = 0
    var index = 0
    func flush() {
      if run < index { pieces.append(.text(run..<index)) }
    }
    while index < text.count {
      if text[index] == 0xEF, isBraces(text, index) {
        flush()
        pieces.append(.braces)
        index += 3
        run = index
      } else if text[index] == open, index + 1 < text.count, text[index + 1] == open {
        flush()
        var end = index + 2
        while end + 1 < text.count, !(text[end] == close && text[end + 1] == close) { end += 1 }
        if end + 1 < text.count {
          pieces.append(.reference(whole: index..<end + 2, inner: index + 2..<end))
          index = end + 2
        } else {
          pieces.append(.unclosed(index..<index + 2))
          index = text.count
        }
        run = index
      } else {
        index += 1
      }
    }
    flush()
    return pieces
  }

  /// Turns U+FDD0 back into `\{{`, for code, where nothing is replaced.
  static func restoringEscapes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == 0xEF, isBraces(text, index) {
        result += [UInt8(ascii: "\\"), open, open]
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  private static func isBraces(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xEF && text[index + 1] == 0xB7 && text[index + 2] == 0x90
  }
}
