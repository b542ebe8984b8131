import Diagnostics
import Testing

@Suite struct TextWriterTests {
  /// Marks the text between `⟦` and `⟧` and writes an error about it.
  func marked(_ text: String, message: String = "no") -> String {
    let parts = text.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
    let file = SourceFile(path: "a.md", text: "\(parts[0])\(rest[0])\(rest[1])")
    let start = parts[0].utf8.count
    let range = SourceRange(file, start..<start + rest[0].utf8.count)
    return TextWriter(SourceMap([file])).text(.error(.wrongValue, message, at: range))
  }

  @Test func theLineAndACaretStandBelowTheMessage() {
    #expect(
      marked("one\ntwo ⟦three⟧ four\n") == """
        a.md:2:5: error: no
            2 | two three four
              |     ^~~~~

        """)
  }

  @Test func columnsCountBytesAndTheCaretCountsWhatATerminalShows() {
    #expect(
      marked("日本é\u{301} ⟦x⟧") == """
        a.md:1:12: error: no
            1 | 日本é\u{301} x
              |       ^

        """)
    #expect(
      marked("\ta\t⟦bc⟧") == """
        a.md:1:4: error: no
            1 | \ta\tbc
              | \t \t^~

        """)
  }

  @Test func aLongLineIsCutToAWindow() {
    let text = String(repeating: "a", count: 300) + "⟦b⟧" + String(repeating: "c", count: 300)
    let lines = marked(text).split(separator: "\n")
    #expect(lines[1] == "    1 | …" + String(repeating: "a", count: 50) + "b" + String(repeating: "c", count: 49) + "…")
    #expect(lines[2] == "      | " + String(repeating: " ", count: 51) + "^")
  }

  @Test func controlsOfATerminalAreNotPassedOn() {
    #expect(
      !marked("⟦a\u{1B}[31m\u{202E}b⟧").contains { $0.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" } })
    #expect(quoted("a\u{1B}b\nc") == "\"a b c\"")
    #expect(quoted(String(repeating: "x", count: 100)).unicodeScalars.count == 60)
  }

  @Test func aCarriageReturnBelongsToNoLine() {
    #expect(
      marked("one\r\n⟦two⟧\r\n") == """
        a.md:2:1: error: no
            2 | two
              | ^~~

        """)
  }

  @Test func notesAndFixesFollow() {
    let file = SourceFile(path: "a.md", text: "one\ntwo\n")
    let diagnostic = Diagnostic.error(
      .wrongValue, "no", at: SourceRange(file, 4..<7), fix: "three",
      notes: [.init("here", at: .range(SourceRange(file, 0..<3)))])
    #expect(
      TextWriter(SourceMap([file])).text(diagnostic) == """
        a.md:2:1: error: no
            2 | two
              | ^~~
              = write: three
        a.md:1:1: note: here
            1 | one
              | ^~~

        """)
  }
}
