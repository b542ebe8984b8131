import Diagnostics
import Figures

/// A figure beside its earlier values: those that it gives itself, and those of other pages that have a figure of its name.
///
/// This is held together while the page is rendered, as only then is it noted what the page depends on.
struct FigureHistory {
  /// A value of an earlier period.
  struct Point {
    let period: Period
    let value: Number
    /// The path of the other page that says it; nil where the figure does.
    let path: String?
  }

  let figure: Figure
  let context: FigureContext
  /// Figures of this name on other pages.
  let others: [FigureSeries.Entry]

  /// The value of the period before the figure's own, where it is known.
  var latest: Point? {
    guard let period = context.period(of: figure) else { return nil }
    let start = context.days(period).lowerBound
    let own = figure.previous.map { Point(period: $0.period.value, value: $0.value.value, path: nil) }
    let others = comparable.compactMap { other in
      other.figure.trueNumber.map { Point(period: other.period, value: $0, path: other.path) }
    }
    // Of two for one period the figure's own counts; whether they agree is another question.
    return (others + own).filter { context.days($0.period).upperBound < start }
      .max { context.days($0.period).upperBound < context.days($1.period).upperBound }
  }

  /// Holds `previous` and `change` against what is known.
  func check(_ diagnostics: inout [Diagnostic]) {
    for (period, value) in figure.previous {
      let same = comparable.filter { $0.period == period.value }
      guard let other = same.first, !same.contains(where: { $0.figure.allows(value.value.value) }) else { continue }
      let quantity = other.figure.quantity.value
      let said = FigureWriter.english.amount(quantity).plain
      diagnostics.append(
        .error(
          .wrongPrevious,
          "\(period.value) is \(value.value.value) here, but \(said) on \(Self.name(ofPage: other.path))",
          at: value.range,
          notes: [.init("the figure of that page is here", at: .range(other.figure.quantity.range))]))
    }
    checkChange(&diagnostics)
  }

  /// A page in a sentence.
  static func name(ofPage path: String) -> String { path.isEmpty ? "the home page" : "the page \(quoted(path))" }

  /// The others that count the same at another time.
  private var comparable: [FigureSeries.Entry] {
    let quantity = figure.quantity.value
    guard quantity.extent == .single, !quantity.isChange, let period = context.period(of: figure) else { return [] }
    return others.filter { other in
      let its = other.figure.quantity.value
      return other.period != period && its.extent == .single && !its.isChange && its.measure == quantity.measure
        && its.unit.text(.other) == quantity.unit.text(.other)
    }
  }
}

extension Figure {
  /// The true value with its digits, where it is known.
  fileprivate var trueNumber: Number? {
    guard let trueValue else { return nil }
    var number = quantity.value.number
    if exact != nil { number = Number(value: trueValue, fractionDigits: trueValue.fractionDigits) }
    return number
  }

  /// Whether another one can say of the same thing that it is a value.
  fileprivate func allows(_ value: Decimal) -> Bool {
    exact.map { $0.value == value } ?? false || quantity.value.agrees(with: value)
  }
}
