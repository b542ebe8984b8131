import Diagnostics
import Testing

@testable import ImpactSite

/// Figures that do not say where they come from.
@Suite struct MissingSourceRuleTests {
  private func found(_ figures: String, sources: String = "") async throws -> [String] {
    try await TestSite.empty
      .with("site.yml", "name: K\nurl: https://kite.test/\nlanguages: [en]\n" + sources)
      .with("10-a.md", "---\ntitle: A\nfigures:\n\(figures)---\nText.\n").found(.missingSource)
  }

  private let message = "does not say where it comes from; name its source"

  private let blank = "source: {title: …, url: https://…}"

  @Test func aShortFigureIsGivenAsALineWithASourceToFillIn() async throws {
    #expect(
      try await found("  members: 1,900 members\n") == [
        "Content/10-a.md:4:3: \"members\" \(message) → members: {value: \"1,900 members\", \(blank)}"
      ])
  }

  @Test func theSitesSourcesAreNamedAndNoneIsChosen() async throws {
    let sources = "sources:\n  survey: {title: Survey}\n  annual: {title: Report}\n"
    #expect(
      try await found("  professionals: over 760 professionals\n", sources: sources) == [
        "Content/10-a.md:4:3: \"professionals\" \(message), a new one or one of site.yml's: survey, annual → "
          + "professionals: {value: over 760 professionals, \(blank)}"
      ])
  }

  @Test func ofManySourcesFiveAreNamed() async throws {
    let sources = "sources:\n" + (1...7).map { "  s\($0): {title: S}\n" }.joined()
    #expect(
      try await found("  a: 4 cats\n", sources: sources).first?
        .contains("one of site.yml's: s1, s2, s3, s4, s5 and 2 more → ") == true)
  }

  @Test(arguments: ["  a:\n    value: 4 cats\n", "  - {name: a, value: 4 cats}\n"])
  func aFigureWithKeysIsGivenOneMore(_ figure: String) async throws {
    let found = try await found(figure, sources: "sources: {survey: {title: Survey}}\n")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(" → \(blank)") == true)
  }

  @Test func whatIsOfferedIsTheSameFigure() async throws {
    for value in ["over 760 professionals", "1,900 members", "\"4 cats, dogs\"", "'3 big ones'"] {
      let fix = try #require(try await found("  a: \(value)\n").first?.split(separator: " → ").last)
      let line = "  " + fix.replacing("{title: …, url: https://…}", with: "{title: T}") + "\n"
      #expect(try await found(line) == [], "\(fix)")
    }
  }

  @Test func aFigureWithASourceIsFine() async throws {
    #expect(try await found("  a: {value: 4 cats, source: {title: A book}}\n") == [])
  }
}
