extension NameRules {
  /// `42 Harbour Street`, `12 Rue de la Loi`, `Hauptstraße 5`, `1000 Brussels`, `NY 10017`.
  static let isAddress: Rule = { around, amount in
    guard let numeral = amount.numeral, numeral.isBare else { return false }
    return isPostcode(around, numeral) || isBeforeStreet(around) || isBehindStreet(around)
  }

  /// The number and the street have a capital in every order of countries, small words such as `de la` between.
  private static func isBeforeStreet(_ around: Surroundings) -> Bool {
    let contexts = around.contexts
    for count in 1...5 {
      guard let token = around.behind(count), let word = token.word else { return false }
      // 18 rue de la Paix
      let isLeading = contexts.leadingStreets.contains(word)
      guard token.isCapital || isLeading || contexts.particles.contains(word) else { return false }
      guard token.isCapital || isLeading else { continue }
      if token.isCapital, contexts.isStreet(word) || count > 1 && contexts.streets.contains(word) { return true }
      if isLeading, let next = around.behind(count + 1), let name = next.word {
        if next.isCapital || contexts.particles.contains(name) { return true }
      }
    }
    return false
  }

  private static func isBehindStreet(_ around: Surroundings) -> Bool {
    let contexts = around.contexts
    guard !around.isBeforePlural else { return false }
    for count in 1...6 {
      guard let token = around.before(count), let word = token.word else { return false }
      guard token.isCapital || contexts.particles.contains(word) || contexts.leadingStreets.contains(word) else {
        return false
      }
      if count > 1, contexts.leadingStreets.contains(word) { return true }
      guard count == 1, token.isCapital else { continue }
      if contexts.isStreet(word) { return true }
      if contexts.streets.contains(word), around.before(2)?.isCapital == true { return true }
    }
    return false
  }

  private static func isPostcode(_ around: Surroundings, _ numeral: Numeral) -> Bool {
    let length = numeral.digits.utf8.count
    // Place Rogier 11, 1210 Brussels
    if around.before()?.isCapital == true, around.behind()?.isSign(",") == true, let next = around.behind(2) {
      if next.isName || next.numeral?.isBare == true && around.behind(3)?.isCapital == true { return true }
    }
    if around.before()?.isCapital == true, around.before()?.range.count == 2, length == 5, !around.isBeforePlural {
      return true
    }
    // 114 55 Stockholm
    if length == 3, let next = around.behind(), next.isApart, next.numeral?.whole != nil, next.range.count == 2 {
      return around.behind(2)?.isCapital == true
    }
    guard around.behind()?.isCapital == true, !around.isBeforePlural else { return false }
    return length == 2 && around.before()?.numeral?.whole != nil && around.before()?.range.count == 3
      || (4...5).contains(length)
  }
}
