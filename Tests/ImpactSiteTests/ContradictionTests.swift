import ImpactSite
import Testing

/// A build that looks at texts asks about figures of one name that can't both be true.
@Suite struct ContradictionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// The figure `members` of the page `a`, whose period is 2021.
    var first: String
    /// That of the page `b`, whose period is 2021 too.
    var second: String
    /// What is said of it; nil for nothing.
    var message: String?
  }

  static let cases = [
    Case(
      testDescription: "two values", first: "30 members", second: "32 members",
      message: "\"members\" is 32 members here, but 30 members on the page \"a\" for the same period, 2021; "),
    Case(testDescription: "one value", first: "30 members", second: "30 members"),
    Case(testDescription: "one value, written in two ways", first: "1,000 members", second: "1k members"),
    Case(testDescription: "a value within a bound", first: "over 30 members", second: "32 members"),
    Case(
      testDescription: "a value outside a bound", first: "over 32 members", second: "32 members",
      message: "\"members\" is 32 members here, but over 32 members on"),
    Case(
      testDescription: "a true value outside a bound", first: "over 32 members",
      second: "{value: over 20 members, exact: 25}",
      message: "\"members\" is over 20 members (exactly 25) here, but over 32 members on"),
    Case(testDescription: "another unit", first: "30 members", second: "32 countries"),
    Case(testDescription: "the singular", first: "1 member", second: "2 members", message: "1 member on"),
    Case(testDescription: "another period", first: "30 members", second: "{value: 32 members, period: 2020}"),
    Case(
      testDescription: "the same period, written otherwise", first: "{value: 30 members, period: 2021-01/2021-12}",
      second: "32 members", message: "for the same period, 2021-01/2021-12; "),
    Case(
      testDescription: "a change", first: "+30 members", second: "+32 members", message: "up by 32 members here, but up"
    ),
    Case(testDescription: "a change and a level", first: "30 members", second: "+32 members"),
    Case(
      testDescription: "ratios", first: "1 in 5 members", second: "1 in 4 members",
      message: "1 in 4 members here, but 1"),
    Case(testDescription: "one ratio in other numbers", first: "1 in 5 members", second: "2 in 10 members"),
    Case(testDescription: "a value in a range", first: "30 to 40 members", second: "32 members"),
    Case(
      testDescription: "a value outside a range", first: "30 to 40 members", second: "42 members",
      message: "42 members here, but 30–40 members on"),
    Case(testDescription: "a share, rounded", first: "12.5% of calls", second: "13% of calls"),
    Case(
      testDescription: "another whole", first: "{value: 30 members, of: 32}", second: "{value: 30 members, of: 33}",
      message: "the whole of \"members\" is 33 here, but 32 on"),
    Case(
      testDescription: "another value of an earlier period", first: "{value: 30 members, previous: {2019: 20}}",
      second: "{value: 30 members, previous: {2018: 4, 2019: 21}}",
      message: "the value of 2019 of \"members\" is 21 here, but 20 on"),
    Case(
      testDescription: "another goal", first: "{value: 30 members, goal: {value: 400, by: 2030}}",
      second: "{value: 30 members, goal: {value: 500, by: 2030}}",
      message: "the goal of \"members\" is 500 here, but 400 on"),
    Case(
      testDescription: "a goal for another year", first: "{value: 30 members, goal: {value: 400, by: 2030}}",
      second: "{value: 30 members, goal: {value: 500, by: 2040}}"),
    Case(testDescription: "shares", first: "30% of calls", second: "32% of calls", message: "32% of calls here"),
    Case(testDescription: "other currencies", first: "€30", second: "£32"),
  ]

  private static func site(_ figures: [(page: String, figure: String)]) -> TestSite {
    var site = TestSite().with("10-people.md", nil)
    site.scrutiny = .texts
    return figures.reduce(site) { site, figure in
      site.with(
        "\(figure.page)/index.md", "---\ntitle: A\nperiod: 2021\nfigures:\n  members: \(figure.figure)\n---\n")
    }
  }

  @Test(arguments: cases)
  func figuresThatCantBothBeTrueAreAskedAbout(_ example: Case) async {
    let built = await Self.site([("a", example.first), ("b", example.second)]).build()
    #expect(built.report.isWritten)
    guard let message = example.message else {
      #expect(built.messages == "")
      return
    }
    #expect(built.messages.hasPrefix("Content/b/index.md:5:"), "\(built.messages)")
    #expect(built.messages.contains(message), "\(built.messages)")
    #expect(built.messages.contains("= write: {{ a/members }}\n"), "\(built.messages)")
    #expect(
      built.messages.contains(": note: that page says it here"), "\(built.messages)")
    #expect(built.report.diagnostics.count == 1)
  }

  @Test func aBuildThatLooksForMistakesAloneSaysNothing() async {
    var site = Self.site([("a", "30 members"), ("b", "32 members")])
    site.scrutiny = .mistakes
    #expect(await site.build().messages == "")
  }

  @Test func eachLaterPageIsToldOfTheFirstOneAlone() async {
    let pages = (0..<20).map { (page: "p\($0)", figure: "\(30 + $0) members") }
    #expect(await Self.site(pages).build().report.diagnostics.count == 19)
  }

  @Test func theHomePageComesFirst() async {
    let built = await Self.site([("a", "30 members")])
      .with("index.md", "---\ntitle: A\nperiod: 2021\nfigures:\n  members: 32 members\n---\n").build()
    #expect(built.messages.contains("Content/a/index.md:5:12: warning: "), "\(built.messages)")
    #expect(built.messages.contains("32 members on the home page for"), "\(built.messages)")
    #expect(built.messages.contains("= write: {{ /members }}\n"), "\(built.messages)")
  }
}
