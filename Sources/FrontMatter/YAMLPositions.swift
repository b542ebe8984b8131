internal import Diagnostics
internal import Yams

/// Turns libyaml's marks (lines from 1, columns from 1 in characters) into byte ranges of the file.
///
/// libyaml ends a line at LF, CR, CRLF, NEL, LS and PS (YAML 1.1, section 4.2), so lines are counted its way here.
struct YAMLPositions {
  let file: SourceFile
  let range: Range<Int>
  let lineStarts: [Int]
  /// The last place that was asked for: nodes come in the order of the text, and lines can be long.
  private var last = (line: 0, column: 0, offset: 0)

  init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    self.range = range
    var starts = [range.lowerBound]
    let bytes = file.bytes
    var index = range.lowerBound
    while index < range.upperBound {
      var length = 0
      switch bytes[index] {
      case 0x0A: length = 1
      case 0x0D: length = index + 1 < range.upperBound && bytes[index + 1] == 0x0A ? 2 : 1
      case 0xC2 where index + 1 < range.upperBound && bytes[index + 1] == 0x85: length = 2
      case 0xE2 where index + 2 < range.upperBound && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
        length = 3
      default: break
      }
      index += max(1, length)
      if length > 0 { starts.append(index) }
    }
    lineStarts = starts
  }

  /// The byte offset of a line and column.
  mutating func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return range.lowerBound }
    guard line <= lineStarts.count else { return range.upperBound }
    let isFurther = last.line == line && last.column <= column
    var offset = isFurther ? last.offset : lineStarts[line - 1]
    for _ in (isFurther ? last.column : 1)..<max(isFurther ? last.column : 1, column) where offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    last = (line, max(1, column), offset)
    return offset
  }

  /// The bytes of a node: of a scalar its text, of anything else its first character.
  mutating func range(of node: Node) -> SourceRange {
    guard let mark = node.mark else { return SourceRange(file, range.lowerBound..<range.lowerBound) }
    let start = offset(line: mark.line, column: mark.column)
    guard case .scalar(let scalar) = node else { return SourceRange(file, start..<min(start + 1, range.upperBound)) }
    let quote = start < range.upperBound ? file.bytes[start] : 0
    let isQuoted = scalar.style == .doubleQuoted || scalar.style == .singleQuoted
    let textStart = isQuoted ? start + 1 : start
    let textEnd = textStart + scalar.string.utf8.count
    if textEnd <= range.upperBound, file.bytes[textStart..<textEnd].elementsEqual(scalar.string.utf8),
      !isQuoted || (textEnd < range.upperBound && file.bytes[textEnd] == quote)
    {
      return SourceRange(file, textStart..<textEnd)
    }
    return SourceRange(file, start..<max(start, min(file.lineRange(at: start).upperBound, range.upperBound)))
  }
}
