import Foundation
import Markdown
import Testing

/// The examples of the CommonMark specification, as cmark ships them; `CommonMark/README.md` says whose they are.
@Suite struct CommonMarkSpecTests {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CommonMark/spec-0.30.txt")

  @Test func everyExampleIsWrittenAsCmarkWritesIt() throws {
    let examples = try Self.examples()
    #expect(examples.count == 652)
    for example in examples {
      #expect(html(example.markdown) == example.html, "example \(example.number)")
    }
  }

  struct Example {
    var number: Int
    var markdown: String
    var html: String
  }

  static func examples() throws -> [Example] {
    let fence = String(repeating: "`", count: 32)
    var result: [Example] = []
    var lines: [Substring] = []
    var isInside = false
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence + " example" {
        isInside = true
        lines = []
      } else if line == fence, isInside {
        isInside = false
        let halves = lines.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let texts = halves.map { half in
          half.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
        }
        result.append(Example(number: result.count + 1, markdown: texts[0], html: texts[1]))
      } else if isInside {
        lines.append(line)
      }
    }
    return result
  }
}

/// Plain CommonMark, with nothing added.
private struct PlainRendererDelegate: HTMLRendererDelegate {}

func html(_ markdown: String) -> String {
  let document = Document(parsing: markdown.utf8)
  var output: [UInt8] = []
  var delegate = PlainRendererDelegate()
  document.renderHTML(to: &output, &delegate)
  return String(decoding: output, as: UTF8.self)
}
