internal import Diagnostics

/// Signs right behind a number.
extension UnitGrammar {
  /// What people write right behind a number and mean something by.
  func glued(_ first: Unicode.Scalar) -> FigureProblem? {
    var next = cursor
    next.advance()
    switch first {
    case "/": return next.isAtDigit ? FractionReading.stroke(from: number.lowerBound, cursor) : nil
    case "+": return plus(next)
    case ":":
      guard next.isAtDigit else { return nil }
      next.skipDigits()
      return FractionReading.colon(number.lowerBound..<next.offset, cursor)
    case "-", "\u{2013}": return compound(next)
    case ",", ".": return dashForCents(next)
    default: return vulgar(first, next)
    }
  }

  /// `760+`, `+30+`, `over 760+`, `5–10+`, `5+3`; the cursor stands behind the plus.
  private func plus(_ next: Cursor) -> FigureProblem {
    let range = number.lowerBound..<next.offset
    if next.isAtDigit { return FigureProblem("a figure is one number; write the result", range) }
    guard cursor.offset == number.upperBound else {
      return FigureProblem("a range says already how far it goes; leave out the + behind it", range)
    }
    let before = cursor.text(0..<number.lowerBound).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch before.lowercased() {
    case "", "+":
      let signed = before + cursor.text(number)
      return FigureProblem(
        "\(quoted(signed + "+")) is written \"at least \(signed)\", or \"over \(signed)\" if it is more than that",
        0..<next.offset, fix: "at least \(signed)")
    case "at least":
      return FigureProblem(
        "\"at least\" says already that it may be more, so the + is left out", cursor.offset..<next.offset, fix: "")
    default:
      return FigureProblem(
        "\(quoted(before)) and \"+\" behind the number can't both be said of it; leave one of them out", range)
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
    // Of "12 100-mile rides" and "4 million-pound grants" the first number may be how many there are.
    if let blank = text.firstIndex(where: \.isWhitespace), isSingle {
      let end = number.lowerBound + text[..<blank].utf8.count
      return FigureProblem(
        "\(quoted(word)) has its hyphen behind a number of several parts"
          + UnitRemedy.text(cursor, numberEnd: end, words: end), range)
    }
    return FigureProblem(
      "\(quoted(word)) is one word and does not say how many there are; write that number first, such as 4 trainings "
        + "of \(text) \(letters)\(letters.hasSuffix("s") ? "" : "s")", range)
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
    // Of a range's numbers, the one right before the fraction.
    var start = cursor.offset
    while start > number.lowerBound, Cursor.isDigit(cursor.byte(at: start - 1)) { start -= 1 }
    let isWhole = start < cursor.offset && (start == 0 || cursor.byte(at: start - 1) != UInt8(ascii: "."))
    let whole = isWhole ? Decimal(cursor.text(start..<cursor.offset)) : nil
    // A group's leading zeros stay: "1 050½".
    let zeros = String(cursor.text(start..<cursor.offset).dropLast().prefix { $0 == "0" })
    return FigureProblem(
      "a number is written with decimals, not as a fraction", start..<next.offset,
      fix: whole.flatMap { $0.adding(part) }.map { zeros + FractionReading.plain($0) })
  }
}
