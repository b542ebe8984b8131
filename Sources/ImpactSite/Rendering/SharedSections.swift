import Diagnostics
import Figures
import Synchronization
import TemplateEngine

/// The donate and newsletter sections, which every page of one depth and language shows alike, but for the periods of
/// figures that are of another one than the page.
final class SharedSections: Sendable {
  /// What pages of one depth, language and period show.
  struct Views: Sendable {
    var donate: Prepared<DonateView>?
    var newsletter: Prepared<NewsletterView>?
    /// What the sections asked for.
    var uses: [Use] = []
    /// Whether figures in them have a period, so that it matters which one the page has.
    var havePeriods = false
    /// A hash of what is shown.
    var hash = ContentHash(low: 0, high: 0)
  }

  private struct Key: Hashable {
    let language: Int
    let depth: Int
  }

  private struct VariantKey: Hashable {
    let key: Key
    let period: Period?
  }

  /// As pages of the home page's period show them.
  private let views: [Key: Views]
  private let variants = Mutex<[VariantKey: Views]>([:])
  private let makeViews: MakeViews

  private typealias MakeViews =
    @Sendable (_ language: Int, _ depth: Int, _ period: Period?, inout [Diagnostic]) -> Views

  /// Renders the sections for every depth and language that has a page.
  init(_ renderer: EditionRenderer, diagnostics: inout [Diagnostic]) {
    let facts = renderer.facts
    guard facts.donate != nil || facts.newsletter != nil, let home = facts.page("") else {
      (views, makeViews) = ([:], { _, _, _, _ in Views() })
      return
    }
    makeViews = { language, depth, period, diagnostics in
      // All routes of one depth lead to the home page alike.
      let below = depth - facts.route(of: Edition(page: home, language: language)).depth
      let route = Route(
        prefix: facts.languages[language].prefix,
        page: Array(repeating: "-", count: below).joined(separator: "/"))
      return CallViewBuilder(renderer: renderer, home: home, language: language, route: route, period: period)
        .views(&diagnostics)
    }
    let period = facts.pages[home].period?.value
    var views: [Key: Views] = [:]
    for language in facts.languages.indices {
      for depth in facts.depths(language: language) {
        views[Key(language: language, depth: depth)] = makeViews(language, depth, period, &diagnostics)
      }
    }
    self.views = views
  }

  /// No sections at all.
  init() { (views, makeViews) = ([:], { _, _, _, _ in Views() }) }

  /// What pages of a language and depth show whose period is the home page's.
  func views(language: Int, depth: Int) -> Views? { views[Key(language: language, depth: depth)] }

  /// What pages of a language, depth and period show.
  func views(language: Int, depth: Int, period: Period?) -> Views? {
    let key = Key(language: language, depth: depth)
    guard let usual = views[key], usual.havePeriods else { return views[key] }
    return variants.withLock { variants in
      let variant = VariantKey(key: key, period: period)
      if let made = variants[variant] { return made }
      // What is wrong was said when they were made for the home page.
      var ignored: [Diagnostic] = []
      let made = makeViews(language, depth, period, &ignored)
      variants[variant] = made
      return made
    }
  }

  /// All that the sections asked for, anywhere.
  var uses: Set<Use> { views.values.reduce(into: []) { $0.formUnion($1.uses) } }
}

/// Fills the views of the calls to act for pages of one depth, language and period.
private struct CallViewBuilder {
  let renderer: EditionRenderer
  let language: Int
  let own: Lookup
  let first: Lookup
  let route: Route

  init(renderer: EditionRenderer, home: Int, language: Int, route: Route, period: Period?) {
    self.renderer = renderer
    self.language = language
    self.route = route
    func lookup(_ language: Int) -> Lookup {
      Lookup(
        renderer.facts, renderer.phrases, Edition(page: home, language: language), servesAllPages: true,
        period: period, parts: renderer.parts)
    }
    own = lookup(language)
    first = language == 0 ? own : lookup(0)
  }

  func views(_ diagnostics: inout [Diagnostic]) -> SharedSections.Views {
    var views = SharedSections.Views()
    if let donate = renderer.facts.donate, let text = text(donate.texts, "donate-", &diagnostics) {
      views.donate = Prepared(
        DonateView(
          title: text.title, text: text.content, button: text.button, url: SourcedText(donate.url), lang: text.lang,
          textLang: text.contentLang))
    }
    if let newsletter = renderer.facts.newsletter, let text = text(newsletter.texts, "newsletter-", &diagnostics) {
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
    // With what the home page shows, they settle what pages of any period show.
    let periods = own.otherPeriods + (language == 0 ? [] : first.otherPeriods)
    for period in periods { digest.add(period.description) }
    views.havePeriods = !periods.isEmpty
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

  private func text(_ texts: [CallText?], _ prefix: String, _ diagnostics: inout [Diagnostic]) -> Text? {
    guard let text = texts[language] ?? texts[0] else { return nil }
    let isOwn = texts[language] != nil
    let code = renderer.facts.languages[0].code
    var writer = TextRenderer(isOwn ? own : first)
    let title = writer.html(text.title, &diagnostics)
    let button = writer.plain(text.button, &diagnostics)
    let consent = text.consent.map { writer.plain($0, &diagnostics) }
    let links = LinkResolver(
      lookup: own, route: route, folder: "", isOwnFile: false, content: renderer.content)
    let body = CallText.body(texts, in: language)
    let bodyIsOwn = body?.isOwn == true
    let names = HeadingNames(prefix: prefix, renderer.templates.anchors)
    let content = body.flatMap {
      renderer.html($0.body, bodyIsOwn ? own : first, links, headingShift: 1, names, nil, &diagnostics)
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
    case .list(let values), .record(let values):
      add(values.count)
      for value in values { add(value) }
    default: add(-1)
    }
  }
}
