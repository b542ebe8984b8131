import Testing

@testable import ImpactSite

/// Numbers in the files of data that the page shows rounded.
@Suite struct ExportedNumbersTests {
  private static func object(_ figures: String) async throws -> String {
    let built = await TestSite().with("10-more.md", "---\ntitle: More\nfigures:\n\(figures)\n---\nText.\n").build()
    return try #require(try? built.text("figures.json"), "\(built.messages)")
  }

  @Test(arguments: [
    ("over 2 in 3 children", #""value":0.666667,"minValue":0.666666,"#),
    ("at least 1 in 3 children", #""value":0.333333,"minValue":0.333333,"#),
    ("up to 1 in 3 children", #""value":0.333333,"maxValue":0.333334,"#),
    ("under 1 in 4 children", #""value":0.25,"maxValue":0.25,"#),
  ])
  func aBoundThatIsAQuotientHolds(_ figure: String, _ expected: String) async throws {
    #expect(try await Self.object("  children: \(figure)").contains(expected))
  }

  @Test(arguments: [
    ("{value: 22 hotlines, of: 32}", #""share":{"value":69,"qualifier":"about"}"#),
    ("{value: 16 hotlines, of: 32}", #""share":{"value":50,"qualifier":"exact"}"#),
    ("{value: over 22 hotlines, of: 32}", #""share":{"value":68,"qualifier":"over"}"#),
    ("{value: over 20 hotlines, exact: 22, of: 32}", #""share":{"value":69,"qualifier":"about"}"#),
    ("{value: 300 calls, previous: {2019: 290}, period: 2020, change: +3%}", #""value":3,"qualifier":"about""#),
    ("{value: 300 calls, previous: {2019: 250}, period: 2020, change: +20%}", #""value":20,"qualifier":"exact""#),
  ])
  func whatWasRoundedIsAbout(_ figure: String, _ expected: String) async throws {
    let object = try await Self.object("  hotlines: \(figure)")
    #expect(object.contains(expected), "\(object)")
  }
}
