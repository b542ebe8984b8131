import Figures

/// Tells numbers that name something from quantities, by what stands around them. Each rule knows one kind of name.
struct NameRules {
  /// One rule: whether the number is a name.
  typealias Rule = @Sendable (Surroundings, Amount) -> Bool

  /// The rules; the first that holds decides.
  static let rules: [Rule] = [
    isListNumber, isYear, isDate, isClock, isLabelled, isRank, isAge, isCalled, isAddress, isNamed, isIdentifier,
    isIdiom,
  ]

  /// `1. Call the hotline`, `(3) Keep`, `[12]`.
  private static let isListNumber: Rule = { around, amount in
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

  /// `in 2021`, `the 2021 awards`; not `2000 people`.
  private static let isYear: Rule = { around, amount in
    guard amount.isYear else { return false }
    let contexts = around.contexts
    if let word = around.word(before: 1), contexts.qualifiers.contains(word) { return !around.isBeforeNoun }
    guard around.isBeforeNoun, let next = around.word(behind: 1), !contexts.yearly.contains(next) else { return true }
    guard let before = around.before() else { return false }
    guard let word = before.word else { return before.isSign(",") == false && !before.isSign(":") }
    return contexts.beforeYears.contains(word)
  }

  /// `12 March`, `May 25`, `9 and 10 June`.
  private static let isDate: Rule = { around, amount in
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

  /// `6pm`, `9.30 a.m.`, `10 o'clock`.
  private static let isClock: Rule = { around, amount in
    guard amount.numeral != nil, let word = around.word(behind: 1) else { return false }
    if around.contexts.clocks.contains(word) { return true }
    return (word == "a" || word == "p") && around.behind(2)?.isSign(".") == true && around.word(behind: 3) == "m"
  }

  /// `Article 3`, `Phase two`, `no. 7`, `Articles 19 and 34`.
  private static let isLabelled: Rule = { around, amount in
    guard amount.numeral != nil || amount.whole != nil else { return false }
    var count = 1
    // The label may stand before other numbers of the same list.
    while let token = around.before(count), count < 12 {
      if token.isSign(")"), around.before(count + 1)?.numeral != nil, around.before(count + 2)?.isSign("(") == true {
        // Articles 3(2) and 4
        count += 3
        if around.before(count)?.numeral != nil { count += 1 }
        continue
      }
      let isJoint =
        token.isSign(",") || token.isSign("&") || token.isDash || ["and", "to", "or"].contains(token.word ?? "")
      guard isJoint, let number = around.before(count + 1), number.numeral != nil || number.isName else { break }
      count += 2
    }
    if count > 1, around.isBeforeNoun { return false }
    return isLabel(around, count)
  }

  private static func isLabel(_ around: Surroundings, _ count: Int) -> Bool {
    let contexts = around.contexts
    if around.before(count)?.isSign("#") == true { return true }
    // Article (3), Regulation (EU) 2016
    let (isDotted, isDegree) = (around.before(count)?.isSign(".") == true, around.before(count)?.isSign("\0") == true)
    if isDotted || isDegree {
      return around.before(count)?.isApart == false
        && contexts.dottedLabels.contains(around.word(before: count + 1) ?? "n")
    }
    guard let token = around.before(count), let word = token.word else { return false }
    if contexts.capitalLabels.contains(word) { return token.isCapital && !around.isBeforePlural }
    if word == "no" { return token.isCapital && !around.opensSentence(before: count) }
    guard contexts.labels.contains(word) else { return false }
    // A label that is no more than a word, and something that is counted: `the group 12 people joined` is rare.
    if contexts.isPlural(word), !token.isCapital, around.isBeforePlural { return false }
    return word != "act" && word != "form" && word != "note" || token.isCapital
  }

  /// `top 10`, `number one`.
  private static let isRank: Rule = { around, amount in around.word(before: 1) == "top" && amount.measure == .count }

  /// `12 years old`, `aged 6 to 12`, `children under 18`, `the boy, 15, was`.
  private static let isAge: Rule = { around, amount in
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
    for count in 1...6 {
      guard let word = around.word(before: count) ?? (around.before(count)?.numeral != nil ? "and" : nil) else { break }
      if contexts.ages.contains(word) { return true }
      let isPassed =
        contexts.bounds.contains(word)
        || ["between", "from", "and", "to", "or", "of", "about", "around", "just"].contains(word)
      guard isPassed else { break }
    }
    if around.word(before: 1) == "as", ["young", "old"].contains(around.word(before: 2) ?? "") { return true }
    if let bound = around.word(before: 1), contexts.bounds.contains(bound), !around.isBeforePlural {
      let isSaid = ["are", "were", "is", "was", "aged", "still"].contains(around.word(before: 2) ?? "")
      if contexts.people.contains(around.word(before: isSaid ? 3 : 2) ?? "") { return true }
    }
    return around.before()?.isSign(",") == true && around.behind()?.isSign(",") == true && age < 100
      && (around.before(2)?.isCapital == true || around.word(before: 2).map { contexts.people.contains($0) } == true)
  }

  /// `call 112`.
  private static let isCalled: Rule = { around, amount in
    guard let numeral = amount.numeral, numeral.digits.utf8.count >= 3, numeral.isBare || numeral.isSpaced,
      let word = around.word(before: 1) ?? nil
    else { return false }
    if word == "to", (2...4).contains(where: { around.contexts.calls.contains(around.word(before: $0) ?? "") }) {
      return !around.isBeforePlural
    }
    return
      (around.contexts.calls.contains(word)
      || word == "on" && around.contexts.calls.contains(around.word(before: 2) ?? ""))
      && !around.isBeforePlural
  }

  /// `42 Harbour Street`, `Rue Joseph II 123, 1000 Brussels`.
  private static let isAddress: Rule = { around, amount in
    guard let numeral = amount.numeral, numeral.isBare else { return false }
    if around.before()?.isCapital == true, around.behind()?.isSign(",") == true, let next = around.behind(2) {
      if next.isName || next.numeral?.isBare == true && around.behind(3)?.isCapital == true { return true }
    }
    // NY 10017
    if around.before()?.isCapital == true, around.before()?.range.count == 2, numeral.digits.utf8.count == 5,
      !around.isBeforePlural
    {
      return true
    }
    if around.behind()?.isCapital == true {
      for count in 1...4 {
        guard let token = around.behind(count), let word = token.word else { break }
        if token.isCapital, count > 1, around.contexts.streets.contains(word) { return true }
      }
      let isPostcode = (4...5).contains(numeral.digits.utf8.count)
      if isPostcode, !around.isBeforePlural { return true }
    }
    return false
  }

  /// `Windows 11`, `Torstraße 140`; not `In Belgium 45 families`.
  private static let isNamed: Rule = { around, amount in
    guard amount.numeral != nil || amount.whole != nil, let token = around.before(), let word = token.word,
      token.range.upperBound < around.tokens[around.number.lowerBound].range.lowerBound
    else { return false }
    if let numeral = amount.numeral, numeral.isGrouped { return false }
    let isKnown = around.contexts.names.contains(word)
    guard token.isCapital || isKnown else { return false }
    if isKnown, token.isCapital { return true }
    if amount.numeral == nil {
      return !around.isTitle && token.isCapital && !around.opensSentence(before: 1)
        && around.tokens[around.number.lowerBound].isCapital
    }
    guard token.isCapital, !around.isTitle, !around.opensSentence(before: 1), !around.contexts.months.contains(word),
      word != "i"
    else { return false }
    // In Greece 20 were found
    var count = 2
    while let earlier = around.before(count), earlier.isCapital, !around.opensSentence(before: count) { count += 1 }
    let opening = around.word(before: count) ?? ""
    // Save 9 Lives
    if around.behind()?.isCapital == true, opening != "in" { return true }
    if around.isBeforePlural { return false }
    return !(["in", "across", "from"].contains(opening) && around.opensSentence(before: count))
  }

  /// `charity number: 1142839`, `0466`, a number of seven digits without marks.
  private static let isIdentifier: Rule = { around, amount in
    guard let numeral = amount.numeral, numeral.isBare || numeral.isSpaced else { return false }
    let length = numeral.digits.utf8.count
    if length > 1, numeral.isBare, numeral.digits.utf8.first == 0x30 { return true }
    if around.before()?.isName == true, around.before()?.isCapital != true, isInGroups(around) { return true }
    for count in 1...3 {
      guard let token = around.before(count) else { break }
      if let word = token.word, around.contexts.labels.contains(word), length >= 5 { return true }
      guard token.isSign(":") || token.isSign(".") || token.word == "is" || token.isCapital else { break }
    }
    return numeral.isBare && length >= 7 && !around.isBeforePlural
  }

  /// `BE68 5390 0754 7034`.
  private static func isInGroups(_ around: Surroundings) -> Bool {
    around.tokens[around.number.lowerBound].range.count == 4 && around.before()?.range.count == 4
  }

  /// `24 hours a day`, `seven days a week`, `24-hour`.
  private static let isIdiom: Rule = { around, amount in
    if around.behind()?.isDash == true, let other = around.behind(2)?.numeral, other.digits == amount.numeral?.digits {
      return true
    }
    guard let whole = amount.whole, [24, 7, 52, 365].contains(whole) else { return false }
    if whole == 24, around.behind()?.isDash == true { return around.word(behind: 2) == "hour" }
    guard let unit = around.word(behind: 1), let article = around.word(behind: 2), let period = around.word(behind: 3),
      ["a", "per", "every"].contains(article)
    else { return false }
    return [24: "hours day", 7: "days week", 52: "weeks year", 365: "days year"][whole] == "\(unit) \(period)"
  }

  /// Whether a number names something.
  static func isName(_ around: Surroundings, _ amount: Amount) -> Bool {
    if amount.numeral?.isSpaced == true, amount.measure == .count,
      isLabelled(around, amount) || isIdentifier(around, amount)
    {
      return true
    }
    guard amount.isBare, !amount.isPart else { return false }
    return rules.contains { $0(around, amount) }
  }
}
