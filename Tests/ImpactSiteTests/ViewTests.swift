import Diagnostics
import TemplateEngine
import Testing

@testable import ImpactSite

@Suite struct ViewTests {
  static let html = SafeHTML(text: "html")
  static let text = SourcedText("text")

  static let page = PageView(
    language: "1", direction: "2", title: SafeHTML(text: "3"), titleText: SourcedText("4"),
    description: SourcedText("5"), canonical: "6", home: "7", period: "8", introduction: SafeHTML(text: "9"),
    cards: [card], sections: [section], figures: [figure],
    figureColumns: FigureColumnsView([figure]), donate: Prepared(donate), newsletter: Prepared(newsletter),
    editions: [edition],
    periodLang: "10", lang: "11", introductionLang: "12")
  static let figure = FigureView(
    name: "1", words: SafeHTML(text: "2"), label: SourcedText("3"), share: SafeHTML(text: "4"),
    goal: SafeHTML(text: "5"), parts: [part], period: "6", change: SafeHTML(text: "7"), method: SourcedText("8"),
    status: "9", source: source, note: SourcedText("10"), periodLang: "11", statusLang: "12", textLang: "13")
  static let part = FigurePartView(name: "1", words: SafeHTML(text: "2"))
  static let source = SourceView(
    title: SourcedText("1"), url: SourcedText("2"), producer: "3", published: "4", accessed: "5", place: "6",
    isNumbered: true,
    licence: "7", publishedLang: "8", accessedLang: "9")
  static let edition = EditionView(hreflang: "1", url: "2", href: "3", name: "4", direction: "5", current: "6")
  static let card = CardView(
    id: "1", before: "2", number: SafeHTML(text: "3"), size: "4", machineValue: "5", after: "6",
    label: SourcedText("7"), href: "8",
    period: "9", share: SafeHTML(text: "10"), change: SafeHTML(text: "11"), status: "12", beforeLang: "13",
    afterLang: "14", labelLang: "15", periodLang: "16", statusLang: "17")
  static let section = SectionView(
    id: "1", title: SafeHTML(text: "2"), content: SafeHTML(text: "3"), lang: "4", contentLang: "5")
  static let donate = DonateView(
    title: SafeHTML(text: "1"), text: SafeHTML(text: "2"), button: SourcedText("3"), url: SourcedText("4"),
    lang: "5", textLang: "6")
  static let newsletter = NewsletterView(
    title: SafeHTML(text: "1"), text: SafeHTML(text: "2"), button: SourcedText("3"), action: SourcedText("4"),
    emailField: "5", hidden: [hidden], trap: "6", consent: SourcedText("7"), consentField: "8",
    privacy: SourcedText("9"), lang: "10", textLang: "11")
  static let hidden = HiddenFieldView(name: "1", content: "2")
  static let site = SiteView(name: SourcedText("1"), url: SourcedText("2"))
  static let interface = InterfaceView(texts: Language.english.interface, lang: "en")

  static let views: [any View] = [
    page, edition, card, section, figure, part, source, FigureColumnsView([figure]), donate, newsletter, hidden, site,
    interface,
  ]

  @Test func aViewsSchemaAndValuesAgreeInCountAndOrder() throws {
    for view in Self.views { try Self.check(view) }
  }

  private static func check<Subject: View>(_ view: Subject) throws {
    guard case .record(let record) = Subject.schema, case .record(let values) = view.value else {
      Issue.record("\(Subject.self) is no record")
      return
    }
    #expect(record.fields.map(\.name) == Subject.fields.map(\.name))
    #expect(Set(record.fields.map(\.name)).count == record.fields.count, "\(Subject.self) names a field twice")
    #expect(values.count == record.fields.count)
    // No field is left out of the templates.
    let stored = Subject.self == InterfaceView.self ? 21 : Mirror(reflecting: view).children.count
    #expect(record.fields.count == stored, "\(Subject.self)")
    for (field, value) in zip(record.fields, values) {
      #expect(fits(value, field.schema), "\(Subject.self).\(field.name)")
    }
  }

  /// Whether a value is of a schema's kind.
  private static func fits(_ value: Value, _ schema: Schema) -> Bool {
    switch (value, schema) {
    case (.string, .string), (.sourced, .string), (.html, .html), (.json, .json): true
    case (.bool, .bool), (.missing, .optional): true
    case (_, .optional(let wrapped)): fits(value, wrapped)
    case (.list(let values), .list(let element)): values.allSatisfy { fits($0, element) }
    case (.record(let values), .record(let record)):
      values.count == record.fields.count && zip(values, record.fields).allSatisfy { fits($0, $1.schema) }
    default: false
    }
  }

  @Test func theRootHasItsFieldsAndAnAddressForEachAsset() {
    let assets = ["a.css", "b.js"].map { Asset(name: $0, hash: ContentHash(of: Array($0.utf8))) }
    let root = RootView(
      site: Prepared(Self.site), page: Self.page, text: Prepared(Self.interface),
      assets: AssetAddresses(prefix: "../", assets))
    let fields = RootView.fields(assets)
    #expect(fields.map(\.name) == ["site", "page", "text", "assets"])
    #expect(fields.count == Mirror(reflecting: root).children.count)
    for field in fields { #expect(Self.fits(field.value(root), field.schema), "\(field.name)") }
    #expect(fields[3].value(root) == .record(assets.map { .string("../" + $0.path) }))
    guard case .record(let record) = fields[3].schema else {
      Issue.record("the assets are no record")
      return
    }
    #expect(record.fields.map(\.name) == ["a.css", "b.js"])
  }

  @Test func aFieldWithoutAValueIsMissing() {
    let view = EditionView(hreflang: "x-default", url: "u", href: "h", name: nil, direction: nil, current: nil)
    #expect(view.value == .record([.string("x-default"), .string("u"), .string("h"), .missing, .missing, .missing]))
  }

  @Test func aTemplateThatNamesEveryFieldCompilesAndPrintsEachInItsPlace() throws {
    let root = RootView(
      site: Prepared(Self.site), page: Self.page, text: Prepared(Self.interface),
      assets: AssetAddresses(prefix: "", []))
    let fields = RootView.fields([])
    var lines = ["<body>"]
    for field in fields.dropLast() { Self.print(field.name, field.schema, to: &lines) }
    let schema = RecordSchema(fields.map { RecordSchema.Field($0.name, $0.schema) })
    let file = SourceFile(path: "page.html", text: lines.joined(separator: "\n"))
    var diagnostics: [Diagnostic] = []
    let library = try #require(
      TemplateLibrary.compile(["page.html": file], entries: ["page.html": schema], diagnostics: &diagnostics))
    #expect(diagnostics.isEmpty)
    var output: [UInt8] = []
    try library.render("page.html", fields.map { $0.value(root) }, into: &output)
    let numbers = String(decoding: output, as: UTF8.self).split(separator: "\n").filter { Int($0) != nil }.joined(
      separator: " ")
    #expect(
      numbers == "1 2 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 1 2 3 4 5 "
        + "1 2 3 4 5 1 2 6 7 8 9 1 2 3 4 5 6 7 8 9 10 11 12 13 1 2 3 4 5 6 1 2 "
        + "3 4 5 1 2 6 7 8 9 10 11 "
        + "1 2 3 4 5 6 10 11 12")
  }

  /// The lines of a template that print a value and all that is in it.
  private static func print(_ name: String, _ schema: Schema, to lines: inout [String]) {
    switch schema {
    case .optional(let wrapped):
      lines.append("{% if \(name) %}")
      print(name, wrapped, to: &lines)
      lines.append("{% endif %}")
    case .list(let element):
      let item = name.replacing(".", with: "_") + "_item"
      lines.append("{% for \(item) in \(name) %}")
      print(item, element, to: &lines)
      lines.append("{% endfor %}")
    case .record(let record): for field in record.fields { print(name + "." + field.name, field.schema, to: &lines) }
    case .json: lines.append("<script type=\"application/ld+json\">{{ \(name) }}</script>")
    default: lines.append("{{ \(name) }}")
    }
  }
}
