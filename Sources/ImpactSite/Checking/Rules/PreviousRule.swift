import Diagnostics
import Figures

extension FigureRules {
  /// `previous`: values of periods that end before the figure's own, each once.
  static func previousRule(_ figure: Figure, _ context: FigureContext, _ diagnostics: inout [Diagnostic]) {
    guard !figure.previous.isEmpty else { return }
    let quantity = figure.quantity.value
    if quantity.isChange || quantity.extent != .single {
      diagnostics.append(
        .error(
          .wrongPrevious, "only a single number has earlier values, and this figure is a change, a range or a ratio",
          at: figure.previous[0].period.range))
      return
    }
    guard let period = context.period(of: figure) else {
      diagnostics.append(
        .error(
          .wrongPrevious,
          "earlier values need a period to be earlier than; write \"period\" for the figure or its page",
          at: figure.previous[0].period.range))
      return
    }
    for (earlier, _) in figure.previous
    where context.days(earlier.value).upperBound >= context.days(period).lowerBound {
      diagnostics.append(
        .error(
          .wrongPrevious, "\(earlier.value) does not lie before \(period), which the figure speaks of",
          at: earlier.range))
    }
    for (index, (earlier, _)) in figure.previous.enumerated() {
      guard let same = figure.previous[..<index].first(where: { context.isSame($0.period.value, earlier.value) })
      else { continue }
      diagnostics.append(
        .error(
          .wrongPrevious,
          "\(earlier.value) is the same period as \(same.period.value), whose value stands here already",
          at: earlier.range))
    }
  }
}
