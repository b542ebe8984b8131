import Diagnostics
import Foundation
import TemplateSupport
import Testing

@testable import TemplateEngine

/// The examples of the language's reference are true, and every filter and test has one.
struct DocumentationTests {
  private struct Example {
    let template: String
    let output: String
  }

  /// What the reference's examples are given.
  private static let context = """
    {"page": {"title": "Our impact"}, "cities": ["Kyiv", "Riga", "Berlin"], "people": 760,
     "counts": {"calls": 760, "talks": 4},
     "talks": [{"title": "Law", "year": 2021}, {"title": "Help", "year": 2020}, {"title": "Care", "year": 2021}],
     "tree": [{"name": "a", "children": [{"name": "b"}, {"name": "c"}]}]}
    """

  private static func reference() throws -> String {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/TemplateEngine/TemplateEngine.docc/Language.md").standardizedFileURL
    return try String(contentsOf: url, encoding: .utf8)
  }

  private static func examples() throws -> [Example] {
    var examples: [Example] = []
    for line in try reference().split(separator: "\n") {
      let parts = line.components(separatedBy: "` → `")
      for index in parts.indices.dropLast() {
        guard let start = parts[index].range(of: "`", options: .backwards)?.upperBound else { continue }
        let end = parts[index + 1].firstIndex(of: "`") ?? parts[index + 1].endIndex
        examples.append(
          Example(
            template: String(parts[index][start...]),
            output: parts[index + 1][..<end].replacingOccurrences(of: "⏎", with: "\n")))
      }
    }
    return examples
  }

  @Test func examplesPrintWhatTheReferenceSays() throws {
    let examples = try Self.examples()
    #expect(examples.count > 100)
    let given = Context(try JSON.read(Self.context).value)
    let fields = given.schema.fields.map { field in
      guard field.name == "page", case .record(let page) = field.schema else { return field }
      return .init("page", .record(RecordSchema(page.fields + [.init("note", .optional(.string))])))
    }
    let values = zip(given.schema.fields, given.values).map { field, value in
      guard field.name == "page", case .record(let page) = value else { return value }
      return .record(page + [.missing])
    }
    for example in examples where example.template != "template" {
      let file = SourceFile(path: "example", text: example.template)
      var diagnostics: [Diagnostic] = []
      let library = TemplateLibrary.compile(
        ["example": file], entries: ["example": RecordSchema(fields)], options: TemplateOptions(escaping: .none),
        diagnostics: &diagnostics)
      #expect(diagnostics.isEmpty, "\(example.template): \(diagnostics.map(\.message))")
      guard let library else { continue }
      var output: [UInt8] = []
      try library.render("example", values, into: &output)
      #expect(String(decoding: output, as: UTF8.self) == example.output, "\(example.template)")
    }
  }

  @Test func everyFilterAndTestHasAnExample() throws {
    let reference = try Self.reference()
    for filter in Filter.allCases { #expect(reference.contains("### \(filter.rawValue)\n"), "\(filter.rawValue)") }
    for test in TemplateTest.allCases { #expect(reference.contains("- **\(test.rawValue)**: "), "\(test.rawValue)") }
  }
}
