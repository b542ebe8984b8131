import Diagnostics
import Figures
import TemplateEngine

/// What editions are made from.
struct EditionSources: Sendable {
  let facts: Facts
  var phrases: Phrases
  let templates: Templates
  let later: LaterParser
  let input: BuildInput

  init(_ facts: Facts, _ phrases: Phrases, _ templates: Templates, _ later: LaterParser, _ input: BuildInput) {
    self.facts = facts
    self.phrases = phrases
    self.templates = templates
    self.later = later
    self.input = input
  }
}

/// An edition that was rendered.
struct RenderedEdition {
  /// What it asked for.
  let uses: [Use]
  /// What the files of data beside it are made from; nil where it has no figures.
  let export: EditionExport?
}

/// Turns editions into bytes, and writes nothing.
struct EditionRenderer: Sendable {
  let facts: Facts
  let phrases: Phrases
  let templates: Templates
  /// The content folder.
  let content: any FileTree
  /// How closely it looks at what is sound.
  let scrutiny: Scrutiny
  /// Reads the Markdown again that was parsed before.
  let later: LaterParser
  var shared: SharedSections
  /// Which parts pages have.
  let parts: PageParts
  /// The organisation's name, by language.
  let names: SiteNames
  private let sites: [Prepared<SiteView>]
  private let texts: [Prepared<InterfaceView>]
  private let assets: [Int: AssetAddresses]

  init(_ sources: EditionSources, diagnostics: inout [Diagnostic]) {
    let (facts, templates) = (sources.facts, sources.templates)
    self.facts = facts
    self.templates = templates
    phrases = sources.phrases
    later = sources.later
    content = sources.input.content
    scrutiny = sources.input.scrutiny
    shared = SharedSections()
    parts = PageParts(facts, phrases, later, templates.anchors)
    names = SiteNames(facts, phrases, diagnostics: &diagnostics)
    sites = names.texts.map { Prepared(SiteView(name: $0, url: SourcedText(facts.configuration.url))) }
    texts = facts.languages.map { Prepared(InterfaceView(texts: $0.interface, lang: $0.wordsLanguage)) }
    let depths = Set(facts.languages.indices.flatMap { facts.depths(language: $0) })
    assets = Dictionary(
      uniqueKeysWithValues: depths.map {
        ($0, AssetAddresses(prefix: String(repeating: "../", count: $0), templates.assets))
      })
  }

  /// Renders an edition behind what the output holds already, and returns what it asked for and what its files of data
  /// are made from; nil, with diagnostics, when something was wrong.
  func render(
    _ edition: Edition, into output: inout [UInt8], _ diagnostics: inout [Diagnostic]
  ) -> RenderedEdition? {
    let own = Lookup(facts, phrases, edition, parts: parts)
    let first =
      edition.language == 0
      ? own : Lookup(facts, phrases, Edition(page: edition.page, language: 0), parts: parts)
    let count = diagnostics.count
    var builder = PageViewBuilder(renderer: self, edition: edition, own: own, first: first)
    var view = builder.view(&diagnostics)
    let route = facts.route(of: edition)
    let export = export(edition, view, route, own.page.period?.value, builder.statements)
    view.structuredData = StructuredData(export).json
    let assets =
      self.assets[route.depth] ?? AssetAddresses(prefix: route.toRoot, templates.assets)
    fill(Templates.page, view, language: edition.language, assets, into: &output, &diagnostics) {
      LongestPart(own.page, view, language: edition.language)?.place
    }
    if diagnostics[count...].contains(where: { $0.severity == .error }) { return nil }
    if scrutiny >= .texts {
      EditorialReading(renderer: self, edition: edition, own: own, first: first).read(&diagnostics)
    }
    return RenderedEdition(
      uses: edition.language == 0 ? own.uses : own.uses + first.uses, export: export.statements.isEmpty ? nil : export)
  }

  /// What the data of an edition is made from.
  private func export(
    _ edition: Edition, _ view: PageView, _ route: Route, _ period: Period?, _ statements: [FigureStatement]
  ) -> EditionExport {
    EditionExport(
      title: view.titleText.text, description: view.description?.text, address: view.canonical,
      language: view.language, period: period, organisation: names.texts[edition.language].text,
      site: facts.configuration.url.value, folder: route.folder,
      dates: DatesOfPeriods(period, statements, yearStarts: facts.configuration.yearStarts),
      writer: facts.languages[edition.language].writer, statements: statements)
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
    _ diagnostics: inout [Diagnostic], content: () -> SourceRange? = { nil }
  ) {
    guard let library = templates.library else { return }
    let root = RootView(site: sites[language], page: page, text: texts[language], assets: assets)
    do throws(RenderError) {
      try library.render(template, templates.fields.map { $0.value(root) }, into: &output)
    } catch {
      diagnostics.append(Self.diagnostic(error, content))
    }
  }

  /// What is wrong with a page. One that takes too much is told at its content, and at the template where it was too much.
  private static func diagnostic(_ error: RenderError, _ content: () -> SourceRange?) -> Diagnostic {
    let found = error.diagnostic
    guard found.identifier == .templateLimit, let place = content() else { return found }
    return .error(
      .tooLarge, "there is too much on this page; make this shorter, or several pages of it", at: place,
      notes: [Diagnostic.Note(found.message, at: found.place)])
  }

  /// A body as HTML; nil when it is blank. `lookup` is in the language of the text. The bodies of a page note which
  /// figures they show, and take names for their headings, in the order of the page.
  func html(
    _ body: Body, _ lookup: Lookup, _ links: LinkResolver, headingShift: Int, _ names: HeadingNames,
    _ mentions: FigureMentions?, _ diagnostics: inout [Diagnostic]
  ) -> SafeHTML? {
    guard !body.isBlank else { return nil }
    guard let file = later.file(of: body, &diagnostics) else { return nil }
    var renderer = BodyRenderer(
      TextRenderer(lookup, mentions), links: links, headingShift: headingShift, names: names,
      file: file, start: body.start)
    var output: [UInt8] = []
    output.reserveCapacity((file.bytes.count - body.start) * 3 / 2)
    renderer.render(to: &output, &diagnostics)
    return output.isEmpty ? nil : SafeHTML(unescaped: output)
  }
}

extension SourcedText {
  /// A text that an editor wrote.
  convenience init(_ text: Located<String>) { self.init(text.value, at: text.range) }

  /// A text of Impact's own.
  convenience init(_ text: String) { self.init(text, at: SourceRange(fileNumber: Int(UInt32.max), 0..<0)) }
}
