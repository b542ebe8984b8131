import Diagnostics
import Testing

@testable import ImpactSite

/// Tables, lists, boxes and dialogue as people write them.
@Suite struct LineHabitTests {
  static let table = "tables can't be written in Markdown here; write a list, one line for each row"
  static let box = "a list has no boxes to tick; leave the brackets out and say in words what is done"
  static let dashed =
    "\"–\" makes no list, and the lines run together; write - and a blank for a list, or end each line with \\ for the "
    + "lines of a dialogue"
  static let backslash =
    "\\ parts a line from the next one of its paragraph, and none follows here; leave it out"
  static let footnote =
    "footnotes can't be written here; put the words in brackets, or in the \"note\" of the figure that they belong to"

  @Test(arguments: [
    "| Year | People |\n| 2020 | 5 |\n| 2021 | 6 |", "| Year | People |", "|a|\n|b|", "Year | People\n2020 | 5",
    "+---+---+\n| a | b |\n+---+---+",
  ])
  func aTableWithoutALineOfHyphensIsTold(_ body: String) async {
    #expect(await MarkdownHabitTests.lines(body) == ["1:1 " + Self.table])
  }

  @Test(arguments: [
    ("- a\n-b\n- c", ["2:1 a blank is missing behind -, so this makes no list = - b"]),
    ("* a\n*b", ["2:1 a blank is missing behind *, so this makes no list = * b"]),
    ("1. a\n2.b", ["2:1 a blank is missing behind 2., so this makes no list = 2. b"]),
    (
      "•\tItem one\n•\tItem two",
      [
        "1:1 \"•\" makes no list; write - and a blank instead of it = - Item one",
        "2:1 \"•\" makes no list; write - and a blank instead of it = - Item two",
      ]
    ),
    ("\u{F0B7}\tItem", ["1:1 \"\u{F0B7}\" makes no list; write - and a blank instead of it = - Item"]),
    ("o\tItem", ["1:1 \"o\" makes no list; write - and a blank instead of it = - Item"]),
    ("[ ] a\n[x] b", ["1:1 " + box, "2:1 " + box]), ("☐ a", ["1:1 " + box]), ("- ☑ a", ["1:3 " + box]),
    ("A^[note]", ["1:2 " + footnote]),
    ("– A\n– B", ["1:1 " + dashed, "2:1 " + dashed]),
    ("– Hello!\n– Who is there?", ["1:1 " + dashed, "2:1 " + dashed]),
    ("We do:\n– one\n– two", ["2:1 " + dashed, "3:1 " + dashed]),
    ("1180 Brussels\\", ["1:14 \(backslash) = "]), ("- a\\", ["1:4 \(backslash) = "]),
    ("## Heading\\", ["1:11 \(backslash) = "]),
    (
      "-ing forms\n-ed forms",
      (1...2).map {
        "\($0):1 a blank is missing behind -, so this makes no list; write \\- where the sign itself is meant"
      }
    ),
    (
      "-one\n-two\n-three",
      ["one", "two", "three"].enumerated().map {
        "\($0 + 1):1 a blank is missing behind -, so this makes no list = - \($1)"
      }
    ),
  ])
  func whatMakesNoListIsTold(_ body: String, _ lines: [String]) async {
    #expect(await MarkdownHabitTests.lines(body) == lines)
  }

  @Test func aDashBeforeSentencesIsOnlyAWarning() async {
    func severities(_ body: String) async -> [Diagnostic.Severity] {
      let built = await TestSite().with("10-people.md", "---\ntitle: People\n---\n\(body)\n").build()
      return built.report.diagnostics.map(\.severity)
    }
    #expect(await severities("– One.\n– Two.") == [.warning, .warning])
    #expect(await severities("– one\n– two") == [.warning, .warning])
  }

  @Test(arguments: [
    "– Hello!\\\n– Who is there?", "– A\\\n– B\\\n– C", "We met\n– after a long wait –\n– the minister.",
    "Balance:\n-€5\n+€6", "*See below\n*See above", "\\-ing forms\n\\-ed forms",
    "3.Mai\n4.Mai", "a\\\nb", "a\\\\", "She {laughs} and {nods}.", "a | b", "|x| is the amount",
    "Jo | Head\\\nBrussels | Belgium",
    "    let a = 1\n    print(a)", "    <b>a</b>", "- a\n  b-c", "- see\n-5 degrees", "[x] is a box",
  ])
  func whatIsMeantAsItStandsIsLeft(_ body: String) async {
    #expect(await MarkdownHabitTests.lines(body) == [])
  }

  @Test func aSentenceThatIsSetAsCodeIsTold() async {
    let line = "1:5 " + BlockHabitTests.code
    #expect(await MarkdownHabitTests.lines("    A sentence; {{ professionals }} came.") == [line])
  }
}
