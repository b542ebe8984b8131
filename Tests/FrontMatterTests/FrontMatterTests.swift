import Diagnostics
import FrontMatter
import Testing

@Suite struct FrontMatterTests {
  @Test func valuesStayTheTextThatWasTyped() throws {
    for text in ["0x10", "1e3", "yes", "2021-05-04", "1_000", "007", "12:30"] {
      guard case .scalar(let value) = try ParsedYAML("a: \(text)").value("a").content else {
        throw ParsedYAML.Missing()
      }
      #expect(value == text)
    }
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL", " # a remark"])
  func whatIsNotWrittenIsNoValue(_ text: String) throws {
    guard case .null = try ParsedYAML("a: \(text)").value("a").content else { throw ParsedYAML.Missing() }
    guard case .scalar = try ParsedYAML("a: '\(text)'").value("a").content else { throw ParsedYAML.Missing() }
  }

  @Test(arguments: ["", "# a remark", "\n\n", "---\n", "~"])
  func aTextWithoutKeysIsAnEmptyMapping(_ text: String) throws {
    guard case .mapping(let pairs) = try #require(ParsedYAML(text).root).content else { throw ParsedYAML.Missing() }
    #expect(pairs.isEmpty)
  }

  @Test(arguments: [
    "a: @x", "a: `x", "a: \"x", "a: [1, 2", "a: b: c", "- a\nb: c", "a: 1\n b: 2", "%x", "a: *b", "\"a", "a\nb: c",
    "? [a]\n: b",
    "a: 1\n---\nb: 2", "a: !!str [",
  ])
  func invalidYAMLIsOneLocatedSentence(_ yaml: String) {
    let parsed = ParsedYAML(yaml)
    #expect(parsed.root == nil)
    #expect(parsed.diagnostics.count == 1)
    #expect(parsed.places.first?.hasPrefix("nowhere") == false)
    #expect(parsed.diagnostics.first?.message.contains("token") == false)
    #expect(parsed.diagnostics.first?.message.contains("scalar") == false)
  }

  @Test func aCharacterThatLibyamlRefusesIsFoundByItsBytes() {
    #expect(ParsedYAML("é: \u{1}").places == ["1:5-6 invalid-yaml"])
    #expect(ParsedYAML([0x61, 0x3A, 0x20, 0xC3, 0x28]).places == ["1:5-6 invalid-yaml"])
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
      let passes = TextCheck.passes(SourceFile(path: "a", bytes: bytes), diagnostics: &diagnostics)
      guard case .range(let range)? = diagnostics.first?.place else { return passes ? nil : -1 }
      return range.bytes.lowerBound
    }
    #expect(problem(Array("aé日😀\u{10FFFD}\r\n\t~".utf8)) == nil)
    for bad: [UInt8] in [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF0, 0x9F, 0x98], [0xFF], [0], [0xEF, 0xB7, 0x90], [0x1B], [0x7F], [0xC2, 0x85], [0xE2, 0x80, 0xAE],
      [0xEF, 0xBF, 0xBF], [0xF0, 0x9F, 0xBF, 0xBE],
    ] {
      for before in 0..<20 {
        let text = [UInt8](repeating: 0x61, count: before)
        #expect(problem(text + bad) == before, "\(bad)")
        #expect(problem(text + bad + [0x61, 0x7F]) == before, "\(bad)")
      }
    }
  }
}
