import Diagnostics
import Figures

extension EditorialReading {
  /// A figure that another page contradicts for the same period: both can't be true. The later page is told of it.
  static func contradictionRule(_ reading: EditorialReading, _ diagnostics: inout [Diagnostic]) {
    guard reading.edition.language == 0 else { return }
    for index in reading.own.page.figures.figures.indices {
      let found = reading.own.ownFigure(at: index)
      guard !found.figure.isIncomplete, let other = reading.own.first(as: found) else { continue }
      diagnostics += Contradictions(figure: found.figure, other: other).diagnostics
    }
  }
}

/// What of a figure can't be true together with what another page says of it.
private struct Contradictions {
  let figure: Figure
  let other: FigureSeries.Entry

  var diagnostics: [Diagnostic] {
    if let value { return [value] }
    return [whole, goal].compactMap(\.self) + earlier
  }

  private var value: Diagnostic? {
    guard !claim(figure).intersects(claim(other.figure)) else { return nil }
    return contradiction("", said(figure), said(other.figure), at: figure.quantity.range, other.figure.quantity.range)
  }

  private var whole: Diagnostic? {
    guard let own = figure.whole, let its = other.figure.whole, case .number(let number) = own.value,
      case .number(let second) = its.value, number.value != second.value
    else { return nil }
    return contradiction("the whole of ", said(number), said(second), at: own.range, its.range)
  }

  private var goal: Diagnostic? {
    guard let own = figure.goal, let its = other.figure.goal, own.by?.value == its.by?.value,
      own.value.value.value != its.value.value.value
    else { return nil }
    return contradiction(
      "the goal of ", said(own.value.value), said(its.value.value), at: own.value.range, its.value.range)
  }

  /// Values of earlier periods.
  private var earlier: [Diagnostic] {
    figure.previous.compactMap { period, value in
      guard let second = other.figure.previous.first(where: { $0.period.value == period.value })?.value,
        second.value.value != value.value.value
      else { return nil }
      return contradiction(
        "the value of \(period.value) of ", said(value.value), said(second.value), at: value.range, second.range)
    }
  }

  private func contradiction(
    _ part: String, _ said: String, _ saidThere: String, at place: SourceRange, _ there: SourceRange
  ) -> Diagnostic {
    let name = figure.name.value
    return Diagnostic(
      .warning, .contradictingFigures,
      "\(part)\(quoted(name)) is \(said) here, but \(saidThere) on \(FigureHistory.name(ofPage: other.path)) "
        + "for the same period, \(other.period.description); keep the right one, take the other out and write a "
        + "reference to that page's figure in its place",
      at: .range(place), fix: "{{ \(other.path)/\(name) }}",
      notes: [.init("that page says it here", at: .range(there))])
  }

  private func claim(_ figure: Figure) -> Bounds {
    figure.exact.map { Bounds($0.value) } ?? figure.quantity.value.claim
  }

  private func said(_ figure: Figure) -> String {
    let quantity = figure.quantity.value
    let shown = FigureWriter.english.text(quantity).plain
    guard let exact = figure.exact else { return shown }
    return "\(shown) (exactly \(exact.value))"
  }

  private func said(_ number: Number) -> String { figure.quantity.value.said(number.value) }
}
