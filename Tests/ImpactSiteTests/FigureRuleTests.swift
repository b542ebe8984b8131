import Diagnostics
import ImpactSite
import Testing

/// What a figure says of itself is held together, and an editor is told what does not fit.
@Suite struct FigureRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var figures: String
    /// The message behind the place, and the text that is marked; nil where nothing is wrong.
    var message: String?

    init(_ description: String, _ figures: String, _ message: String?) {
      (testDescription, self.figures, self.message) = (description, figures, message)
    }
  }

  @Test(arguments: sums + relations + changes)
  func aFigureThatContradictsItselfIsTold(_ example: Case) async {
    let lines = example.figures.split(separator: "\n").map { "    " + $0 }
    let text = "---\ntitle: Our impact\nperiod: 2021\nfigures:\n\(lines.joined(separator: "\n"))\n---\n"
    let built = await TestSite().with("index.md", text).build()
    guard let message = example.message else {
      #expect(built.messages == "")
      return
    }
    #expect(built.messages.contains(message), "\(built.messages)")
    #expect(built.report.diagnostics.count == 1, "\(built.messages)")
  }

  @Test(arguments: ["exact:", "status:", "of:", "parts: []"])
  func aKeyThatSaysNothingIsTold(_ written: String) async {
    let text = "---\ntitle: A\nperiod: 2021\nfigures:\n  a:\n    value: over 3 x\n    \(written)\n---\n"
    let built = await TestSite().with("index.md", text).build()
    let key = written.prefix { $0 != ":" }
    #expect(
      built.messages.contains(
        "index.md:7:5: warning: \"\(key)\" is empty; write what it is, or leave the key out"),
      "\(built.messages)")
    #expect(built.report.diagnostics.count == 1, "\(built.messages)")
  }

  @Test func aFigureHasTheFormsThatItsSentenceNeeds() async throws {
    let section = """
      ---
      title: More
      figures:
        members: {value: 22 hotlines, of: 32, previous: {2019: 19, 2020: 20}}
        answered: {value: 12.5% of calls, previous: {2020: 10%}}
        rise: over +80%
        children: over 30 children
      ---
      We are {{ members.number }} of {{ members.of }}, {{ members.share }}, {{ members.change }}; {{ answered.change }};
      a rise of {{ rise.amount }} ({{ rise.signed }}); {{ children.amount }} of them children.
      """
    let built = await TestSite().with("index.md", "---\ntitle: A\nperiod: 2021\n---\n").with("20-more.md", section)
      .build()
    #expect(built.messages == "")
    let page = try built.text("index.html")
    #expect(
      PageWords(page).text.contains(
        """
        We are 22 of 32, 69%, up by 2; up by 2.5 percentage points;
        a rise of over 80% (+80%); over 30 of them children.
        """))
  }
}
