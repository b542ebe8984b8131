import Diagnostics
import Figures
import HTML
import TemplateEngine

/// Fills the view of one edition. Texts that have no translation are the first language's, in its own figures, and
/// marked with it.
struct PageViewBuilder {
  let renderer: EditionRenderer
  let edition: Edition
  /// Facts in the edition's language.
  let own: Lookup
  /// Facts in the first language.
  let first: Lookup

  /// What the page states of its figures, in their order; made with the view.
  private(set) var statements: [FigureStatement] = []
  /// Which figures the page's texts have shown.
  private let mentions = FigureMentions()
  /// Names the page's headings.
  private let names: HeadingNames
  private let page: Page
  private let route: Route
  private var firstCode: String { first.language.code }

  init(renderer: EditionRenderer, edition: Edition, own: Lookup, first: Lookup) {
    self.renderer = renderer
    self.edition = edition
    self.own = own
    self.first = first
    page = own.page
    names = HeadingNames(own.page, renderer.templates.anchors) {
      renderer.parts.sharedHeadings(language: edition.language)
    }
    route = own.route
  }

  mutating func view(_ diagnostics: inout [Diagnostic]) -> PageView {
    let language = own.language
    var view = PageView(
      language: language.code, direction: language.direction,
      otherDirection: language.writer.otherDirection?.rawValue, title: SafeHTML(text: ""), titleText: SourcedText(""),
      canonical: route.canonical(on: own.siteAddress), home: route.toHome.isEmpty ? "./" : route.toHome)
    addText(&view, &diagnostics)
    view.period = page.period.map { language.writer.text($0.value) }
    view.periodLang = page.period.flatMap { language.writer.language(of: $0.value) }
    state(&diagnostics)
    view.cards = cards
    view.figures = FigureViews(statements: statements, page: page, writer: language.writer).views
    view.figureColumns = FigureColumnsView(view.figures)
    if edition.language == 0 { checkHistories(&diagnostics) }
    view.sections = page.sections.compactMap { section($0, &diagnostics) }
    let shared = renderer.shared.views(
      language: edition.language, depth: route.depth, period: page.period?.value)
    view.donate = shared?.donate
    view.newsletter = shared?.newsletter
    view.editions = EditionLinks(lookup: own).views
    return view
  }

  /// Makes the statements. The texts of figures are the first language's, so what is wrong with them is told once, there.
  private mutating func state(_ diagnostics: inout [Diagnostic]) {
    let builder = StatementBuilder(own: own, first: first, sources: renderer.facts.configuration.sources)
    var ignored: [Diagnostic] = []
    statements = edition.language == 0 ? builder.statements(&diagnostics) : builder.statements(&ignored)
  }

  private func addText(_ view: inout PageView, _ diagnostics: inout [Diagnostic]) {
    guard let (text, isOwn) = page.text(in: edition.language) else { return }
    var writer = TextRenderer(isOwn ? own : first)
    view.title = writer.html(text.title, &diagnostics)
    view.titleText = writer.plain(text.title, &diagnostics)
    let summary = text.summary.flatMap { $0.value.allSatisfy(\.isWhitespace) ? nil : $0 }
    view.description = summary.map { writer.plain($0, &diagnostics) }
    view.lang = isOwn ? nil : firstCode
    let (content, contentIsOwn) = body(text.body, page.texts.first??.body, isOwn, headingShift: 0, &diagnostics)
    view.introduction = content
    view.introductionLang = contentIsOwn ? nil : firstCode
  }

  private func section(_ section: Section, _ diagnostics: inout [Diagnostic]) -> SectionView? {
    guard let (text, isOwn) = section.text(in: edition.language) else { return nil }
    checkName(of: section, text.title.range, &diagnostics)
    var writer = TextRenderer(isOwn ? own : first)
    let title = writer.html(text.title, &diagnostics)
    let (content, contentIsOwn) = body(text.body, section.texts[0]?.body, isOwn, headingShift: 1, &diagnostics)
    return SectionView(
      id: section.name, title: title, content: content ?? SafeHTML(unescaped: []),
      lang: isOwn ? nil : firstCode, contentLang: isOwn && !contentIsOwn ? firstCode : nil)
  }

  /// The headings of what stands on every page have their names before the page's own parts.
  private func checkName(of section: Section, _ range: SourceRange, _ diagnostics: inout [Diagnostic]) {
    let shared = renderer.parts.sharedHeadings(language: edition.language)
    for name in shared where name == section.name || name == section.name + Anchors.titleEnding {
      let file = name.hasPrefix("donate-") ? "donate.md" : "newsletter.md"
      diagnostics.append(
        .error(
          .invalidName,
          "a heading of \(file) is the part \(quoted(name)) of every page; give the section's file another name",
          at: range))
    }
  }

  /// A body, or the first language's where a translation has none.
  private func body(
    _ body: Body?, _ original: Body?, _ isOwn: Bool, headingShift: Int, _ diagnostics: inout [Diagnostic]
  ) -> (html: SafeHTML?, isOwn: Bool) {
    let links = LinkResolver(
      lookup: own, route: route, folder: page.path, isOwnFile: true, content: renderer.content,
      anchors: renderer.templates.anchors)
    if let body {
      let lookup = isOwn ? own : first
      let html = renderer.html(body, lookup, links, headingShift: headingShift, names, mentions, &diagnostics)
      return (html, isOwn || html == nil)
    }
    guard let original else { return (nil, true) }
    let html = renderer.html(original, first, links, headingShift: headingShift, names, mentions, &diagnostics)
    return (html, html == nil)
  }

  private var cards: [CardView] {
    let headlines =
      page.headline.map { ($0.value, rowAddress($0.value)) }
      + page.sections.flatMap { section in section.headline.map { ($0.value, "#" + section.name) } }
    return headlines.compactMap { name, href in
      own.figure(name).flatMap { _ in page.figures.index(of: name) }.map { card(href, statements[$0]) }
    }
  }

  /// Where the card of a figure leads that the page puts forward: to its row, or where there are none to the start
  /// of what the page says.
  private func rowAddress(_ name: String) -> String {
    let anchors = renderer.templates.anchors
    if anchors.areOfFigures { return "#" + Anchors.figurePrefix + name }
    return anchors.names.contains("main") ? "#main" : "#top"
  }

  private func card(_ href: String, _ statement: FigureStatement) -> CardView {
    let writer = own.language.writer
    let remarks = RemarkWriter(writer: writer)
    let text = writer.capitalized(statement.phrase.whole)
    // The page says its own period above the cards.
    let period = statement.otherPeriod
    let status = statement.status.flatMap(writer.words.words(of:))
    return CardView(
      id: statement.name, before: text.before, number: CardView.number(text.number, writer),
      size: CardView.size(text.number), machineValue: statement.phrase.value,
      after: text.unit.isEmpty || text.after.isEmpty ? text.unit + text.after : text.unit + " " + text.after,
      label: statement.label, href: href, period: period.map(writer.text),
      share: statement.shareRemark.map(remarks.html), change: statement.change.map { remarks.html(.change($0)) },
      status: status, beforeLang: text.before.isEmpty ? nil : text.wordsLanguage,
      afterLang: text.unit.isEmpty ? text.wordsLanguage : text.unitLanguage, labelLang: statement.textLanguage,
      periodLang: period.flatMap(writer.language(of:)), statusLang: status == nil ? nil : writer.wordsLanguage)
  }

  /// Holds figures against their earlier values.
  private func checkHistories(_ diagnostics: inout [Diagnostic]) {
    for (index, figure) in page.figures.figures.enumerated()
    where figure.hasDetails && (figure.change != nil || !figure.previous.isEmpty) {
      own.history(of: own.ownFigure(at: index)).check(&diagnostics)
    }
  }
}

extension SafeHTML {
  /// Plain text as HTML.
  init(text: String) {
    var bytes: [UInt8] = []
    HTMLEscaping.append(text, to: &bytes)
    self.init(unescaped: bytes)
  }
}

/// The links from one edition to all of its page.
struct EditionLinks {
  let lookup: Lookup

  /// All editions of the page; none on a site of one language.
  var views: [EditionView] {
    guard lookup.languages.count > 1 else { return [] }
    let toRoot = lookup.route.toRoot
    func view(_ hreflang: String, _ language: Int, name: String?) -> EditionView {
      let route = lookup.route(language: language)
      let href = toRoot + route.folder
      return EditionView(
        hreflang: hreflang, url: route.canonical(on: lookup.siteAddress), href: href.isEmpty ? "./" : href,
        name: name,
        direction: lookup.languages[language].direction == lookup.language.direction
          ? nil : lookup.languages[language].direction,
        current: name != nil && language == lookup.edition.language ? hreflang : nil)
    }
    let own = lookup.languages.enumerated().map { view($1.code, $0, name: $1.formats.autonym) }
    return own + [view("x-default", 0, name: nil)]
  }
}
