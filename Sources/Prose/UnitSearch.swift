/// Finds the words around a number that one would say with it.
struct UnitSearch {
  let around: Surroundings

  /// The bytes of the noun behind the number, with the adjectives before it; nil where none is in sight.
  var range: Range<Int>? {
    guard let first = around.behind(), first.word != nil, first.isApart, !around.isAtEnd else { return nil }
    guard around.isBeforePlural else { return first.range }
    var count = 1
    while let token = around.behind(count) {
      if let word = token.word, around.contexts.isPlural(word) {
        return first.range.lowerBound..<token.range.upperBound
      }
      count += 1
    }
    return nil
  }

  /// Where the qualifier before the number begins.
  var qualifierStart: Int? {
    guard let word = around.word(before: 1), let token = around.before(), around.contexts.qualifiers.contains(word)
    else {
      return sign ?? word(before: "total", "of")
    }
    let earlier = around.before(2)
    switch (word, earlier?.word) {
    case ("than", "more"), ("than", "fewer"), ("than", "less"):
      // No fewer than 50 is something else than fewer than 50.
      let isNegated = around.word(before: 3) == "no" || around.word(before: 3) == "not"
      return (isNegated ? around.before(3) : earlier)?.range.lowerBound
    case ("least", "at"), ("to", "up"): return earlier?.range.lowerBound
    case ("than", _), ("least", _), ("to", _), ("total", _): return nil
    default: return token.range.lowerBound
    }
  }

  /// Where a sign that says the same begins: `>50`.
  private var sign: Int? {
    guard let token = around.before(), token.isSign(">") || token.isSign("<") || token.isSign("~") else { return nil }
    return token.range.lowerBound
  }

  private func word(before first: String, _ second: String) -> Int? {
    guard around.word(before: 1) == second, around.word(before: 2) == first else { return nil }
    return (around.word(before: 3) == "a" ? around.before(3) : around.before(2))?.range.lowerBound
  }
}
