import Diagnostics
import Figures
import Testing

@testable import ImpactSite

/// What the second stage refuses, and where.
@Suite struct RefusedSourceTests {
  @Test(arguments: [
    ("index.fr.md", "period: 2021", "period"), ("index.fr.md", "headline: [workshops]", "headline"),
    ("10-people.fr.md", "headline: [workshops]", "headline"), ("donate.fr.md", "url: https://example.org/", "url"),
    ("newsletter.fr.md", "provider: custom", "provider"), ("donate.fr.md", "amounts: []", "amounts"),
  ])
  func aTranslationRestatesNothing(_ file: String, _ line: String, _ key: String) async throws {
    let button = file.hasPrefix("index") || file.hasPrefix("10") ? "" : "button: Oui\n"
    let staged = try await TestSite.bilingual.with(file, "---\ntitle: Été\n\(button)\(line)\n---\n").staged()
    let row = button.isEmpty ? 3 : 4
    #expect(
      staged.lines == [
        "Content/\(file):\(row):1: a translation holds words only; \"\(key)\" stands once, in the file of the first language"
      ])
    #expect(staged.diagnostics.map(\.identifier) == [.restatedValue])
  }

  @Test(arguments: ["index.fr.md", "10-people.fr.md"])
  func aTranslationHasUnitsAndNoFigures(_ file: String) async throws {
    let staged = try await TestSite.bilingual.with(file, "---\ntitle: É\nfigures:\n  workshops: 5 é\n---\n").staged()
    #expect(
      staged.messages == """
        Content/\(file):3:1: error: a translation holds words only; "figures" stands once, in the file of the first \
        language, and "units" gives the words behind its numbers
            3 | figures:
              | ^~~~~~~

        """)
    #expect(staged.diagnostics.map(\.identifier) == [.restatedValue])
  }

  @Test func phrasesCannotBeUsedYet() async throws {
    let staged = try await TestSite.bilingual.with(
      "10-people.fr.md", "---\ntitle: É\nphrases: {workshops: \"{number} ateliers\"}\n---\n"
    ).staged()
    #expect(
      staged.messages == """
        Content/10-people.fr.md:3:1: error: "phrases" can't be used yet; leave it out until it can
            3 | phrases: {workshops: "{number} ateliers"}
              | ^~~~~~~

        """)
    #expect(staged.diagnostics.map(\.identifier) == [.unsupportedKey])
  }

  @Test(arguments: [
    (
      "[en, xx]", ["3:17: \"xx\" can't be built yet; there are LANGUAGES"], ["en"]
    ),
    ("[en, fr-FR]", ["3:17: \"fr-FR\" can't be built yet; there are LANGUAGES"], ["en"]),
    ("[en, fr, en]", ["3:21: the language \"en\" stands in the list twice"], ["en", "fr"]),
    (
      "[fr, en]",
      [
        "3:13: \"fr\" can't be a site's first language yet: English (en) is the only one that impact has words for"
      ], ["en"]
    ),
    (
      "[{language: en, locale: en-US}, fr]",
      ["3:36: the locale \"en-US\" can't be used yet; there are LOCALES"], ["en", "fr"]
    ),
    (
      "[{language: en, locale: de-AT}]", ["3:36: the locale \"de-AT\" can't be used yet; there are LOCALES"], ["en"]
    ),
    ("en", ["3:12: \"languages\" is a list, such as [en], but this is text"], ["en"]),
    ("[]", ["3:12: \"languages\" is a list, such as [en], but this is a list"], ["en"]),
    ("[{locale: en-GB}]", ["3:13: \"language\" is missing; a language needs it"], ["en"]),
  ])
  func aLanguageThatCannotBeBuiltIsTold(_ list: String, _ messages: [String], _ codes: [String]) async throws {
    let staged = try await TestSite().with("site.yml", "name: Kite\nurl: https://e.org/\nlanguages: \(list)\n").staged()
    let known = LocaleFormats.languages.joined(separator: ", ")
    let locales = LocaleFormats.countries.filter { $0.hasPrefix("en-") }.sorted().joined(separator: ", ")
    #expect(
      staged.lines
        == messages.map {
          "Content/site.yml:" + $0.replacing("LANGUAGES", with: known).replacing("LOCALES", with: locales)
        })
    #expect(staged.facts.languages.map(\.code) == codes)
  }

  @Test(arguments: [
    ("amounts: []", "\"amounts\" can't be shown yet; leave it out until it can"),
    ("transfer: {iban: x}", "\"transfer\" can't be shown yet; leave it out until it can"),
  ])
  func whatDonateCannotShowYetIsTold(_ line: String, _ message: String) async throws {
    let staged = try await TestSite().with(
      "donate.md", "---\ntitle: a\nbutton: b\nurl: https://example.org/\n\(line)\n---\n"
    ).staged()
    #expect(staged.lines == ["Content/donate.md:5:1: " + message])
    #expect(staged.diagnostics.map(\.identifier) == [.unsupportedKey])
  }
}
