import Diagnostics

/// Signs with a meaning elsewhere.
extension Habits {
  mutating func tellSigns(_ block: HabitBlock) {
    var index = 0
    while index < block.text.count {
      switch block.text[index] {
      case UInt8(ascii: "~"):
        index = tellPair(.struck, "~~", block, index, "text can't be struck through; leave it out")
      case UInt8(ascii: "="):
        index = tellPair(.marked, "==", block, index, "text can't be marked with ==; write ** around it for bold")
      case UInt8(ascii: "["):
        index = tellFootnote(block, index) ?? tellWikiLink(block, index) ?? tellShortCode(block, index) ?? index + 1
      case UInt8(ascii: ":"): index = tellShortcode(block, index) ?? index + 1
      default: index += 1
      }
    }
  }

  /// Two signs, some text without a blank at its ends, and the two signs again.
  private mutating func tellPair(
    _ kind: Kind, _ sign: StaticString, _ block: HabitBlock, _ start: Int, _ message: String
  ) -> Int {
    var index = start
    while block[index] == block[start] { index += 1 }
    guard index == start + 2, !HabitBlock.isGap(block[index]) else { return index }
    var end = index + 1
    // So that many signs are not looked for in all of a long text.
    let limit = min(block.text.count, end + 500)
    while end < limit, !(block.has(sign, at: end) && !HabitBlock.isGap(block[end - 1])) { end += 1 }
    guard end < limit, block[end + 2] != block[start] else { return index }
    // "x==1 and y==2"
    if kind == .marked, block.isInWord(before: start), Self.isOfWord(block[end + 2]) { return index }
    tell(kind, .error(.unsupportedMarkdown, message, at: block.place(start..<end + 2)))
    return end + 2
  }

  private static let noFootnote =
    "footnotes can't be written here; put the words in brackets, or in the \"note\" of the figure that they belong to"

  /// `[^1]: word`, which CommonMark takes out of the text.
  mutating func tellFootnote(_ range: SourceRange) {
    let place = SourceRange(positions.file, range.bytes.lowerBound..<range.bytes.upperBound - 1)
    tell(.footnote, .error(.unsupportedMarkdown, Self.noFootnote, at: place))
  }

  /// `[^1]`, `^[text]`, and `[^1]: text`.
  private mutating func tellFootnote(_ block: HabitBlock, _ start: Int) -> Int? {
    let isInline = block[start - 1] == UInt8(ascii: "^") && HabitBlock.isLetter(block[start + 1])
    if isInline, let close = block.next(UInt8(ascii: "]"), from: start), block[close + 1] != UInt8(ascii: "(") {
      tell(.footnote, .error(.unsupportedMarkdown, Self.noFootnote, at: block.place(start - 1..<close + 1)))
      return close + 1
    }
    guard block.has("[^", at: start) else { return nil }
    var end = start + 2
    while block[end] != UInt8(ascii: "]"), block[end] != UInt8(ascii: "["), !HabitBlock.isGap(block[end]) { end += 1 }
    guard end > start + 2, block[end] == UInt8(ascii: "]"), block[end + 1] != UInt8(ascii: "(") else { return nil }
    tell(.footnote, .error(.unsupportedMarkdown, Self.noFootnote, at: block.place(start..<end + 1)))
    return end + 1
  }

  /// `[[Page|text]]`, as wikis have it. A single name is told with the references.
  private mutating func tellWikiLink(_ block: HabitBlock, _ start: Int) -> Int? {
    guard block[start + 1] == UInt8(ascii: "["),
      let close = block.next(UInt8(ascii: "]"), from: start, within: 500), block[close + 1] == UInt8(ascii: "]"),
      block.text[start..<close].contains(UInt8(ascii: "|")), !block.isLinkText[start + 1]
    else { return nil }
    let message = "\(quoted(block.source(start..<close + 2))) is no link here; write [text](address)"
    tell(.address, .error(.invalidLink, message, at: block.place(start..<close + 2)))
    return close + 2
  }

  /// `[gallery ids="1,2"]` and `[/caption]`, as WordPress has them.
  private mutating func tellShortCode(_ block: HabitBlock, _ start: Int) -> Int? {
    var end = start + 1
    let isClosing = block[end] == UInt8(ascii: "/")
    if isClosing { end += 1 }
    while HabitBlock.isLetter(block[end]) || block[end] == UInt8(ascii: "_") { end += 1 }
    let name = block.source(start + 1..<end)
    guard name.utf8.count > 2, let close = block.next(UInt8(ascii: "]"), from: end, within: 500),
      block[close + 1] != UInt8(ascii: "("), block[close + 1] != UInt8(ascii: "["),
      isClosing ? close == end : HabitBlock.isBlank(block[end]) && Self.hasAttribute(block, end..<close)
    else { return nil }
    let message = "a code of WordPress means nothing here: \(quoted(block.source(start..<close + 1))); leave it out"
    tell(.shortCode, .error(.unsupportedMarkdown, message, at: block.place(start..<close + 1)))
    return close + 1
  }

  /// Whether a letter, `=` and a quotation mark or digit follow each other.
  private static func hasAttribute(_ block: HabitBlock, _ range: Range<Int>) -> Bool {
    range.dropFirst().contains { index in
      let next = block[index + 1]
      return block[index] == UInt8(ascii: "=") && HabitBlock.isLetter(block[index - 1])
        && (next == UInt8(ascii: "\"") || HabitBlock.isDigit(next) || next >= 0x80)
    }
  }

  /// Backticks for apostrophes.
  mutating func tellApostrophes(_ block: HabitBlock) {
    for index in block.apostrophes {
      let message = "` makes code of the words up to the next one; write ' for an apostrophe"
      tell(.apostrophe, .error(.unsupportedMarkdown, message, at: block.place(index..<index + 1), fix: "'"))
    }
  }

  /// `{ name }`, `[[ name ]]` and the like.
  mutating func tellReferences(_ block: HabitBlock) {
    let resolver = resolver
    for misspelt in MisspeltReference.all(in: block.text[...]) {
      let range = misspelt.range
      if misspelt.isUnopened, block.hasUnclosedReference { continue }
      if block[range.lowerBound] == UInt8(ascii: "["),
        block.isLinkText[range.lowerBound + 1] || block[range.upperBound] == UInt8(ascii: "(")
      {
        continue
      }
      if let diagnostic = misspelt.diagnostic(resolver, at: block.place(range)) { tell(.braces, diagnostic) }
    }
  }
}
