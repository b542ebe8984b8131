import Diagnostics
import Figures
import FrontMatter

/// Reads the Markdown files of one page.
struct PageLoader {
  let path: String
  let configuration: SiteConfiguration
  var diagnostics: [Diagnostic] = []
  private var figures: [String: Figure] = [:]
  private var unreadableNames: Set<String> = []
  private var isIncomplete = false

  init(path: String, configuration: SiteConfiguration) {
    self.path = path
    self.configuration = configuration
  }

  /// A section's file, or nil where the file itself could not be read.
  typealias SectionFile = (name: String, file: SourceFile?)

  /// The page of an `index.md` and its sections; nil when the index can't be read.
  mutating func load(index: SourceFile?, sections: [SectionFile]) -> Page? {
    var page: Page?
    if let index, let (content, root) = open(index) { page = load(index: content, root) } else { isIncomplete = true }
    var loaded: [Section] = []
    for (name, file) in sections {
      guard let file, let (content, root) = open(file) else {
        isIncomplete = true
        continue
      }
      if let section = section(name, content, root) { loaded.append(section) }
    }
    guard var page else { return nil }
    page.sections = loaded
    page.figures = figures
    page.unreadableNames = unreadableNames
    page.isIncomplete = isIncomplete
    checkHeadlines(page)
    return page
  }

  private mutating func open(_ file: SourceFile) -> (ContentFile, YAMLNode)? {
    guard let content = ContentFile(file, diagnostics: &diagnostics) else { return nil }
    guard let root = YAMLParser.parse(file, content.frontMatter, diagnostics: &diagnostics) else { return nil }
    return (content, root)
  }

  private mutating func load(index content: ContentFile, _ root: YAMLNode) -> Page {
    var reader = MappingReader(root, as: "a page")
    let title = reader.requiredText("title") ?? Located("", at: reader.range)
    let summary = reader.text("summary")
    let period = reader.period("period")
    let headline = reader.texts("headline")
    if let node = reader.node("figures") { addFigures(node) }
    diagnostics += reader.finish()
    return Page(
      path: path, file: content.source, title: title, period: period, summary: summary, headline: headline,
      body: content.body, sections: [], figures: [:], unreadableNames: [], isIncomplete: false)
  }

  private mutating func section(_ name: String, _ content: ContentFile, _ root: YAMLNode) -> Section? {
    var reader = MappingReader(root, as: "a section")
    let title = reader.requiredText("title")
    let headline = reader.texts("headline")
    if let node = reader.node("figures") { addFigures(node) }
    diagnostics += reader.finish()
    return title.map {
      Section(name: name, file: content.source, title: $0, headline: headline, body: content.body)
    }
  }

  private mutating func addFigures(_ node: YAMLNode) {
    var loader = FigureLoader(sources: configuration.sources)
    loader.load(node)
    diagnostics += loader.diagnostics
    unreadableNames.formUnion(loader.unreadableNames)
    for figure in loader.figures {
      let name = figure.name.value
      if let first = figures[name] {
        report(.duplicateFigure, "the figure \(quoted(name)) is written twice on this page", figure.name, first.name)
      } else if let contact = configuration.contacts[name] {
        report(.duplicateFigure, "\(quoted(name)) is the name of a contact already", figure.name, contact.name)
      } else {
        figures[name] = figure
      }
    }
  }

  private mutating func report(
    _ identifier: String, _ message: String, _ second: Located<String>, _ first: Located<String>
  ) {
    diagnostics.append(
      .error(identifier, message, at: second.range, notes: [.init("the first one is here", at: .range(first.range))]))
  }

  private mutating func checkHeadlines(_ page: Page) {
    let names = page.headline + page.sections.flatMap(\.headline)
    for name in names where page.figures[name.value] == nil && !unreadableNames.contains(name.value) && !isIncomplete {
      let hint = nearest(to: name.value, in: page.figures.keys.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
      diagnostics.append(
        .error(
          .unknownFigure, "\"headline\" names no figure of this page: \(quoted(name.value))\(hint)", at: name.range))
    }
    for figure in page.figures.values {
      var references = figure.parts
      if let whole = figure.whole, case .figure(let name) = whole.value {
        references.append(Located(name, at: whole.range))
      }
      for name in references
      where page.figures[name.value] == nil && !unreadableNames.contains(name.value) && !isIncomplete {
        let hint = nearest(to: name.value, in: page.figures.keys.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
        diagnostics.append(
          .error(.unknownFigure, "there is no figure \(quoted(name.value)) on this page\(hint)", at: name.range))
      }
    }
  }
}
