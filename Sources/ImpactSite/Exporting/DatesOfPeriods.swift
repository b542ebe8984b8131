import Diagnostics
import Figures

/// The periods of a page's figures as dates. Nearly all figures have the page's period, whose dates are made once.
struct DatesOfPeriods {
  private let yearStarts: Int
  private let page: PeriodDates?
  /// From the first day of all periods to the last, those of earlier values included; nil where there are none.
  let span: String?

  init(_ page: Period?, _ statements: [FigureStatement], yearStarts: Int) {
    self.yearStarts = yearStarts
    self.page = page.map { PeriodDates($0, yearStarts: yearStarts) }
    var days = page?.days(yearStarts: yearStarts)
    func add(_ period: Period) {
      let more = period.days(yearStarts: yearStarts)
      days = min(days?.lowerBound ?? more.lowerBound, more.lowerBound)...max(days?.upperBound ?? 0, more.upperBound)
    }
    for statement in statements where statement.figure.hasDetails {
      if let period = statement.otherPeriod { add(period) }
      for (period, _) in statement.figure.previous { add(period.value) }
    }
    span = days.map { PeriodDates.text($0.lowerBound) + "/" + PeriodDates.text($0.upperBound) }
  }

  /// A period as dates.
  subscript(period: Period) -> PeriodDates {
    if let page, page.period == period { return page }
    return PeriodDates(period, yearStarts: yearStarts)
  }
}
