internal import Diagnostics

/// Reads what makes a number a range or a ratio: `4 to 6`, `70–100 million`, `£1000–1500`, `1 in 5`.
struct RangeGrammar {
  let numbers: NumberGrammar
  let first: Quantity.Amount

  /// Passes the second number, if there is one. A magnitude, currency or percent sign behind it counts for both.
  func extent(
    _ cursor: inout Cursor, _ number: inout Number, _ measure: inout Quantity.Measure
  ) throws(FigureProblem) -> Quantity.Extent {
    guard let joint = try joint(cursor) else { return .single }
    cursor = joint.cursor
    let second: Quantity.Amount
    do throws(FigureProblem) {
      second = try Quantity.amount(&cursor, numbers) { FigureProblem("it has no second number", $0.offset..<$0.end) }
    } catch {
      throw joint.isRatio ? error : forBoth(error, joint.cursor)
    }
    if let fraction = fraction(second, cursor) { throw fraction }
    let range = first.range.lowerBound..<cursor.offset
    if joint.isRatio { return try ratio(second, range, cursor) }
    if let problem = perCent(second, cursor) { throw problem }
    let minus = minusWidth(cursor)
    if minus > 0 { throw Self.contradiction(range.lowerBound - minus..<range.upperBound, isRatio: false, false) }
    measure = try common(second, range)
    let upper = second.number
    if number.form == .digits, upper.form != .digits { number = try shared(upper, range, cursor) }
    if number.form != .digits, upper.form == .digits {
      throw FigureProblem("a range has its magnitude behind the second number, or behind both", range)
    }
    guard number.value < upper.value else {
      throw FigureProblem(
        "a range goes from the lower number to the higher one, and \(cursor.text(second.range)) is not above "
          + cursor.text(first.range), range)
    }
    if isYears(upper, second.range, cursor) {
      throw FigureProblem(
        "\(quoted(cursor.text(range))) are years; what the figure speaks of stands under period, as 2019/2021", range)
    }
    if areYears(upper, second.range, cursor) {
      throw FigureProblem(
        "\(quoted(cursor.text(range))) look like years, which stand under period, as "
          + "\(cursor.text(first.range))/\(cursor.text(second.range)); write \"to\" between them if they are numbers "
          + "of something", range)
    }
    return .to(upper)
  }

  /// What a qualifier or a minus can't be said of.
  static func contradiction(_ range: Range<Int>, isRatio: Bool, _ isUnsigned: Bool) -> FigureProblem {
    if isRatio { return FigureProblem("a ratio is no change; write the change as a share, such as +5%", range) }
    return FigureProblem(
      isUnsigned
        ? "a range says already how far it goes; write the range alone, or one number with the word before it"
        : "a range can't begin with a minus; write one number, such as -5, or the range into the text as it is", range)
  }

  /// What joins two numbers, and where the second one begins.
  private struct Joint {
    var cursor: Cursor
    var isRatio = false
  }

  private func joint(_ cursor: Cursor) throws(FigureProblem) -> Joint? {
    var next = cursor
    if cursor.spaceWidth == 0 {
      guard let dash = cursor.peek(), Self.isDash(dash) else { return nil }
      next.advance()
      guard isAtAmount(next) else { return nil }
      if let date = date(next) { throw date }
      if dash == "-" || dash == "\u{2013}" { return Joint(cursor: next) }
      throw FigureProblem("a range is joined by \"to\"", cursor.offset..<next.offset, fix: " to ")
    }
    next.skipSpaces()
    if let dash = next.peek(), Self.isDash(dash) {
      next.advance()
      next.skipSpaces()
      guard isAtAmount(next) else { return nil }
      throw FigureProblem(
        "a range is joined by \"to\", or by a dash without blanks", cursor.offset..<next.offset, fix: " to ")
    }
    var word = next
    if word.pass(phrase: "to") {
      word.skipSpaces()
      return isAtAmount(word) ? Joint(cursor: word) : nil
    }
    word = next
    guard word.pass(phrase: "in") else { return nil }
    word.skipSpaces()
    return word.isAtDigit ? Joint(cursor: word, isRatio: true) : nil
  }

  /// `2021-05` and `2021-05-04`; the cursor stands behind the first dash.
  private func date(_ cursor: Cursor) -> FigureProblem? {
    var next = cursor
    next.skipDigits()
    guard first.range.count == 4, next.offset - cursor.offset == 2, isYear(first.number, first.range, cursor) else {
      return nil
    }
    if next.byte == UInt8(ascii: "-") {
      next.advance()
      next.skipDigits()
    } else if let years = years(first.range.lowerBound..<next.offset, cursor) {
      return years
    }
    let range = first.range.lowerBound..<next.offset
    return FractionReading.date(next.text(range), range)
  }

  /// The bytes of the minus before the first number, 0 for none.
  private func minusWidth(_ cursor: Cursor) -> Int {
    let start = first.range.lowerBound
    if start > 0, cursor.byte(at: start - 1) == UInt8(ascii: "-") { return 1 }
    return start > 2 && cursor.text(start - 3..<start) == "\u{2212}" ? 3 : 0
  }

  private func isAtAmount(_ cursor: Cursor) -> Bool { cursor.isAtDigit || Currency.startsAmount(cursor) }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }

  /// What both numbers measure.
  private func common(_ second: Quantity.Amount, _ range: Range<Int>) throws(FigureProblem) -> Quantity.Measure {
    if first.measure == second.measure || second.measure == .count && first.hasPrefix { return first.measure }
    if first.measure == .count, !second.hasPrefix { return second.measure }
    throw FigureProblem("the two numbers of the range measure different things", range)
  }

  /// The first number with the second one's magnitude.
  private func shared(_ upper: Number, _ range: Range<Int>, _ cursor: Cursor) throws(FigureProblem) -> Number {
    let number = first.number
    let power = Int(upper.writtenPower)
    guard let value = number.value.scaled(byPowerOfTen: power), value < upper.value else {
      throw FigureProblem(
        "it can't be told whether the magnitude counts for both numbers; write both in digits, or behind both", range)
    }
    return Number(value: value, form: upper.form, fractionDigits: number.fractionDigits, magnitude: power)
  }

  private func ratio(
    _ second: Quantity.Amount, _ range: Range<Int>, _ cursor: Cursor
  ) throws(FigureProblem) -> Quantity.Extent {
    let whole = second.number
    guard first.measure == .count, second.measure == .count, first.number.form == .digits,
      first.number.value.fractionDigits == 0, whole.value.fractionDigits == 0
    else { throw FigureProblem("a ratio is two whole numbers, such as 1 in 5", range) }
    if first.number.value != 1, isYear(whole, second.range, cursor) {
      throw FigureProblem(
        "\(cursor.text(second.range)) is a year; when something happened stands under period, and a ratio as 2 in 2,000",
        range)
    }
    guard first.number.value < whole.value, !first.number.value.isZero else {
      throw FigureProblem("a ratio's first number is the smaller one, such as 1 in 5", range)
    }
    return .outOf(whole)
  }
}
