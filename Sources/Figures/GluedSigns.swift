internal import Diagnostics

/// Signs right behind a number.
extension UnitGrammar {
  /// What people write right behind a number and mean something by.
  func glued(_ first: Unicode.Scalar) -> FigureProblem? {
    let text = cursor.text(number)
    var next = cursor
    next.advance()
    switch first {
    case "/": return next.isAtDigit ? FractionReading.stroke(from: number.lowerBound, cursor) : nil
    case "+":
      return FigureProblem(
        "\(quoted(text + "+")) is written \"at least \(text)\", or \"over \(text)\" if it is more than that",
        number.lowerBound..<next.offset, fix: "at least \(text)")
    case ":":
      guard next.isAtDigit else { return nil }
      next.skipDigits()
      return FigureProblem(
        "a ratio is written as \(text) in \(cursor.text(cursor.offset + 1..<next.offset)); a time of day is no figure",
        number.lowerBound..<next.offset)
    case "-", "\u{2013}": return compound(next)
    case ",", ".": return dashForCents(next)
    default: return vulgar(first, next)
    }
  }

  /// `2-fold`, `5-day`; the cursor stands behind the dash.
  private func compound(_ next: Cursor) -> FigureProblem {
    if let problem = hyphenated(next) { return problem }
    let letters = next.letters()
    let range = number.lowerBound..<next.offset + letters.utf8.count
    if letters.isEmpty { return FigureProblem("a range has a second number behind the dash", range) }
    let (text, word) = (cursor.text(number), cursor.text(range))
    if letters.lowercased() == "fold" {
      return FigureProblem("\(quoted(word)) is written as \(quoted(text + " times"))", range)
    }
    return FigureProblem(
      "\(quoted(word)) is one word and does not say how many there are; write that number first, such as 4 trainings "
        + "of \(text) \(letters)s", range)
  }

  /// `5,-` for five euros; the cursor stands behind the mark.
  private func dashForCents(_ next: Cursor) -> FigureProblem? {
    var next = next
    while let dash = next.peek(), dash == "-" || (0x2010...0x2015).contains(dash.value) { next.advance() }
    let range = cursor.offset..<next.offset
    guard range.count > 1, next.isAtEnd || next.spaceWidth > 0 || Currency.startsAmount(next) else { return nil }
    return FigureProblem("\(quoted(cursor.text(range))) is left out behind a number", range, fix: "")
  }

  /// `1½` and `1 ½`; the cursor stands behind the fraction.
  func vulgar(_ scalar: Unicode.Scalar, _ next: Cursor) -> FigureProblem? {
    guard let part = FractionReading.vulgar(scalar) else { return nil }
    let whole = Decimal(cursor.text(number))
    return FigureProblem(
      "a number is written with decimals, not as a fraction", number.lowerBound..<next.offset,
      fix: whole.flatMap { $0.adding(part) }.map(FractionReading.plain))
  }
}
