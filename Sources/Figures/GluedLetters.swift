/// Letters right behind a number that are no magnitude.
enum GluedLetters {
  static func problem(
    _ letters: String, _ range: Range<Int>, from start: Int, _ cursor: Cursor, _ number: String
  ) -> FigureProblem {
    let whole = start..<range.upperBound
    if let problem = letterForDigit(from: start, cursor) { return problem }
    switch letters.lowercased() {
    case "st", "nd", "rd", "th": return ordinal(number + letters, whole)
    case "fold":
      return FigureProblem(
        "\(NumberGrammar.quote(number + letters)) is written as \(NumberGrammar.quote(number + " times"))", whole)
    case "p":
      let amount = Decimal(number)?.divided(by: 100, fractionDigits: 2, .toNearest)?.rounded(
        fractionDigits: 2, .toNearest)
      guard let amount, number.allSatisfy(\.isNumber) else { break }
      let digits = amount.description.split(separator: ".")
      let cents = digits.count > 1 ? digits[1] + (digits[1].count == 1 ? "0" : "") : "00"
      return FigureProblem(
        "\(NumberGrammar.quote(number + letters)) is money, which is written in pounds", whole,
        fix: "£\(digits[0]).\(cents)")
    case "am", "pm":
      return FigureProblem("a time of day is no figure; write it into the text as it is", whole)
    case "e":
      var next = cursor
      if [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(next.byte) { next.advance() }
      guard next.isAtDigit else { break }
      next.skipDigits()
      let power = Int(cursor.text(cursor.offset..<next.offset))
      let value = power.flatMap { power in Decimal(number)?.scaled(byPowerOfTen: power) }
      return FigureProblem(
        "a number is written in full, not with an exponent", start..<next.offset, fix: value.map(FractionReading.plain))
    case "x": return FigureProblem("a figure is one number; write the result", whole)
    case "to",
      "in" where cursor.isAtDigit:
      return FigureProblem(
        "a blank is missing on either side of \(NumberGrammar.quote(letters))", range.lowerBound..<range.upperBound,
        fix: " \(letters.lowercased()) ")
    default: break
    }
    return FigureProblem(
      "a blank is missing between the number and \(NumberGrammar.quote(letters))", whole,
      fix: isWord(letters, cursor) ? "\(number) \(letters)" : nil)
  }

  private static let units: Set = [
    "km", "cm", "mm", "kg", "mg", "g", "t", "l", "ml", "cl", "h", "hr", "hrs", "min", "mins", "s", "sec", "secs", "d",
    "wk", "wks", "yr", "yrs", "mb", "gb", "tb", "kwh", "mwh", "kw", "mw", "ha", "lb", "lbs", "oz", "ft", "pp", "px",
  ]

  /// Whether letters are a unit's, and not a magnitude's or something else that changes the number.
  private static func isWord(_ letters: String, _ cursor: Cursor) -> Bool {
    guard !cursor.isAtDigit else { return false }
    return cursor.isAtPower || units.contains(letters.lowercased()) || letters.count > 3
  }

  /// What `5th` is told.
  static func ordinal(_ text: String, _ range: Range<Int>) -> FigureProblem {
    FigureProblem(
      "\(NumberGrammar.quote(text)) is a place in an order, not a number of anything; write it into the text as it is",
      range)
  }

  /// `76O` and `1l0`: letters that look like 0 and 1. `5l` may be litres.
  private static func letterForDigit(from start: Int, _ cursor: Cursor) -> FigureProblem? {
    var next = cursor
    next.advance(to: start)
    while Cursor.isDigit(next.byte) || "OoIl".utf8.contains(next.byte) { next.advance() }
    guard next.offset >= cursor.offset, next.isAtEnd || next.spaceWidth > 0 else { return nil }
    let text = next.text(start..<next.offset)
    guard let letter = text.first(where: { !$0.isNumber }) else { return nil }
    guard letter == "O" || letter == "o" || next.offset > cursor.offset else { return nil }
    let digits = String(text.map { "Oo".contains($0) ? "0" : "Il".contains($0) ? "1" : $0 })
    return FigureProblem(
      "\(NumberGrammar.quote(text)) has the letter \(letter) in it; write \(digits) if that is what is meant",
      start..<next.offset)
  }
}

extension Cursor {
  /// Whether the letters before it are a length: `m²`.
  var isAtPower: Bool {
    if byte == UInt8(ascii: "2") || byte == UInt8(ascii: "3") {
      return offset > 0 && byte(at: offset - 1) | 0x20 == UInt8(ascii: "m") && !Self.isWord(byte(at: offset + 1))
    }
    return peek() == "²" || peek() == "³"
  }

  /// Whether a hyphen and letters make the digits before it a part of a word, as in `24-hour`.
  var isAtCompound: Bool {
    byte == UInt8(ascii: "-") && (0x61...0x7A).contains(byte(at: offset + 1) | 0x20)
  }
}
