extension NameRules {
  /// `the 4-year programme`, `a two-day event`, `a 12 month placement`: the unit in the singular belongs to a name for what
  /// kind of thing it is.
  static let isTimeAdjective: Rule = { around, amount in
    let isHyphened = around.behind()?.isDash == true && around.behind(2)?.isApart == false
    guard let unit = around.word(behind: isHyphened ? 2 : 1), around.contexts.singleTimes.contains(unit) else {
      return false
    }
    return isHyphened || amount.whole != 1
  }
}
