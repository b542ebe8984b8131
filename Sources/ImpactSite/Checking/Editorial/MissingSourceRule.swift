import Diagnostics
import Figures

extension SiteSurvey {
  /// How many of the site's sources are named to choose from.
  private static let maximumKeys = 5

  /// Asks where a figure comes from that says no source. Which one it is only the editor knows, so none is offered.
  static func missingSourceRule(_ site: SiteSurvey, _ diagnostics: inout [Diagnostic]) {
    let advice = "name its source" + choice(site.facts.configuration.sources)
    for page in site.facts.pages {
      for figure in page.figures.figures where figure.source == nil && !figure.isIncomplete {
        diagnostics.append(
          Diagnostic(
            .warning, .missingSource, "\(quoted(figure.name.value)) does not say where it comes from; \(advice)",
            at: .range(figure.name.range), fix: site.fix(of: figure)))
      }
    }
  }

  /// The keys of the site's sources, the first ones where they are many.
  private static func choice(_ sources: [String: Located<Source>]) -> String {
    guard !sources.isEmpty else { return "" }
    let keys = sources.sorted { $0.value.range.bytes.lowerBound < $1.value.range.bytes.lowerBound }.map(\.key)
    let rest = keys.count - maximumKeys
    return ", a new one or one of site.yml's: " + keys.prefix(maximumKeys).joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  /// A figure's own line with a source to fill in, or, where it has keys already, the one to add.
  private func fix(of figure: Figure) -> String {
    let source = "source: \(SourceParser.example)"
    let file = sources.file(of: figure.name.range)
    let (name, quantity) = (figure.name.range.bytes, figure.quantity.range.bytes)
    guard name.upperBound < quantity.lowerBound else { return source }
    let between = file.text(name.upperBound..<quantity.lowerBound).filter { $0 != " " && $0 != "\"" && $0 != "'" }
    guard between == ":" else { return source }
    return "\(figure.name.value): {value: \(flowText(file.text(quantity))), \(source)}"
  }

  /// A text as it may stand inside braces.
  private func flowText(_ text: String) -> String {
    if text.first == "\"" || text.first == "'" { return text }
    guard text.contains(where: { ",[]{}:#\"'\\".contains($0) }) else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
