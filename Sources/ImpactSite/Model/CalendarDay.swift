/// A day of the Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Reads `2026-11-26`; nil for anything else, and for a day that is none.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10,
      zip(bytes, "0000-00-00".utf8).allSatisfy({ byte, form in
        form == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == form
      })
    else { return nil }
    func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 0x30 } }
    self.init(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }

  /// Makes a day from its parts; nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(year, month)).contains(day) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A day as year × 10,000 + month × 100 + day, as periods give their first and last ones; nil where it is none.
  init?(number: Int) {
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The day a number of months later: of the same number in its month, or the last of a month that is too short.
  func adding(months: Int) -> CalendarDay? {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    return CalendarDay(year: year, month: month, day: min(day, Self.days(year, month)))
  }

  /// The day a number of days later.
  func adding(days: Int) -> CalendarDay? {
    var (year, month, rest) = (year, month, day + days)
    while rest > Self.days(year, month), year <= 9999 {
      rest -= Self.days(year, month)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return CalendarDay(year: year, month: month, day: rest)
  }

  /// ISO 8601.
  public var description: String {
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// The earlier day is the smaller one.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
