extension NameRules {
  /// `three priorities`, `five recommendations`: how many parts a plan or a text has is known by reading it.
  static let isPlanPart: Rule = { around, amount in
    guard let whole = amount.whole, whole <= 12 else { return false }
    // Three clear, shared priorities
    for count in 1...4 {
      guard let word = around.word(behind: count) else { return false }
      if around.contexts.planParts.contains(word) { return true }
      guard !around.contexts.isPlural(word), !around.contexts.beforeYears.contains(word), word != "of" else {
        return false
      }
    }
    return false
  }
}
