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

  @Test(arguments: [
    ("summary: Été", "a section has no \"summary\"; it belongs to the whole page, in index.fr.md"),
    ("period: 2021", "a section has no \"period\" of its own; it belongs to the whole page, in index.md"),
    ("note: Été", "a translation has no key \"note\"; it can have title, units"),
  ])
  func aTranslatedSectionHasNoKeysOfThePage(_ line: String, _ message: String) async throws {
    let staged = try await TestSite.bilingual.with("10-people.fr.md", "---\ntitle: É\n\(line)\n---\n").staged()
    #expect(staged.diagnostics.map(\.message) == [message])
  }

  @Test func phrasesCannotBeUsedYet() async throws {
    let staged = try await TestSite.bilingual.with(
      "10-people.fr.md", "---\ntitle: É\nphrases: {workshops: \"{number} ateliers\"}\n---\n"
    ).staged()
    #expect(
      staged.messages == """
        Content/10-people.fr.md:3:1: error: "phrases" is not supported yet; leave it out until it is
            3 | phrases: {workshops: "{number} ateliers"}
              | ^~~~~~~

        """)
    #expect(staged.diagnostics.map(\.identifier) == [.unsupportedKey])
  }

  @Test(arguments: [
    (
      "[en, xx]", ["3:17: \"xx\" can't be built yet; there are LANGUAGES"], ["en"]
    ),
    (
      "[en, fr-BE]",
      [
        "3:17: \"fr-BE\" is a language with its country; write fr, or {language: fr, locale: fr-BE} to have numbers as they are written there"
      ], ["en"]
    ),
    ("[EN]", ["3:13: \"EN\" is no language's code; did you mean \"en\"?"], ["en"]),
    ("[en, pt_BR]", ["3:17: \"pt_BR\" is no language's code; did you mean \"pt\"?"], ["en"]),
    ("[English]", ["3:13: \"English\" is no language's code; did you mean \"en\"?"], ["en"]),
    ("[{language: EN, locale: en-GB}]", ["3:24: \"EN\" is no language's code; did you mean \"en\"?"], ["en"]),
    (
      "[{language: en, locale: en_gb}]", ["3:36: the locale \"en_gb\" can't be used; did you mean \"en-GB\"?"], ["en"]
    ),
    (
      "[en, {language: ar, locale: ar-EG}]",
      ["3:40: the locale \"ar-EG\" can't be used yet; leave it out, ar has only one"], ["en", "ar"]
    ),
    ("", ["3:1: \"languages\" is empty; site.yml needs it"], ["en"]),
    ("{en: x}", ["3:12: \"languages\" is a list, such as [en], but this is a group of keys"], ["en"]),
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
    (
      "[]",
      [
        "3:12: \"languages\" is an empty list; write the code of the site's first language into it, such as [en]"
      ], ["en"]
    ),
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

  @Test(arguments: ["[fr]", "[en, FR]", "en", "[en, [fr]]", "[en, en]", "[]", "[fr", ""])
  func wrongLanguagesAreToldOnceAndNotForEachTranslation(_ list: String) async throws {
    let text = "---\ntitle: A\n---\n"
    let site = TestSite().with("index.fr.md", text).with("10-people.fr.md", text).with("10-people.en.md", text)
      .with("donate.fr.md", "---\ntitle: A\nbutton: B\n---\n").with("20-more.de.md", text)
      .with("site.yml", "name: Kite\nurl: https://e.org/\nlanguages: \(list)\n")
    let built = await site.build()
    #expect(built.report.diagnostics.count == 1, "\(built.messages)")
    #expect(built.messages.hasPrefix("Content/site.yml:"))
  }

  @Test(arguments: [
    ("[]", "[en]"), ("en", "[en]"), ("FR", "[fr]"), ("[EN]", "en"), ("[en, fr-BE]", "fr"), ("", "languages: [en]"),
    ("[{language: en, locale: GB}]", "en-GB"),
  ])
  func whatToWriteForALanguageIsOffered(_ list: String, _ fix: String) async throws {
    let staged = try await TestSite().with("site.yml", "name: Kite\nurl: https://e.org/\nlanguages: \(list)\n").staged()
    #expect(staged.diagnostics.map(\.fix) == [fix])
  }

  @Test(arguments: [
    ("10-people.md", "title: A\nfigures: {a: {value: }}", "3:15: \"value\" is empty; the figure \"a\" needs it"),
    (
      "10-people.md", "title: A\nfigures: {a: {value: 1, goal: {value: , by: 2025}}}",
      "3:32: \"value\" is empty; a goal needs it"
    ),
    (
      "10-people.md", "title: A\nfigures: {a: {value: 1, unit: []}}",
      "3:31: a unit is text, or keys and values such as {one: call, other: calls}, but this is an empty list"
    ),
    (
      "newsletter.md", "title: A\nbutton: b\nprovider:\naction: https://e.org/",
      "4:1: \"provider\" is empty; newsletter.md needs it"
    ),
  ])
  func aValueThatIsEmptyIsCalledEmpty(_ file: String, _ text: String, _ message: String) async throws {
    let staged = try await TestSite().with(file, "---\n\(text)\n---\n").staged()
    #expect(staged.lines == ["Content/\(file):" + message])
  }

  @Test func aNameInCapitalsIsOfferedInSmallLetters() async throws {
    let staged = try await TestSite().with(
      "site.yml", "name: K\nurl: https://e.org/\nlanguages: [en]\ncontacts: {Help Line: \"116 000\"}\n"
    ).staged()
    #expect(staged.diagnostics.map(\.fix) == ["help-line"])
  }

  @Test(arguments: [
    ("amounts: []", "\"amounts\" is not supported yet; leave it out until it is"),
    ("transfer: {iban: x}", "\"transfer\" is not supported yet; leave it out until it is"),
  ])
  func whatDonateCannotShowYetIsTold(_ line: String, _ message: String) async throws {
    let staged = try await TestSite().with(
      "donate.md", "---\ntitle: a\nbutton: b\nurl: https://example.org/\n\(line)\n---\n"
    ).staged()
    #expect(staged.lines == ["Content/donate.md:5:1: " + message])
    #expect(staged.diagnostics.map(\.identifier) == [.unsupportedKey])
  }
}
