import HTML

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

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
      var start = 0
      while let index = bytes.firstIndex(of: UInt8(ascii: "\\"), from: start) {
        if index + 2 < bytes.count, bytes[index + 1] == open, bytes[index + 2] == open { return true }
        start = index + 1
      }
      return false
    }
  }

  /// Whether a text has anything but plain text.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let index = text.firstIndex(of: open, from: start) {
      if index + 1 < text.count, text[index + 1] == open { return false }
      start = index + 1
    }
    return !hasProtected(text)
  }

  /// Gives the parts of a text, in order.
  static func forEachPiece(_ text: UnsafeBufferPointer<UInt8>, _ visit: (Piece) -> Void) {
    var run = 0
    var index = 0
    func flush() {
      if run < index { visit(.text(run..<index)) }
    }
    let hasProtected = hasProtected(text)
    while index < text.count {
      if !hasProtected { index = text.firstIndex(of: open, from: index) ?? text.count }
      if index == text.count { break }
      if isBraces(text, index) {
        flush()
        visit(.braces)
        index += 3
        run = index
      } else if text[index] == open, index + 1 < text.count, text[index + 1] == open {
        flush()
        let end = endOfReference(text, from: index + 2)
        visit(end.map { .reference(whole: index..<$0 + 2, inner: index + 2..<$0) } ?? .unclosed(index..<index + 2))
        index = end.map { $0 + 2 } ?? text.count
        run = index
      } else {
        index += 1
      }
    }
    flush()
  }

  /// Where the `}}` of a reference stands.
  static func endOfReference(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var start = start
    while let end = text.firstIndex(of: close, from: start), end + 1 < text.count {
      if text[end + 1] == close { return end }
      start = end + 1
    }
    return nil
  }

  /// Gives a text with each U+FDD0 turned back into `\{{`, for code and addresses, where nothing is replaced.
  static func withRestoredEscapes(
    _ text: UnsafeBufferPointer<UInt8>, _ use: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard hasProtected(text) else { return use(text) }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if isBraces(text, index) {
        result += [UInt8(ascii: "\\"), open, open]
        index += 3
      } else {
        result.append(text[index])
        index += 1
      }
    }
    result.withUnsafeBufferPointer(use)
  }

  /// Whether a text has something to turn back.
  private static func hasProtected(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let index = text.firstIndex(of: 0xEF, from: start) {
      if isBraces(text, index) { return true }
      start = index + 1
    }
    return false
  }

  /// Whether an escaped `{{` stands at a place.
  static func isBraces(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < text.count && text[index] == 0xEF && text[index + 1] == 0xB7 && text[index + 2] == 0x90
  }
}
