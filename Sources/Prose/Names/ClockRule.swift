extension NameRules {
  /// `6pm`, `9.30 a.m.`, `10 o'clock`, `2–5pm`, `at 7.30`.
  static let isClock: Rule = { around, amount in
    guard let numeral = amount.numeral else { return false }
    let isJoint = around.behind()?.isDash == true || ["to", "and", "or"].contains(around.word(behind: 1) ?? "")
    // 2–5pm, between 2 and 5 pm
    if isJoint, let end = around.behind(2), end.isClock || end.numeral != nil && isClock(around, behind: 3) {
      return true
    }
    if numeral.isClock, let word = around.word(before: 1), ["at", "from", "until", "till"].contains(word) {
      return around.isAtEnd || isJoint
    }
    return isClock(around, behind: 1)
  }

  private static func isClock(_ around: Surroundings, behind count: Int) -> Bool {
    guard let word = around.word(behind: count) else { return false }
    if around.contexts.clocks.contains(word) { return true }
    return (word == "a" || word == "p") && around.behind(count + 1)?.isSign(".") == true
      && around.word(behind: count + 2) == "m"
  }
}
