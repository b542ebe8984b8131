import HTML
import Testing

@testable import Markdown

@Suite struct DocumentTests {
  @Test func thirtyThousandLevelsOfNestingAreWalkedWithoutRecursion() {
    let levels = 30_000
    let document = Document(unchecked: Array((String(repeating: ">", count: levels) + " deep").utf8))
    var deepest = 0
    document.walk { _, _, depth in
      deepest = max(deepest, depth)
      return true
    }
    #expect(deepest == levels + 2)
  }

  @Test func aWalkEndsWhenTheVisitorSaysSo() {
    let document = Document(parsing: "a\n\nb\n\nc\n".utf8)
    var texts: [String] = []
    document.walk { _, node, _ in
      if node.kind == .text { texts.append(String(decoding: node.literal, as: UTF8.self)) }
      return texts.count < 2
    }
    #expect(texts == ["a", "b"])
  }

  @Test func everyNodeKnowsItsLine() {
    let document = Document(parsing: "# Title\n\none\ntwo\n\n- item\n".utf8)
    var lines: [Int] = []
    document.walk { phase, node, _ in
      if phase == .enter, node.kind == .text { lines.append(node.line) }
      return true
    }
    #expect(lines == [1, 3, 4, 6])
  }

  @Test func anEmptyTextIsAnEmptyDocument() {
    #expect(html("") == "")
  }

  @Test func aDelegateChangesWhatItNames() {
    struct Shouting: HTMLRendererDelegate {
      mutating func renderText(_ node: Node, plain: Bool, to output: inout [UInt8]) {
        let text = String(decoding: node.literal, as: UTF8.self).uppercased()
        HTMLEscaping.append(plain ? "plain " + text : text, to: &output)
      }
      mutating func headingLevel(of node: Node) -> Int { node.headingLevel + 1 }
    }
    let document = Document(parsing: "# a <b\n\n![c](d.png)\n".utf8.map { $0 })
    var output: [UInt8] = []
    var delegate = Shouting()
    document.renderHTML(to: &output, &delegate)
    #expect(
      String(decoding: output, as: UTF8.self) == "<h2>A &lt;B</h2>\n<p><img src=\"d.png\" alt=\"plain C\" /></p>\n")
  }
}
