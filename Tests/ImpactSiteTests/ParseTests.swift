import Diagnostics
import Figures
import Testing

@testable import ImpactSite

@Suite struct ParseTests {
  @Test func anIndexIsAPageWithPlaces() async throws {
    let staged = try await TestSite().with(
      "index.md",
      "---\n# é — 日本\ntitle: \"Notre été\"\nsummary: Ça va {{ a }}\nperiod: 2019/2021\nfigures: {é日: 1 c, a: 5 ç, b: 6}\nheadline: [a, b]\n---\nBody\n"
    ).staged()
    guard case .index(let index) = try staged.source("index.md") else { throw Unexpected() }
    #expect(staged.place(index.text.title.range) == "3:9 Notre été")
    #expect(index.text.title.value == "Notre été")
    let summary = try #require(index.text.summary)
    #expect(staged.place(summary.range) == "4:10 Ça va {{ a }}")
    #expect(index.period.map { staged.place($0.range) } == "5:9 2019/2021")
    #expect(index.period?.value == (try Period(parsing: "2019/2021")))
    #expect(index.headline.map { staged.place($0.range) } == ["7:12 a", "7:15 b"])
    #expect(index.figures.figures.map { staged.place($0.name.range) } == ["6:23 a", "6:32 b"])
    #expect(index.figures.figures.map { staged.place($0.quantity.range) } == ["6:26 5 ç", "6:35 6"])
    #expect(index.figures.unreadableNames == ["é日"])
    #expect(staged.lines.count == 1)
    #expect(staged.lines.first?.hasPrefix("Content/index.md:6:11: \"é日\" can't name a figure") == true)
    let body = try #require(index.text.body)
    #expect(!body.isBlank)
  }

  @Test func aSectionWithoutATitleStillHasItsFigures() async throws {
    let staged = try await TestSite().with("20-more.md", "---\nfigures: {a: 5 things}\nheadline: a\n---\n \n").staged()
    guard case .section(let section) = try staged.source("20-more.md") else { throw Unexpected() }
    #expect(section.text == nil)
    #expect(section.figures.figures.map(\.name.value) == ["a"])
    #expect(section.headline.map(\.value) == ["a"])
    #expect(staged.lines == ["Content/20-more.md:2:1: \"title\" is missing; a section needs it"])
  }

  @Test func aTranslationHoldsWords() async throws {
    let staged = try await TestSite.bilingual.with(
      "10-people.fr.md",
      "---\ntitle: Élèves\nunits:\n  workshops: {one: atelier, many: \"d’ateliers\", other: ateliers}\n  professionals: professionnels\n---\n\n"
    ).with("index.fr.md", "---\ntitle: Été\nsummary: Résumé\n---\nBonjour\n").staged()
    guard case .translation(let words) = try staged.source("10-people.fr.md") else { throw Unexpected() }
    #expect(words.title.map { staged.place($0.range) } == "2:8 Élèves")
    #expect(words.units.map { staged.place($0.name.range) } == ["4:3 workshops", "5:3 professionals"])
    #expect(
      words.units.map(\.forms.value) == [
        UnitForms(forms: [.one: "atelier", .many: "d’ateliers", .other: "ateliers"]), UnitForms("professionnels"),
      ])
    #expect(words.body.isBlank)
    guard case .translation(let index) = try staged.source("index.fr.md") else { throw Unexpected() }
    #expect(index.summary?.value == "Résumé")
    #expect(!index.body.isBlank)
    #expect(staged.lines == [])
  }

  @Test func theCallsToActAreRead() async throws {
    let staged = try await TestSite.bilingual
      .with("donate.md", "---\ntitle: Help\nbutton: Give\nurl: https://example.org/é\n---\nText\n")
      .with("donate.fr.md", "---\ntitle: Aidez\nbutton: Donner\n---\n")
      .with(
        "newsletter.md",
        "---\ntitle: News\nbutton: Go\nprovider: custom\naction: https://example.org/n\nprivacy: https://example.org/p\nconsent: Please\ntrap: t\n---\n"
      ).staged()
    guard case .donate(let donate) = try staged.source("donate.md"),
      case .newsletter(let newsletter) = try staged.source("newsletter.md"),
      case .translation(let french) = try staged.source("donate.fr.md")
    else { throw Unexpected() }
    #expect(staged.place(donate.url.range) == "4:6 https://example.org/é")
    #expect(donate.text.button.value == "Give" && donate.text.consent == nil)
    #expect(newsletter.provider == .custom)
    #expect(newsletter.text.consent.map { staged.place($0.range) } == "7:10 Please")
    #expect(newsletter.trap?.value == "t" && newsletter.privacy?.value == "https://example.org/p")
    #expect(french.button?.value == "Donner" && french.consent == nil)
    #expect(staged.lines == [])
  }

  @Test func theConfigurationHasLanguagesWithLocales() async throws {
    let staged = try await TestSite().with(
      "site.yml",
      "name: Kite\nurl: https://example.org\nlanguages: [{language: en, locale: en-GB}, fr, pt]\nsources: {r: {title: Report}}\ncontacts: {line: {number: \"116 000\", countries: [BE, FR]}}\n"
    ).staged()
    let configuration = staged.sources.configuration
    #expect(configuration.url.value == "https://example.org/")
    #expect(configuration.basePath == "/")
    #expect(configuration.languages.map(\.code) == ["en", "fr", "pt"])
    #expect(configuration.languages.map(\.formats.locale) == ["en-GB", "fr", "pt"])
    #expect(configuration.languages.map(\.prefix) == ["", "fr/", "pt/"])
    #expect(configuration.languages.map(\.wordsLanguage) == [nil, "en", "en"])
    #expect(configuration.sources["r"]?.value.title.value == "Report")
    #expect(configuration.contacts["line"]?.countries == ["BE", "FR"])
    #expect(configuration.contacts["line"]?.dialled == "116000")
    #expect(staged.lines == [])
  }

  @Test func theHomePageMayLieInAFolderOfItsHost() async throws {
    let configuration = try await TestSite().staged().sources.configuration
    #expect(configuration.url.value == "https://example.org/impact/")
    #expect(configuration.basePath == "/impact/")
  }

  @Test func aFigureInATranslationIsReadByItsLanguagesRules() async throws {
    let staged = try await TestSite.bilingual.with(
      "10-people.fr.md", "---\ntitle: A\nunits: {workshops: {one: a, few: b, other: c}}\n---\n"
    ).staged()
    #expect(
      staged.lines == [
        "Content/10-people.fr.md:3:29: a unit has no key \"few\"; it can have one, many, other"
      ])
  }
}

/// What a file says is of another kind than expected.
struct Unexpected: Error {}
