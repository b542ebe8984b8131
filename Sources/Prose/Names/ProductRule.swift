extension NameRules {
  /// `Windows 11`, `Torstraße 140`; not `In Belgium 45 families`.
  static let isNamed: Rule = { around, amount in
    guard amount.numeral != nil || amount.whole != nil, let token = around.before(), let word = token.word,
      token.range.upperBound < around.tokens[around.number.lowerBound].range.lowerBound
    else { return false }
    if let numeral = amount.numeral, numeral.isGrouped { return false }
    let isKnown = around.contexts.names.contains(word)
    guard token.isCapital || isKnown else { return false }
    if isKnown, token.isCapital { return true }
    if amount.numeral == nil {
      return !around.isTitle && token.isCapital && !around.opensSentence(before: 1)
        && around.tokens[around.number.lowerBound].isCapital
    }
    guard token.isCapital, !around.isTitle, !around.opensSentence(before: 1), !around.contexts.months.contains(word),
      word != "i"
    else { return false }
    // In Greece 20 were found
    var count = 2
    while let earlier = around.before(count), earlier.isCapital, !around.opensSentence(before: count) { count += 1 }
    let opening = around.word(before: count) ?? ""
    // Save 9 Lives
    if around.behind()?.isCapital == true, opening != "in" { return true }
    if around.isBeforePlural { return false }
    return !(["in", "across", "from"].contains(opening) && around.opensSentence(before: count))
  }
}
