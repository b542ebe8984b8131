import Diagnostics
import FrontMatter
import Testing

@Suite struct MappingReaderTests {
  enum Colour: String, CaseIterable {
    case red
    case green
  }

  func reader(_ yaml: String) throws -> MappingReader {
    MappingReader(try #require(ParsedYAML(yaml).root), as: "a thing")
  }

  func messages(_ reader: MappingReader) -> [String] {
    var diagnostics: [Diagnostic] = []
    reader.finish(&diagnostics)
    return diagnostics.map(\.message)
  }

  @Test func everyWrongKeyIsReportedAtOnce() throws {
    var reader = try reader("b: [1]\nc: x\nd:\n")
    #expect(reader.text("b") == nil)
    #expect(reader.requiredText("a") == nil)
    #expect(reader.requiredText("d") == nil)
    #expect(
      messages(reader) == [
        "\"b\" must be text, but this is a list", "\"a\" is missing; a thing needs it",
        "\"d\" is empty; a thing needs it",
        "a thing has no key \"c\"; it can have b, a, d",
      ])
  }

  @Test func eachKindOfValueIsReadWithItsPlace() throws {
    let parsed = ParsedYAML("t: é\nc: green\ny: No\nl: [a, \"b\"]\none: x\nm: {k: v}\nn: ~\n")
    var reader = MappingReader(try #require(parsed.root), as: "a thing")
    #expect(reader.text("t").map { parsed.text($0.range) } == "é")
    #expect(reader.choice("c", Colour.self)?.value == .green)
    #expect(reader.truth("y")?.value == false)
    #expect(reader.texts("l").map(\.value) == ["a", "b"])
    #expect(reader.texts("one").map(\.value) == ["x"])
    #expect(reader.pairs("m").map(\.key.value) == ["k"])
    #expect(reader.node("n") == nil)
    #expect(reader.key("n").map { parsed.text($0.range) } == "n")
    #expect(reader.key("absent") == nil)
    #expect(messages(reader).isEmpty)
  }

  @Test func aWrongValueIsToldWithWhatItMayBe() throws {
    var reader = try reader("c: gren\ny: maybe\nm: 1\nl: [[a]]\nblank: ' '\n")
    #expect(reader.choice("c", Colour.self) == nil)
    #expect(reader.truth("y") == nil)
    #expect(reader.pairs("m").isEmpty)
    #expect(reader.texts("l").isEmpty)
    #expect(reader.requiredText("blank") == nil)
    #expect(
      messages(reader) == [
        "\"c\" is one of red, green, not \"gren\"; did you mean \"green\"?",
        "\"y\" is yes or no, not \"maybe\"",
        "\"m\" is written as keys and values, but this is text",
        "\"l\" must be text, but this is a list",
        "\"blank\" is empty; a thing needs it",
      ])
  }

  @Test func anEmptyListOrGroupIsCalledEmpty() throws {
    var reader = try reader("t: []\nm: []\nl: {}\nn: {k: v}\no: {}\np:\n")
    #expect(reader.text("t") == nil && reader.text("o") == nil)
    #expect(reader.pairs("m").isEmpty)
    #expect(reader.texts("l").isEmpty && reader.texts("n").isEmpty)
    #expect(reader.requiredNode("p") == nil && reader.requiredNode("q") == nil)
    #expect(
      messages(reader) == [
        "\"t\" must be text, but this is an empty list",
        "\"o\" must be text, but this is an empty group of keys",
        "\"m\" is written as keys and values, but this is an empty list",
        "\"l\" is text or a list of texts, but this is an empty group of keys",
        "\"n\" is text or a list of texts, but this is a group of keys",
        "\"p\" is empty; a thing needs it", "\"q\" is missing; a thing needs it",
      ])
  }

  @Test func whatIsNoMappingIsReportedOnce() throws {
    var reader = MappingReader(try ParsedYAML("a: text").value("a"), as: "a thing")
    #expect(reader.requiredText("title") == nil)
    #expect(messages(reader) == ["a thing is written as keys and values, but this is text"])
  }

  @Test func finishingKeepsWhatWasReportedBefore() throws {
    var diagnostics = [Diagnostic(.warning, .wrongValue, "earlier", at: .none)]
    try reader("zzzzzz: 1").finish(&diagnostics)
    #expect(diagnostics.map(\.identifier) == [.wrongValue, .unknownKey])
  }

  @Test(.timeLimit(.minutes(1))) func aHundredThousandKeysAreEachLookedUp() throws {
    var reader = try reader((0..<100_000).map { "key-\($0): \($0)\n" }.joined())
    let found = (0..<100_000).count { reader.text("key-\($0)")?.value == String($0) }
    #expect(found == 100_000)
    #expect(messages(reader).isEmpty)
    var other = try self.reader((0..<100_000).map { "key-\($0): \($0)\n" }.joined())
    #expect(other.text("key-5")?.value == "5")
    #expect(messages(other).count == 99_999)
  }
}
