import Diagnostics
import Testing

@testable import ImpactSite

/// Figures that nothing shows.
@Suite struct UnusedFigureRuleTests {
  private func page(_ figures: String, _ body: String = "", top: String = "") -> String {
    "---\ntitle: A\n\(top)figures:\n\(figures)---\n\(body)\n"
  }

  private func unused(_ site: TestSite) async throws -> [Substring] {
    try await site.found(.unusedFigure).compactMap { $0.split(separator: "\"").dropFirst().first }
  }

  @Test func aFigureThatNothingShowsIsToldWithItsReference() async throws {
    let site = TestSite.empty.with("index.md", page("  cats: 4 cats\n  dogs: 5 dogs\n", "{{ dogs }}"))
    #expect(
      try await site.found(.unusedFigure) == [
        "Content/index.md:4:3: \"cats\" stands in no text and on no card; show it where it belongs, or take it out "
          + "→ {{ cats }}"
      ])
  }

  @Test(arguments: [
    ("  cats: 4 cats\n", "{{ cats.number }}", ""), ("  cats: 4 cats\n", "", "headline: cats\n"),
    ("  cats: 4 cats\n", "", "summary: \"{{ cats }}\"\n"),
    (
      "  cats: 4 cats\n  all: {value: 9 cats, of: cats-and-dogs}\n  cats-and-dogs: 20 cats\n",
      "{{ cats }} {{ all.share }}", ""
    ),
    ("  cats: 4 cats\n  kittens: 5 cats\n  all: {value: 9 cats, parts: [cats, kittens]}\n", "{{ all }}", ""),
    ("  cats: 4 cats\n  dogs: {value: 5 dogs, note: \"{{ cats }} too\"}\n", "{{ dogs }}", ""),
  ])
  func anyUseWillDo(_ figures: String, _ body: String, _ top: String) async throws {
    #expect(try await unused(TestSite.empty.with("index.md", page(figures, body, top: top))) == [])
  }

  @Test func whatAllPagesShareAndOtherPagesUseFigures() async throws {
    let site = TestSite.empty.with("index.md", page("  cats: 4 cats\n  dogs: 5 dogs\n  fish: 6 fish\n  ants: 7 ants\n"))
      .with("site.yml", "name: \"The {{ /ants }}\"\nurl: https://kite.test/\nlanguages: [en]\n")
      .with("donate.md", "---\ntitle: Give\nbutton: Give\nurl: https://kite.test/\n---\nFor {{ /cats }}\n")
      .with("more/index.md", "---\ntitle: B\n---\n{{ /dogs }}\n")
    #expect(try await unused(site) == ["fish"])
  }

  @Test func aTranslationUsesFigures() async throws {
    let site = TestSite.bilingual.with("10-people.md", nil).with("index.md", page("  cats: 4 cats\n"))
      .with("index.fr.md", "---\ntitle: A\nunits: {cats: chats}\n---\n{{ cats }}\n")
    #expect(try await unused(site) == [])
  }

  @Test func earlierValuesAreNoUse() async throws {
    let site = TestSite.empty.with(
      "index.md",
      page("  cats: {value: 4 cats, previous: {2020: 3}}\n", top: "period: 2021\n"))
    #expect(try await unused(site) == ["cats"])
  }

  @Test func aFigureThatALaterPageCountsItsChangeFromIsUsed() async throws {
    let figure = { (year: Int) in "---\ntitle: A\nperiod: \(year)\nfigures:\n  cats: \(year - 2000) cats\n---\n" }
    let site = TestSite.empty.with("index.md", figure(2021) + "{{ cats.change }}\n")
      .with("2020/index.md", figure(2020))
    #expect(try await unused(site) == [])
  }

  @Test func whileAPageHasErrorsNobodyCanTell() async throws {
    let site = TestSite.empty.with("index.md", page("  cats: 4 cats\n", "{{ cast }}"))
    let report = try await site.surveyed()
    #expect(report.diagnostics.map(\.identifier) == [.missingSource, .unknownReference])
  }
}
