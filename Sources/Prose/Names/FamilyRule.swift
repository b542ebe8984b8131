extension NameRules {
  /// `a mother of two`, `a family of five`: it says who someone is, as an age does.
  static let isFamily: Rule = { around, amount in
    guard around.word(before: 1) == "of", let whole = amount.whole, whole < 20, !around.isBeforePlural else {
      return false
    }
    return around.contexts.parents.contains(around.word(before: 2) ?? "")
  }
}
