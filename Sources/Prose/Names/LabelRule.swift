extension NameRules {
  /// `Article 3`, `Phase two`, `no. 7`, `Articles 19 and 34`.
  static let isLabelled: Rule = { around, amount in
    guard amount.numeral != nil || amount.whole != nil else { return false }
    var count = 1
    // The label may stand before other numbers of the same list.
    while let token = around.before(count), count < 12 {
      if token.isSign(")"), around.before(count + 1)?.numeral != nil, around.before(count + 2)?.isSign("(") == true {
        // Articles 3(2) and 4
        count += 3
        if around.before(count)?.numeral != nil { count += 1 }
        continue
      }
      let isJoint =
        token.isSign(",") || token.isSign("&") || token.isDash || ["and", "to", "or"].contains(token.word ?? "")
      guard isJoint, let number = around.before(count + 1), number.numeral != nil || number.isName else { break }
      count += 2
    }
    if count > 1, around.isBeforeNoun { return false }
    return isLabel(around, count)
  }

  private static func isLabel(_ around: Surroundings, _ count: Int) -> Bool {
    let contexts = around.contexts
    if around.before(count)?.isSign("#") == true { return true }
    // Article (3), Regulation (EU) 2016
    let (isDotted, isDegree) = (around.before(count)?.isSign(".") == true, around.before(count)?.isSign("\0") == true)
    if isDotted || isDegree {
      return around.before(count)?.isApart == false
        && contexts.dottedLabels.contains(around.word(before: count + 1) ?? "n")
    }
    guard let token = around.before(count), let word = token.word else { return false }
    if contexts.capitalLabels.contains(word) { return token.isCapital && (!around.isBeforePlural || !around.isTitle) }
    if word == "no" { return token.isCapital && !around.opensSentence(before: count) }
    guard contexts.labels.contains(word) else { return false }
    // A label that is no more than a word, and something that is counted: `the group 12 people joined` is rare.
    let isVerb = contexts.isPlural(word) || contexts.verbs.contains(word)
    return !isVerb || token.isCapital || !around.isBeforePlural
  }
}
