/// Finds out which period is meant by a text that is none.
enum PeriodMeant {
  /// The period, where it is certain: `Q3 2021`, `2021 H1`, `May 2021`, `4 May 2021`, `05/2021`, `2019–2021`, `2019 to
  /// 2021`.
  static func period(_ text: String) -> Period? {
    let plain = String(text.map { "–—‒‑".contains($0) ? "-" : $0 })
    if let range = range(plain) { return range }
    let words = plain.split { $0 == " " || $0 == "," }.map(String.init)
    if words.count == 1, let month = monthOfYear(words[0]) { return read(month) }
    guard let year = words.first(where: isYear) else { return nil }
    let others = words.filter { $0 != year }
    switch others.count {
    case 1:
      return [others[0].uppercased(), Months.number(others[0]) ?? ""].lazy.compactMap { read("\(year)-\($0)") }.first
    case 2:
      let day = others.first { Months.number($0) == nil }?.filter(\.isNumber) ?? ""
      guard let month = others.lazy.compactMap(Months.number).first, !day.isEmpty else { return nil }
      return read("\(year)-\(month)-\(day.count == 1 ? "0" : "")\(day)")
    default: return nil
    }
  }

  /// What to say of `FY2020` and `2020-21`, which can be two periods, and of `FY2020/21`, which is one.
  static func financialYears(_ text: String) -> (reason: String, fix: String?)? {
    let plain = text.uppercased().map { "–—‒‑".contains($0) ? "-" : $0 }.filter { $0 != " " }
    let hasName = plain.starts(with: "FY")
    let years = String(plain.dropFirst(hasName ? 2 : 0))
    if let year = PeriodGrammar.number(years.utf8, digits: 4), hasName, year > 0 {
      return ("write \(both(year - 1)) for the financial year that ends in \(year), or \(both(year))", nil)
    }
    let halves = years.split(separator: years.contains("/") ? "/" : "-", omittingEmptySubsequences: false)
    guard halves.count == 2, let first = PeriodGrammar.number(halves[0].utf8, digits: 4) else { return nil }
    let isNext = halves[1] == String(both(first).suffix(2)) || halves[1] == String(first + 1)
    guard isNext else { return nil }
    if hasName { return ("a financial year is written without FY", both(first)) }
    guard halves[1].count == 2 else { return nil }
    return ("write \(both(first)) for the financial year, or \(first)/\(first + 1) for both years", nil)
  }

  private static func both(_ year: Int) -> String { Period.Point.financialYear(year).description }

  private static func range(_ text: String) -> Period? {
    let halves =
      text.contains(" to ")
      ? text.replacing(" to ", with: "\n").split(separator: "\n").map(String.init)
      : text.split(separator: "-").map(String.init)
    let years = halves.map { $0.filter { $0 != " " } }
    guard years.count == 2, years.allSatisfy(isYear) else { return nil }
    return read(years.joined(separator: "/"))
  }

  /// `05/2021`
  private static func monthOfYear(_ text: String) -> String? {
    let halves = text.split { $0 == "/" || $0 == "." || $0 == "-" }
    guard halves.count == 2, halves[0].count <= 2, Int(halves[0]) != nil, isYear(String(halves[1])) else { return nil }
    return "\(halves[1])-\(halves[0].count == 1 ? "0" : "")\(halves[0])"
  }

  private static func isYear(_ text: String) -> Bool { PeriodGrammar.number(text.utf8, digits: 4) != nil }

  private static func read(_ text: String) -> Period? { try? Period(parsing: text) }
}
