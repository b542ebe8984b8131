internal import Cyaml
internal import Diagnostics

/// Turns libyaml's marks, which count characters, into bytes of the file.
///
/// In ASCII text the two are the same. In any other the characters are counted on from the last mark that was asked
/// for: marks come in the order of the text, so the whole text is counted through once.
struct YAMLPositions {
  /// The bytes of the whole file, valid while the file is being parsed.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The part of the file that is parsed.
  let range: Range<Int>
  private let fileNumber: Int
  private let isASCII: Bool
  private var last: (index: Int, offset: Int)

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, fileNumber: Int) {
    self.bytes = bytes
    self.range = range
    self.fileNumber = fileNumber
    isASCII = ASCIIScan.end(of: bytes, from: range.lowerBound, to: range.upperBound) == range.upperBound
    last = (0, range.lowerBound)
  }

  /// The byte offset of a mark.
  mutating func offset(_ mark: yaml_mark_t) -> Int {
    let index = Int(mark.index)
    if isASCII { return min(range.lowerBound + index, range.upperBound) }
    if index < last.index { last = (0, range.lowerBound) }
    var offset = last.offset
    var remaining = index - last.index
    while remaining > 0, offset < range.upperBound {
      offset += Self.width(bytes[offset])
      remaining -= 1
    }
    last = (index, min(offset, range.upperBound))
    return last.offset
  }

  /// The bytes of a character, by its first. libyaml has already refused what is not UTF-8.
  private static func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// A place in the file.
  func place(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(fileNumber: fileNumber, bytes.clamped(to: 0..<self.bytes.count))
  }

  /// One byte of the file; at the end of the text an empty place.
  func place(at offset: Int) -> SourceRange {
    let end = min(offset + 1, range.upperBound)
    return place(min(offset, end)..<end)
  }

  /// From one mark to another, but no further than the line.
  mutating func line(from start: yaml_mark_t, to end: yaml_mark_t) -> SourceRange {
    let start = offset(start)
    let limit = max(start, offset(end))
    var end = start
    while end < limit, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return place(start..<end)
  }

  /// Where the current scalar's text stands, and whether the bytes there are the text itself.
  mutating func scalar(_ events: borrowing YAMLEvents) -> (range: SourceRange, isVerbatim: Bool) {
    let text = events.text
    let isPlain = events.style == YAML_PLAIN_SCALAR_STYLE
    let start = offset(events.start)
    let textStart = isPlain ? start : start + 1
    let textEnd = textStart + text.count
    let isQuoted = events.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE || events.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
    if isPlain || isQuoted, textEnd <= range.upperBound,
      isEqual(text, at: textStart),
      isPlain || offset(events.end) == textEnd + 1
    {
      return (place(textStart..<textEnd), true)
    }
    return (line(from: events.start, to: events.end), false)
  }

  /// Whether a text stands at an offset; the text must not be longer than what is left of the file.
  private func isEqual(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard let left = text.baseAddress, let right = bytes.baseAddress else { return text.isEmpty }
    return memcmp(left, right + offset, text.count) == 0
  }
}
