import Testing

@testable import Markdown

@Suite struct ParsingCostTests {
  private func excess(_ text: String) -> ParsingCost? {
    Array(text.utf8).withUnsafeBufferPointer { ParsingCost.excess(in: $0) }
  }

  /// How deep cmark nests block quotes and list items.
  private func depth(_ text: String) -> Int {
    var (depth, deepest) = (0, 0)
    Document(unchecked: Array(text.utf8)).walk { phase, node, _ in
      guard node.kind == .blockQuote || node.kind == .item else { return true }
      depth += phase == .enter ? 1 : -1
      deepest = max(deepest, depth)
      return true
    }
    return deepest
  }

  @Test(arguments: [
    "", "a", "> a", "- a\n- b\n  - c", "1. a\n2. b", "***", "- - -", "* * * * * * *", "[a](b) ![c](d)",
    "\r\n\r\n> a\r\n",
  ])
  func ordinaryTextCostsNothing(text: String) {
    #expect(excess(text) == nil)
    #expect(excess(String(repeating: text + "\n\n", count: 300)) == nil)
  }

  @Test(arguments: [
    ("> ", "a"), (">", "a"), ("- ", "a"), ("1. ", "a"), ("- > ", "a"), ("1) - ", "x"), ("+\t", "a"),
  ])
  func tooManyContainersAreFoundWhereTheyBecomeTooMany(sign: String, end: String) {
    let count = sign == "- > " || sign == "1) - " ? 50 : 100
    #expect(excess("a\n\n" + String(repeating: sign, count: count) + end) == nil)
    #expect(
      excess("a\n\n" + String(repeating: sign, count: count + 1) + end) == ParsingCost(kind: .containers, line: 3))
  }

  @Test func containersAreCountedOverLines() {
    let stairs = (0...100).map { String(repeating: "  ", count: $0) + "- a\n" }
    #expect(excess(stairs.dropLast().joined()) == nil)
    #expect(excess(stairs.joined()) == ParsingCost(kind: .containers, line: 101))
    // They stay open over empty lines, and where a paragraph goes on without their signs.
    #expect(excess(stairs.joined(separator: "\n"))?.line == 201)
    let first = String(repeating: "- ", count: 60) + "a\nb\n"
    let second = String(repeating: " ", count: 120) + String(repeating: "- ", count: 60) + "c\n"
    #expect(excess(first + second) == ParsingCost(kind: .containers, line: 3))
  }

  @Test func aLineThatIsARuleHasNoContainers() {
    #expect(excess(String(repeating: "* ", count: 500)) == nil)
    #expect(excess(String(repeating: "- ", count: 500) + "\n") == nil)
  }

  @Test func aLongListIsNotDeep() {
    #expect(excess(String(repeating: "- a\n", count: 1000)) == nil)
    #expect(excess(String(repeating: "> a\n\n", count: 1000)) == nil)
    #expect(excess(String(repeating: "> a\n> - b\n", count: 1000)) == nil)
  }

  @Test(arguments: ["![[]()", "![", "[![]()", "![a "])
  func picturesThatAreBegunAndNotEndedAreFound(text: String) {
    #expect(excess(String(repeating: text, count: 100)) == nil)
    let found = excess("a\n\n" + String(repeating: text, count: 50) + "\n" + String(repeating: text, count: 51))
    #expect(text == "[![]()" ? found == nil : found == ParsingCost(kind: .pictures, line: 4))
  }

  @Test func manyPicturesThatAreEndedAreNoMatter() {
    #expect(excess(String(repeating: "![a](b.png) ", count: 10_000)) == nil)
    #expect(excess(String(repeating: "\\![a ", count: 10_000)) == nil)
    #expect(excess(String(repeating: "![a\n\n", count: 10_000)) == nil)
  }

  /// No text that passes is deeper than the limit, whatever its lines.
  @Test func whatPassesIsNotDeep() {
    let parts = [">", "> ", "- ", "-\t", "1. ", "a", " ", "    ", "\n", "\n\n", "***", "* ", "\r\n", "+ b", "\t"]
    var deep = 0
    for seed in 0..<400 {
      var random = Numbers(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
      var text = ""
      for _ in 0..<60 {
        let part = parts[Int(random.next() % UInt64(parts.count))]
        text += String(repeating: part, count: Int(random.next() % 30))
      }
      let depth = depth(text)
      if excess(text) == nil { #expect(depth <= ParsingCost.limit, "seed \(seed)") } else { deep += 1 }
      if depth > ParsingCost.limit { #expect(excess(text)?.kind == .containers, "seed \(seed)") }
    }
    #expect((1..<400).contains(deep))
  }
}

private struct Numbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 8
  }
}
