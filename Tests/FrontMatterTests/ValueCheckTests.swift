import Diagnostics
import FrontMatter
import Testing

/// Who knows what a value means has the first word on one that YAML can't take.
@Suite struct ValueCheckTests {
  @Test(arguments: [
    ("a: ?", "a", "?"), ("a: -", "a", "-"), ("a: :", "a", ":"), ("a: b: c", "a", "b: c"), ("a: > b", "a", "> b"),
    ("a: [b](c)", "a", "[b](c)"), ("a: \"b\" c", "a", "\"b\" c"), ("a: {{ b }} c  # d", "a", "{{ b }} c"),
    ("a:\n  b:\n    c: d\n    e: *f", "a/b/e", "*f"), ("a:\n  - b: c\n    d:\n      e: f\n    g: @h", "a/-/g", "@h"),
    ("a:\n  - b: 1\nc:\n  d: 'e' f", "c/d", "'e' f"), ("a:\n  b:\n    \"c\" d", "a/b", "\"c\" d"),
  ])
  func aValueIsAskedAboutByTheKeysThatLeadToIt(_ yaml: String, _ path: String, _ text: String) {
    let file = SourceFile(path: "a.yml", bytes: Array(yaml.utf8))
    var diagnostics: [Diagnostic] = []
    let root = YAMLParser.parse(
      file, 0..<file.bytes.count,
      check: { path, value in
        guard case .scalar(let text) = value.content else { return nil }
        return .error(.invalidFigure, "\(path.joined(separator: "/")) = \(text)", at: value.range)
      }, diagnostics: &diagnostics)
    #expect(root == nil)
    #expect(diagnostics.map(\.message) == ["\(path) = \(text)"])
    guard case .range(let range)? = diagnostics.first?.place else { return }
    #expect(file.text(range.bytes) == text)
  }

  @Test(arguments: ["a: {b: c, d: {{ e }}}", "a: [b, @c]", "a: \"b", "a: [b", "a: 'b's c'"])
  func whatIsNotAllOfAValueIsNotAskedAbout(_ yaml: String) {
    let file = SourceFile(path: "a.yml", bytes: Array(yaml.utf8))
    var diagnostics: [Diagnostic] = []
    let check: YAMLParser.ValueCheck = { path, value in .error(.invalidFigure, "asked", at: value.range) }
    #expect(YAMLParser.parse(file, 0..<file.bytes.count, check: check, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.identifier == .invalidYaml)
  }

  @Test(arguments: [
    ("a: ?", "a value can't start with ?; put the whole value in \"quotation marks\"", "\"?\""),
    (
      "a: b: c", "a colon followed by a space can't stand inside a value; put the whole value in \"quotation marks\"",
      "\"b: c\""
    ),
    ("a: \"b", "this value starts with \" and does not end with it; write a second \" at its end", "\"b\""),
  ])
  func whereThereIsNothingToSayQuotationMarksAreAdvised(_ yaml: String, _ message: String, _ fix: String) {
    let file = SourceFile(path: "a.yml", bytes: Array(yaml.utf8))
    var diagnostics: [Diagnostic] = []
    let root = YAMLParser.parse(file, 0..<file.bytes.count, check: { _, _ in nil }, diagnostics: &diagnostics)
    #expect(root == nil)
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.fix) == [fix])
  }
}
