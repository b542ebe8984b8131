/// A magnitude or percent sign that is told to be written otherwise, behind the second number of a range.
extension RangeGrammar {
  /// `5% to 10 per cent`; the cursor stands behind the second number.
  func perCent(_ second: Quantity.Amount, _ cursor: Cursor) -> FigureProblem? {
    guard first.measure == .share, second.measure == .count else { return nil }
    var next = cursor
    next.skipSpaces()
    guard next.pass(phrase: "per cent") || next.pass(phrase: "percent") else { return nil }
    return FigureProblem("a share is written with a % sign", cursor.offset..<next.offset, fix: "%")
  }

  /// A problem of the second number, with a fix for both where its magnitude counts for both: `2-3 dozen`.
  func forBoth(_ problem: FigureProblem, _ second: Cursor) -> FigureProblem {
    guard let fix = problem.fix, let fixed = Decimal(fix), first.number.form == .digits else { return problem }
    var next = second
    next.skipDigits()
    while next.byte == UInt8(ascii: "."), next.isBeforeDigit {
      next.advance()
      next.skipDigits()
    }
    let plain = Decimal(second.text(second.offset..<next.offset))
    guard let plain, plain != fixed else { return problem }
    var result = FigureProblem(problem.reason, first.range.lowerBound..<problem.range.upperBound)
    if let factor = fixed.divided(by: plain, fractionDigits: 0, .toNearest).flatMap({ Int($0.description) }),
      factor > 1,
      let lower = first.number.value.times(factor), plain.times(factor) == fixed,
      !second.text(next.offset..<problem.range.upperBound).contains(where: \.isNumber)
    {
      result.fix = "\(FractionReading.plain(lower)) to \(fix)"
    }
    return result
  }
}
