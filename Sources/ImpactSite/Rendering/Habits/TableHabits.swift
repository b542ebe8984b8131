import Diagnostics

/// Tables, which the pages have not.
extension Habits {
  /// Rows of cells, with a line of hyphens below the first; one message for the whole table.
  mutating func tellTable(_ block: HabitBlock) -> Bool {
    let bar = UInt8(ascii: "|")
    let message = "tables can't be written in Markdown here; write a list, one line for each row"
    for index in block.lines.indices.dropFirst() {
      let line = block.text[block.lines[index]]
      let isRuler =
        line.contains(bar) && line.contains(UInt8(ascii: "-"))
        && line.allSatisfy { $0 == bar || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || HabitBlock.isBlank($0) }
      guard isRuler, block.text[block.lines[index - 1]].contains(bar) else { continue }
      tell(.table, .error(.unsupportedMarkdown, message, at: block.place(block.lines[index - 1])))
      return true
    }
    guard let row = Self.row(block) else { return false }
    tell(.table, .error(.unsupportedMarkdown, message, at: block.place(row)))
    return true
  }

  /// The first row of a table that has no line of hyphens: cells between bars, in one line with three bars or in several
  /// lines that have the same number of them; or a frame of `+--+`.
  private static func row(_ block: HabitBlock) -> Range<Int>? {
    let bar = UInt8(ascii: "|")
    func bars(_ line: Range<Int>) -> Int { block.text[line].count { $0 == bar } }
    for (index, line) in block.lines.enumerated() where !line.isEmpty {
      let text = block.text[line]
      if block.has("+-", at: line.lowerBound) || block.has("+=", at: line.lowerBound),
        text.allSatisfy({ "+-=|: ".utf8.contains($0) }), text.count > 3
      {
        return line
      }
      let count = bars(line)
      guard count > 0 else { continue }
      let last = text.last { !HabitBlock.isBlank($0) }
      let isFramed = text.first == bar && last == bar && count > 1
      if isFramed, count > 2 { return line }
      guard index + 1 < block.lines.count, bars(block.lines[index + 1]) == count else { continue }
      // A line that is broken on purpose is a line of an address or the like.
      let isBroken = last == UInt8(ascii: "\\") || text.suffix(2).elementsEqual([0x20, 0x20])
      let next = block.lines[index + 1]
      if isFramed && block.text[next].first == bar || !isBroken && isParted(block, line) && isParted(block, next) {
        return line
      }
    }
    return nil
  }

  /// Whether a blank stands on both sides of each bar of a line.
  private static func isParted(_ block: HabitBlock, _ line: Range<Int>) -> Bool {
    line.allSatisfy { index in
      block[index] != UInt8(ascii: "|") || index == line.lowerBound
        || HabitBlock.isGap(block[index - 1])
          && HabitBlock.isGap(block[index + 1])
    }
  }

  /// Cells that tabs part, as they come from a table of Excel; one message for the whole table.
  mutating func tellTabs(_ block: HabitBlock) -> Bool {
    let tabs = block.lines.map { line in
      // Word puts a tab behind the sign of a list.
      block.text[line].dropFirst(bullet(block, line).map { $0.count + 1 } ?? 0).firstIndex(of: 0x09).flatMap {
        $0 + 1 < line.upperBound ? $0 : nil
      }
    }
    for (first, second) in zip(tabs, tabs.dropFirst()) {
      guard let first, second != nil else { continue }
      let message = "a table can't be pasted here, its columns run together; write a list, one line for each row"
      tell(.table, .error(.unsupportedMarkdown, message, at: block.place(first..<first + 1)))
      return true
    }
    return false
  }
}
