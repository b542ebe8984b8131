import Diagnostics
import Testing

@testable import ImpactSite

/// Translations whose original has got other words since they were last changed.
@Suite struct OlderTranslationRuleTests {
  private let home = "---\ntitle: Home\nperiod: 2021\nfigures:\n  cats: 1 cat\n  dogs: 4 dogs\n---\nThey came.\n"

  private func found(
    _ before: String?, isCertain: Bool = true, _ kind: Diagnostic.Identifier = .olderTranslation
  ) async throws -> [String] {
    let site = TestSite.bilingual.with("10-people.md", nil).with("index.md", home)
      .with("index.fr.md", "---\ntitle: Accueil\n---\n")
    let then = OriginalThen(bytes: before.map { Array($0.utf8) }, isCertain: isCertain)
    return try await site.found(kind, originals: ["index.fr.md": then])
  }

  @Test func aTranslationIsToldWithTheRemarkThatClearsIt() async throws {
    #expect(
      try await found(home.replacing("They", with: "We")) == [
        "Content/index.fr.md: index.md was changed after its translation into French; look whether index.fr.md still "
          + "says the same, and where it does, write a line # checked 2026-11-26 into its front matter, as any change of "
          + "the file will do → # checked 2026-11-26"
      ])
  }

  @Test(arguments: [("Home", "House"), ("period", "summary: All.\nperiod"), ("4 dogs", "5 hounds")])
  func otherWordsAreOlder(_ now: String, _ before: String) async throws {
    #expect(try await found(home.replacing(now, with: before)).count == 1)
  }

  @Test(arguments: [("4 dogs", "5 dogs"), ("1 cat\n", "2 cats\n"), ("2021", "2020"), ("They came", "They\r\n came")])
  func otherValuesPeriodsAndBlanksAreNot(_ now: String, _ before: String) async throws {
    #expect(try await found(home.replacing(now, with: before)) == [])
  }

  @Test func whatIsTheSameOrNotCommittedIsNot() async throws {
    #expect(try await found(nil) == [])
    #expect(try await TestSite.bilingual.found(.olderTranslation, originals: [:]) == [])
  }

  @Test func whereHistoryEndsOnlyWhatIsSureIsTold() async throws {
    #expect(try await found(home.replacing("They", with: "We"), isCertain: false).count == 1)
    #expect(try await found(nil, isCertain: false) == [])
    #expect(try await found(nil, isCertain: false, .uncheckedTranslation).count == 1)
  }
}
