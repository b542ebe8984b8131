/// A second amount of money among the words behind a first one.
extension UnitGrammar {
  /// `£5 or £10`.
  func amounts(_ words: [Word], _ small: [String]) -> FigureProblem? {
    guard measure != .count, ["and", "or"].contains(small[0]), startsAmount(words[1...]) else { return nil }
    return FigureProblem(
      "a figure is one number, or a range such as 4 to 6", number.lowerBound..<cursor.endOfWords)
  }

  /// Whether words begin with a number, or with a currency and a number: `10`, `£10`, `EUR10`, `EUR 10`.
  func startsAmount(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first else { return false }
    if first.startsWithDigit { return true }
    let symbol = first.text.unicodeScalars.first.flatMap { Currency(symbol: $0) }
    let width = symbol == nil ? 3 : 1
    guard symbol != nil || Currency(code: first.text.prefix(3)) != nil else { return false }
    let rest = first.text.dropFirst(width)
    return rest.isEmpty ? words.dropFirst().first?.startsWithDigit == true : rest.utf8.first.map(Cursor.isDigit) == true
  }
}
