extension NameRules {
  /// `12 March`, `May 25`, `9 and 10 June`.
  static let isDate: Rule = { around, amount in
    guard let day = amount.whole, day <= 31, amount.numeral != nil else { return false }
    let months = around.contexts.months
    func isMonth(_ token: Token?) -> Bool {
      guard let token, token.isCapital, let word = token.word else { return false }
      return months.contains(word)
    }
    if isMonth(around.behind()) || around.word(behind: 1) == "of" && isMonth(around.behind(2)) { return true }
    if isMonth(around.before()) { return !around.isBeforeNoun }
    let joins =
      around.behind()?.isDash == true || ["and", "to", "or"].contains(around.word(behind: 1) ?? "")
      || around.behind()?.isSign(",") == true || around.behind()?.isSign("&") == true
    return joins && around.behind(2)?.numeral?.whole.map { $0 <= 31 } == true && isMonth(around.behind(3))
  }
}
