/// The words of one language around a number, and the order in which it writes a date.
public struct Words: Sendable {
  /// How a language writes the first letter of a sentence.
  public enum Capitals: Sendable {
    /// The first letter alone.
    case firstLetter
    /// The first letter, and both of `ij`, as Dutch does.
    case dutch
  }

  /// How a language writes periods. In the patterns stand `{year}`, `{quarter}`, `{half}`, `{month}` (its name) and `{day}`.
  public struct Dates: Sendable {
    /// The names of the months, January first.
    public let months: [String]
    let month: DatePattern
    let day: DatePattern
    let quarter: DatePattern
    let half: DatePattern
    let range: Pattern

    /// Splits the patterns; that of a range has `{0}` and `{1}` for its first and last point.
    public init(months: [String], month: String, day: String, quarter: String, half: String, range: String) {
      self.months = months
      self.month = DatePattern(month)
      self.day = DatePattern(day)
      self.quarter = DatePattern(quarter)
      self.half = DatePattern(half)
      self.range = Pattern(range, isTrimmed: false)
    }
  }

  let rising: Pattern
  let falling: Pattern
  let unchanged: String
  /// What marks a change from a value that can't be compared.
  let broken: String
  let ratio: Pattern
  /// A share and the whole that it is of.
  let share: Pattern
  /// Before the period that a change is counted from.
  let since: Pattern
  /// Before the period in which a goal is to be reached.
  let by: Pattern
  /// How firm a value is; nothing is said of a final one.
  let statuses: [Figure.Status: String]
  /// The unit of a difference between two shares.
  let percentagePoints: UnitForms
  let magnitudes: [(power: Int, word: [UInt8])]
  /// How it writes periods.
  public let dates: Dates
  /// How the first letter of a sentence is written.
  public let capitals: Capitals
  private let qualifiers: [Pattern]

  /// Makes the words of a language. In the patterns of qualifiers and changes `{0}` stands for the number and its unit,
  /// in those of a ratio and a share `{0}` and `{1}` for the numbers, in `since` and `by` `{0}` for a period; a
  /// magnitude's word goes with its power of ten.
  public init(
    qualifiers: [Qualifier: String], rising: String, falling: String, unchanged: String, broken: String,
    ratio: String, share: String, since: String, by: String, statuses: [Figure.Status: String],
    percentagePoints: UnitForms, magnitudes: [Int: String], dates: Dates, capitals: Capitals = .firstLetter
  ) {
    self.qualifiers = Qualifier.allCases.map { Pattern(qualifiers[$0] ?? "") }
    self.rising = Pattern(rising)
    self.falling = Pattern(falling)
    self.unchanged = unchanged
    self.broken = broken
    self.ratio = Pattern(ratio, isTrimmed: false)
    self.share = Pattern(share, isTrimmed: false)
    self.since = Pattern(since, isTrimmed: false)
    self.by = Pattern(by, isTrimmed: false)
    self.statuses = statuses
    self.percentagePoints = percentagePoints
    self.magnitudes = magnitudes.sorted { $0.key > $1.key }.map { ($0.key, Array($0.value.utf8)) }
    self.dates = dates
    self.capitals = capitals
  }

  func pattern(_ qualifier: Qualifier) -> Pattern { qualifiers[qualifier.index] }
}

/// A pattern around one number, split where the number stands.
struct Pattern: Sendable {
  let before: String
  let after: String

  /// Splits a pattern at `{0}`; without it, there are no words.
  init(_ pattern: String, isTrimmed: Bool = true) {
    let pieces = DatePattern.split(pattern)
    guard let place = pieces.firstIndex(where: { $0.isField && $0.text == "0" }) else {
      (before, after) = ("", "")
      return
    }
    let head = pieces[..<place].map(\.text).joined()
    let tail = pieces[(place + 1)...].filter { !$0.isField }.map(\.text).joined()
    (before, after) = isTrimmed ? (Self.trimmed(head), Self.trimmed(tail)) : (head, tail)
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// The order of a date's parts, split at its fields.
struct DatePattern: Sendable {
  enum Part: Sendable {
    case year
    case quarter
    case half
    case month
    case day
    case text(String)
  }

  let parts: [Part]

  init(_ pattern: String) {
    parts = Self.split(pattern).map { piece in
      switch piece.isField ? piece.text : "" {
      case "year": .year
      case "quarter": .quarter
      case "half": .half
      case "month": .month
      case "day": .day
      default: .text(piece.text)
      }
    }
  }

  /// The texts and the fields in braces of a pattern, in turn.
  static func split(_ pattern: String) -> [(text: String, isField: Bool)] {
    var result: [(text: String, isField: Bool)] = []
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { result.append((String(rest[..<open]), false)) }
      result.append((String(rest[rest.index(after: open)..<close]), true))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { result.append((String(rest), false)) }
    return result
  }
}
