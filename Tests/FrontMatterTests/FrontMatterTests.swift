import Diagnostics
import FrontMatter
import Testing

@Suite struct FrontMatterTests {
  func parse(_ yaml: String) -> (YAMLNode?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.yml", text: yaml)
    let node = YAMLParser.parse(file, 0..<file.bytes.count, diagnostics: &diagnostics)
    return (node, diagnostics)
  }

  func value(_ yaml: String, _ key: String) throws -> YAMLNode {
    var reader = MappingReader(try #require(parse(yaml).0), as: "it")
    let node = reader.node(key)
    return try #require(node)
  }

  @Test(arguments: [
    ("a: text here", "text here"), ("é: 1\na: \"in quotes\"", "in quotes"), ("a: 'single'", "single"),
    ("x: {y: 日本, a: 1}\na: {}\n", "{"), ("a: [one]", "["), ("a:   +3723 followers  # a remark", "+3723 followers"),
    ("b: |\n  block\n  text\na: after", "after"), ("# x\u{2028}# y\na: z", "z"),
  ])
  func aValueKnowsItsBytes(_ yaml: String, _ text: String) throws {
    #expect(try value(yaml, "a").range.text == text)
  }

  @Test func aPartOfAQuotedTextIsFoundInTheFile() throws {
    let node = try value("a: \"over 760 people\"", "a")
    #expect(node.isVerbatim)
    #expect(node.range(of: 5..<8).text == "760")
    let escaped = try value("a: \"over\\t760\"", "a")
    #expect(!escaped.isVerbatim)
    #expect(escaped.range(of: 5..<8).text == "\"over\\t760\"")
  }

  @Test func valuesStayTheTextThatWasTyped() throws {
    for text in ["0x10", "1e3", "yes", "2021-05-04", "1_000", "007", "12:30"] {
      guard case .scalar(let value) = try value("a: \(text)", "a").content else { throw Failure() }
      #expect(value == text)
    }
  }

  struct Failure: Error {}

  @Test func everyWrongKeyIsReportedAtOnce() throws {
    var reader = MappingReader(try #require(parse("b: [1]\nc: x\nd:\n").0), as: "a thing")
    #expect(reader.text("b") == nil)
    #expect(reader.requiredText("a") == nil)
    #expect(reader.requiredText("d") == nil)
    #expect(
      reader.finish().map(\.message) == [
        "\"b\" must be text, but this is a list", "\"a\" is missing; a thing needs it",
        "\"d\" is empty; a thing needs it",
        "a thing has no key \"c\"; did you mean \"b\"?",
      ])
  }

  @Test func deepYAMLIsRefusedAndEnds() {
    let (node, diagnostics) = parse("a: " + String(repeating: "[", count: 30_000))
    #expect(node == nil)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.location?.line == 1)
  }

  @Test(arguments: [
    "a: @x", "a: `x", "a: \"x", "a: [1, 2", "a: b: c", "- a\nb: c", "a: 1\n b: 2", "%x", "a: *b", "\"a", "a\nb: c",
    "? [a]\n: b",
    "a: 1\n---\nb: 2", "a: !!str [",
  ])
  func invalidYAMLIsOneLocatedSentence(_ yaml: String) {
    let (node, diagnostics) = parse(yaml)
    #expect(node == nil)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.location != nil)
    #expect(diagnostics.first?.message.contains("token") == false)
    #expect(diagnostics.first?.message.contains("scalar") == false)
  }

  @Test func aFenceIsALineThatIsExactlyThreeDashes() throws {
    func split(_ text: String) -> (String, String)? {
      var diagnostics: [Diagnostic] = []
      let file = SourceFile(path: "a.md", text: text)
      return ContentFile(file, diagnostics: &diagnostics).map { (file.text($0.frontMatter), file.text($0.body)) }
    }
    #expect(try #require(split("---\na: b --- c\n----\n---\nbody\n---\n")) == ("a: b --- c\n----\n", "body\n---\n"))
    #expect(try #require(split("\u{FEFF}---\r\na: b\r\n---\r\nbody")) == ("a: b\r\n", "body"))
    #expect(try #require(split("---\n---")) == ("", ""))
    for text in ["", "\n---\n---\n", "--- \na: b\n---\n", "----\n---\n", "---\na: b\n", "---\na: b\n ---\n", "---"] {
      #expect(split(text) == nil, "\(text.debugDescription)")
    }
  }

  @Test func wellFormedTextPassesAndAnythingElseIsLocated() {
    func problem(_ bytes: [UInt8]) -> Int? {
      var diagnostics: [Diagnostic] = []
      _ = TextCheck.passes(SourceFile(path: "a", bytes: bytes), diagnostics: &diagnostics)
      return diagnostics.first?.location?.column
    }
    #expect(problem(Array("aé日😀\u{10FFFF}".utf8)) == nil)
    for bad: [UInt8] in [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xFF], [0], [0xEF, 0xB7, 0x90],
    ] {
      #expect(problem([0x61] + bad) == 2, "\(bad)")
    }
  }
}
