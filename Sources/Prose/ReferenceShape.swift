/// Numbers by which something is filed, in whatever groups they are written: accounts, companies, taxes, books, plates.
///
/// They are told from telephone numbers and quantities by their letters (`BE68 5390 0754 7034`, `BE 0461.425.421`), or by
/// the word before them (`company number 0461.425.421`).
struct ReferenceShape {
  let text: Scalars
  let words: ProseWords

  /// The most bytes that are looked at; no such number is longer.
  private static let longest = 48

  /// Where such a number ends that begins at a place, behind some pieces; nil where none does.
  func end(from start: Int, behind tokens: [Token]) -> Int? {
    if isLabelled(tokens) {
      let chain = chain(from: start)
      if chain.digits >= 4 { return chain.end }
    }
    return account(from: start) ?? company(from: start)
  }

  /// Whether a word stands before that such a number belongs to: `ISBN`, `account number:`, `company no.`.
  private func isLabelled(_ tokens: [Token]) -> Bool {
    for token in tokens.suffix(4).reversed() {
      if let word = token.word {
        if words.contexts.files.contains(word) { return true }
        guard words.contexts.fillers.contains(word) else { return false }
      } else {
        guard token.isSign(".") || token.isSign(":") || token.isSign("#") || token.isSign("\0") || token.isSign("(")
        else {
          return false
        }
      }
    }
    return false
  }

  /// Groups of digits and capital letters; behind a blank each has a digit.
  private func chain(from start: Int) -> (end: Int, digits: Int) {
    var (end, digits) = (start, 0)
    var index = start
    while index < min(text.bytes.count, start + Self.longest) {
      let group = endOfGroup(index)
      let count = (index..<group).count { text.isDigit($0) }
      guard group > index, count > 0 || end > start && !isBlank(end) || end == start else { break }
      guard text.letter(at: group) == 0 else { break }
      (end, digits) = (group, digits + count)
      let separator = max(text.blank(at: group), text.dash(at: group), isMark(group) ? 1 : 0)
      guard separator > 0 else { break }
      index = group + separator
    }
    return (end, digits)
  }

  /// `GB29 NWBK 6016 1331 9268 19`.
  private func account(from start: Int) -> Int? {
    guard isCapital(start), isCapital(start + 1), text.isDigit(start + 2), text.isDigit(start + 3),
      endOfGroup(start) == start + 4
    else { return nil }
    var (end, groups) = (start + 4, 0)
    while end < start + Self.longest {
      let blank = text.blank(at: end)
      let group = blank > 0 ? endOfGroup(end + blank) : end
      let length = group - end - blank
      guard blank > 0, length == 4 || groups >= 2 && (1...3).contains(length) && text.isDigit(end + blank),
        text.letter(at: group) == 0
      else { break }
      (end, groups) = (group, groups + 1)
      if length < 4 { break }
    }
    return groups >= 2 ? end : nil
  }

  /// `BE 0461.425.421`, `FR 12 345678901`.
  private func company(from start: Int) -> Int? {
    guard isCapital(start), isCapital(start + 1) else { return nil }
    let blank = text.blank(at: start + 2)
    guard blank > 0, text.isDigit(start + 2 + blank) else { return nil }
    let chain = chain(from: start + 2 + blank)
    return (9...12).contains(chain.digits) ? chain.end : nil
  }

  private func isCapital(_ index: Int) -> Bool { index < text.bytes.count && (0x41...0x5A).contains(text.bytes[index]) }

  private func isMark(_ index: Int) -> Bool { text.isSign(index, ".") || text.isSign(index, "/") }

  private func isBlank(_ index: Int) -> Bool { text.blank(at: index) > 0 }

  private func endOfGroup(_ start: Int) -> Int {
    var end = start
    while end < min(text.bytes.count, start + Self.longest), isCapital(end) || text.isDigit(end) { end += 1 }
    return end
  }
}
