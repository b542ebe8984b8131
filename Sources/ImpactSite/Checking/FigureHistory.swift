import Diagnostics
import Figures

/// A figure beside its earlier values: those that it gives itself, and those of other pages that have a figure of its name.
///
/// This is held together while the page is rendered, as only then is it noted what the page depends on.
struct FigureHistory {
  /// A value of an earlier period.
  struct Point {
    let period: Period
    let value: Quantity
    /// What is known of its true value.
    let bounds: Bounds
    /// The path of the other page that says it; nil where the figure does.
    let path: String?
  }

  let figure: Figure
  let context: FigureContext
  /// The position of its page.
  let page: Int
  /// Figures of this name on other pages.
  let series: FigureSeries

  /// The value of the period before the figure's own, where it is known; one of half a year says nothing of a year.
  var latest: Point? {
    guard let period = context.period(of: figure) else { return nil }
    let start = context.days(period).lowerBound
    let own = figure.previous.map { period, value in
      Point(
        period: period.value, value: figure.quantity.value.with(value.value), bounds: Bounds(value.value.value),
        path: nil)
    }
    let other = series.latest(before: figure, on: page).map { other in
      Point(period: other.period, value: other.figure.trueQuantity, bounds: other.figure.bounds, path: other.path)
    }
    // Most figures have neither.
    if own.isEmpty, other == nil { return nil }
    // Of two for one period the figure's own counts; whether they agree is another question.
    return (own + [other].compactMap(\.self)).filter {
      context.days($0.period).upperBound < start && context.isAsLong($0.period, as: period)
    }
    .max { context.days($0.period).upperBound < context.days($1.period).upperBound }
  }

  /// Holds `previous` and `change` against what is known.
  func check(_ diagnostics: inout [Diagnostic]) {
    for (period, value) in figure.previous where figure.isComparable && !isOwn(period.value) {
      let same = series.entries(at: period.value, as: figure, on: page)
      guard let other = same.first, !same.contains(where: { $0.figure.allows(value.value.value) }) else { continue }
      let quantity = other.figure.quantity.value
      let said = other.figure.exact.map { quantity.said($0.value) } ?? FigureWriter.english.amount(quantity).plain
      diagnostics.append(
        .error(
          .wrongPrevious,
          "\(period.value) is \(quantity.said(value.value.value)) here, but \(said) on \(Self.name(ofPage: other.path))",
          at: value.range,
          notes: [.init("the figure of that page is here", at: .range(other.figure.quantity.range))]))
    }
    checkChange(&diagnostics)
  }

  /// A page in a sentence.
  static func name(ofPage path: String) -> String { path.isEmpty ? "the home page" : "the page \(quoted(path))" }

  private func isOwn(_ period: Period) -> Bool {
    context.period(of: figure).map { context.isSame(period, $0) } ?? true
  }
}

extension Figure {
  /// The quantity with the true value, where that is given.
  fileprivate var trueQuantity: Quantity {
    guard let exact else { return quantity.value }
    return quantity.value.with(Number(value: exact.value, fractionDigits: exact.value.fractionDigits))
  }

  /// Whether another one can say of the same thing that it is a value.
  fileprivate func allows(_ value: Decimal) -> Bool {
    exact.map { $0.value == value } ?? quantity.value.agrees(with: value)
  }
}
