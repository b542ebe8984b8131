import Diagnostics
import Testing

@testable import TemplateEngine

/// A page as the tests give it to templates.
enum Fixture {
  static let card = RecordSchema(["label": .optional(.string), "url": .string])

  static let page = RecordSchema([
    "title": .string,
    "summary": .optional(.string),
    "lead": .optional(.string),
    "body": .html,
    "count": .integer,
    "year": .optional(.integer),
    "draft": .bool,
    "tags": .list(.string),
    "related": .optional(.list(.string)),
    "sections": .list(.record(RecordSchema(["heading": .string, "card": .optional(.record(card))]))),
    "assets": .record(RecordSchema(["style.css": .string])),
  ])

  static let schema = RecordSchema(["page": .record(page), "xs": .list(.integer), "none_left": .list(.string)])

  static let values: [Value] = [
    .record([
      .string("Food & <shelter>"), .missing, .string("Lead"), .html(SafeHTML(unescaped: Array("<p>Hi</p>".utf8))),
      .integer(3), .missing, .bool(false), .list([.string("a"), .string("b"), .string("c")]), .missing,
      .list([
        .record([.string("One"), .record([.string("L"), .string("/u")])]), .record([.string("Two"), .missing]),
      ]),
      .record([.string("/style.1.css")]),
    ]),
    .list([.integer(1), .integer(2), .integer(3)]),
    .list([]),
  ]

  /// What a page prints, or the diagnostics as `path:line:column: message` lines.
  static func render(
    _ files: KeyValuePairs<String, String>, options: TemplateOptions = TemplateOptions()
  ) -> String {
    var sources: [String: SourceFile] = [:]
    for (number, (name, text)) in files.enumerated() {
      sources[name] = SourceFile(number: number, path: name, text: text)
    }
    guard let entry = files.first?.key else { return "" }
    var diagnostics: [Diagnostic] = []
    guard
      let library = TemplateLibrary.compile(
        sources, entries: [entry: schema], options: options, diagnostics: &diagnostics)
    else { return lines(diagnostics, sources.values) }
    var output: [UInt8] = Array("before".utf8)
    do {
      try library.render(entry, values, into: &output)
    } catch {
      return (output == Array("before".utf8) ? "" : "not undone: ") + lines([error.diagnostic], sources.values)
    }
    return String(decoding: output.dropFirst(6), as: UTF8.self)
  }

  static func lines(_ diagnostics: [Diagnostic], _ files: some Sequence<SourceFile>) -> String {
    let sources = SourceMap(Array(files))
    return diagnostics.map { diagnostic in
      let place = sources.location(of: diagnostic).map(\.description) ?? sources.path(of: diagnostic) ?? "-"
      return "\(place): \(diagnostic.message)"
    }.joined(separator: "\n")
  }
}

/// Templates by name, the page first, and what they print or what is wrong with them.
struct TemplatesCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let files: KeyValuePairs<String, String>
  let expected: String

  init(_ description: String, _ files: KeyValuePairs<String, String>, _ expected: String) {
    testDescription = description
    self.files = files
    self.expected = expected
  }
}
