import Diagnostics
import Figures

extension EditorialReading {
  /// A figure that another page contradicts for the same period: both can't be true. The later page is told of it.
  static func contradictionRule(_ reading: EditorialReading, _ diagnostics: inout [Diagnostic]) {
    guard reading.edition.language == 0 else { return }
    for index in reading.own.page.figures.figures.indices {
      let found = reading.own.ownFigure(at: index)
      guard !found.figure.isIncomplete, let other = reading.own.first(as: found),
        !found.figure.bounds.intersects(other.figure.bounds)
      else { continue }
      diagnostics.append(contradiction(of: found.figure, other))
    }
  }

  private static func contradiction(of figure: Figure, _ other: FigureSeries.Entry) -> Diagnostic {
    let name = figure.name.value
    let reference = "{{ \(other.path)/\(name) }}"
    return Diagnostic(
      .warning, .contradictingFigures,
      "\(quoted(name)) is \(said(figure)) here, but \(said(other.figure)) on "
        + "\(FigureHistory.name(ofPage: other.path)) for the same period, \(other.period.description); keep the right one, "
        + "take the other out and write a reference to that page's figure in its place",
      at: .range(figure.quantity.range), fix: reference,
      notes: [.init("the figure of that page is here", at: .range(other.figure.quantity.range))])
  }

  private static func said(_ figure: Figure) -> String {
    let quantity = figure.quantity.value
    guard let exact = figure.exact else { return FigureWriter.english.text(quantity).plain }
    return quantity.said(exact.value)
  }
}
