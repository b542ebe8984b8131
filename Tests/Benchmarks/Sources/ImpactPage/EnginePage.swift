import Diagnostics
import TemplateEngine

/// The page, made by Impact's own template engine.
public struct EnginePage {
  /// A template that did not compile or a page that could not be made.
  public struct Failure: Error {
    /// What was wrong, one line each.
    public let messages: [String]
  }

  private static let card = RecordSchema([
    "address": .string, "number": .string, "unit": .string, "label": .string, "note": .optional(.string),
  ])

  private static let section = RecordSchema([
    "id": .string, "title": .string, "summary": .optional(.string), "content": .html, "source": .string,
  ])

  private static let figure = RecordSchema([
    "name": .string, "number": .string, "year": .integer, "change": .integer, "rises": .bool, "estimated": .bool,
    "note": .optional(.string),
  ])

  private static let page = RecordSchema([
    "language": .string, "title": .string, "description": .optional(.string), "period": .optional(.string),
    "introduction": .html, "cards": .list(.record(card)), "sections": .list(.record(section)),
    "figures": .list(.record(figure)),
  ])

  private static let site = RecordSchema([
    "name": .string, "style": .string, "street": .string, "charity": .optional(.string),
    "telephone": .optional(.string),
    "links": .list(.record(RecordSchema(["address": .string, "label": .string, "current": .bool]))),
  ])

  private let library: TemplateLibrary
  private let values: [Value]

  /// Compiles the templates.
  public init(_ templates: [String: [UInt8]]) throws(Failure) {
    var files: [String: SourceFile] = [:]
    for (name, bytes) in templates { files[name] = SourceFile(path: name, bytes: bytes) }
    var diagnostics: [Diagnostic] = []
    let schema = RecordSchema(["site": .record(Self.site), "page": .record(Self.page)])
    let library = TemplateLibrary.compile(files, entries: ["page.html": schema], diagnostics: &diagnostics)
    guard let library, diagnostics.isEmpty else { throw Failure(messages: diagnostics.map(\.message)) }
    self.library = library
    values = [Value(PageData.site), Value(PageData.page)]
  }

  /// Appends the page.
  public func render(into output: inout [UInt8]) throws(Failure) {
    do throws(RenderError) {
      try library.render("page.html", values, into: &output)
    } catch {
      throw Failure(messages: [error.diagnostic.message])
    }
  }
}

extension Value {
  fileprivate init(_ datum: Datum) {
    switch datum {
    case .text(let text): self = .string(text)
    case .html(let html): self = .html(SafeHTML(unescaped: Array(html.utf8)))
    case .number(let number): self = .integer(number)
    case .flag(let flag): self = .bool(flag)
    case .optional(let text): self = text.map(Value.string) ?? .missing
    case .list(let list): self = .list(list.map(Value.init))
    case .record(let record): self = .record(record.map { Value($0.value) })
    }
  }
}
