internal import Diagnostics

/// Years that look like a range, and a fraction behind its second number.
extension RangeGrammar {
  /// `2020-21` and `2015-21`, which are no months.
  func years(_ range: Range<Int>, _ cursor: Cursor) -> FigureProblem? {
    let (text, last) = (cursor.text(range), cursor.text(cursor.offset..<range.upperBound))
    guard let start = Int(text.prefix(4)), let end = Int(last), end > 12, end > start % 100 else { return nil }
    if end == start % 100 + 1 {
      return FigureProblem("\(quoted(text)) is a year, which stands under period, as \(start)/\(last)", range)
    }
    return FigureProblem(
      "\(quoted(text)) are years, which stand under period, as \(start)/\(start / 100)\(last)", range)
  }

  func isYears(_ upper: Number, _ range: Range<Int>, _ cursor: Cursor) -> Bool {
    first.measure == .count && cursor.isOnlySpaces && isYear(first.number, first.range, cursor)
      && isYear(upper, range, cursor)
  }

  /// `2019-2020 calls`, joined by a dash.
  func areYears(_ upper: Number, _ range: Range<Int>, _ cursor: Cursor) -> Bool {
    let joint = cursor.text(first.range.upperBound..<range.lowerBound)
    return first.measure == .count && (joint == "-" || joint == "\u{2013}")
      && isYear(first.number, first.range, cursor) && isYear(upper, range, cursor)
  }

  func isYear(_ number: Number, _ range: Range<Int>, _ cursor: Cursor) -> Bool {
    number.form == .digits && range.count == 4 && number.value >= 1900 && number.value <= 2100
  }

  /// `2 to 2½ hours`; the cursor stands behind the second number.
  func fraction(_ second: Quantity.Amount, _ cursor: Cursor) -> FigureProblem? {
    guard cursor.byte >= 0x80 || cursor.spaceWidth > 0 else { return nil }
    var next = cursor
    next.skipSpaces()
    guard next.byte >= 0x80, let part = next.peek().flatMap(FractionReading.vulgar) else { return nil }
    next.advance()
    let whole = Decimal(cursor.text(second.range))
    return FigureProblem(
      "a number is written with decimals, not as a fraction", second.range.lowerBound..<next.offset,
      fix: whole?.adding(part).map(FractionReading.plain))
  }
}
