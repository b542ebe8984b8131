import Diagnostics
import Markdown
import Testing

@testable import ImpactSite

/// Places of inlines come from the parse, whatever stands before them on the line or in the block.
@Suite struct InlinePlacesTests {
  /// The texts that links' addresses are told at, and those of texts that hold a word.
  private func places(_ markdown: String) -> (addresses: [String], texts: [String], expected: [String]) {
    let file = SourceFile(path: "a.md", text: markdown)
    let positions = BodyPositions(file, 0..<file.bytes.count)
    var (addresses, texts, expected): ([String], [String], [String]) = ([], [], [])
    Document(parsing: file.bytes).walk { phase, node, _ in
      guard phase == .enter else { return true }
      switch node.kind {
      case .link, .image:
        let address = Array(node.destination)
        expected.append(String(decoding: address, as: UTF8.self))
        let isParsed = positions.places(of: node).destination(of: node) != nil
        addresses.append(
          (isParsed ? "" : "searched: ") + file.text(positions.range(ofDestination: address, of: node).bytes))
      case .text where node.literal.count > 0 && node.literal.contains(UInt8(ascii: "Q")):
        let range = positions.places(of: node).range(of: node)
        texts.append(range.map(file.text) ?? "none: " + String(decoding: node.literal, as: UTF8.self))
      default: break
      }
      return true
    }
    return (addresses, texts, expected)
  }

  @Test(arguments: [
    "[a](u1) `[a](u1)` [a](u1)", "`u1` [u1](u1)", "[a](<u1>) [b](u2 \"t\")", "> - [a](u1)\n>   [b](u2)\nlazy [c](u3)",
    "[a](\nu1) [b](u2)\n[c](u3)", "`x\ny` [a](u1)\n[b](u2)", "x\\\n[a](u1)", "x  \n[a](u1)\n   [b](u2)",
    "[a\nb](u1) [c](u2)", "![a [b](u1)](u2) [c](u3)", "*[a](u1)* **[b](u2)** [c](u3)", "## x [a](u1) y [b](u2)",
    "a [b](u1)\nc [d](u2)\n===", "[](u1) [x](u2)", "<b>x</b> [a](u1)\n<i\nclass=a> [b](u2)", "é [é](u1) é [b](u2)",
    "[a](u1(x)) [b](u2 'it\ngoes on') [c](u3)", "\t- x\n\n[a](u1)", "- a\n\n  b [c](u1)\n  d [e](u2)",
    "[r]: u1\n[s]: u2\np [a](u3)\n[b](u4)", "1. > a [b](u1)\n   > c [d](u2)",
    "&amp; \\* [a](u1) &auml; [b](u2)",
  ])
  func anAddressIsToldWhereItStands(markdown: String) {
    let found = places(markdown)
    #expect(found.addresses == found.expected)
    #expect(!found.expected.isEmpty)
  }

  @Test(arguments: [
    ("[a](&#x61;bc) [b](\\_x)", ["&#x61;bc", "\\_x"]), ("[a](&#x61;)\n[b](&#x61;)", ["&#x61;", "&#x61;"]),
  ])
  func anAddressIsToldAsItIsWritten(markdown: String, written: [String]) {
    #expect(places(markdown).addresses == written)
  }

  @Test func definedAddressesAreToldWhereTheyAreDefined() {
    let markdown = "[a][x] and [y]\n\n[x]: u1\n[y]: <u2>\n"
    let file = SourceFile(path: "a.md", text: markdown)
    let positions = BodyPositions(file, 0..<file.bytes.count)
    var offsets: [Int] = []
    Document(parsing: file.bytes).walk { phase, node, _ in
      if phase == .enter, node.kind == .link {
        offsets.append(positions.range(ofDestination: Array(node.destination), of: node).bytes.lowerBound)
      }
      return true
    }
    #expect(offsets == [21, 30])
  }

  /// Paragraphs put together by chance: each text and each address is told where it stands.
  @Test func nothingThatStandsBeforeMovesAPlace() {
    let pieces = [
      "word ", "`code [x](nope)` ", "`co\nde` ", "**bold** ", "*it [l](N)* ", "[a](N) ", "[a](\nN) ",
      "[a](<N> \"t\nt\") ",
      "![p](N) ", "\n", "\\\n", "  \n", "é ", "&amp; ", "\\* ", "<b> ", "[*a* b](N) ", "Q7 ", "(x) ", "[[a]](N) ",
    ]
    for seed in 1...600 {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
      func next(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 16) % limit
      }
      var number = 0
      let prefix = ["", "> ", "  ", "> > "][next(4)]
      var text = "start "
      for _ in 0..<next(14) {
        let piece = pieces[next(pieces.count)].split(separator: "N", omittingEmptySubsequences: false)
        text += piece.count == 2 ? piece[0] + "u\(number)" + piece[1] : piece[0]
        number += piece.count - 1
        text = String(text)
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let markdown = lines.map { prefix + ($0.allSatisfy { $0 == " " } ? "w" : $0) }.joined(separator: "\n")
      let found = places(markdown)
      #expect(found.addresses == found.expected, "seed \(seed): \(markdown)")
      #expect(found.texts.allSatisfy { $0.contains("Q") }, "seed \(seed): \(markdown)")
    }
  }
}
