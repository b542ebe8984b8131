import Diagnostics
import Figures

extension SiteSurvey {
  /// Asks to look again at sources that were last looked at longer ago than the site's limit.
  static func staleSourceRule(_ site: SiteSurvey, _ diagnostics: inout [Diagnostic]) {
    guard let limit = site.facts.configuration.staleAfter else { return }
    func check(_ source: Source) {
      guard let accessed = source.accessed, site.isOver(limit, accessed) else { return }
      diagnostics.append(
        Diagnostic(
          .warning, .staleSource,
          "the source \(quoted(source.title.value)) was last looked at more than \(limit) ago (\(accessed)); "
            + "look whether it still says the same, and write the day", at: .range(source.title.range),
          fix: "accessed: \(site.input.asOf)"))
    }
    for (_, source) in site.facts.configuration.sources.sorted(by: { $0.key < $1.key }) { check(source.value) }
    for page in site.facts.pages {
      for figure in page.figures.figures {
        if case .source(let source)? = figure.source?.value { check(source) }
      }
    }
  }
}
