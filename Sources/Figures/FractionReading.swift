internal import Diagnostics

/// Numbers with a stroke: fractions, parts of a whole, dates. None of them is a figure's number; each is told what to
/// write.
enum FractionReading {
  /// `1 1/2`, whose range ends before the stroke.
  static func mixed(_ range: Range<Int>, _ cursor: Cursor) -> FigureProblem {
    var next = cursor
    next.advance()
    next.skipDigits()
    let all = range.lowerBound..<next.offset
    let numbers = cursor.text(all).split { !$0.isNumber }.map { Int($0) ?? 0 }
    var problem = FigureProblem("a number is written with decimals, not as a fraction", all)
    if numbers.count == 3, let part = decimal(numbers[1], numbers[2]), let sum = Decimal(numbers[0]).adding(part) {
      problem.fix = plain(sum)
    }
    return problem
  }

  /// `22/32`, `1/2`, `12/03/2021`: the cursor stands at the stroke behind the first number.
  static func stroke(from start: Int, _ cursor: Cursor) -> FigureProblem {
    var next = cursor
    while next.byte == UInt8(ascii: "/"), next.isBeforeDigit {
      next.advance()
      next.skipDigits()
    }
    let range = start..<next.offset
    let text = cursor.text(range)
    let sides = text.split(separator: "/")
    if sides.count == 2, sides[0].contains(".") {
      return FigureProblem(
        "\(quoted(text)) is a mark out of \(sides[1]); write \(sides[0]) with the words behind it, such as "
          + "\(sides[0]) stars", range)
    }
    let numbers = text.split { !$0.isNumber }.map { Int($0) ?? 0 }
    if numbers.count > 2 { return date(text, range) }
    guard numbers.count == 2 else { return FigureProblem("a figure is one number", range) }
    if (1900...2100).contains(numbers[0]) {
      return FigureProblem("\(quoted(text)) is a period, which belongs under period", range)
    }
    if numbers[0] == 24, [7, 24, 365].contains(numbers[1]) {
      return FigureProblem(
        "\(quoted(text)) says that something is always open, not how many of anything; write it into the text as it is",
        range)
    }
    guard numbers[0] <= numbers[1] else {
      return FigureProblem("\(quoted(text)) is no part of a whole; a figure is one number, such as 4 or 4 to 6", range)
    }
    let (part, whole) = (numbers[0], numbers[1])
    let ratio = part > 0 && part < whole ? ", \(part) in \(whole) for a ratio" : ""
    let decimals = decimal(part, whole).map { ", or \(plain($0)) in decimals" } ?? ""
    let share = percent(part, whole).map { ", \(decimals.isEmpty ? "or " : "")\($0)% for a share" } ?? ""
    return FigureProblem(
      "\(quoted(text)) is a part of a whole; write \(part) with \"of: \(whole)\" below it\(ratio)\(share)\(decimals)",
      range)
  }

  /// The hundredths of a part, with a decimal where they do not end.
  private static func percent(_ part: Int, _ whole: Int) -> String? {
    guard whole > 0, let share = Decimal(part).scaled(byPowerOfTen: 2) else { return nil }
    return share.divided(by: Decimal(whole), fractionDigits: 1, .toNearest).map(plain)
  }

  /// `1:5`, `4:30`, `10:1`: the cursor stands at the colon.
  static func colon(_ range: Range<Int>, _ cursor: Cursor) -> FigureProblem {
    let text = cursor.text(range)
    let (first, second) = (
      cursor.text(range.lowerBound..<cursor.offset), cursor.text(cursor.offset + 1..<range.upperBound)
    )
    guard let part = Int(first), let whole = Int(second) else { return FigureProblem("a figure is one number", range) }
    let isTime = second.utf8.count == 2 && whole < 60 && first.utf8.count < 3
    let isRatio = part > 0 && part < whole
    if isTime {
      let hours = Decimal(part * 60 + whole).divided(by: 60, fractionDigits: 2, .toNearest).map(plain)
      return FigureProblem(
        "\(quoted(text)) is a time; write a time of day into the text as it is, and a length of time with decimals, "
          + "such as \(hours ?? first) hours\(isRatio ? "; a ratio is written as \(first) in \(second)" : "")", range)
    }
    if isRatio {
      return FigureProblem("a ratio is written as \(first) in \(second); a time of day is no figure", range)
    }
    return FigureProblem(
      "\(quoted(text)) is no figure; a ratio is written with its smaller number first, such as 1 in 5", range)
  }

  /// What a date is told.
  static func date(_ text: String, _ range: Range<Int>) -> FigureProblem {
    let meant = (try? Period(parsing: text)) ?? PeriodMeant.period(text)
    return FigureProblem(
      "\(quoted(text)) is a date, not a number of anything; a date stands in the text as it is, or under period"
        + (meant.map { " as \($0)" } ?? ", written like 2021-03-12"), range)
  }

  /// What `one third` is told.
  static func words(_ range: Range<Int>) -> FigureProblem {
    FigureProblem("a part is written as a share, such as 33%, or as a ratio, such as 1 in 3", range)
  }

  /// `½` and the like: the decimals, where they end.
  static func vulgar(_ scalar: Unicode.Scalar) -> Decimal? {
    switch scalar {
    case "½": Decimal("0.5")
    case "¼": Decimal("0.25")
    case "¾": Decimal("0.75")
    case "⅕": Decimal("0.2")
    case "⅖": Decimal("0.4")
    case "⅗": Decimal("0.6")
    case "⅘": Decimal("0.8")
    case "⅛": Decimal("0.125")
    case "⅜": Decimal("0.375")
    case "⅝": Decimal("0.625")
    case "⅞": Decimal("0.875")
    default: nil
    }
  }

  /// A number in digits that every language reads alike.
  static func plain(_ value: Decimal) -> String {
    let parts = value.description.split(separator: ".")
    return NumberMarks.plain(parts[0], parts.count > 1 ? parts[1] : "")
  }

  private static func decimal(_ part: Int, _ whole: Int) -> Decimal? {
    guard whole > 0, part < whole, whole <= 1_000_000 else { return nil }
    // Only halves, fifths and what they make end.
    for digits in 1...6 {
      let scale = Int(Decimal.power(digits))
      if (part * scale) % whole == 0 { return Decimal(significand: Int128(part * scale / whole), exponent: -digits) }
    }
    return nil
  }
}
