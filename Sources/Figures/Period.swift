/// A reference period: a year, half, quarter, month or day in the forms of ISO 8601, a range of two, or a financial year.
public struct Period: Sendable, Hashable, CustomStringConvertible {
  /// One point of a calendar, as exact as it was written.
  public enum Point: Sendable, Hashable {
    /// `2021`
    case year(Int)
    /// `2022/23`, by its first year
    case financialYear(Int)
    /// `2021-H1`
    case half(Int, Int)
    /// `2021-Q3`
    case quarter(Int, Int)
    /// `2021-05`
    case month(Int, Int)
    /// `2021-05-04`
    case day(Int, Int, Int)
  }

  /// The first point.
  public let start: Point
  /// The last point of a range, or nil for a single point.
  public let end: Point?

  /// Reads `2021`, `2021-H1`, `2021-Q3`, `2021-05`, `2021-05-04`, two of them with `/` between, or `2022/23`.
  ///
  /// Throws a `FigureProblem` that says what a period looks like.
  public init(parsing text: String) throws(FigureProblem) {
    let whole = 0..<text.utf8.count
    let halves = Substring(text).utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count <= 2, let start = PeriodGrammar.point(halves[0]) else { throw PeriodGrammar.problem(text) }
    guard halves.count == 2 else {
      self.start = start
      end = nil
      return
    }
    if case .year(let year) = start, let next = PeriodGrammar.number(halves[1], digits: 2) {
      guard next == (year + 1) % 100 else { throw PeriodGrammar.notTheNextYear(year, text) }
      self.start = .financialYear(year)
      end = nil
      return
    }
    guard let end = PeriodGrammar.point(halves[1]) else { throw PeriodGrammar.problem(text) }
    guard start.days().lowerBound <= end.days().lowerBound else {
      throw FigureProblem("the range \(text) ends before it starts", whole)
    }
    self.start = start
    self.end = end
  }

  /// The form in which it was written.
  public var description: String {
    end.map { "\(start)/\($0)" } ?? start.description
  }

  /// The first and the last day, as numbers that order as days do (20210504); `yearStarts` is when a financial year
  /// begins, as month × 100 + day.
  public func days(yearStarts: Int = Self.usualYearStart) -> ClosedRange<Int> {
    let first = start.days(yearStarts: yearStarts)
    return first.lowerBound...max(first.upperBound, end?.days(yearStarts: yearStarts).upperBound ?? 0)
  }

  /// Whether both have the same days, however they are written.
  public func isSame(as other: Period, yearStarts: Int = Self.usualYearStart) -> Bool {
    self == other || days(yearStarts: yearStarts) == other.days(yearStarts: yearStarts)
  }

  /// When a financial year begins where the site does not say: on 1 April.
  public static let usualYearStart = 401
}

extension Period.Point: CustomStringConvertible {
  /// The form in which it was written.
  public var description: String {
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    switch self {
    case .year(let year): return padded(year, 4)
    case .financialYear(let year): return "\(padded(year, 4))/\(padded((year + 1) % 100))"
    case .half(let year, let half): return "\(padded(year, 4))-H\(half)"
    case .quarter(let year, let quarter): return "\(padded(year, 4))-Q\(quarter)"
    case .month(let year, let month): return "\(padded(year, 4))-\(padded(month))"
    case .day(let year, let month, let day): return "\(padded(year, 4))-\(padded(month))-\(padded(day))"
    }
  }

  /// Whether it is made of years alone, which belong to no language.
  var isYears: Bool {
    switch self {
    case .year, .financialYear: true
    default: false
    }
  }

  /// The first and the last day.
  func days(yearStarts: Int = Period.usualYearStart) -> ClosedRange<Int> {
    switch self {
    case .year(let year): return year * 10_000 + 101...year * 10_000 + 1231
    case .financialYear(let year):
      return year * 10_000 + yearStarts...Self.dayBefore(yearStarts, of: year + 1)
    case .half(let year, let half): return Self.months(year, half * 6 - 5, half * 6)
    case .quarter(let year, let quarter): return Self.months(year, quarter * 3 - 2, quarter * 3)
    case .month(let year, let month): return Self.months(year, month, month)
    case .day(let year, let month, let day):
      let number = year * 10_000 + month * 100 + day
      return number...number
    }
  }

  /// The day before a month × 100 + day.
  private static func dayBefore(_ day: Int, of year: Int) -> Int {
    if day % 100 > 1 { return year * 10_000 + day - 1 }
    let month = day / 100 - 1
    return month < 1 ? (year - 1) * 10_000 + 1231 : year * 10_000 + month * 100 + PeriodGrammar.days(year, month)
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int) -> ClosedRange<Int> {
    year * 10_000 + first * 100 + 1...year * 10_000 + last * 100 + PeriodGrammar.days(year, last)
  }
}
