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
    tellDashes(block)
    tellLastBackslash(block)
    let unspaced = unspacedList(block)
    for line in block.lines {
      if let bullet = bullet(block, line), !bullet.isDash {
        let sign = block.source(line.lowerBound..<line.lowerBound + bullet.count)
        let message = "\(quoted(sign)) makes no list; write - and a blank instead of it"
        tellLine(.bullet, message, block, line, bullet.count, "- ")
      } else if let count = listSign(block, line), unspaced != nil || block.isListItem && line != block.lines.first {
        let sign = block.source(line.lowerBound..<line.lowerBound + count)
        guard block.isListItem || unspaced == .error else {
          tellDoubtfulSign(block, line, sign)
          continue
        }
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

  /// Whether lines are meant as a list although no blank stands behind their signs: signs of one kind, before words with
  /// capitals or in three lines; else it is in doubt. Two lines with stars are notes, and a list's numbers begin at 1.
  private func unspacedList(_ block: HabitBlock) -> Diagnostic.Severity? {
    let lines = block.lines.filter { listSign(block, $0) != nil }
    guard lines.count > 1, let first = lines.first else { return nil }
    let sign = block[first.lowerBound]
    let isNumber = HabitBlock.isDigit(sign)
    let isOneKind = lines.allSatisfy {
      isNumber ? HabitBlock.isDigit(block[$0.lowerBound]) : block[$0.lowerBound] == sign
    }
    guard isOneKind, !isNumber || sign == UInt8(ascii: "1") && !HabitBlock.isDigit(block[first.lowerBound + 1]) else {
      return nil
    }
    if lines.count > 2 { return .error }
    guard sign != UInt8(ascii: "*") else { return nil }
    let haveCapitals = lines.allSatisfy { line in
      Self.beginsWithCapital(block, line.lowerBound + (listSign(block, line) ?? 0)..<line.upperBound)
    }
    return haveCapitals ? .error : .warning
  }

  private mutating func tellDoubtfulSign(_ block: HabitBlock, _ line: Range<Int>, _ sign: String) {
    let escaped = sign.dropLast() + "\\" + sign.suffix(1)
    let message =
      "a blank is missing behind \(sign), so this makes no list; write \(escaped) where the sign itself is meant"
    tell(.bullet, Diagnostic(.warning, .unsupportedMarkdown, message, at: .range(block.place(line))))
  }

  static func beginsWithCapital(_ block: HabitBlock, _ range: Range<Int>) -> Bool {
    block.source(range.lowerBound..<min(range.upperBound, range.lowerBound + 8)).first { !$0.isWhitespace }?
      .isUppercase ?? false
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
      return isLetter(block, index + 1) && !block.text[line].dropFirst().contains(UInt8(ascii: "*"))
        ? 1 : nil
    }
    if block[index] != UInt8(ascii: "-") && block[index] != UInt8(ascii: "+") {
      while HabitBlock.isDigit(block[index]) { index += 1 }
      guard index > line.lowerBound, block[index] == UInt8(ascii: ".") || block[index] == UInt8(ascii: ")") else {
        return nil
      }
    }
    return isLetter(block, index + 1) ? index + 1 - line.lowerBound : nil
  }

  private func isLetter(_ block: HabitBlock, _ index: Int) -> Bool {
    block[index] < 0x80 ? HabitBlock.isLetter(block[index]) : block.end(ofLetter: index) != nil
  }

  /// The bytes of `##` to `######` before a letter. One `#` is how a hashtag begins.
  private func headingSign(_ block: HabitBlock, _ line: Range<Int>) -> Int? {
    let count = block.text[line].prefix { $0 == UInt8(ascii: "#") }.count
    let next = block[line.lowerBound + count]
    return (2...6).contains(count) && (HabitBlock.isLetter(next) || HabitBlock.isDigit(next)) ? count : nil
  }
}
