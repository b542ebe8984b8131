import Diagnostics
import Figures

/// What a rule sees beside the figure.
struct FigureContext {
  let page: Page
  /// When a financial year begins, as month × 100 + day.
  let yearStarts: Int

  /// The period of a figure: its own, or its page's.
  func period(of figure: Figure) -> Period? { (figure.period ?? page.period)?.value }

  /// The first and the last day of a period, as numbers that order as days do.
  func days(_ period: Period) -> ClosedRange<Int> { period.days(yearStarts: yearStarts) }

  /// Whether two periods last about as long, so that what they count can be compared.
  func isAsLong(_ period: Period, as other: Period) -> Bool {
    Period.areAboutAsLong(days(period), days(other))
  }

  /// Whether two periods are the same, however they are written.
  func isSame(_ period: Period?, _ other: Period?) -> Bool {
    guard let period, let other else { return period == nil && other == nil }
    return period.isSame(as: other, yearStarts: yearStarts)
  }
}

/// What is held against what a figure says of itself. Each rule is a file.
enum FigureRules {
  typealias Rule = @Sendable (Figure, FigureContext, inout [Diagnostic]) -> Void

  /// All rules that look at one page alone, in the order in which their messages come.
  static let all: [Rule] = [partsRule, wholeRule, previousRule, goalRule, statusRule]
}

extension Figure {
  /// The true value, where it is known: the exact one, or one that is written without a qualifier.
  var trueValue: Decimal? {
    if let exact { return exact.value }
    guard quantity.value.qualifier.bound == .equal, quantity.value.extent == .single else { return nil }
    return quantity.value.number.value
  }
}
