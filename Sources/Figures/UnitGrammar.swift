internal import Diagnostics

/// Reads the words behind a number, and refuses what is more than words: a part, a second number, a date.
struct UnitGrammar {
  /// Stands behind the number.
  let cursor: Cursor
  /// Where the number stands.
  let number: Range<Int>
  let measure: Quantity.Measure

  /// The words.
  func unit() throws(FigureProblem) -> String {
    guard let first = cursor.peek() else {
      if let date = dayInDigits { throw date }
      return ""
    }
    let start = cursor.offset
    guard cursor.spaceWidth > 0 || Self.isSign(first) else {
      if let problem = glued(first) ?? UnitSigns.problem(cursor, of: self) { throw problem }
      guard first.properties.isAlphabetic else {
        throw FigureProblem(
          "\(quoted(String(first))) can't stand right behind the number", start..<start + UTF8.width(first))
      }
      let rest = cursor.text(start..<cursor.end)
      throw FigureProblem("a blank is missing before \(quoted(rest))", start..<start, fix: " ")
    }
    let unit = cursor.words()
    guard let scalar = unit.unicodeScalars.first else { return "" }
    var next = cursor
    next.skipSpaces()
    if let problem = suspicious(unit, next) ?? UnitSigns.problem(next, of: self) { throw problem }
    let range = next.offset..<next.endOfWords
    var compound = next
    compound.skipDigits()
    if compound.offset > next.offset, compound.isAtNumberedWord {
      // "4 24-hour helplines"
    } else if next.isAtPricedWord {
      // "12 £50 vouchers"
    } else if !scalar.isASCII || !(0x61...0x7A).contains(scalar.value | 0x20), !scalar.properties.isAlphabetic,
      !Self.isSign(scalar)
    {
      throw FigureProblem(
        "the unit can't start with \(quoted(String(scalar)))"
          + UnitRemedy.text(cursor, numberEnd: cursor.offset, words: next.offset), range)
    }
    if holdsReference(unit) { throw FigureProblem("a unit can't hold a reference", range) }
    return unit
  }

  /// Signs that are units or begin one: `°C`, `‰`.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { "°‰℃℉".unicodeScalars.contains(scalar) }

  /// Words that make the number another one than it seems.
  private func suspicious(_ unit: String, _ start: Cursor) -> FigureProblem? {
    guard Self.mayBeSuspicious(start) || start.mayEndWithQualifier, let first = unit.unicodeScalars.first else {
      return nil
    }
    var next = start
    next.advance()
    if let problem = vulgar(first, next) { return problem }
    if first == "+" {
      return FigureProblem("a figure is one number; write \"at least\" before it where it may be more", number)
    }
    let words = unit.lowercased().split(separator: " ", maxSplits: 2).map(String.init)
    if words.count > 1, ["third", "thirds"].contains(words[0]), words[1] == "of" {
      return FractionReading.words(number.lowerBound..<start.offset + words[0].utf8.count)
    }
    if words[0].hasPrefix("p"), let problem = perCent(words, start) ?? points(words, start) { return problem }
    if measure != .count || Self.openings.contains(words[0]) || start.mayEndWithQualifier
      || words.count > 1 && words[1] == "and"
    {
      if let problem = meaning(unit, start) { return problem }
    }
    if let problem = part(words, start) ?? second(words, start) ?? change(words, start) { return problem }
    if ["hundredth", "thousandth", "millionth", "billionth"].contains(where: words[0].hasPrefix) {
      return FigureProblem(
        "\(quoted(words[0])) is a place in an order or a part, not a magnitude; write it into the text as it is",
        number.lowerBound..<start.offset + words[0].utf8.count)
    }
    if Months.isDate(unit) {
      return FractionReading.date(
        cursor.text(number.lowerBound..<cursor.endOfWords), number.lowerBound..<cursor.endOfWords)
    }
    return MoneyWords.problem(words, number.lowerBound..<cursor.offset, measure, start)
  }

  /// Whether a unit begins like one of the words that are looked for; most do not, and this is asked of each.
  private static func mayBeSuspicious(_ cursor: Cursor) -> Bool {
    let (first, second) = (cursor.byte | 0x20, cursor.byte(at: cursor.offset + 1) | 0x20)
    let third = cursor.byte(at: cursor.offset + 2) | 0x20
    let fourth = cursor.byte(at: cursor.offset + 3) | 0x20
    if cursor.byte >= 0x80 { return true }
    func follows(_ letters: StaticString) -> Bool {
      letters.withUTF8Buffer { $0.contains(second) }
    }
    switch first {
    case UInt8(ascii: "p"):  // per cent, Prozent, plus, pounds, pct, pm; no people and projects
      if second == UInt8(ascii: "e") { return third == UInt8(ascii: "r") }
      if second == UInt8(ascii: "r") { return fourth == UInt8(ascii: "z") || fourth == UInt8(ascii: "c") }
      return follows("locm.")
    case UInt8(ascii: "o"):  // of, or, out of, o'clock; no organisations
      return second == UInt8(ascii: "u") ? fourth == 0x20 : third == 0x20 && follows("fr") || follows("'")
    case UInt8(ascii: "h"), UInt8(ascii: "e"): return follows("uu")  // hundredth, euros
    case UInt8(ascii: "t"): return follows("hio")  // thousandth, times, to
    case UInt8(ascii: "m"): return follows("ianl")  // million, March, mn, mln
    case UInt8(ascii: "b"): return follows("in")  // billion, bn
    case UInt8(ascii: "a"): return follows("npultm.")  // and, April, August, altogether, at least, am
    case UInt8(ascii: "i"), UInt8(ascii: "x"): return follows("n ")
    case UInt8(ascii: "j"): return follows("au")
    case UInt8(ascii: "f"), UInt8(ascii: "d"), UInt8(ascii: "s"): return follows("eo")
    case UInt8(ascii: "n"): return follows("o")
    case UInt8(ascii: "g"): return follows("b")
    case UInt8(ascii: "r"): return follows("o")
    case UInt8(ascii: "c"): return follows("i") || second == UInt8(ascii: "a") && third == UInt8(ascii: ".")
    case UInt8(ascii: "k"): return second >= 0x80 || follows("sr")  // Kč, KSh, kr
    case UInt8(ascii: "z"): return second >= 0x80  // zł
    case UInt8(ascii: "l"): return second == UInt8(ascii: "e") && third == UInt8(ascii: "i")
    case UInt8(ascii: "u"): return follows("shp")
    default: return cursor.byte == UInt8(ascii: "+") || cursor.byte == UInt8(ascii: "*")
    }
  }

  /// `33 per cent`; percentage points are a unit.
  private func perCent(_ words: [String], _ start: Cursor) -> FigureProblem? {
    let length: Int
    if ["percent", "pct", "pct.", "prozent", "procent"].contains(words[0])
      || words[0] == "percentage" && (words.count == 1 || !words[1].hasPrefix("point"))
    {
      length = words[0].utf8.count
    } else if words[0] == "per", words.count > 1, words[1] == "cent" {
      var next = start
      next.advance(to: next.offset + 3)
      next.skipSpaces()
      length = next.offset + 4 - start.offset
    } else {
      return nil
    }
    return FigureProblem(
      "a share is written with a % sign", cursor.offset..<start.offset + length, fix: measure == .count ? "%" : nil)
  }

  /// `22 of 32`, `22 out of 32`.
  private func part(_ words: [String], _ start: Cursor) -> FigureProblem? {
    var next = start
    guard next.pass(phrase: "of") || next.pass(phrase: "out of") else { return nil }
    next.skipSpaces()
    if next.pass(phrase: "the") || next.pass(phrase: "our") || next.pass(phrase: "all") { next.skipSpaces() }
    guard next.isAtDigit else { return nil }
    let whole = next.offset
    next.skipDigits()
    let range = number.lowerBound..<next.offset
    let (part, all) = (cursor.text(number), cursor.text(whole..<next.offset))
    return FigureProblem(
      "\(quoted(cursor.text(range))) is a part of a whole; write \"value: \(part)\" with its unit and "
        + "\"of: \(all)\" below it, or \(part) in \(all) for a ratio", range)
  }

  /// `4 or 5`, `2 x 5`, `1 in five`.
  private func second(_ words: [String], _ start: Cursor) -> FigureProblem? {
    guard words.count > 1, let digit = words[1].utf8.first else { return nil }
    let isNumber = Cursor.isDigit(digit)
    let range = number.lowerBound..<cursor.endOfWords
    switch words[0] {
    case "or", "and", "plus", "x", "×", "*", "times":
      guard isNumber || NumberWords.value(words[1]) != nil else { return nil }
      return FigureProblem("a figure is one number, or a range such as 4 to 6", range)
    case "in" where ["a", "an", "every", "each"].contains(words[1]) && words.count > 2:
      return outOf(words, start)
    case "to", "in":
      guard NumberWords.value(words[1]) != nil else { return nil }
      return FigureProblem("write both numbers in digits, such as 4 to 6 or 1 in 5", range)
    default: return nil
    }
  }

  private func holdsReference(_ unit: String) -> Bool {
    let rest = cursor.offset..<cursor.end
    guard cursor.holdsPair(of: UInt8(ascii: "{"), in: rest) || cursor.holdsPair(of: UInt8(ascii: "}"), in: rest) else {
      return false
    }
    return unit.contains("{{") || unit.contains("}}")
  }
}
