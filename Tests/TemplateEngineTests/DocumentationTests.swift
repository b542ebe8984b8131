import Diagnostics
import Foundation
import TemplateSupport
import Testing

@testable import TemplateEngine

/// The language's reference says what the engine says, and its examples are true.
struct DocumentationTests {
  /// `IMPACT_RECORD_GOLDEN=1 swift test --filter DocumentationTests` writes the parts that come from the engine anew, and
  /// fails.
  private static let isRecording = ProcessInfo.processInfo.environment["IMPACT_RECORD_GOLDEN"] == "1"

  /// What the reference's examples are given, and a note that is missing.
  private static let context = """
    {"page": {"title": "Our impact", "note": null, "body": {"$html": "<p>We <b>care</b></p>"}, "url": "/2021/"},
     "cities": ["Kyiv", "Riga", "Berlin"], "people": 760, "counts": {"calls": 760, "talks": 4},
     "talks": [{"title": "Law", "year": 2021}, {"title": "Help", "year": 2020}, {"title": "Care", "year": 2021}]}
    """

  /// What a template prints with the files that the reference shows, or what is wrong with it.
  private func render(_ template: String) throws -> (output: String, messages: [String]) {
    let given = Context(try JSON.read(Self.context).value)
    // What no page uses is checked by itself, without the variables around an include.
    var files = try Reference().files.filter { template.contains($0.key) }
    files["example"] = template
    var sources: [String: SourceFile] = [:]
    for (number, (name, text)) in files.sorted(by: { $0.key < $1.key }).enumerated() {
      sources[name] = SourceFile(number: number, path: name, text: text)
    }
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary.compile(
      sources, entries: ["example": given.schema], options: TemplateOptions(), diagnostics: &diagnostics)
    var output: [UInt8] = []
    try library?.render("example", given.values, into: &output)
    return (String(decoding: output, as: UTF8.self), diagnostics.map(\.message))
  }

  @Test func theReferenceHasWhatTheEngineSays() throws {
    let reference = try Reference()
    let current = reference.current
    if Self.isRecording {
      try Data(current.utf8).write(to: Reference.url, options: .atomic)
      Issue.record("the reference was recorded; look at the difference, and run again without IMPACT_RECORD_GOLDEN")
    } else {
      let lines = zip(current.split(separator: "\n"), reference.text.split(separator: "\n"))
      let difference = lines.first { $0 != $1 }.map { "+ \($0)\n- \($1)" } ?? "one is longer"
      #expect(current == reference.text, "the reference is not what the engine says:\n\(difference)")
    }
  }

  @Test(arguments: try Reference().examples)
  func anExamplePrintsWhatTheReferenceSays(_ example: Reference.Example) throws {
    let result = try render(example.template)
    #expect(result.messages == [])
    #expect(result.output == example.output)
  }

  @Test func allExamplesAreFound() throws {
    let reference = try Reference()
    let arrows = reference.text.split(separator: "→", omittingEmptySubsequences: false).count - 1
    // The first says how examples are written.
    #expect(reference.examples.count == arrows - 1)
    #expect(Filter.all.allSatisfy { !$0.examples.isEmpty })
    #expect(Set(reference.files.keys) == ["layout.html", "card.html", "macros.html"])
  }

  @Test func whatHTMLCantHoldIsRefusedAndWhatToWriteInsteadIsNot() throws {
    let rows = try Reference().refusedHTML
    #expect(rows.count > 15)
    for row in rows {
      let messages = try render(row.refused).messages
      #expect(messages.count == 1, "\(row.refused): \(messages)")
      #expect(try render(row.accepted).messages == [], "\(row.accepted)")
    }
  }

  @Test(arguments: LeftOut.all)
  func whatIsLeftOutIsRefusedWithWhatToWriteInstead(_ entry: LeftOut) throws {
    for name in entry.names {
      let template = entry.place.template(with: name)
      let messages = try render(template).messages
      #expect(messages.first?.hasSuffix(": \(entry.instead)") == true, "\(template): \(messages)")
    }
  }

  @Test func nothingIsBothLeftOutAndThere() {
    let filters = Set(Filter.allNames)
    let tests = Set(TemplateTest.allCases.map(\.rawValue))
    let fields = Set(LoopField.allCases.map(\.rawValue))
    for entry in LeftOut.all {
      let names = Set(entry.names)
      switch entry.place {
      case .filter: #expect(names.isDisjoint(with: filters))
      case .test: #expect(names.isDisjoint(with: tests))
      case .field: #expect(names.isDisjoint(with: fields))
      case .tag, .function, .sign: break
      }
    }
  }
}
