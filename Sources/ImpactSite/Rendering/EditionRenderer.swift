import Diagnostics
import Figures
import TemplateEngine

/// Turns editions into bytes. It reads the Markdown again that was parsed before, and writes nothing.
struct EditionRenderer: Sendable {
  let facts: Facts
  let phrases: Phrases
  let templates: Templates
  let content: any FileTree
  /// Bytes of content files that need not be read again.
  let kept: KeptBytes
  /// The path of a content file by its number.
  let paths: @Sendable (Int) -> String
  var shared: SharedSections
  private let site: Prepared<SiteView>
  private let texts: [Prepared<InterfaceView>]
  private let assets: [Int: AssetAddresses]

  init(
    facts: Facts, phrases: Phrases, templates: Templates, content: any FileTree, kept: KeptBytes,
    paths: @escaping @Sendable (Int) -> String
  ) {
    self.facts = facts
    self.phrases = phrases
    self.templates = templates
    self.content = content
    self.kept = kept
    self.paths = paths
    shared = SharedSections()
    site = Prepared(
      SiteView(name: SourcedText(facts.configuration.name), url: SourcedText(facts.configuration.url)))
    texts = facts.languages.map { Prepared(InterfaceView(texts: $0.interface, lang: $0.wordsLanguage)) }
    let depths = Set(facts.languages.indices.flatMap { facts.depths(language: $0) })
    assets = Dictionary(
      uniqueKeysWithValues: depths.map {
        ($0, AssetAddresses(prefix: String(repeating: "../", count: $0), templates.assets))
      })
  }

  /// Renders an edition behind what the output holds already, and returns what it asked for; nil, with diagnostics,
  /// when something was wrong.
  func render(_ edition: Edition, into output: inout [UInt8], _ diagnostics: inout [Diagnostic]) -> [Use]? {
    let own = Lookup(facts, phrases, edition)
    let first =
      edition.language == 0 ? own : Lookup(facts, phrases, Edition(page: edition.page, language: 0))
    let count = diagnostics.count
    var builder = PageViewBuilder(renderer: self, edition: edition, own: own, first: first)
    let view = builder.view(&diagnostics)
    let route = facts.route(of: edition)
    let assets =
      self.assets[route.depth] ?? AssetAddresses(prefix: route.toRoot, templates.assets)
    fill(Templates.page, view, language: edition.language, assets, into: &output, &diagnostics)
    if diagnostics[count...].contains(where: { $0.severity == .error }) { return nil }
    return edition.language == 0 ? own.uses : own.uses + first.uses
  }

  /// The page that a host shows for an address that leads nowhere; it may be shown at any depth, so its own addresses
  /// begin at the host.
  func renderNotFound(into output: inout [UInt8], _ diagnostics: inout [Diagnostic]) {
    let base = facts.configuration.basePath
    let language = facts.languages[0]
    let title = language.interface.notFound
    let view = PageView(
      language: language.code, direction: language.direction, title: SafeHTML(text: title),
      titleText: SourcedText(title), canonical: facts.configuration.url.value, home: base)
    let assets = AssetAddresses(prefix: base, templates.assets)
    fill(Templates.notFound, view, language: 0, assets, into: &output, &diagnostics)
  }

  private func fill(
    _ template: String, _ page: PageView, language: Int, _ assets: AssetAddresses, into output: inout [UInt8],
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let library = templates.library else { return }
    let root = RootView(site: site, page: page, text: texts[language], assets: assets)
    do throws(RenderError) {
      try library.render(template, templates.fields.map { $0.value(root) }, into: &output)
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }

  /// A body as HTML; nil when it is blank. `lookup` is in the language of the text.
  func html(
    _ body: Body, _ lookup: Lookup, _ links: LinkResolver, headingShift: Int, _ diagnostics: inout [Diagnostic]
  ) -> SafeHTML? {
    guard !body.isBlank else { return nil }
    guard let file = file(body, &diagnostics) else { return nil }
    var renderer = BodyRenderer(
      TextRenderer(lookup), links: links, headingShift: headingShift, file: file, start: body.start)
    var output: [UInt8] = []
    output.reserveCapacity((file.bytes.count - body.start) * 3 / 2)
    renderer.render(to: &output, &diagnostics)
    return output.isEmpty ? nil : SafeHTML(unescaped: output)
  }

  /// The file that a body stands in, as it was when it was parsed.
  private func file(_ body: Body, _ diagnostics: inout [Diagnostic]) -> SourceFile? {
    let path = paths(body.file)
    if let bytes = kept.take(body.file) { return SourceFile(number: body.file, path: path, bytes: bytes) }
    guard let bytes = content.read(path, diagnostics: &diagnostics) else { return nil }
    guard ContentHash(of: bytes) == body.hash else {
      diagnostics.append(
        Diagnostic(.error, .changedFile, Diagnostic.changedFileMessage, at: .path(content.shown(path))))
      return nil
    }
    return SourceFile(number: body.file, path: path, bytes: bytes)
  }
}

extension SourcedText {
  /// A text that an editor wrote.
  convenience init(_ text: Located<String>) { self.init(text.value, at: text.range) }

  /// A text of Impact's own.
  convenience init(_ text: String) { self.init(text, at: SourceRange(fileNumber: Int(UInt32.max), 0..<0)) }
}
