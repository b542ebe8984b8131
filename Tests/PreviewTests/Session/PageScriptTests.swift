import Testing

@testable import Preview

@Suite("The script in a page of the preview")
struct PageScriptTests {
  private static let element =
    "<script src=\"/.impact/preview.js\" type=\"module\" data-page=\"2020/\" data-hash=\"ab\"></script>"

  @Test(
    "stands before the end of the body, or at the end of the page",
    arguments: [
      ("<p>a</p></body></html>", "<p>a</p>|</body></html>"),
      ("<p>a</p></BODY ></html>", "<p>a</p>|</BODY ></html>"),
      ("<pre></body></pre>\n</body>\n", "<pre></body></pre>\n|</body>\n"),
      ("<p>a", "<p>a|"), ("", "|"), ("</bod", "</bod|"),
    ])
  func place(page: String, expected: String) {
    let result = PageScript.inserted(into: Array(page.utf8), folder: "2020/", hash: "ab")
    #expect(String(decoding: result, as: UTF8.self) == expected.replacing("|", with: Self.element))
  }

  @Test("names no page where the address leads nowhere, and escapes what it names")
  func names() {
    #expect(!PageScript.element(folder: nil, hash: "ab").contains("data-page"))
    #expect(PageScript.element(folder: "a\"&<", hash: "").contains("data-page=\"a&quot;&amp;&lt;\""))
  }
}
