import Diagnostics
import FrontMatter
import Testing

@Suite struct RefusalTests {
  @Test(arguments: [
    ("a: &x text # more\nb: *x", "1:4-11 yaml-anchor"), ("é: ü\na: [&x é, b]", "2:5-10 yaml-anchor"),
    ("a: &x\n  b: c", "1:4-6 yaml-anchor"), ("&x a: b", "1:1-5 yaml-anchor"), ("a: &x", "1:4-6 yaml-anchor"),
    ("a: *b", "1:4-6 yaml-anchor"), ("*b : c", "1:1-2 yaml-anchor"), ("a: *Our impact*", "1:4-16 yaml-anchor"),
    ("a: !foo text", "1:4-13 yaml-tag"), ("a: !!str 5", "1:4-11 yaml-tag"), ("a: !!str [", "1:4-11 yaml-tag"),
    ("a: ! b", "1:4-7 yaml-tag"), ("!!str a: b", "1:1-8 yaml-tag"), ("- !x &y a", "1:3-10 yaml-tag"),
    ("a: b\n<<: {c: d}", "2:1-3 yaml-anchor"), ("a: {<<: *x}", "1:5-7 yaml-anchor"),
    ("? [a]\n: b", "1:3-4 invalid-yaml"), ("? {a: b}\n: c", "1:3-4 invalid-yaml"), ("~: b", "1:1-2 invalid-yaml"),
    ("a: {[b]: c}", "1:5-6 invalid-yaml"), ("a: 1\n---\nb: 2", "2:1-2 invalid-yaml"),
    ("- a", "1:1-2 invalid-yaml"), ("text", "1:1-5 invalid-yaml"),
  ])
  func whatFrontMatterHasNoUseForIsRefusedAtItsPlace(_ yaml: String, _ place: String) {
    let parsed = ParsedYAML(yaml)
    #expect(parsed.root == nil)
    #expect(parsed.places == [place])
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", ["3:1-2 duplicate-key (1:1-2)"]),
    ("a: 1\n\"a\": 2\n'a': 3", ["2:2-3 duplicate-key (1:1-2)", "3:2-3 duplicate-key (1:1-2)"]),
    ("x:\n  é: 1\n  é: 2\ny: {b: 1, b: 2}", ["3:3-5 duplicate-key (2:3-5)", "4:11-12 duplicate-key (4:5-6)"]),
    ("x: [{b: 1, c: 1, b: 2}]\nx:\n", ["1:18-19 duplicate-key (1:6-7)", "2:1-2 duplicate-key (1:1-2)"]),
    ("a: 1\na: {c: @}", ["2:1-2 duplicate-key (1:1-2)", "2:8-9 invalid-yaml"]),
  ])
  func everyKeyThatStandsTwiceIsReportedAtTheSecond(_ yaml: String, _ places: [String]) {
    let parsed = ParsedYAML(yaml)
    #expect(parsed.root == nil)
    #expect(parsed.places == places)
  }

  @Test func aMessageNamesWhatIsRefused() {
    func message(_ yaml: String) -> String? { ParsedYAML(yaml).diagnostics.first?.message }
    #expect(
      message("a: &x b") == "a value can't start with &; put the whole value in \"quotation marks\"")
    #expect(
      message("&x a: b") == "anchors (&name) and aliases (*name) are not used here; write the value out")
    #expect(message("a: *x") == "a value can't start with *; put the whole value in \"quotation marks\"")
    #expect(
      message("a: !x b") == "a value can't start with !; put the whole value in \"quotation marks\"")
    #expect(
      message("!x a: b") == "tags (!name) are not used here; put a value that starts with ! in \"quotation marks\"")
    #expect(message("<<: b") == "merge keys (<<) are not used here; write the keys out")
    #expect(message("a:\na:") == "\"a\" is written twice; each key stands once")
    #expect(message("? [a]") == "a key must be a single word or a text, not a list")
    #expect(message("? {a}") == "a key must be a single word or a text, not a group of keys")
    #expect(
      message("a:\n---\nb:") == "front matter ends at the second line that is exactly ---; this starts another")
  }

  @Test(arguments: [
    (#"a: "b\0c""#, "1:6-8", "\"\\0\" stands for U+0000, the NUL character,"),
    (#"a: "é\x07""#, "1:7-11", "\"\\x07\" stands for U+0007, an invisible control character,"),
    (#""\a": b"#, "1:2-4", "\"\\a\" stands for U+0007, an invisible control character,"),
    (#"a: ["\\x07 \N"]"#, "1:12-14", "\"\\N\" stands for U+0085, an invisible control character,"),
    (
      "é: x\na: \"b\n  c\\u202e\"", "3:4-10",
      "\"\\u202e\" stands for U+202E, an invisible character that changes the direction of the text,"
    ),
    (#"a: "\uFEFF""#, "1:5-11", "\"\\uFEFF\" stands for U+FEFF, an invisible byte-order mark,"),
    (#"a: "\U0000FDD0""#, "1:5-15", "\"\\U0000FDD0\" stands for U+FDD0, a number that is no character,"),
  ])
  func anEscapeForAHiddenCharacterIsRefusedAtItsPlace(_ yaml: String, _ place: String, _ start: String) {
    let parsed = ParsedYAML(yaml)
    #expect(parsed.root == nil)
    #expect(parsed.places == [place + " refused-character"])
    #expect(
      parsed.diagnostics.first?.message == start
        + " and can't stand in a text; take it out, or write \\\\ where the sign \\ itself is meant")
  }

  @Test func otherEscapesAreRead() throws {
    let parsed = ParsedYAML(#"a: "\t\n\r \" \\0 \\u202e \u00e9 \U0001F600 \u200F""#)
    #expect(parsed.diagnostics.isEmpty)
    guard case .scalar(let text) = try parsed.value("a").content else { throw ParsedYAML.Missing() }
    #expect(text == "\t\n\r \" \\0 \\u202e é 😀 \u{200F}")
    #expect(ParsedYAML(#"a: '\0'"#).diagnostics.isEmpty && ParsedYAML(#"a: b\0"#).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("KEY: a", "1:1-1101"), ("a: b\nKEY: c", "2:1-1101"), ("a:\n  KEY: b", "2:3-1103"),
    ("a:\n  - KEY: b", "2:5-1105"), ("a: {KEY: b}", "1:5-1105"), ("a: {b: c, KEY: d}", "1:11-1111"),
    ("\"KEY\": a", "1:1-1103"),
  ])
  func aKeyThatIsTooLongIsToldAsThat(_ yaml: String, _ place: String) {
    let parsed = ParsedYAML(yaml.replacing("KEY", with: String(repeating: "k", count: 1_100)))
    #expect(parsed.places == [place + " invalid-yaml"])
    #expect(
      parsed.diagnostics.first?.message
        == "this key is longer than the 1024 characters that YAML allows; a key is a short word, such as title")
  }

  @Test func aLongLineWithoutAKeyIsNoLongKey() {
    let long = String(repeating: "w ", count: 1_000)
    for yaml in ["a: b\n\(long)\nc: d", "title: \(long): more", "a: {b: \(long): more}"] {
      let message = ParsedYAML(yaml).diagnostics.first?.message
      #expect(message?.contains("this key is longer") == false, "\(yaml.prefix(20))")
    }
  }

  @Test func equalKeysOfDifferentMappingsAreNoDuplicates() {
    #expect(ParsedYAML("a: {a: {a: 1}}\nb: [{a: 1}, {a: 2}]\n\"<<\": 1").diagnostics.isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func oneOfAHundredThousandKeysIsFoundToStandTwice() {
    var yaml = (0..<100_000).map { "key-\($0): 1\n" }.joined()
    #expect(ParsedYAML(yaml).diagnostics.isEmpty)
    yaml += "key-17: 2\n"
    #expect(ParsedYAML(yaml).places == ["100001:1-7 duplicate-key (18:1-7)"])
  }

  @Test(arguments: [
    "? &a [*a, *a, *a]\n: b", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]", "? &a {? *a : *a}\n: b",
  ])
  func anAliasBombEndsAtItsFirstAnchor(_ yaml: String) {
    #expect(ParsedYAML(yaml).diagnostics.map(\.identifier) == [.yamlAnchor])
  }

  @Test func sixtyFourLevelsAreReadAndNoMore() {
    func nested(_ levels: Int) -> String {
      "a: " + String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
    }
    #expect(ParsedYAML(nested(64)).diagnostics.isEmpty)
    #expect(ParsedYAML(nested(65)).places == ["1:67-68 deep-nesting"])
    for opening in ["[", "{a: ", "- ", "? "] {
      let parsed = ParsedYAML("a:\n " + String(repeating: opening, count: 30_000))
      #expect(parsed.root == nil)
      #expect(parsed.diagnostics.count == 1)
    }
  }
}
