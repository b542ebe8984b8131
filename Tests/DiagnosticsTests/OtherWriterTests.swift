import Diagnostics
import Foundation
import Testing

@Suite struct OtherWriterTests {
  let file = SourceFile(path: "a,b.md", text: "one\n\"two\" 50%\n")

  var diagnostics: [Diagnostic] {
    [
      .error(
        .invalidFigure, "not \"two\"\n50%", at: SourceRange(file, 4..<9), fix: "2",
        notes: [.init("here", at: .path("c"))]),
      Diagnostic(.warning, .foreignFiles, "all", at: .none),
    ]
  }

  @Test func jsonHoldsEveryPart() throws {
    let text = JSONWriter(SourceMap([file])).text(diagnostics)
    let values = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(values.count == 2)
    #expect(values[0]["severity"] as? String == "error")
    #expect(values[0]["id"] as? String == "invalid-figure")
    #expect(values[0]["message"] as? String == "not \"two\"\n50%")
    #expect(values[0]["path"] as? String == "a,b.md")
    #expect(values[0]["line"] as? Int == 2 && values[0]["column"] as? Int == 1)
    #expect(values[0]["endLine"] as? Int == 2 && values[0]["endColumn"] as? Int == 6)
    #expect(values[0]["fix"] as? String == "2")
    #expect((values[0]["notes"] as? [[String: Any]])?.first?["path"] as? String == "c")
    #expect(values[1]["path"] == nil)
  }

  @Test func keysStandInTheOrderOfTheAlphabet() {
    #expect(
      JSONWriter(SourceMap([file])).text(diagnostics.suffix(1))
        == #"[{"id":"foreign-files","message":"all","severity":"warning"}]"#)
  }

  @Test func annotationsEscapeWhatWorkflowCommandsUse() {
    #expect(
      GitHubWriter(SourceMap([file])).text(diagnostics) == """
        ::error file=a%2Cb.md,line=2,col=1,title=invalid-figure::not "two"%0A50%25%0Awrite: 2%0Ahere
        ::warning title=foreign-files::all

        """)
  }

  @Test func fileOrderIsByPathLineAndColumnAndEqualOnesComeOnce() {
    let a = SourceFile(number: 7, path: "a", text: "1\n2\n")
    let b = SourceFile(number: 2, path: "b", text: "1\n2\n")
    let sources = SourceMap([a, b])
    func error(_ file: SourceFile, _ offset: Int, _ message: String = "x") -> Diagnostic {
      .error(.wrongValue, message, at: SourceRange(file, offset..<offset + 1))
    }
    let list = [error(b, 0), error(a, 2), error(a, 0), error(a, 2), Diagnostic(.error, .wrongValue, "y", at: .none)]
    let places = sources.inFileOrder(list).map { sources.location(of: $0)?.description ?? "-" }
    #expect(places == ["-", "a:1:1", "a:2:1", "b:1:1"])
    let mixed = ["x", "y", "x", "y"].map { error(a, 0, $0) } + [error(a, 2), error(a, 0)]
    #expect(sources.inFileOrder(mixed) == [error(a, 0, "x"), error(a, 0, "y"), error(a, 2)])
  }

  @Test(arguments: [
    ("abuot", "about"), ("peroid", "period"), ("titel", "title"), ("ovr", "over"), ("xyz", nil), ("", nil),
    ("TITLE", "title"),
  ])
  func theNearestNameIsSuggestedWhenItIsNear(_ word: String, _ near: String?) {
    #expect(nearest(to: word, in: ["title", "period", "about", "over"]) == near)
  }
}
