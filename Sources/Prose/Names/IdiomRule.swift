extension NameRules {
  /// `24 hours a day`, `seven days a week`.
  static let isIdiom: Rule = { around, amount in
    if around.behind()?.isDash == true, let other = around.behind(2)?.numeral, other.digits == amount.numeral?.digits {
      return true
    }
    guard let whole = amount.whole, [24, 7, 52, 365].contains(whole) else { return false }
    guard let unit = around.word(behind: 1), let article = around.word(behind: 2), let period = around.word(behind: 3),
      ["a", "per", "every"].contains(article)
    else { return false }
    return [24: "hours day", 7: "days week", 52: "weeks year", 365: "days year"][whole] == "\(unit) \(period)"
  }
}
