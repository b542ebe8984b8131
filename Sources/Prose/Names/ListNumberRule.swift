extension NameRules {
  /// `1. Call the hotline`, `(3) Keep`, `[12]`.
  static let isListNumber: Rule = { around, amount in
    guard amount.numeral != nil else { return false }
    if around.before()?.isSign("(") == true, around.before()?.isApart == false, around.before(2)?.numeral != nil {
      return true
    }
    if around.before()?.isSign("[") == true, around.behind()?.isSign("]") == true { return true }
    let isFirst = around.number.lowerBound == 0
    let isSecond = around.number.lowerBound == 1 && around.before()?.isSign("(") == true
    guard isFirst || isSecond, let next = around.behind(), !next.isApart, around.behind(2) != nil else { return false }
    return next.isSign(")") || isFirst && next.isSign(".")
  }
}
