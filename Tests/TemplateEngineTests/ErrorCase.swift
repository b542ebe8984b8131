import Diagnostics
import TemplateEngine
import Testing

/// A template with one error: the bytes that it has to cover stand between ⟦ and ⟧.
struct ErrorCase: CustomTestStringConvertible, Sendable {
  let marked: String
  let message: String

  init(_ marked: String, _ message: String) {
    self.marked = marked
    self.message = message
  }

  var testDescription: String { marked }

  /// Whether the template has just this error, at just this place.
  func check() throws {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let before = try #require(marked.firstRange(of: "⟦"))
    let after = try #require(marked.firstRange(of: "⟧"))
    let start = marked.utf8.distance(from: marked.startIndex, to: before.lowerBound)
    let end = marked.utf8.distance(from: marked.startIndex, to: after.lowerBound) - 3
    #expect(marked.utf8.count == text.utf8.count + 6)

    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "Templates/page.html", text: text)
    let library = TemplateLibrary.compile(
      ["page.html": file], entries: ["page.html": Fixture.schema], diagnostics: &diagnostics)
    #expect(library == nil)
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.first?.place == .range(SourceRange(file, start..<end)))
  }
}
