import Diagnostics
import Figures
import FrontMatter

/// Reads one Markdown file.
struct FileParser {
  /// What a file is, by its name.
  enum Role: Sendable {
    case index, section, donate, newsletter
    case translation(of: Subject)

    /// Whether the file is an `index.md`.
    var isIndex: Bool {
      if case .index = self { true } else { false }
    }
  }

  /// What a translation translates.
  enum Subject: Sendable {
    case page, section, call
  }

  let file: SourceFile
  let role: Role
  /// The language that the file is written in.
  let language: Language

  /// What the file says; nil where it can't be read at all.
  func parse(diagnostics: inout [Diagnostic]) -> ParsedFile? {
    guard let content = ContentFile(file, diagnostics: &diagnostics),
      let root = YAMLParser.parse(
        file, content.frontMatter,
        check: {
          FigureParser.problem(with: $1, at: $0, language) ?? Self.problem(withHeadline: $1, at: $0)
            ?? ShownText.problem(with: $1, at: $0)
        },
        diagnostics: &diagnostics)
    else { return nil }
    if let problem = Self.problem(withBody: file, content.body) { diagnostics.append(problem) }
    let body = Body(
      file: file.number, start: content.body.lowerBound, hash: ContentHash(of: file.bytes),
      isBlank: file.bytes[content.body].allSatisfy { $0 <= 0x20 })
    switch role {
    case .index: return .index(index(root, body, &diagnostics))
    case .section: return .section(section(root, body, &diagnostics))
    case .donate: return CallParser.donate(root, body, &diagnostics).map { .donate($0) }
    case .newsletter: return CallParser.newsletter(root, body, &diagnostics).map { .newsletter($0) }
    case .translation(let subject):
      return .translation(TranslationParser(subject: subject, language: language).parse(root, body, &diagnostics))
    }
  }

  /// What to say of a headline that is a reference, which needs no quotation marks but no braces either.
  private static func problem(withHeadline value: YAMLNode, at path: [String]) -> Diagnostic? {
    guard path == ["headline"], let text = value.text, text.hasPrefix("{{"), text.hasSuffix("}}") else { return nil }
    let name = text.dropFirst(2).dropLast(2).filter { $0 != " " }
    guard Figure.isName(name) else { return nil }
    return .error(.wrongType, "\"headline\" is the name of a figure alone: \(name)", at: value.range, fix: name)
  }

  /// What to say of a body that is still to be written.
  private static func problem(withBody file: SourceFile, _ body: Range<Int>) -> Diagnostic? {
    guard let first = file.bytes[body].firstIndex(where: { $0 > 0x20 }),
      let last = file.bytes[body].lastIndex(where: { $0 > 0x20 }), last - first < 6
    else { return nil }
    return Placeholder.problem(with: Located(file.text(first..<last + 1), at: SourceRange(file, first..<last + 1)))
  }

  private func index(_ root: YAMLNode, _ body: Body, _ diagnostics: inout [Diagnostic]) -> IndexSource {
    var reader = MappingReader(root, as: "a page")
    let title = reader.requiredShownText("title") ?? Located("", at: reader.range)
    let summary = reader.shownText("summary")
    let period = reader.period("period")
    let headline = reader.names("headline", Figure.isName)
    let figures = FigureParser.parse(reader.node("figures"), file, language, &diagnostics)
    let isDraft = DraftKey.isDraft(&reader, isHome: file.path == "index.md")
    reader.finish(&diagnostics)
    return IndexSource(
      text: PageText(title: title, summary: summary, body: body), period: period, headline: headline, figures: figures,
      isDraft: isDraft)
  }

  private func section(_ root: YAMLNode, _ body: Body, _ diagnostics: inout [Diagnostic]) -> SectionSource {
    var reader = MappingReader(root, as: "a section")
    let title = reader.requiredShownText("title")
    let headline = reader.names("headline", Figure.isName)
    let figures = FigureParser.parse(reader.node("figures"), file, language, &diagnostics)
    reader.refuseDraft("keep the section out of Content until it is ready")
    for key in ["summary", "period"] {
      reader.refuse(key, .unknownKey, "a section has no key \"\(key)\"; it belongs to the whole page, in index.md")
    }
    reader.finish(&diagnostics)
    return SectionSource(
      text: title.map { SectionText(title: $0, body: body) }, headline: headline, figures: figures, hash: body.hash)
  }
}
