import Diagnostics
import Figures

extension SiteSurvey {
  /// Asks for the texts, units and summaries that a language lacks.
  static func missingTranslationRule(_ site: SiteSurvey, _ diagnostics: inout [Diagnostic]) {
    guard site.facts.configuration.hasRightLanguages else { return }
    for (index, language) in site.facts.languages.enumerated().dropFirst() {
      let name = LanguageName.of(language)
      site.forEachText { text in
        let figures = figures(in: text)
        guard let translation = text.translation(language.code) else {
          let file = String(site.name(ofFile: text.original).dropLast(2)) + language.code + ".md"
          diagnostics.append(
            Diagnostic(
              .warning, .missingTranslation,
              "\(site.name(ofFile: text.original)) is not translated into \(name); write \(file) beside it",
              at: .path(site.shown(file: text.original)), fix: skeleton(figures.map(\.figure.name.value))))
          return
        }
        guard let page = text.page else { return }
        let missing = figures.filter { page.units[Page.TranslatedUnit(language: index, figure: $0.index)] == nil }
        guard !missing.isEmpty else { return }
        let names = missing.map(\.figure.name.value)
        diagnostics.append(
          Diagnostic(
            .warning, .missingTranslation,
            "\(site.name(ofFile: translation)) has no words in \(name) behind the number of \(list(names)); "
              + "add them to its units", at: .path(site.shown(file: translation)), fix: units(names)))
      }
      for page in site.facts.pages {
        guard page.texts[0]?.summary != nil, let own = page.texts[index], own.summary == nil else { continue }
        let file = own.title.range.fileNumber
        diagnostics.append(
          Diagnostic(
            .warning, .missingTranslation,
            "\(site.name(ofFile: file)) has no summary in \(name), so search engines and cards show none; add it",
            at: .path(site.shown(file: file)), fix: "summary: …"))
      }
    }
  }

  /// The figures in the front matter of a text that have words as their unit, with their positions.
  private static func figures(in text: TranslatedText) -> [(index: Int, figure: Figure)] {
    guard let page = text.page else { return [] }
    return text.figures.compactMap { index in
      let figure = page.figures.figures[index]
      return UnitSymbols.areAll(of: figure.quantity.value.unit.text(.other)) ? nil : (index, figure)
    }
  }

  /// The beginning of a translation.
  private static func skeleton(_ names: [String]) -> String {
    "---\ntitle: …\n" + (names.isEmpty ? "" : units(names) + "\n") + "---\n…"
  }

  private static func units(_ names: [String]) -> String {
    "units:" + names.map { "\n  \($0): …" }.joined()
  }

  /// `a, b and c`, or where they are many the first ones and how many more.
  private static func list(_ names: [String]) -> String {
    let quotations = names.prefix(3).map { quoted($0) }
    if names.count > 3 { return quotations.joined(separator: ", ") + " and \(names.count - 3) more" }
    guard let last = quotations.last, quotations.count > 1 else { return quotations.joined() }
    return quotations.dropLast().joined(separator: ", ") + " and " + last
  }
}
