import Diagnostics

/// The lines of a Markdown body. cmark ends lines at LF, CR and CRLF (CommonMark 0.30, section 2.1).
final class BodyLines {
  let file: SourceFile
  let body: Range<Int>
  /// Where the lines start; found when a place is asked for first.
  private lazy var starts: [Int] = {
    var starts = [body.lowerBound]
    let bytes = file.bytes
    for index in body {
      let isCR = bytes[index] == 0x0D && (index + 1 >= body.upperBound || bytes[index + 1] != 0x0A)
      if isCR || bytes[index] == 0x0A { starts.append(index + 1) }
    }
    return starts
  }()

  init(_ file: SourceFile, _ body: Range<Int>) {
    self.file = file
    self.body = body
  }

  /// Where a line starts, from 1; the body's end behind the last one.
  func offset(ofLine line: Int) -> Int { line >= 1 && line <= starts.count ? starts[line - 1] : body.upperBound }

  /// Where the text of a paragraph goes on in a line, behind the blanks and the signs of block quotes.
  func contentStart(ofLine line: Int) -> Int {
    var index = offset(ofLine: line)
    let end = offset(ofLine: line + 1)
    while index < end, HabitBlock.isBlank(file.bytes[index]) || file.bytes[index] == UInt8(ascii: ">") { index += 1 }
    return index
  }

  /// The line, from 1, that an offset is in.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
