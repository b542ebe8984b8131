public import Diagnostics
import Figures

/// Looks into a site that was built: which figures a page shows, and what is known of them.
///
/// Pages carry nothing for it: a page that is asked for is rendered again with a mark behind each figure's value.
public final class SiteInspection: Sendable {
  private let sources: EditionSources
  private let inventory: Inventory
  /// The files that places in it point into.
  public let sourceMap: SourceMap
  private let warnings: [Diagnostic]

  private let hashes: [ContentHash?]

  /// A site that was built from files of some hashes.
  init(
    _ sources: EditionSources, _ inventory: Inventory, _ hashes: [ContentHash?], _ map: SourceMap,
    _ warnings: [Diagnostic]
  ) {
    self.sources = sources
    self.hashes = hashes
    self.inventory = inventory
    sourceMap = map
    self.warnings = map.inFileOrder(warnings)
  }

  private var facts: Facts { sources.facts }

  /// A hash of the texts that the site is made from, with their names.
  public var sourceHash: ContentHash {
    var digest = Digest()
    digest.add(sources.templates.hash)
    for (entry, hash) in zip(inventory.content, hashes) {
      digest.add(entry.path)
      if let hash { digest.add(hash) }
    }
    return digest.hash
  }

  /// The path of the site's home page on its host, beginning and ending in `/`.
  public var basePath: String { facts.configuration.basePath }

  /// Whether the page of a folder, such as `fr/2020/`, is a draft; nil where there is no page.
  public func isDraft(folder: String) -> Bool? {
    edition(folder: folder).map { facts.settled[$0.page]?.isDraft ?? facts.pages[$0.page].isDraft }
  }

  /// The folder of the page that a file of `Content` belongs to, in the file's language; nil where it belongs to none.
  public func folder(ofContent path: String) -> String? {
    let (page, code): (String, String?)
    switch ContentPath(path) {
    case .index(let folder, let language): (page, code) = (folder, language)
    case .section(let folder, _, let language): (page, code) = (folder, language)
    default: return nil
    }
    let language = code.flatMap { facts.configuration.language($0) } ?? 0
    return facts.page(page).map { facts.route(of: Edition(page: $0, language: language)).folder }
  }

  /// The file of `Content` that defines a figure, and the language that it is written in. The page may be named by the
  /// folder of its edition in any language, too.
  func file(of name: String, page path: String) -> (path: String, language: Language)? {
    guard let page = facts.page(path) ?? edition(folder: path + "/")?.page, let figure = facts.pages[page].figures[name]
    else { return nil }
    return (inventory.content[figure.name.range.fileNumber].path, facts.languages[0])
  }

  /// What the figures of a page are; nil where there is no page in that folder. `records` are those of the build.
  public func figures(folder: String, _ records: MemoryRecords) -> PageInspection? {
    guard let edition = edition(folder: folder) else { return nil }
    let marked = marked(edition)
    let own = facts.pages[edition.page].figures.figures.indices.map { FigureMark(page: edition.page, figure: $0) }
    var order: [String: Int] = [:]
    var listed: [FigureMark] = []
    for mark in FigureMark.all(in: marked) + own where order[mark.text] == nil && isKnown(mark) {
      order[mark.text] = listed.count
      listed.append(mark)
    }
    var finder = UseFinder(facts, besides: edition)
    for mark in listed { finder.look(for: mark) }
    finder.find(in: records)
    return PageInspection(
      marked: marked, marks: order, figures: listed.map { figure($0, on: edition, finder.places(of: $0)) })
  }

  private func isKnown(_ mark: FigureMark) -> Bool {
    mark.page < facts.pages.count && mark.figure < facts.pages[mark.page].figures.figures.count
  }

  private func edition(folder: String) -> Edition? {
    guard case .edition(let edition)? = facts.addresses.file(at: folder + "index.html") else { return nil }
    return edition
  }

  /// The page with a mark behind each value; empty where it can't be rendered any more.
  private func marked(_ edition: Edition) -> [UInt8] {
    var marked = sources
    marked.phrases = Phrases(facts, isMarked: true)
    var diagnostics: [Diagnostic] = []
    var renderer = EditionRenderer(marked, diagnostics: &diagnostics)
    renderer.shared = SharedSections(renderer, diagnostics: &diagnostics)
    var page: [UInt8] = []
    return renderer.render(edition, into: &page, &diagnostics) == nil ? [] : page
  }

  private func figure(
    _ mark: FigureMark, on edition: Edition, _ places: (list: [FigureInspection.Place], count: Int)
  ) -> FigureInspection {
    let page = facts.pages[mark.page]
    let figure = page.figures.figures[mark.figure]
    let language = facts.languages[edition.language]
    let phrase = sources.phrases.phrase(page: mark.page, figure: mark.figure, language: edition.language)
    let isOwn = mark.page == edition.page
    return FigureInspection(
      name: figure.name.value, page: page.path,
      reference: "{{ " + (isOwn ? "" : page.path + "/") + figure.name.value + " }}",
      text: language.writer.capitalized(phrase.whole).plain, value: phrase.value,
      exact: figure.exact?.value.description, label: figure.label?.value, method: figure.method?.value,
      note: figure.note?.value, period: (figure.period ?? page.period)?.value.description,
      periodIsPages: figure.period == nil, source: source(of: figure), status: figure.status?.rawValue,
      place: figure.name.range, short: short(of: figure), elsewhere: places.list, elsewhereCount: places.count,
      warnings: warnings(of: figure, on: page))
  }

  /// The short form of a figure, as its file says it now.
  private func short(of figure: Figure) -> String? {
    let number = figure.name.range.fileNumber
    let path = inventory.content[number].path
    var unused: [Diagnostic] = []
    guard let bytes = sources.input.content.read(path, diagnostics: &unused) else { return nil }
    let role: FileParser.Role = if case .index = ContentPath(path) { .index } else { .section }
    return FigureEdit.present(
      figure.name.value, in: SourceFile(number: number, path: path, bytes: bytes), role: role)
  }

  private func source(of figure: Figure) -> FigureInspection.Source? {
    let source: Figures.Source?
    switch figure.source?.value {
    case .key(let key): source = facts.configuration.sources[key]?.value
    case .source(let own): source = own
    case nil: source = nil
    }
    return source.map {
      FigureInspection.Source(
        title: $0.title.value, url: $0.url?.value, producer: $0.producer, published: $0.published?.description)
    }
  }

  /// What is wrong in the lines of a figure, or with a reference to it.
  private func warnings(of figure: Figure, on page: Page) -> [Diagnostic] {
    guard !warnings.isEmpty else { return [] }
    let (file, start) = (figure.name.range.fileNumber, figure.name.range.bytes.lowerBound)
    let next = page.figures.figures.lazy.map(\.name.range)
      .filter { $0.fileNumber == file && $0.bytes.lowerBound > start }.map(\.bytes.lowerBound).min()
    let end = next ?? figure.quantity.range.bytes.upperBound
    return warnings.filter { diagnostic in
      guard case .range(let range) = diagnostic.place else { return false }
      if range.fileNumber == file, start <= range.bytes.lowerBound, range.bytes.lowerBound <= end { return true }
      return NearReference.names(at: range, in: sourceMap.file(of: range)).contains(figure.name.value)
    }
  }
}
