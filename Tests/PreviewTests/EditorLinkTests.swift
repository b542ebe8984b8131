import Testing

@testable import Preview

@Suite("A link to an editor")
struct EditorLinkTests {
  @Test("opens the file at the line, whatever characters its path has")
  func address() throws {
    let code = EditorLink.visualStudioCode
    #expect(code.address(path: "/a b/\u{E9}#?.md", line: 3, column: 4) == "vscode://file/a%20b/%C3%A9%23%3F.md:3:4")
    let own = try #require(EditorLink("myeditor://{path}?l={line}"))
    #expect(own.address(path: "/a.md", line: 3, column: 4) == "myeditor:///a.md?l=3")
    #expect(EditorLink("ZED") == EditorLink("zed"))
    #expect(EditorLink("http://localhost:63342/api/file?file={path}") != nil)
    #expect(EditorLink.names.allSatisfy { EditorLink($0) != nil })
  }

  @Test(
    "is none where a browser would run or show it, or no file stands in it",
    arguments: [
      "javascript:alert(1)//{path}", "JavaScript:{path}", "data:text/html,{path}", "file://{path}", "vscode://file",
      "nano", "", "{path}", "://{path}", "1a://{path}", "a b://{path}", "a:\u{1}{path}", "view-source:{path}",
      "https://example.org/{path}", "http://localhost.example.org:1/{path}", "mailto:{path}",
    ])
  func refused(text: String) {
    #expect(EditorLink(text) == nil)
  }
}
