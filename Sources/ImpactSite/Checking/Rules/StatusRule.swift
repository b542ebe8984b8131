import Diagnostics
import Figures

extension FigureRules {
  /// `status`: what is expected or estimated is not of a period that ended years before the page's.
  static func statusRule(_ figure: Figure, _ context: FigureContext, _ diagnostics: inout [Diagnostic]) {
    guard let status = figure.status, status == .forecast || status == .estimated,
      let period = figure.period, let page = context.page.period
    else { return }
    let years = context.days(page.value).upperBound / 10_000 - context.days(period.value).upperBound / 10_000
    guard years > 1 else { return }
    diagnostics.append(
      .error(
        .wrongStatus,
        "\(period.value) ended \(years) years before the page's period, so its value is known and not "
          + "\(status == .forecast ? "a forecast" : "estimated") any more",
        at: period.range))
  }
}
