import Diagnostics
import Figures

extension SiteSurvey {
  /// Asks for newer values of figures that are older than the site's limit. A figure that a page of a later period
  /// states too is a record of its time, and so is none of these.
  static func staleFigureRule(_ site: SiteSurvey, _ diagnostics: inout [Diagnostic]) {
    guard let limit = site.facts.configuration.staleAfter else { return }
    for (index, page) in site.facts.pages.enumerated() {
      for figure in page.figures.figures {
        guard let period = (figure.period ?? page.period)?.value, site.isOver(limit, period),
          !site.facts.series.isStatedLater(figure, on: index)
        else { continue }
        diagnostics.append(
          Diagnostic(
            .warning, .staleFigure,
            "\(quoted(figure.name.value)) speaks of \(period), which ended more than \(limit) ago; "
              + "write the newest value and its period", at: .range(figure.name.range)))
      }
    }
  }

  /// Whether a period ended longer ago than a limit.
  func isOver(_ limit: AgeLimit, _ period: Period) -> Bool {
    let end = period.days(yearStarts: facts.configuration.yearStarts).upperBound
    guard let last = CalendarDay(number: end).flatMap(limit.last) else { return false }
    return last < input.asOf
  }
}
