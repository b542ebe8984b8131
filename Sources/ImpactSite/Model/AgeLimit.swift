/// How old a figure may be: a number of days, weeks, months or years.
struct AgeLimit: Sendable, Equatable, CustomStringConvertible {
  /// What is counted.
  enum Unit: String, Sendable, CaseIterable {
    case day, week, month, year
  }

  /// How many of them.
  let count: Int
  /// What is counted.
  let unit: Unit

  /// Reads `18 months` or `1 year`; nil for anything else.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...9999).contains(count), words[0].allSatisfy(\.isNumber)
    else {
      return nil
    }
    guard let unit = Unit.allCases.first(where: { words[1] == $0.rawValue || words[1] == $0.rawValue + "s" }) else {
      return nil
    }
    (self.count, self.unit) = (count, unit)
  }

  /// The last day on which something is not too old that ended on a day; nil where no calendar reaches it.
  func last(after day: CalendarDay) -> CalendarDay? {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: count * 7)
    case .month: day.adding(months: count)
    case .year: day.adding(months: count * 12)
    }
  }

  /// As people write it.
  var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}
