internal import Diagnostics

/// Finds what is more than words behind a number: markup, a footnote's mark, a second number, a period, the full stop
/// of the sentence around it. Signs between the letters of a word belong to it, as in `professionnel·les`.
struct UnitSigns {
  struct Word {
    var text: String
    var start: Int
    var end: Int { start + text.utf8.count }
  }

  let cursor: Cursor
  let end: Int
  let words: [Word]

  /// What is wrong with the words from a place on. Nearly all of them are letters and blanks, which is all that is
  /// looked at then.
  static func problem(_ cursor: Cursor, of grammar: UnitGrammar) -> FigureProblem? {
    guard cursor.holdsSigns else { return nil }
    let signs = UnitSigns(cursor)
    return signs.markup() ?? signs.brackets() ?? grammar.dates(signs.words) ?? signs.period()
      ?? grammar.numbers(signs.words) ?? signs.second() ?? signs.ending()
  }

  /// The same without what may be said of a time or a second number, where the words have a key of their own.
  static func problem(inWords text: String) -> FigureProblem? {
    let cursor = Cursor(text)
    guard cursor.holdsSigns else { return nil }
    let signs = UnitSigns(cursor)
    return (signs.markup() ?? signs.ending())?.widened(to: text)
  }

  private init(_ cursor: Cursor) {
    self.cursor = cursor
    end = cursor.endOfWords
    var words: [Word] = []
    var next = cursor
    while next.offset < end {
      next.skipSpaces()
      let start = next.offset
      while !next.isAtEnd, next.spaceWidth == 0 { next.advance() }
      if next.offset > start { words.append(Word(text: next.text(start..<next.offset), start: start)) }
    }
    self.words = words
  }

  /// `**great**`, `<b>`, `[4 calls](…)`, `calls*`, `calls [1]`.
  private func markup() -> FigureProblem? {
    let rest = cursor.text(cursor.offset..<end)
    for mark in ["**", "__", "`"] where rest.contains(mark) {
      return FigureProblem(
        "a figure is plain text; leave out \(mark)", cursor.offset..<end,
        fix: Self.words(rest.replacing(mark, with: "")))
    }
    if rest.contains("](") {
      return FigureProblem("a figure is no link; make the link where the figure is shown", cursor.offset..<end)
    }
    for (index, word) in words.enumerated() {
      if let problem = tag(word) ?? star(word) ?? footnote(word, before: index) { return problem }
    }
    return nil
  }

  /// A text that does not begin with a number, which would be read as a part of the one before it.
  private static func words(_ text: String) -> String? {
    text.first { !$0.isWhitespace }?.isNumber == true ? nil : text
  }

  private func tag(_ word: Word) -> FigureProblem? {
    guard let open = word.text.firstIndex(of: "<") else { return nil }
    let behind = word.text[open...].dropFirst()
    guard let first = behind.first, first.isLetter || first == "/" else { return nil }
    let start = word.start + word.text[..<open].utf8.count
    let rest = cursor.text(start..<end)
    guard let close = rest.firstIndex(of: ">") else { return nil }
    let tag = String(rest[...close])
    return FigureProblem("a figure is plain text; leave out \(tag)", start..<start + tag.utf8.count)
  }

  private func star(_ word: Word) -> FigureProblem? {
    let marks: Set<Character> = ["*", "†", "‡"]
    if let last = word.text.last, marks.contains(last),
      word.text.first.map(marks.contains) != true || word.text.count == 1
    {
      let width = String(last).utf8.count
      return FigureProblem(
        "a figure is plain text; leave out \(last) and write the remark as \"note\" below the value",
        word.end - width..<word.end, fix: "")
    }
    guard let first = word.text.first, marks.contains(first) else { return nil }
    return FigureProblem(
      "a figure is plain text; leave out \(first)", word.start..<word.end,
      fix: Self.words(word.text.filter { $0 != first }))
  }

  private func footnote(_ word: Word, before index: Int) -> FigureProblem? {
    guard word.text.hasSuffix("]"), let open = word.text.lastIndex(of: "[") else { return nil }
    let mark = word.text[open...]
    guard mark.count > 2, mark.dropFirst().dropLast().allSatisfy(\.isNumber) else { return nil }
    // A mark that stands alone goes with the blank before it.
    let start = index > 0 && open == word.text.startIndex ? words[index - 1].end : word.end - mark.utf8.count
    return FigureProblem(
      "a figure is plain text; leave out \(mark) and write the source as \"source\" below the value",
      start..<word.end, fix: "")
  }

  /// `4 calls, 3 chats`; not the ages in `children aged 3, 4 and 5`, and not what stands in brackets.
  private func second() -> FigureProblem? {
    var isInBrackets = false
    for (word, next) in zip(words, words.dropFirst()) {
      if word.text.contains("(") { isInBrackets = true }
      if word.text.contains(")") { isInBrackets = false }
      guard !isInBrackets, let last = word.text.last, last == "," || last == ";",
        word.text.dropLast().last?.isNumber != true, next.text.first?.isNumber == true
      else { continue }
      if next.end == end, let period = Self.period(next.text) { return Self.when(period, next.start..<end) }
      return FigureProblem("a figure is one number; write the second as a figure of its own", next.start..<end)
    }
    return nil
  }

  /// `professionals.`, `professionals!`; a word that is cut short has its own full stop.
  private func ending() -> FigureProblem? {
    guard let word = words.last else { return nil }
    let signs = String(word.text.reversed().prefix { ".…!,;:?".contains($0) }.reversed())
    guard !signs.isEmpty, signs != "." || !Self.isAbbreviation(word.text) else { return nil }
    // A sign that stands alone goes with the blank before it.
    let isAlone = signs == word.text && words.count > 1
    let range = (isAlone ? words[words.count - 2].end : word.end - signs.utf8.count)..<word.end
    if signs.contains("?") {
      return FigureProblem(
        "\"?\" is no part of a figure; where its number is not sure, write \"status: provisional\" below the value",
        range)
    }
    let own = signs == "." ? "its own full stop, so leave it out" : "its own signs, so leave it out"
    return FigureProblem("the figure ends with \(quoted(signs)); the sentence around it has \(own)", range, fix: "")
  }

  private static func isAbbreviation(_ word: String) -> Bool {
    let letters = word.dropLast().lowercased()
    if letters.contains(".") || ["approx", "incl", "excl", "mins", "secs", "pers", "mths"].contains(letters) {
      return true
    }
    let count = letters.count { $0.isLetter }
    return count > 0 && (count < 4 || count == 4 && letters.last != "s")
  }
}

extension Cursor {
  /// Whether anything but letters, blanks, hyphens, apostrophes and `&` may follow.
  fileprivate var holdsSigns: Bool {
    for index in offset..<end {
      switch byte(at: index) {
      case 0x20, 0x26, 0x27, 0x2D, 0x41...0x5A, 0x61...0x7A, 0x80...0xE1, 0xE3...0xFF: continue
      default: return true
      }
    }
    return false
  }
}
