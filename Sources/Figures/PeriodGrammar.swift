/// Reads the points of periods, and says of what is none what to write.
enum PeriodGrammar {
  /// Why a text is no period.
  static func problem(_ text: String) -> FigureProblem {
    let whole = 0..<text.utf8.count
    if let years = PeriodMeant.financialYears(text) { return FigureProblem(years.reason, whole, fix: years.fix) }
    if let meant = PeriodMeant.period(text) { return FigureProblem(rule(meant), whole, fix: meant.description) }
    return FigureProblem(
      "write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them "
        + "as a range (2020/2021), or a financial year (2022/23)",
      whole)
  }

  /// Why `2019/21` is no financial year.
  static func notTheNextYear(_ year: Int, _ text: String) -> FigureProblem {
    let next = (year + 1) % 100
    return FigureProblem(
      "a financial year ends in the next year (\(year)/\(next < 10 ? "0" : "")\(next)), and a range of years is "
        + "written in full (2019/2021)", 0..<text.utf8.count)
  }

  /// A point of the calendar.
  static func point(_ text: Substring.UTF8View.SubSequence) -> Period.Point? {
    let parts = text.split(separator: UInt8(ascii: "-"), maxSplits: 3, omittingEmptySubsequences: false)
    guard let year = number(parts[0], digits: 4), year > 0 else { return nil }
    if parts.count == 1 { return .year(year) }
    if parts.count == 2, let letter = parts[1].first, letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "H") {
      guard let part = number(parts[1].dropFirst(), digits: 1) else { return nil }
      if letter == UInt8(ascii: "H") { return (1...2).contains(part) ? .half(year, part) : nil }
      return (1...4).contains(part) ? .quarter(year, part) : nil
    }
    guard let month = number(parts[1], digits: 2), (1...12).contains(month) else { return nil }
    if parts.count == 2 { return .month(year, month) }
    guard parts.count == 3, let day = number(parts[2], digits: 2), (1...days(year, month)).contains(day) else {
      return nil
    }
    return .day(year, month, day)
  }

  /// A number of just so many digits.
  static func number(_ text: some Collection<UInt8>, digits: Int) -> Int? {
    var result = 0
    var count = 0
    for byte in text {
      guard Cursor.isDigit(byte), count < digits else { return nil }
      result = result * 10 + Int(byte - 0x30)
      count += 1
    }
    return count == digits ? result : nil
  }

  /// How many days a month has.
  static func days(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// How a period such as this one is written.
  private static func rule(_ period: Period) -> String {
    if period.end != nil { return "the first and the last of a range have / between them" }
    return switch period.start {
    case .year, .financialYear: "a year stands alone"
    case .half: "a half stands behind its year, after a hyphen"
    case .quarter: "a quarter stands behind its year, after a hyphen"
    case .month: "a month is two digits behind its year, after a hyphen"
    case .day: "a day is written in digits: year, month, day"
    }
  }
}
