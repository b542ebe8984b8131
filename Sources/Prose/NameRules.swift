import Figures

/// Tells numbers that name something from quantities, by what stands around them. Each rule knows one kind of name and is
/// a file of `Names`.
enum NameRules {
  /// One rule: whether the number is a name.
  typealias Rule = @Sendable (Surroundings, Amount) -> Bool

  /// The rules; the first that holds decides.
  private static let rules: [Rule] = [
    isListNumber, isYear, isDate, isClock, isLabelled, isRank, isAge, isPointOfTime, isTimeAdjective, isFamily,
    isCalled,
    isAddress, isNamed, isIdentifier, isScore, isPlanPart, isIdiom,
  ]

  /// Whether a number names something.
  static func isName(_ around: Surroundings, _ amount: Amount) -> Bool {
    if amount.numeral?.isSpaced == true, amount.measure == .count,
      isLabelled(around, amount) || isIdentifier(around, amount)
    {
      return true
    }
    if isRace(around, amount) { return true }
    guard amount.isBare, !amount.isPart else { return false }
    return rules.contains { $0(around, amount) }
  }
}
