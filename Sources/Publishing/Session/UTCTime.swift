#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A moment in UTC, to the second.
struct UTCTime: Sendable, Equatable {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// This moment.
  static var now: UTCTime {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return UTCTime(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday), hour: Int(parts.tm_hour),
      minute: Int(parts.tm_min), second: Int(parts.tm_sec))
  }

  private init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  /// Reads `2026-11-26T09:30:00Z`; nil for anything else.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20,
      zip(bytes, "0000-00-00T00:00:00Z".utf8).allSatisfy({ byte, form in
        form == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == form
      })
    else { return nil }
    func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(bytes[$1]) - 0x30 } }
    self.init(
      year: number(0..<4), month: number(5..<7), day: number(8..<10), hour: number(11..<13), minute: number(14..<16),
      second: number(17..<19))
    guard (1...12).contains(month) else { return nil }
  }

  /// `2026-11-26T09:30:00Z`.
  var text: String {
    "\(Self.digits(year, 4))-\(Self.digits(month))-\(Self.digits(day))T\(Self.digits(hour)):\(Self.digits(minute)):"
      + "\(Self.digits(second))Z"
  }

  /// `20261126T093000Z`.
  var compact: String { text.filter { $0 != "-" && $0 != ":" } }

  /// `09:30 UTC`.
  var clock: String { "\(Self.digits(hour)):\(Self.digits(minute)) UTC" }

  /// `26 November 2026 at 09:30 UTC`.
  var inWords: String { "\(day) \(Self.months[month - 1]) \(year) at \(clock)" }

  private static func digits(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
