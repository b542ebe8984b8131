extension NameRules {
  /// `won 3-1`, `a 2–0 victory`: what a match ended in.
  static let isScore: Rule = { around, amount in
    guard let first = amount.numeral?.whole, first < 100 else { return false }
    let words = around.contexts.scores
    func isBesides(_ first: Token?, _ second: Token?) -> Bool {
      [first, second].contains { $0?.word.map { words.contains($0) } == true }
    }
    if around.behind()?.isDash == true, around.behind(2)?.numeral?.whole.map({ $0 < 100 }) == true {
      return isBesides(around.before(), around.behind(3))
    }
    guard around.before()?.isDash == true, around.before(2)?.numeral?.whole.map({ $0 < 100 }) == true else {
      return false
    }
    return isBesides(around.before(3), around.behind())
  }
}
