extension NameRules {
  /// `a 10k run`, `the 5K`: the length of a race is its name.
  static let isRace: Rule = { around, amount in
    guard let numeral = amount.numeral, numeral.power == 3, numeral.digits.utf8.count <= 2 else { return false }
    return around.contexts.races.contains(around.word(behind: 1) ?? "")
  }
}
