import Figures

/// Periods as ISO 8601 has them.
struct PeriodDates {
  let period: Period
  /// The first day, `2021-01-01`.
  let start: String
  /// The last day.
  let end: String

  init(_ period: Period, yearStarts: Int) {
    self.period = period
    let days = period.days(yearStarts: yearStarts)
    start = Self.text(days.lowerBound)
    end = Self.text(days.upperBound)
    length = period.length(yearStarts: yearStarts)
  }

  private let length: Int

  /// When the period begins, as exactly as a year or month tells it.
  var date: String {
    switch period.start {
    case .year, .month: period.start.description
    default: start
    }
  }

  /// How long the period is: `P1Y`, `P3M`, in days where it is made of other parts than years.
  var duration: String {
    switch (period.start, period.end) {
    case (.year, nil), (.financialYear, nil): "P1Y"
    case (.half, nil): "P6M"
    case (.quarter, nil): "P3M"
    case (.month, nil): "P1M"
    case (.year(let first), .year(let last)), (.financialYear(let first), .financialYear(let last)):
      "P\(last - first + 1)Y"
    default: "P\(length)D"
    }
  }

  /// A day that is year × 10 000 + month × 100 + day.
  static func text(_ day: Int) -> String {
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return digits(day / 10_000, 4) + "-" + digits(day / 100 % 100, 2) + "-" + digits(day % 100, 2)
  }
}

extension Period {
  /// The date, where the period is one year, month or day.
  var singleDate: String? {
    guard end == nil else { return nil }
    return switch start {
    case .year, .month, .day: start.description
    case .financialYear, .half, .quarter: nil
    }
  }
}
