/// A reference period in the forms of ISO 8601: a year, quarter, month, day, or a range of two.
public struct Period: Sendable, Hashable, CustomStringConvertible {
  /// One point of a calendar, as exact as it was written.
  public enum Point: Sendable, Hashable {
    /// `2021`
    case year(Int)
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

  /// Reads `2021`, `2021-Q3`, `2021-05`, `2021-05-04` or two of them with `/` between.
  ///
  /// Throws a `FigureProblem` that says what a period looks like.
  public init(parsing text: String) throws(FigureProblem) {
    let whole = 0..<text.utf8.count
    let halves = Substring(text).utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count <= 2, let start = Self.point(halves[0]) else { throw Self.problem(text) }
    self.start = start
    guard halves.count == 2 else {
      end = nil
      return
    }
    guard let end = Self.point(halves[1]) else { throw Self.problem(text) }
    guard Self.first(start) <= Self.first(end) else {
      throw FigureProblem("the range \(text) ends before it starts", whole)
    }
    self.end = end
  }

  /// The form in which it was written.
  public var description: String {
    end.map { "\(Self.text(start))/\(Self.text($0))" } ?? Self.text(start)
  }

  private static func problem(_ text: String) -> FigureProblem {
    FigureProblem(
      "write a year (2021), a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), "
        + "or two of them as a range (2020/2021)",
      0..<text.utf8.count)
  }

  private static func point(_ text: Substring.UTF8View.SubSequence) -> Point? {
    let parts = text.split(separator: UInt8(ascii: "-"), maxSplits: 3, omittingEmptySubsequences: false)
    guard let year = number(parts[0], digits: 4), year > 0 else { return nil }
    if parts.count == 1 { return .year(year) }
    if parts.count == 2, parts[1].first == UInt8(ascii: "Q") {
      guard let quarter = number(parts[1].dropFirst(), digits: 1), (1...4).contains(quarter) else { return nil }
      return .quarter(year, quarter)
    }
    guard let month = number(parts[1], digits: 2), (1...12).contains(month) else { return nil }
    if parts.count == 2 { return .month(year, month) }
    guard parts.count == 3, let day = number(parts[2], digits: 2), (1...days(year, month)).contains(day) else {
      return nil
    }
    return .day(year, month, day)
  }

  private static func number(_ text: some Collection<UInt8>, digits: Int) -> Int? {
    var result = 0
    var count = 0
    for byte in text {
      guard Cursor.isDigit(byte), count < digits else { return nil }
      result = result * 10 + Int(byte - 0x30)
      count += 1
    }
    return count == digits ? result : nil
  }

  private static func days(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day of a point, in a number that orders as days do.
  private static func first(_ point: Point) -> Int {
    switch point {
    case .year(let year): year * 10_000 + 101
    case .quarter(let year, let quarter): year * 10_000 + (quarter * 3 - 2) * 100 + 1
    case .month(let year, let month): year * 10_000 + month * 100 + 1
    case .day(let year, let month, let day): year * 10_000 + month * 100 + day
    }
  }

  private static func text(_ point: Point) -> String {
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    switch point {
    case .year(let year): return padded(year, 4)
    case .quarter(let year, let quarter): return "\(padded(year, 4))-Q\(quarter)"
    case .month(let year, let month): return "\(padded(year, 4))-\(padded(month))"
    case .day(let year, let month, let day): return "\(padded(year, 4))-\(padded(month))-\(padded(day))"
    }
  }
}
