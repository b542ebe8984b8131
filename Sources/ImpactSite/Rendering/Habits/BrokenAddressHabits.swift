import Diagnostics

/// Addresses of links that CommonMark can't read.
extension Habits {
  /// `[text](an address with blanks)`, `[text](address` and the like; gives what was told.
  mutating func tellBroken(_ block: HabitBlock, _ open: Int) -> Range<Int>? {
    guard let close = Self.close(block, open) else { return tellUnclosed(block, open) }
    guard close > open + 1 else { return nil }
    let range = open + 1..<close
    let written = block.source(range)
    guard written.contains(" "), Self.looksLikeAddress(written) || Self.isLink(block, open) else { return nil }
    guard !written.contains("{{") else {
      tell(.address, .error(.invalidLink, "a reference can't stand in an address", at: block.place(range)))
      return range
    }
    let (message, fix) = advice(onBroken: written)
    tell(.address, .error(.invalidLink, message, at: block.place(range), fix: fix))
    return range
  }

  /// Lines that define the address of a link, and `<addresses>`, with a blank in them.
  mutating func tellBrokenDefinitions(_ block: HabitBlock) {
    for range in block.brokenDefinitions {
      let (message, fix) = advice(onBroken: block.source(range))
      tell(.address, .error(.invalidLink, message, at: block.place(range), fix: fix))
    }
    for range in block.brokenAutolinks {
      let written = block.source(range)
      if written.contains(" ") {
        let (message, fix) = advice(onBroken: written)
        tell(.address, .error(.invalidLink, message, at: block.place(range), fix: fix))
      } else {
        let fix = "https://" + written
        let message = "between < and > an address begins with https://; write <\(fix)>"
        tell(.address, .error(.invalidLink, message, at: block.place(range), fix: fix))
      }
    }
  }

  /// Whether the brackets before a `(` hold the text of a link, and no number or remark.
  private static func isLink(_ block: HabitBlock, _ open: Int) -> Bool {
    guard let start = opening("[", block, open - 1) else { return false }
    let text = block.source(start + 1..<open - 1)
    return text != "sic" && text.contains { $0.isLetter }
  }

  /// `[text](address`, without its `)`.
  private mutating func tellUnclosed(_ block: HabitBlock, _ open: Int) -> Range<Int>? {
    let end = block.endOfWord(open + 1)
    guard Self.isAddress(block.source(open + 1..<end)) else { return nil }
    let isCertain = HabitBlock.isLineEnd(block[end]) && !Self.endsSentence(block[end - 1])
    let range = open + 1..<end
    let fix = isCertain ? block.source(range) + ")" : nil
    tell(.address, .error(.invalidLink, "a ) is missing behind the address", at: block.place(range), fix: fix))
    return range
  }

  /// The `)` of a `(` in the same line.
  static func close(_ block: HabitBlock, _ open: Int) -> Int? {
    var depth = 0
    var index = open
    while index < block.text.count, index - open < 500, !HabitBlock.isLineEnd(block.text[index]) {
      if block.text[index] == UInt8(ascii: "(") { depth += 1 }
      if block.text[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
      index += 1
    }
    return nil
  }

  /// The nearest sign before an index in the same line.
  static func opening(_ sign: Unicode.Scalar, _ block: HabitBlock, _ index: Int) -> Int? {
    var start = index - 1
    while start >= 0, index - start < 500, !HabitBlock.isLineEnd(block[start]) {
      if block[start] == UInt8(ascii: sign) { return start }
      start -= 1
    }
    return nil
  }
}
