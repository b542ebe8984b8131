import Diagnostics
import Figures
import TemplateEngine

/// The donate and newsletter sections, which every page of one depth shows alike. Their references are those of the home
/// page, so that a call says the same everywhere.
struct SharedParts: Sendable {
  private(set) var donate: Value?
  private(set) var newsletter: Value?
  private(set) var files: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ site: Site, _ writer: FigureWriter, prefix: String) {
    guard let home = site.page("") else { return }
    let links = LinkResolver(site: site, folder: "", prefix: prefix, isOwnFile: false)
    var text = TextResolver(ReferenceResolver(site: site, page: home, writer: writer))
    if let part = site.donate {
      let content = body(part.file, part.body, text, links)
      donate = .record([
        .html(SafeHTML(unescaped: text.html(part.title))), content, Value(text.plain(part.button), from: part.button),
        Value(part.url),
      ])
    }
    if let part = site.newsletter {
      let fields = NewsletterFields(part)
      let content = body(part.file, part.body, text, links)
      newsletter = .record([
        .html(SafeHTML(unescaped: text.html(part.title))), content, Value(text.plain(part.button), from: part.button),
        Value(part.action), .string(fields.email),
        .list(fields.hidden.map { .record([.string($0.name), .string($0.value)]) }),
        fields.trap.map { .string($0) } ?? .missing, part.consent.map { Value(text.plain($0), from: $0) } ?? .missing,
        .string(fields.consent), part.privacy.map { Value($0) } ?? .missing,
      ])
    }
    diagnostics += text.diagnostics
  }

  private mutating func body(
    _ file: SourceFile, _ range: Range<Int>, _ text: TextResolver, _ links: LinkResolver
  ) -> Value {
    var renderer = BodyRenderer(text, links: links, headingShift: 1, file: file, body: range)
    var output: [UInt8] = []
    renderer.render(to: &output)
    diagnostics += renderer.diagnostics
    files.formUnion(renderer.files)
    return output.isEmpty ? .missing : .html(SafeHTML(unescaped: output))
  }
}

extension Value {
  /// A text that knows where it was written.
  init(_ text: Located<String>) { self.init(text.value, from: text) }

  /// What was made of a text, which is shown where that was written.
  init(_ text: String, from source: Located<String>) { self = .sourced(SourcedText(text, at: source.range)) }
}
