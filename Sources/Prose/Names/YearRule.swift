extension NameRules {
  /// `in 2021`, `the 2021 awards`; not `2000 people`.
  static let isYear: Rule = { around, amount in
    guard amount.isYear else { return false }
    let contexts = around.contexts
    if let word = around.word(before: 1), contexts.qualifiers.contains(word) { return !around.isBeforeNoun }
    guard around.isBeforeNoun, let next = around.word(behind: 1), !contexts.yearly.contains(next) else { return true }
    guard let before = around.before() else { return false }
    guard let word = before.word else { return before.isSign(",") == false && !before.isSign(":") }
    return contexts.beforeYears.contains(word)
  }
}
