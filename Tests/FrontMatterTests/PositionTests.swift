import Diagnostics
import FrontMatter
import Testing

@Suite struct PositionTests {
  @Test(arguments: [
    ("a: text here", "text here"), ("é: 1\na: \"in quotes\"", "in quotes"), ("a: 'single'", "single"),
    ("x: {y: 日本, a: 1}\na: {}\n", "{"), ("a: [one]", "["), ("a:   +3723 followers  # a remark", "+3723 followers"),
    ("b: |\n  block\n  text\na: after", "after"), ("a: |\n  block\n", "|"), ("a: >-\n  one\n  two\n", ">-"),
    ("a: ''", ""), ("a: 'it''s' # x", "'it''s'"), ("a: \"x\\t1\"  # x", "\"x\\t1\""), ("a: ''''''", "''''''"),
    ("a: one\n  two\n", "one"), ("a: \"one\n  two\"\n", "\"one"), ("a: |\n  |\nb: c", "|"),
    ("a:\n  b: c\n", "b"), ("a:\n  - b\n", "-"), ("a:\n- b\n", "-"), ("a:\t\"x\"", "x"), ("a: b\t# c", "b"),
  ])
  func aValueKnowsItsBytes(_ yaml: String, _ text: String) throws {
    let parsed = ParsedYAML(yaml)
    #expect(parsed.text(try parsed.value("a").range) == text)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func everyLineEndOfYAMLIsCounted(_ lineEnd: String) throws {
    let parsed = ParsedYAML("# 日本\(lineEnd)é: 1\(lineEnd)b: ü\(lineEnd)a: \"x y\"\(lineEnd)")
    #expect(parsed.text(try parsed.value("b").range) == "ü")
    #expect(parsed.text(try parsed.value("a").range) == "x y")
    let wrong = ParsedYAML("# 日本\(lineEnd)é: 1\(lineEnd)a: @\(lineEnd)")
    #expect(wrong.diagnostics.compactMap(range).map(wrong.text) == ["@"])
  }

  @Test func charactersOfAnyLengthStandBeforeAValue() throws {
    let parsed = ParsedYAML("é日😀: [é, 日, 😀, \"é日😀\", z]\na: b")
    let (key, list) = try #require(pairs(parsed.root).first)
    #expect(parsed.text(key.range) == "é日😀")
    guard case .sequence(let items) = list.content else { throw ParsedYAML.Missing() }
    #expect(items.map { parsed.text($0.range) } == ["é", "日", "😀", "é日😀", "z"])
    #expect(parsed.text(try parsed.value("a").range) == "b")
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstKey() throws {
    let parsed = ParsedYAML("\u{FEFF}a: b")
    #expect(parsed.text(try parsed.value("a").range) == "b")
  }

  @Test func aPartOfTheFileIsParsedWithPlacesInTheFile() throws {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", text: "---\né: ü\na: b\n---\n@")
    let root = YAMLParser.parse(file, 4..<16, diagnostics: &diagnostics)
    #expect(pairs(root).map { file.text($0.key.range.bytes) } == ["é", "a"])
    #expect(pairs(root).map { file.text($0.value.range.bytes) } == ["ü", "b"])
  }

  @Test func aPartOfATextIsFoundWhereTheSourceIsTheText() throws {
    let quoted = ParsedYAML("é: 1\na: \"over 760 people\"")
    let node = try quoted.value("a")
    #expect(node.isVerbatim)
    #expect(quoted.text(node.range(of: 5..<8)) == "760")
    #expect(quoted.text(node.range(of: 5..<800)) == "760 people")
    let escaped = ParsedYAML("a: \"over\\t760\"")
    #expect(try !escaped.value("a").isVerbatim)
    #expect(escaped.text(try escaped.value("a").range(of: 5..<8)) == "\"over\\t760\"")
    #expect(try !ParsedYAML("a: |\n  |\n").value("a").isVerbatim)
  }

  private func pairs(_ node: YAMLNode?) -> [YAMLNode.Pair] {
    guard case .mapping(let pairs)? = node?.content else { return [] }
    return pairs
  }

  private func range(_ diagnostic: Diagnostic) -> SourceRange? {
    guard case .range(let range) = diagnostic.place else { return nil }
    return range
  }
}
