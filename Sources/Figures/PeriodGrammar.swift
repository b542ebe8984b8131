/// Reads the points of periods, and says of what is none what to write.
enum PeriodGrammar {
  /// Why a text is no period.
  static func problem(_ text: String) -> FigureProblem {
    FigureProblem(
      "write a year (2021), a half (2021-H1), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them "
        + "as a range (2020/2021), or a financial year (2022/23)",
      0..<text.utf8.count, fix: fix(text))
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

  /// What was meant, where that is certain: `Q3 2021`, `2021 H1`, `May 2021`, `2019–2021`, `4 May 2021`.
  private static func fix(_ text: String) -> String? {
    let plain = text.map { "–—‒‑".contains($0) ? "-" : $0 }
    let words = String(plain).split { $0 == " " || $0 == "," }.map(String.init)
    let years = String(plain).split(separator: "-").map { $0.filter { $0 != " " } }
    if years.count == 2, years.allSatisfy({ number($0.utf8, digits: 4) != nil }) {
      let range = years.joined(separator: "/")
      return (try? Period(parsing: range)) == nil ? nil : range
    }
    guard let year = words.first(where: { number($0.utf8, digits: 4) != nil }) else { return nil }
    let others = words.filter { $0 != year }
    let candidates: [String]
    switch others.count {
    case 1: candidates = [others[0].uppercased(), Months.number(others[0]) ?? ""]
    case 2:
      let day = others.first { Months.number($0) == nil }?.filter(\.isNumber) ?? ""
      guard let month = others.lazy.compactMap(Months.number).first, !day.isEmpty else { return nil }
      candidates = ["\(month)-\(day.count == 1 ? "0" : "")\(day)"]
    default: return nil
    }
    return candidates.map { "\(year)-\($0)" }.first { (try? Period(parsing: $0)) != nil }
  }
}
