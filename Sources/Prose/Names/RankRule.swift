import Figures

extension NameRules {
  /// `top 10`, `number one`.
  static let isRank: Rule = { around, amount in around.word(before: 1) == "top" && amount.measure == .count }
}
