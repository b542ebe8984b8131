import Diagnostics
import Figures
import TemplateEngine

/// The donate and newsletter sections, which every page of one depth and language shows alike. Their references name
/// the page of the figure, so that a call says the same everywhere.
struct SharedSections: Sendable {
  /// What one depth and language shows.
  struct Views: Sendable {
    var donate: Prepared<DonateView>?
    var newsletter: Prepared<NewsletterView>?
    /// What the sections asked for.
    var uses: [Use] = []
    /// A hash of what is shown.
    var hash = ContentHash(low: 0, high: 0)
  }

  private struct Key: Hashable {
    let language: Int
    let depth: Int
  }

  private var views: [Key: Views] = [:]

  /// What the editions of a language and depth show.
  func views(language: Int, depth: Int) -> Views? { views[Key(language: language, depth: depth)] }

  /// All that the sections asked for, anywhere.
  var uses: Set<Use> { views.values.reduce(into: []) { $0.formUnion($1.uses) } }

  /// Renders the sections for every depth and language that has a page.
  init(_ renderer: EditionRenderer, diagnostics: inout [Diagnostic]) {
    let facts = renderer.facts
    guard facts.donate != nil || facts.newsletter != nil, let home = facts.page("") else { return }
    for language in facts.languages.indices {
      for depth in facts.depths(language: language) {
        // All routes of one depth lead to the home page alike.
        let below = depth - facts.route(of: Edition(page: home, language: language)).depth
        let route = Route(
          prefix: facts.languages[language].prefix,
          page: Array(repeating: "-", count: below).joined(separator: "/"))
        let builder = CallViewBuilder(renderer: renderer, home: home, language: language, route: route)
        views[Key(language: language, depth: depth)] = builder.views(&diagnostics)
      }
    }
  }

  /// No sections at all.
  init() {}
}

/// Fills the views of the calls to act for one depth and language.
private struct CallViewBuilder {
  let renderer: EditionRenderer
  let language: Int
  let own: Lookup
  let first: Lookup
  let route: Route

  init(renderer: EditionRenderer, home: Int, language: Int, route: Route) {
    self.renderer = renderer
    self.language = language
    self.route = route
    func lookup(_ language: Int) -> Lookup {
      Lookup(renderer.facts, renderer.phrases, Edition(page: home, language: language), servesAllPages: true)
    }
    own = lookup(language)
    first = language == 0 ? own : lookup(0)
  }

  func views(_ diagnostics: inout [Diagnostic]) -> SharedSections.Views {
    var views = SharedSections.Views()
    if let donate = renderer.facts.donate, let text = text(donate.texts, &diagnostics) {
      views.donate = Prepared(
        DonateView(
          title: text.title, text: text.content, button: text.button, url: SourcedText(donate.url), lang: text.lang,
          textLang: text.contentLang))
    }
    if let newsletter = renderer.facts.newsletter, let text = text(newsletter.texts, &diagnostics) {
      let fields = NewsletterFields(newsletter, language: renderer.facts.languages[language].code)
      views.newsletter = Prepared(
        NewsletterView(
          title: text.title, text: text.content, button: text.button, action: SourcedText(newsletter.action),
          emailField: fields.email, hidden: fields.hidden.map { HiddenFieldView(name: $0.name, content: $0.value) },
          trap: fields.trap, consent: text.consent, consentField: fields.consent,
          privacy: newsletter.privacy.map { SourcedText($0) }, lang: text.lang, textLang: text.contentLang))
    }
    views.uses = language == 0 ? own.uses : own.uses + first.uses
    var digest = Digest()
    digest.add(views.donate.value)
    digest.add(views.newsletter.value)
    views.hash = digest.hash
    return views
  }

  private struct Text {
    let title: SafeHTML
    let button: SourcedText
    let consent: SourcedText?
    let content: SafeHTML?
    let lang: String?
    let contentLang: String?
  }

  private func text(_ texts: [CallText?], _ diagnostics: inout [Diagnostic]) -> Text? {
    guard let text = texts[language] ?? texts[0] else { return nil }
    let isOwn = texts[language] != nil
    let code = renderer.facts.languages[0].code
    var writer = TextRenderer(isOwn ? own : first)
    let title = writer.html(text.title, &diagnostics)
    let button = writer.plain(text.button, &diagnostics)
    let consent = text.consent.map { writer.plain($0, &diagnostics) }
    let links = LinkResolver(
      lookup: own, route: route, folder: "", isOwnFile: false, content: renderer.content)
    let body = text.body ?? texts[0]?.body
    let bodyIsOwn = isOwn && text.body != nil
    let content = body.flatMap {
      renderer.html($0, bodyIsOwn ? own : first, links, headingShift: 1, &diagnostics)
    }
    return Text(
      title: title, button: button, consent: consent, content: content, lang: isOwn ? nil : code,
      contentLang: isOwn && !bodyIsOwn && content != nil ? code : nil)
  }
}

extension Digest {
  /// Adds what a template would be given.
  fileprivate mutating func add(_ value: Value) {
    switch value {
    case .string(let text): add(text)
    case .sourced(let text): add(text.text)
    case .html(let html): add(html.bytes)
    case .list(let values), .record(let values), .tuple(let values):
      add(values.count)
      for value in values { add(value) }
    default: add(-1)
    }
  }
}
