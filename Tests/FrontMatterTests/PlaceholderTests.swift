import Diagnostics
import Testing

@testable import FrontMatter

/// Texts that stand for what is still to be written.
@Suite struct PlaceholderTests {
  private func message(_ text: String) -> String? {
    let file = SourceFile(number: 0, path: "a.md", bytes: Array(text.utf8))
    return Placeholder.problem(with: Located(text, at: SourceRange(file, 0..<file.bytes.count)))?.message
  }

  @Test(arguments: ["…", "...", "?", "TODO", " … ", "TBD"])
  func aMarkAloneIsTold(_ text: String) {
    let mark = text.filter { $0 != " " }
    #expect(message(text)?.hasPrefix("\(mark) stands for what is still to be written; ") == true)
  }

  @Test(arguments: ["https://…", "https://kite.test/…", "https://...", "http://.../report"])
  func anAddressWithAGapIsTold(_ text: String) {
    #expect(message(text)?.contains("stands for what is still to be written; write the whole address") == true)
  }

  @Test(arguments: ["Todo", "And so on …", "Why?", "https://kite.test/a...b", "see https://kite.test and …", "", "a"])
  func otherTextsAreNot(_ text: String) {
    #expect(message(text) == nil)
  }
}
