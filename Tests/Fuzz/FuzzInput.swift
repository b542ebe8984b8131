import Diagnostics
import HTML

@testable import TemplateEngine

/// What libFuzzer's bytes stand for, and what templates are given.
enum FuzzInput {
  /// Limits so small that every input ends at once.
  static let options = TemplateOptions(maximumOutputBytes: 1 << 16, maximumIterations: 3_000)

  /// Several files from one input: each after the first begins with a line `=== name`.
  static func files(_ bytes: UnsafeBufferPointer<UInt8>) -> [String: SourceFile] {
    var files: [String: SourceFile] = [:]
    var name = "main.html"
    var text: [UInt8] = []
    for line in Array(bytes).split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: Array("=== ".utf8)), files.count < 6 {
        files[name] = SourceFile(number: files.count, path: name, bytes: text)
        name = String(decoding: line.dropFirst(4), as: UTF8.self)
        text = []
      } else {
        text += line + [0x0A]
      }
    }
    files[name] = SourceFile(number: files.count, path: name, bytes: text)
    return files
  }

  static let card = RecordSchema(["label": .string, "url": .string, "note": .optional(.string), "count": .integer])

  static let schema = RecordSchema([
    "title": .string, "url": .string, "html": .html, "flag": .bool, "number": .integer, "share": .float,
    "note": .optional(.string), "tags": .list(.string), "numbers": .list(.integer), "empty": .list(.string),
    "card": .record(card), "cards": .list(.record(card)), "missing": .optional(.record(card)),
    "counts": .record(RecordSchema(["b": .integer, "A": .integer])), "pieces": .list(.html), "data": .json,
  ])

  static func card(_ label: String, _ note: Value, _ count: Int) -> Value {
    .record([.string(label), .string("/" + label), note, .integer(count)])
  }

  static let data: SafeJSON = {
    var writer = SafeJSONWriter()
    writer.object { $0.member("name", "<x>") }
    return SafeJSON(writer)
  }()

  static let values: [Value] = [
    .sourced(
      SourcedText("Food & <shelter> \"x\" 'y'", at: SourceRange(fileNumber: 100, 0..<5))),
    .string("https://example.org/?a=1&b=2"), .html(SafeHTML(unescaped: Array("<p>é &amp;</p>".utf8))), .bool(true),
    .integer(-7), .float(2.5), .missing, .list(["a", "Ünï", "<b>", ""].map { .string($0) }),
    .list([1, 2, 3, 3].map { .integer($0) }), .list([]), card("one", .missing, 1),
    .list([card("one", .missing, 1), card("two", .string("n"), 2)]), .missing,
    .record([.integer(1), .integer(2)]),
    .list([.html(SafeHTML(unescaped: Array("<b>x</b>".utf8))), .html(SafeHTML(unescaped: []))]), .json(data),
  ]
}
