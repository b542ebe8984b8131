import Diagnostics
import Foundation
import Testing

@Suite struct OtherWriterTests {
  let diagnostics: [Diagnostic] = {
    let file = SourceFile(path: "a,b.md", text: "one\n\"two\" 50%\n")
    return [
      .error(
        "bad-two", "not \"two\"\n50%", at: SourceRange(file, 4..<9), fix: "2", notes: [.init("here", at: .path("c"))]),
      Diagnostic(.warning, "w", "all", at: .none),
    ]
  }()

  @Test func jsonHoldsEveryPart() throws {
    let text = JSONWriter().text(diagnostics)
    let values = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(values.count == 2)
    #expect(values[0]["severity"] as? String == "error")
    #expect(values[0]["id"] as? String == "bad-two")
    #expect(values[0]["message"] as? String == "not \"two\"\n50%")
    #expect(values[0]["path"] as? String == "a,b.md")
    #expect(values[0]["line"] as? Int == 2 && values[0]["column"] as? Int == 1)
    #expect(values[0]["endLine"] as? Int == 2 && values[0]["endColumn"] as? Int == 6)
    #expect(values[0]["fix"] as? String == "2")
    #expect((values[0]["notes"] as? [[String: Any]])?.first?["path"] as? String == "c")
    #expect(values[1]["path"] == nil)
  }

  @Test func annotationsEscapeWhatWorkflowCommandsUse() {
    #expect(
      GitHubWriter().text(diagnostics) == """
        ::error file=a%2Cb.md,line=2,col=1,title=bad-two::not "two"%0A50%25%0Awrite: 2%0Ahere
        ::warning title=w::all

        """)
  }

  @Test func fileOrderIsByPathLineAndColumnAndEqualOnesComeOnce() {
    let a = SourceFile(path: "a", text: "1\n2\n")
    let b = SourceFile(path: "b", text: "1\n2\n")
    func error(_ file: SourceFile, _ offset: Int, _ message: String = "x") -> Diagnostic {
      .error("e", message, at: SourceRange(file, offset..<offset + 1))
    }
    let list = [error(b, 0), error(a, 2), error(a, 0), error(a, 2), Diagnostic(.error, "e", "y", at: .none)]
    #expect(list.inFileOrder().map { $0.location?.description ?? "-" } == ["-", "a:1:1", "a:2:1", "b:1:1"])
  }

  @Test(arguments: [
    ("abuot", "about"), ("peroid", "period"), ("titel", "title"), ("ovr", "over"), ("xyz", nil), ("", nil),
    ("TITLE", "title"),
  ])
  func theNearestNameIsSuggestedWhenItIsNear(_ word: String, _ near: String?) {
    #expect(nearest(to: word, in: ["title", "period", "about", "over"]) == near)
  }
}
