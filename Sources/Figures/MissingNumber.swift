internal import Diagnostics

/// What stands where a figure's number should begin, and what to write instead.
struct MissingNumber {
  /// Where the number should begin.
  let cursor: Cursor
  /// Where the qualifier before it stands.
  let qualifier: Range<Int>
  let numbers: NumberGrammar

  init(_ cursor: Cursor, qualifier: Range<Int>, numbers: NumberGrammar) {
    self.cursor = cursor
    self.qualifier = qualifier
    self.numbers = numbers
  }

  /// What is wrong.
  var problem: FigureProblem {
    let start = cursor.offset
    guard let scalar = cursor.peek() else { return FigureProblem("it has no number", start..<start) }
    return sign(scalar) ?? opening(scalar) ?? words()
  }

  /// A sign that stands for a word, or digits that are none.
  private func sign(_ scalar: Unicode.Scalar) -> FigureProblem? {
    let start = cursor.offset
    var next = cursor
    next.advance()
    if scalar == ".", next.isAtDigit {
      return FigureProblem("a number starts with a digit", start..<next.offset, fix: "0.")
    }
    if scalar.properties.numericType == .decimal {
      return FigureProblem("numbers are written with the digits 0 to 9", start..<next.offset)
    }
    if let part = FractionReading.vulgar(scalar) {
      return FigureProblem(
        "a number is written with decimals, not as a fraction", start..<next.offset, fix: FractionReading.plain(part))
    }
    if ["-", "+", "\u{2212}"].contains(scalar), next.isAtDigit {
      return FigureProblem("the sign stands before the currency", start..<next.offset)
    }
    guard let word = QualifierSynonyms.sign(scalar, followedByEquals: next.byte == UInt8(ascii: "=")) else {
      return nil
    }
    if next.byte == UInt8(ascii: "=") { next.advance() }
    next.skipSpaces()
    if qualifier.isEmpty, next.isAtDigit || Currency.startsAmount(next) {
      return FigureProblem(
        "\(quoted(String(scalar))) is written as a word: \(word)", start..<next.offset, fix: word + " ")
    }
    return FigureProblem("\(quoted(String(scalar))) is written as a word: \(word)", start..<next.offset)
  }

  /// Words that are no qualifier.
  private func words() -> FigureProblem {
    let start = cursor.offset
    var next = cursor
    while !next.isAtEnd, !next.isAtDigit { next.advance() }
    let isNumberless = next.isAtEnd
    let text = cursor.text(start..<next.offset)
    let words = text.split(whereSeparator: { $0.unicodeScalars.allSatisfy(Cursor.isSpace) }).map(String.init)
    let range = start..<start + max(1, Self.trimmedLength(text))
    if let first = words.first, Months.isMonth(first), words.count == 1 || isNumberless {
      let end = cursor.endOfWords
      return FractionReading.date(cursor.text(start..<end), start..<end)
    }
    if let first = words.first, let problem = period(first) { return problem }
    if let problem = numberWord(words, start) ?? dollars(text, start) { return problem }
    if isNumberless { return Self.numberless(words, range) }
    // The words without a currency that belongs to the number.
    let amount = Self.amountStart(text)
    let said = words.joined(separator: " ").trimmingSuffix { !$0.isLetter && $0 != "." }
    let isGlued = text.utf8.last != 0x20 && text.unicodeScalars.last.map(Cursor.isSpace) == false
    if said.isEmpty {
      return FigureProblem("\(quoted(words.joined(separator: " "))) can't stand before the number; leave it out", range)
    }
    if let problem = Self.ordinal(next) ?? MoneyWords.problem(before: said, start..<next.offset) { return problem }
    if let problem = hyphenated(said, next) { return problem }
    if let problem = known(said, range: start..<start + amount, isGlued: isGlued) { return problem }
    let names = Qualifier.allCases.filter { $0 != .exact }.map(\.rawValue)
    if let near = nearest(to: said, in: names) {
      return FigureProblem("\(quoted(said)) is no qualifier" + suggestion(near), range)
    }
    if (try? numbers.parse(&next)) != nil, next.isOnlySpaces, words.count <= 4 {
      return FigureProblem("the number comes first, then its unit", start..<cursor.endOfWords)
    }
    return FigureProblem(
      "\(quoted(said)) is no qualifier; before the number there can be \(names.joined(separator: ", ")), "
        + "a sign or a currency",
      range)
  }

  /// Words that mean something that can be written.
  private func known(_ said: String, range: Range<Int>, isGlued: Bool) -> FigureProblem? {
    let small = said.lowercased()
    let before = cursor.text(qualifier).lowercased()
    guard let remedy = QualifierSynonyms.remedy(small) else { return nil }
    if !qualifier.isEmpty {
      if remedy == before {
        return FigureProblem(
          "\(quoted(before)) stands there twice", qualifier.lowerBound..<range.upperBound, fix: before + " ")
      }
      return FigureProblem("\(quoted(before)) and \(quoted(said)) can't both be said of a number", range)
    }
    switch remedy {
    case _ where Qualifier(rawValue: remedy) != nil && !remedy.isEmpty && !signBefore(range).isEmpty:
      let sign = signBefore(range)
      return FigureProblem(
        "a sign stands right before its number, behind \(quoted(remedy))", 0..<range.upperBound,
        fix: "\(remedy) \(sign)")
    case "":
      return FigureProblem(
        "a number alone says already that it is exact, so \(quoted(said)) is left out", range, fix: "")
    case "+", "-":
      if remedy == "-", let problem = fallingRange(range) { return problem }
      return signTwice(said, remedy, range) ?? FigureProblem("a change is written with a sign", range, fix: remedy)
    case "to":
      return FigureProblem(
        "a range is written with its two numbers and \"to\" between them, such as 4 to 6 weeks", range)
    case small:
      return FigureProblem(
        isGlued ? "a blank is missing behind \(quoted(said))" : "\(quoted(said)) is followed by its number", range,
        fix: said + " ")
    default:
      return FigureProblem("\(quoted(said)) is written \(quoted(remedy)) here", range, fix: remedy + " ")
    }
  }

  /// `US$30`, `A$ 5`: a country before the dollar sign.
  private func dollars(_ text: String, _ start: Int) -> FigureProblem? {
    let symbol = text.filter { $0 != " " }
    guard let code = MoneyWords.signs[symbol] else { return nil }
    return FigureProblem(
      "\(quoted(symbol)) is written as the currency's code, \(code)", start..<cursor.end,
      fix: "\(code) " + cursor.text(start + text.utf8.count..<cursor.end).replacing(symbol, with: code + " "))
  }

  private static func trimmedLength(_ text: String) -> Int {
    var length = 0
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF8.width(scalar)
      if !Cursor.isSpace(scalar) { length = count }
    }
    return length
  }

  /// How many bytes of a text come before a currency at its end.
  private static func amountStart(_ text: String) -> Int {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, Cursor.isSpace(last) { scalars.removeLast() }
    if let last = scalars.last, Currency(symbol: last) != nil || ["+", "-"].contains(last) {
      scalars.removeLast()
      return String(scalars).utf8.count
    }
    if Currency(code: String(scalars.suffix(3))) != nil { return String(scalars.dropLast(3)).utf8.count }
    return text.utf8.count
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}
