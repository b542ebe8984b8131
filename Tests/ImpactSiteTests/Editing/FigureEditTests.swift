import Diagnostics
import Testing

@testable import ImpactSite

@Suite("Changing a figure in its file")
struct FigureEditTests {
  @Test(
    "replaces the short form alone, or says why not",
    arguments: plainCases + quotationCases + longFormsCases + blocksCases + refusalsCases)
  func cases(_ written: String, _ was: String, _ value: String, _ outcome: String) {
    let expected = outcome.hasPrefix("Content/") || outcome.hasPrefix("changed") ? outcome : FigureEditing.site(outcome)
    #expect(FigureEditing.outcome(FigureEditing.site(written), was: was, value: value) == expected)
  }

  @Test("keeps every line end, a byte-order mark and the end of the file", arguments: ["\u{FEFF}", ""])
  func bytes(_ mark: String) {
    func file(_ value: String, _ block: String) -> String {
      mark + "---\r\ntitle: x\r\nfigures:\r\n  calls: \(value)  # é\r\n  cats: \(block)\r\n"
        + "---\r\nText\r\nwithout an end"
    }
    let block = ">-\r\n    over 3\r\n    cats"
    #expect(
      FigureEditing.outcome(file("1 call", block), was: "1 call", value: "5 calls") == file("5 calls", block))
    #expect(
      FigureEditing.outcome(file("1 call", block), "cats", was: "over 3 cats", value: "4 cats")
        == file("1 call", ">-\r\n    4 cats"))
  }

  @Test("works in a front matter that ends the file")
  func end() {
    #expect(
      FigureEditing.outcome("---\ntitle: x\nfigures: {calls: 1 call}\n---", was: "1 call", value: "2 calls")
        == "---\ntitle: x\nfigures: {calls: 2 calls}\n---")
  }

  @Test("works in a section, and never in a translation or a call to act")
  func roles() {
    let text = FigureEditing.site("  calls: 1 call").replacing("period: 2020\n", with: "")
    let outcomes = [FileParser.Role.section, .translation(of: .section), .donate, .newsletter].map {
      FigureEditing.outcome(text, was: "1 call", value: "2 calls", role: $0)
    }
    let none = "changed since: no such figure"
    #expect(outcomes == [text.replacing("1 call", with: "2 calls"), none, none, none])
  }

  @Test("takes a value of 1,000 bytes and none of more")
  func length() {
    let text = FigureEditing.site("  calls: 1 call")
    let long = "1 " + String(repeating: "é", count: 499)
    #expect(FigureEditing.outcome(text, was: "1 call", value: long) == FigureEditing.site("  calls: \(long)"))
    #expect(
      FigureEditing.outcome(text, was: "1 call", value: long + "e") == """
        Content/index.md:4:10: error: this is too long for a figure; it has at most 1000 bytes
            4 |   calls: 1 call
              |          ^~~~~~

        """)
  }

  @Test(
    "says what keeps the file from being read",
    arguments: [
      ("calls: 1 call", "the file does not start with front matter; its first line must be exactly ---"),
      (FigureEditing.site("  calls: 1 call\n  cats: \"3"), "this value starts with \" and does not end with it"),
      (FigureEditing.site("  calls: 1 call\nlabel: &a b"), "a value can't start with &; put the whole value in"),
    ])
  func unreadable(_ text: String, _ message: String) {
    #expect(FigureEditing.outcome(text, was: "1 call", value: "2 calls").contains("error: " + message))
  }
}
