import Diagnostics
import Figures

extension SiteSurvey {
  /// Asks what a figure is for that no text, card or other figure has a use for. While an edition has errors nobody can
  /// tell which figures it would show.
  static func unusedFigureRule(_ site: SiteSurvey, _ diagnostics: inout [Diagnostic]) {
    guard var uses = site.uses else { return }
    site.addEarlier(to: &uses)
    for page in site.facts.pages {
      var related: Set<String> = []
      for figure in page.figures.figures where figure.hasDetails {
        for part in figure.parts { related.insert(part.value) }
        if case .figure(let whole)? = figure.whole?.value { related.insert(whole) }
      }
      for figure in page.figures.figures {
        let name = figure.name.value
        guard !related.contains(name), !uses.contains(name, page: page.path) else { continue }
        diagnostics.append(
          Diagnostic(
            .warning, .unusedFigure,
            "\(quoted(name)) stands in no text and on no card; show it where it belongs, or take it out",
            at: .range(figure.name.range), fix: "{{ \(name) }}"))
      }
    }
  }

  /// Adds the figures of other pages from which the change of one that is shown is counted.
  private func addEarlier(to uses: inout FigureUses) {
    let shown = uses
    for (index, page) in facts.pages.enumerated() {
      for figure in page.figures.figures where shown.contains(figure.name.value, page: page.path) {
        guard let before = facts.series.latest(before: figure, on: index) else { continue }
        uses.insert(figure.name.value, page: before.path)
      }
    }
  }
}
