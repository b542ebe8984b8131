import Diagnostics
import FrontMatter
import Testing

/// YAML texts with bytes changed, added and dropped: each is read or refused, and every place lies in the file.
@Suite struct MutationTests {
  static let seeds = [
    "title: Our impact\nperiod: 2021-Q3\nfigures:\n  people: over 760 people\n  likes: {value: \"+3723\", exact: 1}\n",
    "é: [a, 'it''s', \"\\u00e9\\t\", {日: ~}]\n? b\n: |\n  text\n\n  more\nc: >-\n  x\n  y\r\nd: &a 1\ne: *a\n",
    "%YAML 1.1\n---\n- !!str a\n- <<: {a: 1, a: 2}\n...\n# end\u{2028}x: y\u{85}z: 1\n",
  ]

  static let pieces: [[UInt8]] =
    ["&a ", "*a", "!x ", "? ", ": ", "- ", "[", "]", "{", "}", "\"", "'", "\n", "\t", "#", "|", "@", "%", "<<: ", ", "]
    .map { Array($0.utf8) } + [[0xC3], [0xE2, 0x80], [0xFF], [0], [0xEF, 0xBB, 0xBF], [0xC2, 0x85]]

  @Test(.timeLimit(.minutes(1)), arguments: seeds) func everyMutationIsReadOrRefused(_ seed: String) {
    var random = Lehmer(state: 20_211)
    for _ in 0..<3_000 {
      var bytes = Array(seed.utf8)
      for _ in 0...Int.random(in: 0..<4, using: &random) { Self.mutate(&bytes, &random) }
      let parsed = ParsedYAML(bytes)
      if (parsed.root == nil) == parsed.diagnostics.isEmpty { Issue.record("neither read nor refused: \(bytes)") }
      for diagnostic in parsed.diagnostics {
        guard case .range(let range) = diagnostic.place, range.bytes.upperBound <= bytes.count else {
          Issue.record("no place in the file: \(diagnostic.message), \(bytes)")
          return
        }
      }
      if let root = parsed.root { Self.check(root, parsed) }
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout Lehmer) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0..<6, using: &random)))
    default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    }
  }

  /// A verbatim text is the bytes of its place.
  private static func check(_ node: YAMLNode, _ parsed: ParsedYAML) {
    switch node.content {
    case .null: break
    case .scalar(let text):
      if node.isVerbatim, parsed.text(node.range) != text { Issue.record("\(text) is not verbatim") }
    case .sequence(let items): for item in items { check(item, parsed) }
    case .mapping(let pairs): for pair in pairs { check(pair.value, parsed) }
    }
  }

  /// The same numbers on every run (a multiplicative congruential generator; Knuth's MMIX multiplier).
  struct Lehmer: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 32
    }
  }
}
