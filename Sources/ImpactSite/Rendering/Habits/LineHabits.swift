import Diagnostics

/// What people begin lines with.
extension Habits {
  /// Rows of cells, with a line of hyphens below the first; one message for the whole table.
  mutating func tellTable(_ block: HabitBlock) -> Bool {
    let bar = UInt8(ascii: "|")
    for index in block.lines.indices.dropFirst() {
      let line = block.text[block.lines[index]]
      let isRuler =
        line.contains(bar) && line.contains(UInt8(ascii: "-"))
        && line.allSatisfy { $0 == bar || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || HabitBlock.isBlank($0) }
      guard isRuler, block.text[block.lines[index - 1]].contains(bar) else { continue }
      let message = "tables can't be written in Markdown here; write a list, one line for each row"
      tell(.table, .error(.unsupportedMarkdown, message, at: block.place(block.lines[index - 1])))
      return true
    }
    return false
  }

  /// Cells that tabs part, as they come from a table of Excel; one message for the whole table.
  mutating func tellTabs(_ block: HabitBlock) -> Bool {
    let tabs = block.lines.map { line in
      block.text[line].firstIndex(of: 0x09).flatMap { $0 + 1 < line.upperBound ? $0 : nil }
    }
    for (first, second) in zip(tabs, tabs.dropFirst()) {
      guard let first, second != nil else { continue }
      let message = "a table can't be pasted here, its columns run together; write a list, one line for each row"
      tell(.table, .error(.unsupportedMarkdown, message, at: block.place(first..<first + 1)))
      return true
    }
    return false
  }

  /// `a)`, `b)` and so on.
  private mutating func tellLetters(_ block: HabitBlock) {
    func letter(_ line: Range<Int>) -> UInt8? {
      let byte = block[line.lowerBound] | 0x20
      let isSign = block[line.lowerBound + 1] == UInt8(ascii: ")") && HabitBlock.isBlank(block[line.lowerBound + 2])
      return isSign && (0x61...0x7A).contains(byte) ? byte : nil
    }
    var number: UInt8 = 0
    for (index, line) in block.lines.enumerated() {
      guard letter(line) == 0x61 + number else { continue }
      let next = index + 1 < block.lines.count ? letter(block.lines[index + 1]) : nil
      guard number > 0 || next == 0x62 else { continue }
      number += 1
      let sign = block.source(line.lowerBound..<line.lowerBound + 2)
      let message = "\(quoted(sign)) makes no list; write \(number). instead of it"
      tellLine(.bullet, message, block, line, 2, "\(number). ")
    }
  }

  mutating func tellLines(_ block: HabitBlock) {
    tellBox(block)
    tellLetters(block)
    let dashes = block.lines.count { bullet(block, $0)?.isDash == true }
    let unspaced = block.lines.count { listSign(block, $0) != nil }
    for line in block.lines {
      if let bullet = bullet(block, line), !bullet.isDash || dashes > 1 {
        let sign = block.source(line.lowerBound..<line.lowerBound + bullet.count)
        let message = "\(quoted(sign)) makes no list; write - and a blank instead of it"
        tellLine(.bullet, message, block, line, bullet.count, "- ")
      } else if unspaced > 1, let count = listSign(block, line) {
        let sign = block.source(line.lowerBound..<line.lowerBound + count)
        tellLine(.bullet, "a blank is missing behind \(sign), so this makes no list", block, line, count, sign + " ")
      } else if let count = headingSign(block, line) {
        let sign = String(repeating: "#", count: count)
        tellLine(.heading, "a blank is missing behind \(sign), so this is no heading", block, line, count, sign + " ")
      }
    }
  }

  /// Tells of a line that has the first `count` bytes to be exchanged.
  private mutating func tellLine(
    _ kind: Kind, _ message: String, _ block: HabitBlock, _ line: Range<Int>, _ count: Int, _ start: String
  ) {
    var text = block.source(line.lowerBound + count..<line.upperBound)[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    tell(kind, .error(.unsupportedMarkdown, message, at: block.place(line), fix: start + text))
  }

  private mutating func tellBox(_ block: HabitBlock) {
    guard block.isListItem, let line = block.lines.first, HabitBlock.isGap(block[line.lowerBound + 3]),
      block.has("[ ]", at: line.lowerBound) || block.has("[x]", at: line.lowerBound)
        || block.has("[X]", at: line.lowerBound)
    else { return }
    let message = "a list has no boxes to tick; leave the brackets out and say in words what is done"
    tell(.box, .error(.unsupportedMarkdown, message, at: block.place(line.lowerBound..<line.lowerBound + 3)))
  }

  /// A sign that word processors put before the points of a list: its bytes, and whether it may also be a dash.
  private func bullet(_ block: HabitBlock, _ line: Range<Int>) -> (count: Int, isDash: Bool)? {
    let scalar = String(decoding: block.text[line].prefix(4), as: UTF8.self).unicodeScalars.first
    guard let scalar else { return nil }
    let count = UTF8.width(scalar)
    switch scalar {
    case "•", "‣", "●", "◦", "▪", "■", "○", "·", "⁃", "\u{F0B7}": return (count, false)
    case "–", "—": return HabitBlock.isBlank(block[line.lowerBound + count]) ? (count, true) : nil
    default: return nil
    }
  }

  /// The bytes of `-`, `*` or `1.` before a letter.
  private func listSign(_ block: HabitBlock, _ line: Range<Int>) -> Int? {
    var index = line.lowerBound
    if block[index] == UInt8(ascii: "*") {
      return HabitBlock.isLetter(block[index + 1]) && !block.text[line].dropFirst().contains(UInt8(ascii: "*"))
        ? 1 : nil
    }
    if block[index] != UInt8(ascii: "-") && block[index] != UInt8(ascii: "+") {
      while HabitBlock.isDigit(block[index]) { index += 1 }
      guard index > line.lowerBound, block[index] == UInt8(ascii: ".") || block[index] == UInt8(ascii: ")") else {
        return nil
      }
    }
    return HabitBlock.isLetter(block[index + 1]) ? index + 1 - line.lowerBound : nil
  }

  /// The bytes of `##` to `######` before a letter. One `#` is how a hashtag begins.
  private func headingSign(_ block: HabitBlock, _ line: Range<Int>) -> Int? {
    let count = block.text[line].prefix { $0 == UInt8(ascii: "#") }.count
    let next = block[line.lowerBound + count]
    return (2...6).contains(count) && (HabitBlock.isLetter(next) || HabitBlock.isDigit(next)) ? count : nil
  }
}
