import Diagnostics
import Testing

@testable import ImpactSite

/// Tables, lists, boxes and dialogue as people write them.
@Suite struct LineHabitTests {
  static let table = "tables can't be written in Markdown here; write a list, one line for each row"
  static let box = "a list has no boxes to tick; leave the brackets out and say in words what is done"
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
    (
      "– A sentence.\n– Another.",
      [
        "1:1 \"–\" makes no list; write - and a blank instead of it = - A sentence.",
        "2:1 \"–\" makes no list; write - and a blank instead of it = - Another.",
      ]
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
    #expect(await severities("– one\n– two") == [.error, .error])
  }

  @Test(arguments: [
    "– Hello!\n– Who is there?", "She {laughs} and {nods}.", "a | b", "|x| is the amount",
    "Jo | Head\\\nBrussels | Belgium",
    "    let a = 1\n    print(a)", "    <b>a</b>", "- a\n  b-c", "- see\n-5 degrees", "[x] is a box",
  ])
  func whatIsMeantAsItStandsIsLeft(_ body: String) async {
    #expect(await MarkdownHabitTests.lines(body) == [])
  }

  @Test func aSentenceThatIsSetAsCodeIsTold() async {
    let line = "1:5 four blanks before a line make it code, set as on a typewriter; leave them out"
    #expect(await MarkdownHabitTests.lines("    A sentence; {{ professionals }} came.") == [line])
  }
}
