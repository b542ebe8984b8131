import Foundation

/// Reads a number with its magnitude: `760`, `30 000`, `12.5`, `120k`, `1 million`.
///
/// Groups of three may be parted by a plain, no-break, thin or narrow space; `.` is the decimal mark. What one language
/// reads as a group and another as a decimal is refused: nothing is guessed.
struct NumberGrammar {
  /// The magnitudes: powers of ten and the form that each asks for.
  private static let magnitudes: [(word: String, power: Int, form: Number.Form)] = [
    ("k", 3, .short), ("K", 3, .short), ("M", 6, .short), ("bn", 9, .short),
    ("thousand", 3, .long), ("million", 6, .long), ("billion", 9, .long),
  ]

  /// Passes a number at the cursor, which stands at a digit.
  static func parse(_ cursor: inout Cursor) throws(FigureProblem) -> Number {
    let start = cursor.offset
    let (digits, fraction) = try digits(&cursor)
    let magnitude = try magnitude(&cursor, digits + (fraction.isEmpty ? "" : "." + fraction), start)
    guard digits.count + fraction.count + (magnitude?.power ?? 0) <= 38 else {
      throw FigureProblem("a number has at most 38 digits", start..<cursor.offset)
    }
    let text = fraction.isEmpty ? digits : digits + "." + fraction
    let posix = Locale(identifier: "en_US_POSIX")
    guard var value = Decimal(string: text, locale: posix) else {
      throw FigureProblem("\(text) is no number", start..<cursor.offset)
    }
    if let magnitude, let factor = Decimal(string: "1e\(magnitude.power)", locale: posix) { value *= factor }
    return Number(value: value, form: magnitude?.form ?? .digits, fractionDigits: fraction.count)
  }

  private static func digits(_ cursor: inout Cursor) throws(FigureProblem) -> (whole: String, fraction: String) {
    let start = cursor.offset
    var whole = run(&cursor)
    let head = whole.count
    var isGrouped = false
    while let space = cursor.peek(), Cursor.isSpace(space), Cursor.isDigit(cursor.peek(1)) {
      var next = cursor
      next.advance()
      let group = run(&next)
      guard group.count == 3, head <= 3 else {
        throw FigureProblem(
          "the digits \(quote(cursor.text(start..<next.offset))) are not in groups of three",
          start..<next.offset,
          fix: whole + group
        )
      }
      whole += group
      isGrouped = true
      cursor = next
    }
    if whole.count > 1, whole.hasPrefix("0") {
      throw FigureProblem(
        "a number does not start with 0; a telephone number belongs under contacts in site.yml", start..<cursor.offset)
    }
    guard let mark = cursor.peek(), mark == "." || mark == "," || mark == "'" || mark == "’",
      Cursor.isDigit(cursor.peek(1))
    else { return (whole, "") }
    cursor.advance()
    let fraction = run(&cursor)
    let seen = cursor.text(start..<cursor.offset)
    if let next = cursor.peek(), next == "." || next == "," || next == "'" || next == "’",
      Cursor.isDigit(cursor.peek(1))
    {
      while let next = cursor.peek(), next == "." || next == "," || next == "'" || Cursor.isDigit(next) {
        cursor.advance()
      }
      let all = cursor.text(start..<cursor.offset)
      let plain = all.filter(\.isNumber)
      throw FigureProblem(
        "\(quote(all)) has more than one mark between its digits; write the number without them", start..<cursor.offset,
        fix: plain)
    }
    let couldBeGroup = fraction.count == 3 && head <= 3 && !isGrouped && whole != "0"
    if couldBeGroup, mark == "," || mark == "." {
      throw FigureProblem(
        "\(quote(seen)) is \(whole)\(fraction) in some languages and \(whole).\(fraction) in others; "
          + "write \(whole)\(fraction) or \(whole) \(fraction) for the thousands, \(whole).\(fraction)0 for the decimals",
        start..<cursor.offset)
    }
    if mark == "," {
      throw FigureProblem(
        "the decimal mark is a dot, in every language of the page", start..<cursor.offset, fix: "\(whole).\(fraction)")
    }
    if mark != "." {
      throw FigureProblem(
        "an apostrophe does not group digits here", start..<cursor.offset, fix: "\(whole)\(fraction)")
    }
    return (whole, fraction)
  }

  private static func run(_ cursor: inout Cursor) -> String {
    var digits = ""
    while let scalar = cursor.peek(), Cursor.isDigit(scalar) {
      digits.unicodeScalars.append(scalar)
      cursor.advance()
    }
    return digits
  }

  private static func magnitude(
    _ cursor: inout Cursor, _ number: String, _ start: Int
  ) throws(FigureProblem) -> (power: Int, form: Number.Form)? {
    var next = cursor
    next.skipSpaces()
    let isGlued = next.offset == cursor.offset
    let letters = next.letters()
    guard !letters.isEmpty else { return nil }
    let wordStart = next.offset
    if let found = magnitudes.first(where: { $0.word == letters }) {
      if !isGlued, found.form == .short {
        next.advance(letters.unicodeScalars.count)
        throw FigureProblem(
          "\(quote(letters)) stands right behind its number", start..<next.offset, fix: number + letters)
      }
      next.advance(letters.unicodeScalars.count)
      cursor = next
      return (found.power, found.form)
    }
    guard isGlued, Currency(code: letters) == nil else { return nil }
    next.advance(letters.unicodeScalars.count)
    let hint =
      magnitudes.first { $0.word.lowercased() == letters.lowercased() }?.word
      ?? ["m": "M", "mn": "M", "mio": "M", "mln": "M", "b": "bn", "mrd": "bn"][letters.lowercased()]
    if let hint {
      throw FigureProblem(
        "\(quote(letters)) is no magnitude; did you mean \(quote(hint))?", wordStart..<next.offset, fix: number + hint)
    }
    throw FigureProblem(
      "a space is missing between the number and \(quote(letters))", start..<next.offset, fix: "\(number) \(letters)")
  }

  static func quote(_ text: String) -> String { "\"\(text)\"" }
}

extension Cursor {
  /// The letters from here on.
  func letters() -> String {
    var view = String.UnicodeScalarView()
    var distance = 0
    while let scalar = peek(distance), scalar.properties.isAlphabetic {
      view.append(scalar)
      distance += 1
    }
    return String(view)
  }
}
