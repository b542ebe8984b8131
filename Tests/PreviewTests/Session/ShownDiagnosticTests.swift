import Diagnostics
import Testing

@testable import Preview

@Suite("What the browser shows of a mistake")
struct ShownDiagnosticTests {
  @Test("has bullets in the place of a secret")
  func secret() throws {
    let text = "{name: {}, git: \"https://web:hunter2@host/\", x: 1}\n"
    let file = SourceFile(path: "Content/site.yml", text: text)
    let start = text.utf8.distance(from: text.startIndex, to: try #require(text.firstRange(of: "x:")).lowerBound)
    let diagnostic = Diagnostic.error(.unknownKey, "no x", at: SourceRange(file, start..<start + 1))
    let presenter = DiagnosticPresenter(
      sources: SourceMap([file]), links: EditorLinks(editor: .visualStudioCode, folders: []))
    let place = try #require(presenter.shown([diagnostic]).first).place
    #expect(place.excerpt == "{name: {}, git: \"https://•••••••••••@host/\", x: 1}")
    #expect(place.marked == [start, start + 1])
  }
}
