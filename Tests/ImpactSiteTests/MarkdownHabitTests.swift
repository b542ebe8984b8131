import Diagnostics
import Testing

@testable import ImpactSite

/// What people write in Markdown that CommonMark has not.
@Suite struct MarkdownHabitTests {
  /// The messages about a body, each with its line from the body's first, its column and its fix.
  static func lines(_ body: String) async -> [String] {
    let figures = "figures:\n  professionals: over 760 professionals\n  workshops: 4 workshops\n"
    let built = await TestSite().with("10-people.md", "---\ntitle: People\n\(figures)---\n\(body)\n").build()
    return built.report.diagnostics.map { diagnostic in
      let location = built.report.sources.location(of: diagnostic)
      let place = "\((location?.line ?? 0) - 6):\(location?.column ?? 0)"
      return "\(place) \(diagnostic.message)" + (diagnostic.fix.map { " = " + $0 } ?? "")
    }
  }

  static let table = "tables can't be written in Markdown here; write a list, one line for each row"

  @Test(arguments: [
    ("| A | B |\n| --- | --- |\n| 1 | 2 |", "1:1 " + table), ("A | B\n:--|--:\n1 | 2", "1:1 " + table),
    ("Text\nA | B\n--- | ---\n1 | [^1]", "2:1 " + table), ("> - | A |\n>   |---|", "1:5 " + table),
  ])
  func aTableIsToldOnce(_ body: String, _ line: String) async {
    #expect(await Self.lines(body) == [line])
  }

  @Test(arguments: [
    ("one ~~two three~~ four", "1:5 text can't be struck through; leave it out"),
    ("one ==two== four", "1:5 text can't be marked with ==; write ** around it for bold"),
    ("- [ ] one", "1:3 a list has no boxes to tick; leave the brackets out and say in words what is done"),
    ("1. one\n2. [x] two", "2:4 a list has no boxes to tick; leave the brackets out and say in words what is done"),
    ("* [X] one", "1:3 a list has no boxes to tick; leave the brackets out and say in words what is done"),
    ("##Heading", "1:1 a blank is missing behind ##, so this is no heading = ## Heading"),
    ("text\n## Heading\n>###One **two**", "3:2 a blank is missing behind ###, so this is no heading = ### One **two**"),
  ])
  func aSignOfAnotherMarkdownIsTold(_ body: String, _ line: String) async {
    #expect(await Self.lines(body) == [line])
  }

  @Test func eachPointOfAListThatIsNoneIsTold() async {
    #expect(
      await Self.lines("Text:\n• one\n•\u{A0}two") == [
        "2:1 \"•\" makes no list; write - and a blank instead of it = - one",
        "3:1 \"•\" makes no list; write - and a blank instead of it = - two",
      ])
    #expect(
      await Self.lines("-One\n-Two\n\n1.One\n2.Two") == [
        "1:1 a blank is missing behind -, so this makes no list = - One",
        "2:1 a blank is missing behind -, so this makes no list = - Two",
        "4:1 a blank is missing behind 1., so this makes no list = 1. One",
        "5:1 a blank is missing behind 2., so this makes no list = 2. Two",
      ])
  }

  @Test func aFootnoteIsToldWhereItIsMeantAndWhereItIsWritten() async {
    let message =
      "footnotes can't be written here; put the words in brackets, or in the \"note\" of the figure that they belong to"
    #expect(await Self.lines("One[^1] two\n\n[^1]: Three four") == ["1:4 \(message)", "3:1 \(message)"])
    #expect(await Self.lines("One[^1] two\n\n[^1]: https://example.org/") == ["1:4 \(message)"])
    #expect(await Self.lines("One[^1] two\n\n[^1]: Three") == ["1:4 \(message)"])
    #expect(await Self.lines("One two\n\n[^1]: Three") == ["3:1 \(message)"])
  }

  @Test(arguments: [
    ("{ professionals }", "1:1", "professionals"), ("{professionals}", "1:1", "professionals"),
    ("a {profesionals} b", "1:3", "professionals"), ("{ {professionals} }", "1:1", "professionals"),
    ("[[ professionals ]]", "1:1", "professionals"), ("{% professionals %}", "1:1", "professionals"),
    ("${professionals}", "1:1", "professionals"), ("{professionals}}", "1:1", "professionals"),
    ("{{{ professionals }}}", "1:1", "professionals"), ("{{ workshops }}}", "1:1", "workshops"),
    ("{{{ profesionals.nubmer }}}", "1:1", "professionals.number"), ("{workshops.nubmer}", "1:1", "workshops.number"),
  ])
  func aReferenceInOtherBracesIsTold(_ body: String, _ place: String, _ name: String) async {
    let written = body.replacing("a {", with: "{").replacing("} b", with: "}")
    #expect(
      await Self.lines(body) == [
        "\(place) \"\(written)\" is no reference and would be shown as it is; write {{ \(name) }} = {{ \(name) }}"
      ])
  }

  @Test func bracesThatMeanNoFigureHereAreToldWithoutAFix() async {
    #expect(
      await Self.lines("{ xyz }") == [
        "1:1 \"{ xyz }\" is no reference and would be shown as it is; write the name of a figure between {{ and }}, "
          + "or {{ plain \"{ xyz }\" }} where that is what you mean"
      ])
    #expect(
      await Self.lines("a }} {{ professionals }}") == [
        "1:3 }} closes a reference that no {{ opens; write {{ before the name of the figure, or leave the }} out"
      ])
  }

  @Test(arguments: [
    "`~~a~~ {b} [^1] | a` and ``[[a]]``", "```\n- [ ] ~~x~~\n•\n```", "a | b",
    "C# and #1 and #hashtag", "#hashtag alone", "10 ~ 20 and ~/x and ~5 ~~ a ~~", "5*3 = 15, a == b == c",
    "[1] and (x) [y] and [sic]", "{1, 2} and { } and \\{name} and \\{{ name }}", "www alone",
    "\\~~a~~ \\[^1] \\• \\##a", "– one line\nof a dialogue", "-one\ntwo", "1.one", "[x](/ \"a | b\")", "[~](/)",
    "{{ professionals }} | {{ workshops }}", "a\\}} b", "- [x](/)", "[[1]](/)",
  ])
  func whatIsMeantAsItStandsIsLeft(_ body: String) async {
    #expect(await Self.lines(body) == [])
  }

  @Test func afterTwentyMessagesOfAKindOnlyTheirNumberIsTold() async {
    let struck = await Self.lines(String(repeating: "~~a~~\n\n", count: 23) + "##b")
    #expect(struck.count == 21)
    #expect(struck[18] == "37:1 text can't be struck through; leave it out")
    #expect(struck[19] == "39:1 text can't be struck through; leave it out; there are 3 more of this kind")
  }
}
