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
    let (message, fix) = Self.advice(onBroken: written)
    tell(.address, .error(.invalidLink, message, at: block.place(range), fix: fix))
    return range
  }

  /// Lines that define the address of a link, and `<addresses>`, with a blank in them.
  mutating func tellBrokenDefinitions(_ block: HabitBlock) {
    for range in block.brokenDefinitions {
      let (message, fix) = Self.advice(onBroken: block.source(range))
      tell(.address, .error(.invalidLink, message, at: block.place(range), fix: fix))
    }
    for range in block.brokenAutolinks {
      let written = block.source(range)
      if written.contains(" ") {
        let (message, fix) = Self.advice(onBroken: written)
        tell(.address, .error(.invalidLink, message, at: block.place(range), fix: fix))
      } else {
        let fix = "https://" + written
        let message = "between < and > an address begins with https://; write <\(fix)>"
        tell(.address, .error(.invalidLink, message, at: block.place(range), fix: fix))
      }
    }
  }

  /// What is wrong with an address that holds a blank, and what to write where that is certain.
  private static func advice(onBroken written: String) -> (message: String, fix: String?) {
    let blank = "an address can't hold a blank; "
    var address = written[...]
    var title = ""
    if let start = written.firstRange(of: " \"") ?? written.firstRange(of: " “") ?? written.firstRange(of: " „"),
      let last = written.last, "\"”“".contains(last), written.index(before: written.endIndex) > start.upperBound
    {
      address = written[..<start.lowerBound]
      title = " \"" + written[start.upperBound...].dropLast() + "\""
    }
    let words = trimmed(address).split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first, let last = words.last else {
      return ("a link's title stands between straight quotation marks", (words.first ?? "") + title)
    }
    if words.count == 2, last.hasPrefix("="), last.contains("x"),
      last.dropFirst().allSatisfy({ $0.isNumber || $0 == "x" })
    {
      return ("a picture has no size here, the page's design decides it; leave \(last) out", first + title)
    }
    if first.hasPrefix("tel:") { return (blank + "leave the blanks out", words.joined() + title) }
    if first.hasPrefix("mailto:") {
      if written.contains("<") { return (blank + "write the e-mail address alone behind mailto:", nil) }
      guard let mark = address.firstIndex(of: "?") else {
        return (blank + "leave the blanks out", words.joined() + title)
      }
      let query = trimmed(address[mark...]).split(separator: " ").joined(separator: "%20")
      return (blank + "write %20 instead", address[..<mark].filter { $0 != " " } + query + title)
    }
    if first.hasPrefix("#") {
      return (blank + "the name of a part has hyphens there, such as \(words.joined(separator: "-"))", nil)
    }
    let advice = blank + "write %20 instead, or give the file a name without blanks"
    return (advice, looksLikeAddress(written) ? words.joined(separator: "%20") + title : nil)
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
