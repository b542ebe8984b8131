import Diagnostics

/// Places in a Markdown body, found only when something has to be reported.
final class BodyPositions {
  let file: SourceFile
  let body: Range<Int>
  private var lastFound: [Int: Int] = [:]
  private var lineStarts: [Int] = []

  init(_ file: SourceFile, _ body: Range<Int>) {
    self.file = file
    self.body = body
  }

  /// The place of some bytes that stand on a line of the body (from 1) or soon after it. cmark's columns count from
  /// a block's own text, so the bytes are searched; the same bytes again are the next ones on the line.
  func range(of needle: some Collection<UInt8>, line: Int) -> SourceRange {
    let needle = Array(needle)
    let start = offset(ofLine: line)
    let lineRange = file.lineRange(at: start)
    let from = max(start, lastFound[line] ?? start)
    if let found = search(needle, in: from..<lineRange.upperBound) ?? search(needle, in: start..<body.upperBound) {
      lastFound[line] = found.upperBound
      return SourceRange(file, found)
    }
    return range(ofLine: line)
  }

  /// A whole line of the body without the blanks before it.
  func range(ofLine line: Int) -> SourceRange {
    let range = file.lineRange(at: offset(ofLine: line))
    let blanks = file.bytes[range].prefix { $0 == 0x20 || $0 == 0x09 }.count
    return SourceRange(file, range.lowerBound + blanks..<range.upperBound)
  }

  /// Some lines of the body as they are, without the last line's end.
  func range(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    let start = offset(ofLine: lines.lowerBound)
    return start..<max(start, file.lineRange(at: offset(ofLine: lines.upperBound)).upperBound)
  }

  /// cmark ends lines at LF, CR and CRLF (CommonMark 0.30, section 2.1).
  private func offset(ofLine line: Int) -> Int {
    if lineStarts.isEmpty {
      lineStarts = [body.lowerBound]
      for index in body {
        let isCR = file.bytes[index] == 0x0D && (index + 1 >= body.upperBound || file.bytes[index + 1] != 0x0A)
        if isCR || file.bytes[index] == 0x0A { lineStarts.append(index + 1) }
      }
    }
    return line >= 1 && line <= lineStarts.count ? lineStarts[line - 1] : body.upperBound
  }

  private func search(_ needle: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = needle.first, needle.count <= range.count else { return nil }
    return file.bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      while let found = bytes.firstIndex(of: first, from: start), found + needle.count <= range.upperBound {
        if bytes[found..<found + needle.count].elementsEqual(needle) { return found..<found + needle.count }
        start = found + 1
      }
      return nil
    }
  }
}
