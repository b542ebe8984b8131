import Diagnostics
import Figures

extension SiteSurvey {
  /// Asks where a figure comes from that says no source.
  static func missingSourceRule(_ site: SiteSurvey, _ diagnostics: inout [Diagnostic]) {
    let source = site.exampleSource
    for page in site.facts.pages {
      for figure in page.figures.figures where figure.source == nil && !figure.isIncomplete {
        diagnostics.append(
          Diagnostic(
            .warning, .missingSource,
            "\(quoted(figure.name.value)) does not say where it comes from; name its source",
            at: .range(figure.name.range), fix: site.fix(of: figure, source)))
      }
    }
  }

  /// A source as a figure names it: the first of the site's, or the form of one.
  private var exampleSource: String {
    let first = facts.configuration.sources.min { $0.value.range.bytes.lowerBound < $1.value.range.bytes.lowerBound }
    return first?.key ?? "{title: …, url: https://…}"
  }

  /// A figure's own line with a source, or, where it has keys already, the one to add.
  private func fix(of figure: Figure, _ source: String) -> String {
    let file = sources.file(of: figure.name.range)
    let (name, quantity) = (figure.name.range.bytes, figure.quantity.range.bytes)
    guard name.upperBound < quantity.lowerBound else { return "source: \(source)" }
    let between = file.text(name.upperBound..<quantity.lowerBound).filter { $0 != " " && $0 != "\"" && $0 != "'" }
    guard between == ":" else { return "source: \(source)" }
    return "\(figure.name.value): {value: \(flowText(file.text(quantity))), source: \(source)}"
  }

  /// A text as it may stand inside braces.
  private func flowText(_ text: String) -> String {
    if text.first == "\"" || text.first == "'" { return text }
    guard text.contains(where: { ",[]{}:#\"'\\".contains($0) }) else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
