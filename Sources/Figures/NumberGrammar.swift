/// Reads a number with its magnitude: `760`, `30 000`, `11,031`, `12.5`, `120k`, `1 million`.
///
/// Groups of three may be parted by a plain, no-break, thin or narrow space, or by the group mark of the language. What
/// could be read in two ways is refused: nothing is guessed.
struct NumberGrammar {
  let marks: NumberMarks

  /// Passes a number at the cursor, which stands at a digit.
  func parse(_ cursor: inout Cursor) throws(FigureProblem) -> Number {
    let start = cursor.offset
    var digits = DigitReader()
    cursor.passDigits(&digits)
    var number = NumberText(count: digits.count)
    if let mark = Separator(cursor) {
      number = try separated(mark, from: start, &digits, &cursor)
    } else if digits.count > 1, cursor.byte(at: start) == 0x30 {
      if digits.count == 2, cursor.byte == UInt8(ascii: "/"), cursor.isBeforeDigit {
        let problem = FractionReading.stroke(from: start, cursor)
        if problem.range.count > 5 { throw problem }
      }
      throw Self.leadingZero(start..<cursor.offset)
    }
    let end = cursor.offset
    let magnitude = try Magnitude.pass(&cursor, from: start) { cursor in
      let all = cursor.text(start..<end).filter { $0.isASCII && $0.isNumber }
      return NumberMarks.plain(all.prefix(number.whole), all.dropFirst(number.whole))
    }
    let power = magnitude?.power ?? 0
    guard digits.count + power <= Decimal.digits, let significand = digits.value,
      let value = Decimal(significand: significand, exponent: power - number.fraction)
    else { throw FigureProblem("a number has at most 38 digits", start..<cursor.offset) }
    return Number(value: value, form: magnitude?.form ?? .digits, fractionDigits: number.fraction, magnitude: power)
  }

  /// How many digits stand on either side of the decimal mark.
  private struct NumberText {
    var whole: Int
    var fraction = 0

    init(count: Int, fraction: Int = 0) {
      whole = count - fraction
      self.fraction = fraction
    }
  }

  private func separated(
    _ first: Separator, from start: Int, _ digits: inout DigitReader, _ cursor: inout Cursor
  ) throws(FigureProblem) -> NumberText {
    var runs = [digits.count]
    var separators: [Separator] = []
    var next: Separator? = first
    while let separator = next {
      let (before, own) = (digits.count, digits)
      var ahead = cursor
      ahead.advance()
      ahead.passDigits(&digits)
      // What follows a blank is a group, or no part of this number.
      if separator == .space, digits.count - before != 3, separators.isEmpty {
        guard ahead.isAtNumberedWord else { throw Self.notGrouped(start..<ahead.offset, ahead) }
        if digits.count > 1, cursor.byte(at: start) == 0x30 { throw Self.leadingZero(start..<ahead.offset) }
        digits = own
        return NumberText(count: before)
      }
      cursor = ahead
      separators.append(separator)
      runs.append(digits.count - before)
      next = Separator(cursor)
    }
    let range = start..<cursor.offset
    let reading = SeparatedNumber(
      runs: runs, separators: separators, startsWithZero: cursor.byte(at: start) == 0x30, marks: marks)
    return NumberText(count: digits.count, fraction: try reading.fraction(cursor, range))
  }

  /// The sign or magnitude behind a number, which belongs to each of its readings.
  static func tail(_ cursor: Cursor) -> String {
    if cursor.byte == UInt8(ascii: "%") { return "%" }
    var next = cursor
    next.skipSpaces()
    let letters = next.letters()
    guard Magnitude.find(letters) != nil else { return "" }
    return cursor.text(cursor.offset..<next.offset + letters.utf8.count)
  }

  /// Digits behind a blank that are no group: a fraction, a second number, a telephone number.
  private static func notGrouped(_ range: Range<Int>, _ cursor: Cursor) -> FigureProblem {
    let seen = cursor.text(range)
    if cursor.byte == UInt8(ascii: "/") { return FractionReading.mixed(range, cursor) }
    if !cursor.isAtEnd, cursor.spaceWidth == 0, let blank = seen.lastIndex(where: \.isWhitespace) {
      let start = range.lowerBound + seen[...blank].utf8.count
      return FigureProblem(
        "the digits \(quote(seen)) are not in groups of three, and a figure is one number"
          + UnitRemedy.text(cursor, numberEnd: range.lowerBound + seen[..<blank].utf8.count, words: start), range)
    }
    return FigureProblem(
      "the digits \(quote(seen)) are not in groups of three; a figure is one number, and a telephone number belongs "
        + "under contacts in site.yml", range)
  }

  static func leadingZero(_ range: Range<Int>) -> FigureProblem {
    FigureProblem(
      "a number does not start with 0; a telephone number belongs under contacts in site.yml", range)
  }

  static func quote(_ text: String) -> String { "\"\(text)\"" }
}

/// A number with marks between its digits, as its language and others read it.
struct SeparatedNumber {
  /// How many digits stand between the marks.
  let runs: [Int]
  let separators: [Separator]
  let startsWithZero: Bool
  let marks: NumberMarks

  private var own: (group: Separator?, decimal: Separator) {
    (marks.group.map { $0 == "," ? .comma : .dot }, marks.decimal == "," ? .comma : .dot)
  }

  /// How many digits stand behind the decimal mark, or what is wrong with the number.
  /// The cursor stands behind it.
  func fraction(_ cursor: Cursor, _ range: Range<Int>) throws(FigureProblem) -> Int {
    let text = cursor.text(range)
    if isAmbiguous { throw ambiguity(text, range, NumberGrammar.tail(cursor)) }
    if let date = date(text, range) { throw date }
    if startsWithZero, runs[0] > 1 || (separators[0] == .space) { throw NumberGrammar.leadingZero(range) }
    if let fraction = fraction(groups: [.space] + (own.group.map { [$0] } ?? []), decimals: [own.decimal, .dot]) {
      return fraction
    }
    throw foreign(text, range)
  }

  /// One mark that is not the language's group mark, one to three digits before it and three behind: thousands or
  /// thousandths.
  private var isAmbiguous: Bool {
    guard separators.count == 1, let mark = separators.first, mark == .dot || mark == .comma else { return false }
    return mark != own.group && runs[0] <= 3 && runs[1] == 3 && !startsWithZero
  }

  /// The digits behind the mark, if all groups are parted by one of some marks and the last part by one of some others.
  private func fraction(groups: [Separator], decimals: [Separator]) -> Int? {
    if isGrouped(separators[...], groups) { return 0 }
    guard let last = separators.last, decimals.contains(last) else { return nil }
    let before = separators.dropLast()
    guard before.isEmpty || isGrouped(before, groups) && before.first != last else { return nil }
    return runs.last
  }

  private func isGrouped(_ separators: ArraySlice<Separator>, _ groups: [Separator]) -> Bool {
    guard let mark = separators.first, groups.contains(mark), separators.allSatisfy({ $0 == mark }) else {
      return false
    }
    return runs[0] <= 3 && !startsWithZero && runs[1...separators.count].allSatisfy { $0 == 3 }
  }

  private func ambiguity(_ text: String, _ range: Range<Int>, _ tail: String) -> FigureProblem {
    let digits = text.filter(\.isNumber)
    let (whole, part) = (digits.prefix(runs[0]), digits.dropFirst(runs[0]))
    let decimals = "\(whole).\(part)0"
    return FigureProblem(
      "\(NumberGrammar.quote(text)) can be read as \(digits) or as \(decimals); write \(digits + tail) for the first, "
        + "\(decimals + tail) for the second", range)
  }

  /// `12.03.2021`, `04.05.21`.
  private func date(_ text: String, _ range: Range<Int>) -> FigureProblem? {
    guard runs.count == 3, runs[0] <= 2, runs[1] <= 2, runs[2] == 4 || runs[2] == 2,
      separators.allSatisfy({ $0 == .dot })
    else { return nil }
    return FractionReading.date(text, range)
  }

  /// A number that another language writes so, or that none does.
  private func foreign(_ text: String, _ range: Range<Int>) -> FigureProblem {
    let digits = text.filter(\.isNumber)
    let example = marks.group.map { "1\($0)234\(marks.decimal)5" } ?? "1 234\(marks.decimal)5"
    let start = "\(NumberGrammar.quote(text)) is not how \(marks.language) writes a number (\(example))"
    guard let fraction = fraction(groups: [.comma, .dot, .apostrophe, .space], decimals: [.comma, .dot]) else {
      return FigureProblem(start + "; write the digits without marks, and a dot before the decimals", range)
    }
    let plain = NumberMarks.plain(digits.dropLast(fraction), digits.suffix(fraction))
    // A single mark that is no decimal mark of the language may as well be a group that lacks a digit.
    let isCertain = separators.count > 1 || startsWithZero || separators[0] == .apostrophe
    if isCertain { return FigureProblem(start, range, fix: plain) }
    return FigureProblem(start + "; write \(plain) if that is what is meant", range)
  }
}
