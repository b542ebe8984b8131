/// Reads a number with its magnitude: `760`, `30 000`, `12.5`, `120k`, `1 million`.
///
/// Groups of three may be parted by a plain, no-break, thin or narrow space; `.` is the decimal mark. What one language
/// reads as a group and another as a decimal is refused: nothing is guessed.
struct NumberGrammar {
  /// The digits of a number and how many stand where.
  private struct Parts {
    var digits = DigitReader()
    /// How many digits stand before the first group's end.
    var head = 0
    /// How many digits stand before the decimal mark.
    var whole = 0
    /// How many digits stand behind the decimal mark.
    var fraction = 0
    var isGrouped = false
  }

  /// The texts on both sides of the decimal mark, for messages.
  private typealias Texts = (whole: String, fraction: String)

  /// Passes a number at the cursor, which stands at a digit.
  static func parse(_ cursor: inout Cursor) throws(FigureProblem) -> Number {
    let start = cursor.offset
    var parts = Parts()
    try whole(&parts, &cursor)
    try fraction(&parts, &cursor, from: start)
    let before = cursor
    let magnitude = try Magnitude.pass(&cursor, from: start) {
      let (whole, fraction) = texts(parts, before, start..<before.offset)
      return whole + (fraction.isEmpty ? "" : "." + fraction)
    }
    let power = magnitude?.power ?? 0
    guard parts.digits.count + power <= Decimal.digits, let significand = parts.digits.value,
      let value = Decimal(significand: significand, exponent: power - parts.fraction)
    else { throw FigureProblem("a number has at most 38 digits", start..<cursor.offset) }
    return Number(value: value, form: magnitude?.form ?? .digits, fractionDigits: parts.fraction)
  }

  /// Passes the digits before the decimal mark.
  private static func whole(_ parts: inout Parts, _ cursor: inout Cursor) throws(FigureProblem) {
    let start = cursor.offset
    let startsWithZero = cursor.byte == 0x30
    cursor.passDigits(&parts.digits)
    parts.head = parts.digits.count
    while cursor.spaceWidth > 0, cursor.isBeforeDigit {
      let before = parts.digits.count
      var next = cursor
      next.advance()
      next.passDigits(&parts.digits)
      guard parts.digits.count - before == 3, parts.head <= 3 else {
        let seen = cursor.text(start..<next.offset)
        throw FigureProblem(
          "the digits \(quote(seen)) are not in groups of three", start..<next.offset, fix: digitsAlone(seen))
      }
      parts.isGrouped = true
      cursor = next
    }
    parts.whole = parts.digits.count
    if parts.whole > 1, startsWithZero {
      throw FigureProblem(
        "a number does not start with 0; a telephone number belongs under contacts in site.yml", start..<cursor.offset)
    }
  }

  /// Passes the decimal mark and the digits behind it, and refuses what is no decimal mark.
  private static func fraction(
    _ parts: inout Parts, _ cursor: inout Cursor, from start: Int
  ) throws(FigureProblem) {
    guard let mark = mark(cursor) else { return }
    cursor.advance()
    cursor.passDigits(&parts.digits)
    parts.fraction = parts.digits.count - parts.whole
    if self.mark(cursor) != nil { throw manyMarks(cursor, start) }
    let isZero = parts.whole == 1 && cursor.text(start..<start + 1) == "0"
    let couldBeGroup = parts.fraction == 3 && parts.head <= 3 && !parts.isGrouped && !isZero
    if mark == ".", !couldBeGroup { return }
    let range = start..<cursor.offset
    let (whole, fraction) = texts(parts, cursor, range)
    if couldBeGroup, mark == "," || mark == "." {
      throw FigureProblem(
        "\(quote(cursor.text(range))) is \(whole)\(fraction) in some languages and \(whole).\(fraction) in others; "
          + "write \(whole)\(fraction) or \(whole) \(fraction) for the thousands, \(whole).\(fraction)0 for the decimals",
        range)
    }
    if mark == "," {
      throw FigureProblem(
        "the decimal mark is a dot, in every language of the page", range, fix: "\(whole).\(fraction)")
    }
    throw FigureProblem("an apostrophe does not group digits here", range, fix: "\(whole)\(fraction)")
  }

  /// What stands here between two digits and may be meant as a decimal mark.
  private static func mark(_ cursor: Cursor) -> Unicode.Scalar? {
    switch cursor.byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), 0xE2:
      guard let mark = cursor.peek(), mark.isASCII || mark == "’", cursor.isBeforeDigit else { return nil }
      return mark
    default: return nil
    }
  }

  private static func manyMarks(_ cursor: Cursor, _ start: Int) -> FigureProblem {
    var next = cursor
    while let mark = next.peek(), mark == "." || mark == "," || mark == "'" || next.isAtDigit { next.advance() }
    let range = start..<next.offset
    let all = next.text(range)
    return FigureProblem(
      "\(quote(all)) has more than one mark between its digits; write the number without them", range,
      fix: all.filter(\.isNumber))
  }

  private static func texts(_ parts: Parts, _ cursor: Cursor, _ range: Range<Int>) -> Texts {
    let digits = digitsAlone(cursor.text(range))
    return (String(digits.prefix(parts.whole)), String(digits.dropFirst(parts.whole)))
  }

  private static func digitsAlone(_ text: String) -> String {
    String(decoding: text.utf8.filter(Cursor.isDigit), as: UTF8.self)
  }

  static func quote(_ text: String) -> String { "\"\(text)\"" }
}
