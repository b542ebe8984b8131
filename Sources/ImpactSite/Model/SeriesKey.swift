import Diagnostics
import Figures

/// What can be known of a figure in the series of its name without reading its page: enough to tell whether it can matter
/// to another figure of that name, and whether it is still the same.
struct SeriesKey: Sendable, Equatable {
  /// A hash of the figure's name.
  let name: UInt32
  /// A hash of how it is measured; figures of different hashes are never held together. It is odd where figures of other
  /// periods can be compared.
  let measure: UInt32
  /// A hash of its unit.
  let unit: UInt32
  /// The first day of its period, as a number that orders as days do.
  let start: Int32
  /// The last day.
  let end: Int32
  /// A hash of all that others can see of it.
  let fingerprint: UInt64

  /// Whether figures of other periods can be compared with it.
  var isComparable: Bool { measure & 1 == 1 }

  /// The keys of a page's figures, as far as their period is known.
  static func all(of page: Page, yearStarts: Int) -> [SeriesKey] {
    let pagePeriod = page.period.map { ($0.value, $0.value.days(yearStarts: yearStarts)) }
    return page.figures.figures.compactMap { figure in
      if let own = figure.period?.value { return SeriesKey(figure, own, own.days(yearStarts: yearStarts)) }
      return pagePeriod.map { SeriesKey(figure, $0.0, $0.1) }
    }
  }

  private init(_ figure: Figure, _ period: Period, _ days: ClosedRange<Int>) {
    let quantity = figure.quantity.value
    name = SeriesKey.hash(figure.name.value)
    measure = SeriesKey.hash(quantity.kindText) & ~1 | (figure.isComparable ? 1 : 0)
    var forms = Digest()
    for category in PluralCategory.allCases { forms.add(quantity.unit.text(category)) }
    let unit = forms.hash.low
    self.unit = UInt32(truncatingIfNeeded: unit)
    start = Int32(truncatingIfNeeded: days.lowerBound)
    end = Int32(truncatingIfNeeded: days.upperBound)
    var digest = Digest()
    digest.add(Int(truncatingIfNeeded: unit))
    digest.add(period.description)
    digest.add(quantity.machineText)
    digest.add(quantity.number.fractionDigits)
    digest.add(quantity.qualifier.rawValue)
    digest.add(figure.exact?.value.description ?? "")
    if case .number(let whole)? = figure.whole?.value { digest.add(whole.machineText) }
    for (period, value) in figure.previous {
      digest.add(period.value.description)
      digest.add(value.value.machineText)
    }
    if let goal = figure.goal {
      digest.add(goal.by?.value.description ?? "-")
      digest.add(goal.value.value.machineText)
    }
    fingerprint = digest.hash.low
  }

  /// Joins what a record says.
  init(name: UInt32, measure: UInt32, unit: UInt32, start: Int32, end: Int32, fingerprint: UInt64) {
    self.name = name
    self.measure = measure
    self.unit = unit
    self.start = start
    self.end = end
    self.fingerprint = fingerprint
  }

  /// The hash of a name, as keys have it.
  static func hash(_ text: String) -> UInt32 {
    var text = text
    return UInt32(truncatingIfNeeded: text.withUTF8 { ContentHash(of: UnsafeRawBufferPointer($0)).low })
  }

  /// Whether its period is that of another one.
  func isOfSamePeriod(as other: SeriesKey) -> Bool { start == other.start && end == other.end }
}

extension Figure {
  /// Whether figures of other periods can be compared with it.
  var isComparable: Bool { quantity.value.extent == .single && !quantity.value.isChange }

  /// Whether another figure of its name counts the same in the same way.
  func countsSame(as other: Figure) -> Bool {
    let (own, its) = (quantity.value, other.quantity.value)
    return own.measure == its.measure && own.isChange == its.isChange && own.extent.isRatio == its.extent.isRatio
      && own.unit.isSame(as: its.unit)
  }
}

extension Quantity {
  /// What it measures and how, as far as only figures of one kind can say the same or another thing.
  fileprivate var kindText: String { (isChange ? "+" : extent.isRatio ? "/" : "") + measure.text }
}

extension Quantity.Measure {
  /// Its name, to be hashed.
  var text: String {
    switch self {
    case .count: "count"
    case .share: "share"
    case .money(let currency): currency.code
    }
  }
}
