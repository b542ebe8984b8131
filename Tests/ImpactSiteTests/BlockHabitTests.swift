import Diagnostics
import Testing

@testable import ImpactSite

/// Blocks, lists and parts of the page that people mean otherwise than CommonMark reads them.
@Suite struct BlockHabitTests {
  static let columns = "a table can't be pasted here, its columns run together; write a list, one line for each row"
  static let code =
    "four blanks before a line make it code, set as on a typewriter; leave them out, or write ``` in the line before and "
    + "the line behind it where code is meant"
  static let fence = "``` begins code here, and no ``` ends it; write ``` in the line below the code"
  static let share = "the figure is no share, and % stands behind it; a share is written with its % in the figure"

  @Test(arguments: [
    ("Year\tCalls\n2020\t15", "1:5 \(columns)"),
    ("a) one\nb) two", "1:1 \"a)\" makes no list; write 1. instead of it = 1. one"),
    ("    one", "1:5 \(code)"), ("A\n\n```\none\n\ntwo", "3:1 \(fence)"), ("```", "1:1 \(fence)"),
    (
      "2021. A year.",
      "1:1 \"2021.\" at the start of a line makes a numbered list; write 2021\\. for the year = 2021\\."
    ),
    ("+ 5 came.", "1:1 + and a blank at the start of a line make a list; write \\+ for the sign = \\+"),
    ("It`s and that`s", "1:3 ` makes code of the words up to the next one; write ' for an apostrophe = '"),
    (
      "[gallery ids=\"1\"]",
      "1:1 a code of WordPress means nothing here: \"[gallery ids=\"1\"]\"; leave it out"
    ),
    ("[/caption]", "1:1 a code of WordPress means nothing here: \"[/caption]\"; leave it out"),
    ("##", "1:1 this heading has no words; write them behind the #, or leave the line out"),
    (
      "One.\n---", "2:1 --- right below a sentence makes it a heading; leave a line empty between them = \n---"
    ),
    ("[](/)", "1:1 this link has no text; write between [ and ] where it leads"),
    (
      "{{ workshops }} workshops.",
      "1:1 \"workshops\" stands in the figure already; leave it out behind {{ workshops }} = {{ workshops }}"
    ),
    ("{{ workshops }}%", "1:1 \(share)"),
    (
      "[x](#peopel)", "1:5 there is no part \"peopel\" on this page; did you mean \"#people\"? = #people"
    ),
    (
      "[x](people)",
      "1:5 \"people\" is no page or file of this site; did you mean \"#people\"? = #people"
    ),
    ("[x](D:/a.pdf)", "1:5 \"D:/a.pdf\" is a file of your computer; put it beside the page and write its name"),
    (
      "[x](https:/example.org)",
      "1:5 two slashes stand behind https:, and then the host; write https://example.org = https://example.org"
    ),
    ("[x](mailo:a@b.org)", "1:5 a link can't begin with \"mailo:\"; did you mean \"mailto:\"? = mailto:a@b.org"),
    (
      "{{ unit }}",
      "1:1 there is no figure \"unit\"; the unit of a figure is written as in {{ professionals.unit }}"
    ),
  ])
  func whatIsMeantOtherwiseIsTold(_ body: String, _ line: String) async {
    #expect(await MarkdownHabitTests.lines(body).first == line)
  }

  @Test(arguments: [
    "```\none\n```", "- a\n\n  ```\n  one\n  ```\n\nb", "```\n```", "```` a\n```\n````",
    "    write ``` there", "array[i][j]", "x==1 and y==2", "12. one", "+ one", "`a` b `c`", "[sic] and [see below]",
    "One\n---\nTwo",
    "## One.\n\n---",
    "{{ workshops }} workshopping", "{{ workshops.number }} workshops", "{{ workshops }} held", "[x](#people)",
    "[x](#)",
    "a) one", "one\ttwo", "(a) one",
  ])
  func whatIsMeantAsItStandsIsLeft(_ body: String) async {
    #expect(await MarkdownHabitTests.lines(body) == [])
  }

  @Test func aPictureThatIsDescribedByItsFileIsTold() async {
    for name in ["team.jpg", "IMG_1234", "DSC-0012", "Image2"] {
      #expect(
        await MarkdownHabitTests.lines("![\(name)](team.png)").first
          == "1:1 \"\(name)\" is the name of a file; write between [ and ] what the picture shows")
    }
    #expect(!PictureFile.isName("Our team in 2021") && !PictureFile.isName("Images") && !PictureFile.isName("a.b"))
  }

  @Test(
    arguments: [
      (["<p id=\"a\"></p><h2 id='b'></h2>"], ["a", "b"], true), (["<p id=\"{{ section.id }}-title\">"], [], true),
      (["<p id=\"{{ x }}\">", "<p id=\"a\">"], ["a"], false),
    ] as [([String], Set<String>, Bool)])
  func thePartsThatTemplatesMakeAreRead(_ templates: [String], _ names: Set<String>, _ areAllKnown: Bool) {
    let anchors = Anchors(templates.map { Array($0.utf8) })
    #expect(anchors.names == names)
    #expect(anchors.areAllKnown == areAllKnown)
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "(a)[b ", "[x](<a ", "[x](a \"b ", "~~a ", "[a b=\"c ", "{{{ a ", "[x](a", "[a][b]", "a@b.org?a=", "https://a*",
      "www.a* ", "| a", "[a]: b\n", "[[a|",
    ])
  func aLongLineOfSignsIsReadOnce(_ sign: String) async {
    #expect(await MarkdownHabitTests.lines(String(repeating: sign, count: 20_000)).count < 100)
  }
}
