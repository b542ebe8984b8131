import Diagnostics
import ImpactSite
import Testing

/// What is told of signs in titles and other short texts that a page shows as they are.
@Suite struct ShownTextTests {
  typealias Case = (title: String, message: String?)

  static let cases: [Case] = [
    ("5 < 6 & 7 > 6", nil),
    ("A <3 for R&D; more", nil),
    ("2 ** 3", nil),
    ("A star * here and ** there", nil),
    ("<name> of a child", nil),
    ("<b>All</b>", "2:8: error: \"title\" is plain text; leave out <b>"),
    ("All</b> of us", "2:11: error: \"title\" is plain text; leave out </b>"),
    ("One<br />two", "2:11: error: \"title\" is plain text; leave out <br />"),
    ("See <a href=\"x\">this</a>", "2:12: error: \"title\" is plain text; leave out <a href=\"x\">"),
    ("All **of us", nil),
    ("All **of** us", "2:12: error: \"title\" is plain text; leave out **"),
    ("Caf&eacute;", "2:11: error: \"title\" is plain text; write é instead of &eacute;"),
    ("Children&#39;s", "2:16: error: \"title\" is plain text; write ' instead of &#39;"),
    ("Children&#x2019;s", "2:16: error: \"title\" is plain text; write ’ instead of &#x2019;"),
    ("A&nbsp;B", "2:9: error: \"title\" is plain text; write a blank instead of &nbsp;"),
  ]

  @Test(arguments: cases) func aTitleIsPlainText(_ example: Case) async {
    let built = await TestSite().with("index.md", "---\ntitle: \(example.title)\n---\n").build()
    let first = built.messages.split(separator: "\n").first.map(String.init)
    #expect(first == example.message.map { "Content/index.md:\($0)" })
  }
}
