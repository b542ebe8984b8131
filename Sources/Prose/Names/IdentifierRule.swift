extension NameRules {
  /// `charity number: 1142839`, `0466`, a number of seven digits without marks.
  static let isIdentifier: Rule = { around, amount in
    guard let numeral = amount.numeral, numeral.isBare || numeral.isSpaced else { return false }
    let length = numeral.digits.utf8.count
    if length > 1, numeral.isBare, numeral.digits.utf8.first == 0x30 { return true }
    for count in 1...3 {
      guard let token = around.before(count) else { break }
      if let word = token.word, around.contexts.labels.contains(word), length >= 5 { return true }
      guard token.isSign(":") || token.isSign(".") || token.word == "is" || token.isCapital else { break }
    }
    return numeral.isBare && length >= 7 && !around.isBeforePlural
  }
}
