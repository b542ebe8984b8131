import Foundation
import Testing

@testable import TemplateEngine

/// The reference of the language, and what of it comes from the engine.
struct Reference {
  /// A template of the reference and what it prints.
  struct Example: CustomTestStringConvertible, Sendable {
    let template: String
    let output: String

    var testDescription: String { template }
  }

  static let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/TemplateEngine/TemplateEngine.docc/Language.md").standardizedFileURL

  let text: String

  init() throws { text = try String(contentsOf: Self.url, encoding: .utf8) }

  /// Each `template` → `what it prints`; `⏎` stands for a line end.
  var examples: [Example] {
    var examples: [Example] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "` → `", omittingEmptySubsequences: false)
      for (template, output) in zip(parts, parts.dropFirst()) {
        guard let start = template.lastIndex(of: "`") else { continue }
        let written = String(template[template.index(after: start)...])
        let printed = String(output.prefix { $0 != "`" })
        examples.append(
          Example(template: written.replacing("⏎", with: "\n"), output: printed.replacing("⏎", with: "\n")))
      }
    }
    return examples.filter { $0.template != "template" }
  }

  /// The files that are shown whole: a line with the name and a colon, then the text between fences.
  var files: [String: String] {
    var files: [String: String] = [:]
    let parts = text.split(separator: "\n```\n", omittingEmptySubsequences: false)
    for index in parts.indices.dropLast() where !index.isMultiple(of: 2) {
      let before = parts[index - 1].split(separator: "\n").last ?? ""
      let name = before.drop { $0 != "`" }.dropFirst().prefix { $0 != "`" }
      files[String(name)] = String(parts[index])
    }
    return files
  }

  /// The rows of the table with what is refused in HTML and what to write instead.
  var refusedHTML: [(refused: String, accepted: String)] {
    let rows = text.split(separator: "\n").drop { $0 != "| not | but |" }.dropFirst(2).prefix { $0.hasPrefix("|") }
    return rows.map { row in
      let cells = row.split(separator: "`", omittingEmptySubsequences: false)
      guard cells.count == 5 else { return ("", "") }
      return (String(cells[1]).replacing("\\|", with: "|"), String(cells[3]).replacing("\\|", with: "|"))
    }
  }

  /// The text with those parts that the engine itself knows, as it says them now. A part stands between two comments.
  var current: String {
    var result = text
    for (name, part) in ReferenceParts.all {
      guard let start = result.range(of: "<!-- \(name) -->\n"),
        let end = result.range(of: "<!-- end -->", range: start.upperBound..<result.endIndex)
      else { return "there is no part \(name) in the reference" }
      result.replaceSubrange(start.upperBound..<end.lowerBound, with: "\n\(part)\n")
    }
    return result
  }
}
