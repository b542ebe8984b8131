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

  private let page: Page
  private let route: Route
  private var firstCode: String { first.language.code }

  init(renderer: EditionRenderer, edition: Edition, own: Lookup, first: Lookup) {
    self.renderer = renderer
    self.edition = edition
    self.own = own
    self.first = first
    page = own.page
    route = own.route
  }

  mutating func view(_ diagnostics: inout [Diagnostic]) -> PageView {
    let language = own.language
    var view = PageView(
      language: language.code, direction: language.direction, title: SafeHTML(text: ""), titleText: SourcedText(""),
      canonical: route.canonical(on: own.siteAddress), home: route.toHome.isEmpty ? "./" : route.toHome)
    addText(&view, &diagnostics)
    view.period = page.period.map { language.writer.text($0.value) }
    view.periodLang = page.period.flatMap { language.writer.language(of: $0.value) }
    view.cards = cards(&diagnostics)
    if edition.language == 0 {
      checkTexts(&diagnostics)
      checkHistories(&diagnostics)
    }
    view.sections = page.sections.compactMap { section($0, &diagnostics) }
    let shared = renderer.shared.views(
      language: edition.language, depth: route.depth, period: page.period?.value)
    view.donate = shared?.donate
    view.newsletter = shared?.newsletter
    view.editions = EditionLinks(lookup: own).views
    return view
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
    var writer = TextRenderer(isOwn ? own : first)
    let title = writer.html(text.title, &diagnostics)
    let (content, contentIsOwn) = body(text.body, section.texts[0]?.body, isOwn, headingShift: 1, &diagnostics)
    return SectionView(
      id: section.name, title: title, content: content ?? SafeHTML(unescaped: []),
      lang: isOwn ? nil : firstCode, contentLang: isOwn && !contentIsOwn ? firstCode : nil)
  }

  /// A body, or the first language's where a translation has none.
  private func body(
    _ body: Body?, _ original: Body?, _ isOwn: Bool, headingShift: Int, _ diagnostics: inout [Diagnostic]
  ) -> (html: SafeHTML?, isOwn: Bool) {
    let links = LinkResolver(
      lookup: own, route: route, folder: page.path, isOwnFile: true, content: renderer.content,
      anchors: renderer.templates.anchors)
    if let body {
      let html = renderer.html(body, isOwn ? own : first, links, headingShift: headingShift, &diagnostics)
      return (html, isOwn || html == nil)
    }
    guard let original else { return (nil, true) }
    let html = renderer.html(original, first, links, headingShift: headingShift, &diagnostics)
    return (html, html == nil)
  }

  private func cards(_ diagnostics: inout [Diagnostic]) -> [CardView] {
    let headlines =
      page.headline.map { ($0.value, "#" + $0.value) }
      + page.sections.flatMap { section in section.headline.map { ($0.value, "#" + section.name) } }
    return headlines.compactMap { name, href in
      own.figure(name).map { card(name, href, $0, &diagnostics) }
    }
  }

  private func card(
    _ name: String, _ href: String, _ found: FoundFigure, _ diagnostics: inout [Diagnostic]
  ) -> CardView {
    let writer = own.language.writer
    let text = writer.capitalized(found.phrase.whole)
    // The page says its own period above the cards.
    let figure = page.figures[name]
    let period = figure?.period == nil ? nil : found.otherPeriod
    return CardView(
      id: name, before: text.before, number: CardView.number(text.number), size: CardView.size(text.number),
      machineValue: found.phrase.value,
      after: text.unit.isEmpty || text.after.isEmpty ? text.unit + text.after : text.unit + " " + text.after,
      label: figure?.label.map { label in
        var writer = TextRenderer(first)
        return writer.plain(label, &diagnostics)
      }, href: href, period: period.map { writer.text($0) },
      beforeLang: text.before.isEmpty ? nil : text.wordsLanguage,
      afterLang: text.unit.isEmpty ? text.wordsLanguage : text.unitLanguage,
      labelLang: edition.language == 0 ? nil : firstCode, periodLang: period.flatMap { writer.language(of: $0) })
  }

  /// Holds figures against their earlier values.
  private func checkHistories(_ diagnostics: inout [Diagnostic]) {
    for (index, figure) in page.figures.figures.enumerated()
    where figure.hasDetails && (figure.change != nil || !figure.previous.isEmpty) {
      own.history(of: own.ownFigure(at: index)).check(&diagnostics)
    }
  }

  /// Holds the references in texts of figures that no card shows.
  private func checkTexts(_ diagnostics: inout [Diagnostic]) {
    for figure in page.figures.figures where figure.hasDetails {
      for text in [figure.label, figure.method, figure.note] {
        guard let text, SiteNames.mayHoldReferences(text.value) else { continue }
        let isShown = { (names: [Located<String>]) in names.contains { $0.value == figure.name.value } }
        if text.range == figure.label?.range,
          isShown(page.headline) || page.sections.contains(where: { isShown($0.headline) })
        {
          continue
        }
        var writer = TextRenderer(first)
        _ = writer.plain(text, &diagnostics)
      }
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
        name: name, current: name != nil && language == lookup.edition.language ? hreflang : nil)
    }
    let own = lookup.languages.enumerated().map { view($1.code, $0, name: $1.formats.autonym) }
    return own + [view("x-default", 0, name: nil)]
  }
}
