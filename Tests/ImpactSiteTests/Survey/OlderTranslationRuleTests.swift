import Diagnostics
import Testing

@testable import ImpactSite

/// Translations whose original was changed after them.
@Suite struct OlderTranslationRuleTests {
  private let site = TestSite.bilingual.with("10-people.md", nil).with("index.fr.md", "---\ntitle: Accueil\n---\n")

  @Test func aTranslationIsToldWhenItsOriginalIsNewer() async throws {
    #expect(
      try await site.found(.olderTranslation, changes: ["index.md": 2, "index.fr.md": 1]) == [
        "Content/index.fr.md: index.md was changed after its translation into French; look whether index.fr.md still "
          + "says the same, and save it"
      ])
  }

  @Test(arguments: [["index.md": 1, "index.fr.md": 1], ["index.md": 1, "index.fr.md": 2], [:]])
  func oneThatIsNewerOrOfUnknownAgeIsNot(_ changes: [String: Int64]) async throws {
    #expect(try await site.found(.olderTranslation, changes: changes) == [])
  }
}
