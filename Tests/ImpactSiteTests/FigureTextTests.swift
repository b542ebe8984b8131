import ImpactSite
import Testing

/// The texts that stand with a figure.
@Suite struct FigureTextTests {
  static let card = """
    {% for card in page.cards %}[{{ card.number }} {{ card.size }} {{ card.label or "" }} {{ card.period or "" }}]{% endfor %}
    """

  private static func site(_ figures: String) -> TestSite {
    TestSite().withTemplate("page.html", card)
      .with("index.md", "---\ntitle: A\nperiod: 2021\nfigures:\n\(figures)\nheadline: [a]\n---\n")
  }

  @Test func aCardSaysAPeriodThatIsNotThePages() async throws {
    let other = try await Self.site("  a: {value: 5 x, period: 2020-Q3}").build().text("index.html")
    #expect(other.contains("[5 short  Q3 2020]"))
    let same = try await Self.site("  a: {value: 5 x, period: 2021}").build().text("index.html")
    #expect(same.contains("[5 short  ]"))
    let alike = try await Self.site("  a: {value: 5 x, period: 2021-01/2021-12}").build().text("index.html")
    #expect(alike.contains("[5 short  ]"))
  }

  @Test func manyDigitsMayEndTheirLineBetweenGroups() async throws {
    let built = try await Self.site("  a: 1234567890123 x").build().text("index.html")
    #expect(built.contains("[<span class=\"digits\">1,<wbr>234,<wbr>567,<wbr>890,<wbr>123</span> longest  ]"))
    let few = try await Self.site("  a: £13,359.58").build().text("index.html")
    #expect(few.contains("[£13,359.58 long  ]"))
  }

  @Test func aReferenceInALabelIsReplaced() async throws {
    let built = await Self.site("  a: {value: 1 234 567 x, label: \"of them {{ b }}\"}\n  b: over 5 children").build()
    #expect(built.messages == "")
    #expect(try built.text("index.html").contains("[1,234,567 long of them over 5 children ]"))
  }

  @Test(arguments: ["label", "note", "method"])
  func anUnknownReferenceIsToldWhereverItStands(_ key: String) async {
    let built = await Self.site("  a: 5 x\n  b: {value: 6 x, \(key): \"of {{ c }}\"}").build()
    #expect(built.messages.contains("there is no figure \"c\""))
    #expect(!built.report.isWritten)
  }
}
