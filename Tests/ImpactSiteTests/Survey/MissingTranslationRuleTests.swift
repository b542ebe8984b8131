import Diagnostics
import Testing

@testable import ImpactSite

/// What a language lacks.
@Suite struct MissingTranslationRuleTests {
  private let home =
    "---\ntitle: Home\nsummary: All of it.\nfigures:\n  cats: 4 cats\n  rate: 5%\n  heat: 21 °C\n  area: 4 km²\n  saved: 7 t CO₂\n---\n"

  @Test func aTextWithoutTranslationIsToldWithTheFileToWrite() async throws {
    let site = TestSite.bilingual.with("index.md", home).with("10-people.md", "---\ntitle: People\n---\n")
    #expect(
      try await site.found(.missingTranslation) == [
        "Content/10-people.md: 10-people.md is not translated into French; write 10-people.fr.md beside it → "
          + "---\ntitle: …\n---\n…",
        "Content/index.md: index.md is not translated into French; write index.fr.md beside it → "
          + "---\ntitle: …\nunits:\n  cats: …\n---\n…",
      ])
  }

  @Test func unitsAndSummariesThatAreMissingAreTold() async throws {
    let site = TestSite.bilingual.with("10-people.md", nil).with("index.md", home)
      .with("index.fr.md", "---\ntitle: Accueil\n---\n")
    #expect(
      try await site.found(.missingTranslation) == [
        "Content/index.fr.md: index.fr.md has no words in French behind the number of \"cats\"; add them to its units → "
          + "units:\n  cats: …",
        "Content/index.fr.md: index.fr.md has no summary in French, so search engines and cards show none; add it → "
          + "summary: …",
      ])
  }

  @Test func textsAreCountedByLanguage() async throws {
    let site = TestSite.bilingual.with("index.fr.md", "---\ntitle: Accueil\n---\n")
      .with("donate.md", "---\ntitle: Give\nbutton: Give\nurl: https://kite.test/\n---\n")
    let coverage = try #require(try await site.surveyed().coverage.first)
    #expect(coverage.language == "French")
    #expect(coverage.missing == 2)
    #expect(coverage.texts == 3)
  }

  @Test func aSiteOfOneLanguageLacksNothing() async throws {
    #expect(try await TestSite().found(.missingTranslation) == [])
    #expect(try await TestSite().surveyed().coverage == [])
  }
}
