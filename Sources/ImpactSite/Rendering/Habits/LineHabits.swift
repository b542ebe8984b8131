import Diagnostics

/// What people begin lines with.
extension Habits {
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
    let dashes = block.lines.filter { bullet(block, $0)?.isDash == true }
    let dashed = dashes.count < 2 ? nil : Self.meaning(ofDashes: dashes.compactMap { block.text[$0].last })
    let unspaced = block.lines.count { listSign(block, $0) != nil }
    for line in block.lines {
      if let bullet = bullet(block, line), !bullet.isDash || dashed != nil {
        let sign = block.source(line.lowerBound..<line.lowerBound + bullet.count)
        let message = "\(quoted(sign)) makes no list; write - and a blank instead of it"
        let severity = bullet.isDash ? dashed ?? .error : .error
        tellLine(.bullet, message, block, line, bullet.count, "- ", severity)
      } else if unspaced > 1 || block.isListItem && line != block.lines.first, let count = listSign(block, line) {
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
    _ kind: Kind, _ message: String, _ block: HabitBlock, _ line: Range<Int>, _ count: Int, _ start: String,
    _ severity: Diagnostic.Severity = .error
  ) {
    var text = block.source(line.lowerBound + count..<line.upperBound)[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    tell(
      kind,
      Diagnostic(severity, .unsupportedMarkdown, message, at: .range(block.place(line)), fix: start + text))
  }

  /// What lines that begin with dashes are, by the bytes that they end with: no message where people talk, a warning
  /// where each is a sentence.
  private static func meaning(ofDashes ends: [UInt8]) -> Diagnostic.Severity? {
    // The last byte of “…”.
    if ends.contains(where: { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") || $0 == 0xA6 }) { return nil }
    return ends.allSatisfy { $0 == UInt8(ascii: ".") } ? .warning : .error
  }

  private mutating func tellBox(_ block: HabitBlock) {
    let message = "a list has no boxes to tick; leave the brackets out and say in words what is done"
    let boxes = block.lines.compactMap { line -> Range<Int>? in
      let start = line.lowerBound
      if ["☐", "☑", "☒"].contains(where: { block.has($0, at: start) }) { return start..<start + 3 }
      let isBox = block.has("[ ]", at: start) || block.has("[x]", at: start) || block.has("[X]", at: start)
      return isBox && HabitBlock.isGap(block[start + 3]) ? start..<start + 3 : nil
    }
    let isList = block.isListItem && boxes.first?.lowerBound == block.lines.first?.lowerBound
    guard
      isList || boxes.count > 1
        || boxes.contains(where: { block[$0.lowerBound] >= 0x80 || block[$0.lowerBound + 1] == 0x20 })
    else { return }
    for box in boxes { tell(.box, .error(.unsupportedMarkdown, message, at: block.place(box))) }
  }

  /// A sign that word processors put before the points of a list: its bytes, and whether it may also be a dash.
  func bullet(_ block: HabitBlock, _ line: Range<Int>) -> (count: Int, isDash: Bool)? {
    let scalar = String(decoding: block.text[line].prefix(4), as: UTF8.self).unicodeScalars.first
    guard let scalar else { return nil }
    let count = UTF8.width(scalar)
    switch scalar {
    case "•", "‣", "●", "◦", "▪", "■", "○", "·", "⁃", "\u{F0A7}", "\u{F0B7}", "\u{F0D8}":
      return (count, false)
    // Word's sign of the second level.
    case "o" where block[line.lowerBound + 1] == 0x09: return (count, false)
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
