extension NameRules {
  /// `call 112`, `text HELP to 8585`, `the 101 non-emergency line`.
  static let isCalled: Rule = { around, amount in
    guard let numeral = amount.numeral, (3...6).contains(numeral.digits.utf8.count), numeral.isBare || numeral.isSpaced
    else { return false }
    let contexts = around.contexts
    // Numbers that everybody knows, with nothing that is counted.
    if contexts.emergencies.contains(numeral.digits), !around.isBeforePlural { return true }
    for count in 1...5 {
      guard let word = around.word(behind: count) ?? (around.behind(count)?.isDash == true ? "-" : nil) else { break }
      if contexts.lines.contains(word) { return true }
    }
    guard !around.isBeforePlural, let word = around.word(before: 1) else { return false }
    if contexts.calls.contains(word) { return true }
    guard word == "to" || word == "on" else { return false }
    return (2...4).contains { contexts.calls.contains(around.word(before: $0) ?? "") }
  }
}
