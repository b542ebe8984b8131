import Diagnostics

/// The source of a paragraph or heading, with what is no text in it (code, addresses, escaped signs, references) made
/// unreadable, byte for byte, so that places in it are places in the file.
struct HabitBlock {
  /// What stands for each byte that is no text. It counts as a punctuation mark.
  static let hidden: UInt8 = 0x02

  let file: SourceFile
  /// Where the block begins in the file.
  let start: Int
  /// The text, from 0.
  private(set) var text: [UInt8]
  /// The lines without the signs of the quotes and lists that they stand in.
  private(set) var lines: [Range<Int>] = []
  /// Whether a list's sign stands before the first line.
  private(set) var isListItem = false
  /// The bytes that stand in the words of a link or picture.
  private(set) var isLinkText: [Bool]
  /// The `(` behind a `[…]` that begin no address CommonMark could read.
  private(set) var brokenAddresses: [Int] = []
  /// The backticks that stand between letters and make code of the words up to another such one.
  private(set) var apostrophes: [Int] = []
  /// Whether a `{{` has no `}}` in its line.
  private(set) var hasUnclosedReference = false
  /// Addresses with a blank that stand behind `[name]:`.
  private(set) var brokenDefinitions: [Range<Int>] = []
  /// Addresses between < and > that are no links.
  private(set) var brokenAutolinks: [Range<Int>] = []
  /// `![text][name]` and `[text][name]`: the text with its brackets, and the name.
  private(set) var namedLinks: [(text: Range<Int>, name: Range<Int>)] = []
  private var open: [Int] = []
  /// How many more words of links begin than end at a byte.
  private var linkTextStarts: [Int: Int] = [:]
  private var unclosedCode: Set<Int> = []
  private var unclosedUpTo = 0

  init(_ file: SourceFile, _ range: Range<Int>, column: Int) {
    self.file = file
    start = range.lowerBound
    text = Array(file.bytes[range])
    isLinkText = Array(repeating: false, count: text.count)
    findLines(column: column)
    hideDefinitions()
    var index = 0
    while index < text.count { index = pass(index) }
    markLinkTexts()
  }

  /// The bytes as they are in the file.
  func source(_ range: Range<Int>) -> String { file.text(start + range.lowerBound..<start + range.upperBound) }

  /// The place of a part.
  func place(_ range: Range<Int>) -> SourceRange {
    SourceRange(file, start + range.lowerBound..<start + range.upperBound)
  }

  /// The byte at an index; a line's end outside.
  subscript(index: Int) -> UInt8 { index >= 0 && index < text.count ? text[index] : UInt8(ascii: "\n") }

  /// The first index of a byte before the line ends, at most so many bytes away, so that many signs are not each looked
  /// for in all of a long line.
  func next(_ byte: UInt8, from index: Int, within limit: Int = 1000) -> Int? {
    var index = index
    let end = min(text.count, index + limit)
    while index < end, !Self.isLineEnd(text[index]) {
      if text[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private mutating func findLines(column: Int) {
    var lineStart = 0
    while lineStart < text.count {
      let end = text[lineStart...].firstIndex(where: Self.isLineEnd) ?? text.count
      var first = lineStart
      if lines.isEmpty {
        first = min(max(column - 1, 0), end)
        isListItem = text[..<first].contains { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
      }
      while first < end, Self.isBlank(text[first]) || !lines.isEmpty && text[first] == UInt8(ascii: ">") { first += 1 }
      for index in lineStart..<first { text[index] = 0x20 }
      lines.append(first..<end)
      lineStart = end + 1
      if lineStart < text.count, text[end] == 0x0D, text[lineStart] == 0x0A { lineStart += 1 }
    }
  }

  /// `[name]: address` at the block's start; a footnote's text is left.
  private mutating func hideDefinitions() {
    for line in lines {
      guard text[line].first == UInt8(ascii: "["), !has("[^", at: line.lowerBound),
        let end = next(UInt8(ascii: "]"), from: line.lowerBound), self[end + 1] == UInt8(ascii: ":")
      else { return }
      let rest = text[(end + 2)..<max(end + 2, line.upperBound)]
      if !rest.allSatisfy(Self.isBlank), !Self.isDefinition(rest) {
        let first = rest.firstIndex { !Self.isBlank($0) } ?? rest.startIndex
        guard let last = rest.lastIndex(where: { !Self.isBlank($0) }),
          Habits.looksLikeAddress(source(first..<last + 1)), Habits.isAddress(source(first..<endOfWord(first)))
        else { return }
        brokenDefinitions.append(first..<last + 1)
      }
      hide(line)
    }
  }

  private mutating func hide(_ range: Range<Int>) {
    for index in range where !Self.isLineEnd(text[index]) { text[index] = Self.hidden }
  }

  /// Reads what stands at an index, and gives where the next begins.
  private mutating func pass(_ index: Int) -> Int {
    var end = index + 1
    switch text[index] {
    case UInt8(ascii: "\\"):
      guard Self.isMark(self[end]) else { return end }
      if has("{{", at: end), let close = endOfReference(from: end + 2) { hide(close - 2..<close) }
      end += has("{{", at: end) || has("}}", at: end) ? 2 : 1
      hide(index..<end)
    case UInt8(ascii: "`"): end = passCode(index)
    case UInt8(ascii: "<"):
      guard Self.isLetter(self[end]) || self[end] == UInt8(ascii: "/") || self[end] == UInt8(ascii: "!"),
        let close = text[end...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
        text[close] == UInt8(ascii: ">")
      else { return end }
      let isWeb = has("http://", at: end, ignoringCase: true) || has("https://", at: end, ignoringCase: true)
      let isBare = has("www.", at: end, ignoringCase: true)
      if isBare || isWeb && text[end..<close].contains(0x20), !text[end..<close].contains(where: Self.isLineEnd) {
        brokenAutolinks.append(end..<close)
      }
      end = close + 1
      hide(index..<end)
    case UInt8(ascii: "{"):
      guard self[end] == UInt8(ascii: "{") else { return end }
      let close = endOfReference(from: end + 1)
      if close == nil { hasUnclosedReference = true }
      end = close ?? end + 1
      // Three braces are told where the reference is replaced.
      if close != nil { while self[end] == UInt8(ascii: "}") { end += 1 } }
      hide(index..<end)
    case UInt8(ascii: "["): open.append(index)
    case UInt8(ascii: "]"): end = passBracket(index)
    default: break
    }
    return end
  }

  /// Where the text goes on behind the next `}}` of the line.
  private mutating func endOfReference(from start: Int) -> Int? {
    guard start >= unclosedUpTo else { return nil }
    var index = start
    while index < text.count, !Self.isLineEnd(text[index]) {
      if has("}}", at: index) { return index + 2 }
      index += 1
    }
    unclosedUpTo = index
    return nil
  }

  private mutating func passCode(_ index: Int) -> Int {
    let mark = UInt8(ascii: "`")
    var end = index
    while self[end] == mark { end += 1 }
    let count = end - index
    guard !unclosedCode.contains(count) else { return end }
    var other = end
    while let found = text[other...].firstIndex(of: mark) {
      other = found
      while self[other] == mark { other += 1 }
      if other - found == count {
        if count == 1, Self.isLetter(self[index - 1]), Self.isLetter(self[end]), Self.isLetter(self[found - 1]),
          Self.isLetter(self[other])
        {
          apostrophes.append(index)
        }
        hide(index..<other)
        return other
      }
    }
    unclosedCode.insert(count)
    return end
  }

  private mutating func passBracket(_ index: Int) -> Int {
    guard let first = open.popLast() else { return index + 1 }
    if self[index + 1] == UInt8(ascii: "(") {
      guard let end = HabitAddress(text, from: index + 1).end else {
        brokenAddresses.append(index + 1)
        return index + 1
      }
      addLinkText(first..<index)
      hide(index + 1..<end)
      return end
    }
    if self[index + 1] == UInt8(ascii: "[") {
      addLinkText(first..<index)
      if let close = next(UInt8(ascii: "]"), from: index + 2, within: 200), close > index + 2,
        !text[index + 2..<close].contains(UInt8(ascii: "["))
      {
        let start = self[first - 1] == UInt8(ascii: "!") ? first - 1 : first
        // "array[i][j]" is no link.
        if self[close + 1] != UInt8(ascii: "["), !isInWord(before: start), self[close + 1] != UInt8(ascii: "("),
          self[start] == UInt8(ascii: "!") || text[first..<index].contains(where: Self.isLetter)
        {
          namedLinks.append((start..<index + 1, index + 2..<close))
        }
      }
    }
    return index + 1
  }

  private mutating func addLinkText(_ range: Range<Int>) {
    linkTextStarts[range.lowerBound, default: 0] += 1
    linkTextStarts[range.upperBound, default: 0] -= 1
  }

  /// All at once: links and pictures stand within each other.
  private mutating func markLinkTexts() {
    guard !linkTextStarts.isEmpty else { return }
    var depth = 0
    for index in isLinkText.indices {
      depth += linkTextStarts[index] ?? 0
      isLinkText[index] = depth > 0
    }
  }
}
