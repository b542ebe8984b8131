extension NameRules {
  /// `12 years old`, `aged 6 to 12`, `children under 18`, `the boy, 15, was`.
  static let isAge: Rule = { around, amount in
    guard let age = amount.whole, age < 120 else { return false }
    let contexts = around.contexts
    func isOld(from count: Int) -> Bool {
      guard let word = around.word(behind: count), ["year", "years", "month", "months"].contains(word) else {
        return false
      }
      let next = around.behind(count + 1)?.isDash == true ? count + 2 : count + 1
      if let old = around.word(behind: next), ["old", "olds"].contains(old) { return true }
      return around.word(behind: next) == "of" && around.word(behind: next + 1) == "age"
    }
    if isOld(from: around.behind()?.isDash == true ? 2 : 1) { return true }
    if ["to", "and", "or"].contains(around.word(behind: 1) ?? "") || around.behind()?.isDash == true,
      around.behind(2)?.numeral?.isBare == true
    {
      var end = around
      end = Surroundings(
        tokens: around.tokens, words: around.words, number: around.number.lowerBound..<around.number.upperBound + 2,
        isTitle: around.isTitle)
      if let word = end.word(behind: 1), word == "years" || word == "year",
        ["old", "of"].contains(end.word(behind: 2) ?? "")
      {
        return true
      }
    }
    // aged between 6 and 12, at the age of 13, as young as 9
    var isBetween = false
    for count in 1...6 {
      guard let word = around.word(before: count) ?? (around.before(count)?.numeral != nil ? "and" : nil) else { break }
      if contexts.ages.contains(word) { return true }
      // Girls between 10 and 14
      if isBetween, contexts.people.contains(word) { return !around.isBeforePlural }
      isBetween = isBetween || word == "between"
      let isPassed =
        contexts.bounds.contains(word)
        || ["between", "from", "and", "to", "or", "of", "about", "around", "just"].contains(word)
      guard isPassed else { break }
    }
    if isSaid(of: around) { return true }
    if around.word(before: 1) == "than", contexts.comparedAges.contains(around.word(before: 2) ?? "") {
      return !around.isBeforePlural
    }
    if around.word(before: 1) == "as", ["young", "old"].contains(around.word(before: 2) ?? "") { return true }
    if let bound = around.word(before: 1), contexts.bounds.contains(bound), !around.isBeforePlural {
      let isSaid = ["are", "were", "is", "was", "aged", "still"].contains(around.word(before: 2) ?? "")
      if contexts.people.contains(around.word(before: isSaid ? 3 : 2) ?? "") { return true }
    }
    return around.before()?.isSign(",") == true && around.behind()?.isSign(",") == true && age < 100
      && (around.before(2)?.isCapital == true || around.word(before: 2).map { contexts.people.contains($0) } == true)
  }
  /// `He was 14 when`, `who is 9`, `Amina (14) fled`.
  private static func isSaid(of around: Surroundings) -> Bool {
    let contexts = around.contexts
    if let verb = around.word(before: 1), contexts.singularVerbs.contains(verb) {
      if around.word(behind: 1) == "when" { return true }
      return contexts.pronouns.contains(around.word(before: 2) ?? "") && !around.isBeforePlural && around.isAtEnd
    }
    guard around.before()?.isSign("(") == true, around.behind()?.isSign(")") == true,
      around.before(2)?.isCapital == true,
      let next = around.word(behind: 2)
    else { return false }
    return !["and", "or", "to"].contains(next) && around.behind(2)?.isCapital == false
  }
}
