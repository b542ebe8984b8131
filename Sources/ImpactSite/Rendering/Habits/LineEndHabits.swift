import Diagnostics

/// Lines that CommonMark joins, and the sign that keeps it from that.
extension Habits {
  /// Lines that begin with dashes: points of a list, or what people say to each other.
  mutating func tellDashes(_ block: HabitBlock) {
    let lines = block.lines
    let dashed = lines.indices.filter { bullet(block, lines[$0])?.isDash == true }
    guard dashed.count > 1, let first = dashed.first, let last = dashed.last,
      !dashed.allSatisfy({ $0 == last || Self.isBroken(block, lines[$0]) }),
      // A pair of dashes may stand around a remark.
      !dashed.contains(where: { Self.endsWithDash(block, lines[$0]) }),
      first == 0 || Self.end(block, lines[first - 1]).last == UInt8(ascii: ":")
        || dashed.allSatisfy({ Self.beginsWithCapital(block, lines[$0].lowerBound + 3..<lines[$0].upperBound) })
    else { return }
    for index in dashed {
      let line = lines[index]
      let sign = block.source(line.lowerBound..<line.lowerBound + 3)
      let message =
        "\(quoted(sign)) makes no list, and the lines run together; write - and a blank for a list, or end each line "
        + "with \\ for the lines of a dialogue"
      tell(.bullet, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(block.place(line))))
    }
  }

  /// A `\` at the end of a paragraph or heading, where no line follows to keep apart.
  mutating func tellLastBackslash(_ block: HabitBlock) {
    guard let line = block.lines.last else { return }
    let text = Self.end(block, line)
    guard text.last == UInt8(ascii: "\\") else { return }
    let message = "\\ parts a line from the next one of its paragraph, and none follows here; leave it out"
    let place = block.place(text.endIndex - 1..<text.endIndex)
    tell(.lineEnd, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(place), fix: ""))
  }

  /// A line without the blanks at its end.
  private static func end(_ block: HabitBlock, _ line: Range<Int>) -> ArraySlice<UInt8> {
    let text = block.text[line]
    return text[..<(text.lastIndex { !HabitBlock.isGap($0) }.map { $0 + 1 } ?? text.startIndex)]
  }

  /// Whether the end of a line is kept in the page.
  private static func isBroken(_ block: HabitBlock, _ line: Range<Int>) -> Bool {
    block.text[line].last == UInt8(ascii: "\\") || block.text[line].suffix(2).elementsEqual([0x20, 0x20])
  }

  private static func endsWithDash(_ block: HabitBlock, _ line: Range<Int>) -> Bool {
    let text = end(block, line)
    return text.count > 3 && (block.has("–", at: text.endIndex - 3) || block.has("—", at: text.endIndex - 3))
  }
}
