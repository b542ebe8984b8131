import Diagnostics
import Figures
import Markdown
import TemplateEngine

/// What one page became.
struct RenderedPage: Sendable {
  /// The page's bytes; nil when something was wrong.
  var bytes: [UInt8]?
  /// The files of `Content` that the page shows or links to.
  var files: Set<String> = []
  var diagnostics: [Diagnostic] = []
}

/// Turns typed pages into bytes. Pure: it reads nothing and writes nothing.
struct PageRenderer: Sendable {
  let site: Site
  let library: TemplateLibrary?
  let assets: [Asset]
  let writer = FigureWriter.english
  /// What every page shows alike, by the page's depth.
  let sharedParts: [Int: SharedParts]
  private let siteValue: Value

  init(site: Site, library: TemplateLibrary?, assets: [Asset]) {
    self.site = site
    self.library = library
    self.assets = assets
    siteValue = .record([Value(site.configuration.name), Value(site.configuration.url)])
    var parts: [Int: SharedParts] = [:]
    for depth in Set(site.pages.map(\.depth)).sorted() {
      parts[depth] = SharedParts(site, writer, prefix: Self.prefix(depth))
    }
    sharedParts = parts
  }

  static func prefix(_ depth: Int) -> String { String(repeating: "../", count: depth) }

  /// One page of the site.
  func render(_ page: Page) -> RenderedPage {
    var result = RenderedPage()
    let resolver = ReferenceResolver(site: site, page: page, writer: writer)
    let prefix = Self.prefix(page.depth)
    let links = LinkResolver(site: site, folder: page.path, prefix: prefix, isOwnFile: true)
    var text = TextResolver(resolver)

    let introduction = body(page.file, page.body, text, links, headingShift: 0, &result)
    var sections: [Value] = []
    for section in page.sections {
      let content = body(section.file, section.body, text, links, headingShift: 1, &result)
      sections.append(
        .record([
          .string(section.name), .html(SafeHTML(unescaped: text.html(section.title))),
          .html(content ?? SafeHTML(unescaped: [])),
        ]))
    }
    let shared = sharedParts[page.depth]
    result.files.formUnion(shared?.files ?? [])
    let view = PageView(
      title: SafeHTML(unescaped: text.html(page.title)),
      titleText: Value(text.plain(page.title), from: page.title),
      description: page.summary.map { Value(text.plain($0), from: $0) },
      canonical: site.configuration.url.value + (page.path.isEmpty ? "" : page.path + "/"),
      home: prefix.isEmpty ? "./" : prefix,
      period: page.period.map { writer.text($0.value) },
      introduction: introduction,
      cards: cards(page),
      sections: sections,
      donate: shared?.donate,
      newsletter: shared?.newsletter
    )
    result.diagnostics += text.diagnostics
    fill("page.html", view, assetPrefix: prefix, &result)
    return result
  }

  /// The page that a host shows for an address that leads nowhere; it may be shown at any depth, so its own addresses
  /// begin at the host.
  func renderNotFound() -> RenderedPage {
    var result = RenderedPage()
    let base = site.configuration.basePath
    let view = PageView(
      title: SafeHTML(unescaped: Array("Page not found".utf8)),
      titleText: .string("Page not found"),
      canonical: site.configuration.url.value,
      home: base
    )
    fill("404.html", view, assetPrefix: base, &result)
    return result
  }

  private func fill(_ template: String, _ view: PageView, assetPrefix: String, _ result: inout RenderedPage) {
    guard let library else { return }
    var output: [UInt8] = []
    output.reserveCapacity(16_384)
    let assetAddresses = assets.map { Value.string(assetPrefix + $0.path) }
    do throws(RenderError) {
      try library.render(template, [siteValue, view.value, .record(assetAddresses)], into: &output)
      result.bytes = output
    } catch {
      result.diagnostics.append(error.diagnostic)
    }
  }

  /// A body as HTML, or nil when it is blank.
  private func body(
    _ file: SourceFile, _ range: Range<Int>, _ text: TextResolver, _ links: LinkResolver, headingShift: Int,
    _ result: inout RenderedPage
  ) -> SafeHTML? {
    var renderer = BodyRenderer(text, links: links, headingShift: headingShift, file: file, body: range)
    var output: [UInt8] = []
    output.reserveCapacity(range.count * 2)
    renderer.render(to: &output)
    result.diagnostics += renderer.diagnostics
    result.files.formUnion(renderer.files)
    return output.isEmpty ? nil : SafeHTML(unescaped: output)
  }

  private func cards(_ page: Page) -> [Value] {
    let own = page.headline.map { ($0.value, "#" + $0.value) }
    let ofSections = page.sections.flatMap { section in section.headline.map { ($0.value, "#" + section.name) } }
    return (own + ofSections).compactMap { name, href in
      guard let figure = page.figures[name] else { return nil }
      let quantity = figure.quantity.value
      let text = writer.text(quantity).capitalized
      return .record([
        .string(name), .string(text.before), .string(text.number), .string(quantity.number.machineText),
        .string([text.unit, text.after].filter { !$0.isEmpty }.joined(separator: " ")),
        figure.label.map { Value($0) } ?? .missing, .string(href),
      ])
    }
  }
}

/// The values of one page, by name; `value` puts them into the schema's order.
struct PageView {
  var title: SafeHTML
  var titleText: Value
  var description: Value?
  var canonical: String
  var home: String
  var period: String?
  var introduction: SafeHTML?
  var cards: [Value] = []
  var sections: [Value] = []
  var donate: Value?
  var newsletter: Value?

  var value: Value {
    .record([
      .string("en"), .string("ltr"), .html(title), titleText,
      description ?? .missing, .string(canonical), .string(home),
      period.map { .string($0) } ?? .missing, introduction.map { .html($0) } ?? .missing, .list(cards),
      .list(sections), donate ?? .missing, newsletter ?? .missing,
    ])
  }
}
