import Diagnostics
import Figures
import Synchronization

/// All that is known of a site once its files are read: what pages there are, their figures and texts, and where
/// everything stands. Nothing here changes any more.
final class Facts: Sendable {
  let configuration: SiteConfiguration
  let donate: Donate?
  let newsletter: Newsletter?
  /// The pages in the order of their paths, the home page first.
  let pages: PageList
  /// A hash of the files that each page is made from, by page and language.
  let inputs: [[ContentHash]]
  /// What the last build left of each page; nil for pages that were read anew.
  let settled: [SettledPage?]
  /// The pages that are left out.
  let drafts: Drafts
  /// The paths of all files in `Content` that a page may link to, in order.
  let linkable: [String]
  /// The position of a page by its path.
  private let pageIndex: [ByteString: Int]
  private let linkableIndex: [ByteString: Int]
  /// The stamps of those files; nil where a later change of the file would not show.
  private let linkableStamps: [FileStamp?]
  /// What the build writes beside documents.
  let addresses: BuiltAddresses
  private let conflicts: [ByteString: String]
  /// What might have been meant where something was not found.
  let candidates: Candidates
  /// The same figures on several pages.
  let series: FigureSeries
  /// The numbers of all figures.
  let numbers: NumberHolders

  init(
    configuration: SiteConfiguration, donate: Donate?, newsletter: Newsletter?, pages: PageList,
    inputs: [[ContentHash]], settled: [SettledPage?], series: [[SeriesKey]], numbers: [[NumberKey]],
    drafts: Drafts,
    linkable: [FileEntry], time: Int64, assets: [Asset]
  ) {
    self.configuration = configuration
    self.donate = donate
    self.newsletter = newsletter
    self.pages = pages
    self.inputs = inputs
    self.settled = settled
    self.series = FigureSeries(series, pages, yearStarts: configuration.yearStarts)
    self.numbers = NumberHolders(numbers)
    self.drafts = drafts
    let paths = linkable.map(\.path)
    self.linkable = paths
    pageIndex = Dictionary(
      pages.paths.enumerated().map { (ByteString($1), $0) }, uniquingKeysWith: { first, _ in first })
    linkableIndex = Dictionary(
      paths.enumerated().map { (ByteString($1), $0) }, uniquingKeysWith: { first, _ in first })
    linkableStamps = linkable.map { entry in entry.stamp.flatMap { $0.isCertain(at: time) ? $0 : nil } }
    addresses = BuiltAddresses(languages: configuration.languages, pages: pages.paths, assets: assets)
    var conflicts = addresses.conflicts(ofDocuments: paths)
    for entry in linkable {
      guard let size = entry.stamp?.size, let problem = SizeLimit.copied.problem(size) else { continue }
      conflicts[ByteString(entry.path)] = "it \(problem)"
    }
    self.conflicts = conflicts
    candidates = Candidates(configuration, pages, files: paths)
  }

  /// The languages, the first one first.
  var languages: [Language] { configuration.languages }

  /// The position of a page by its path, such as `2020`; the home page's is empty.
  func page(_ path: String) -> Int? { pageIndex[ByteString(path)] }

  /// Whether a page may link to a file.
  func isLinkable(_ path: String) -> Bool { linkableIndex[ByteString(path)] != nil }

  /// What tells that a file's content is the same as before; nil where nothing does.
  func stamp(ofFile path: String) -> FileStamp? { linkableIndex[ByteString(path)].flatMap { linkableStamps[$0] } }

  /// Why a file can't be copied to where it would be linked, as a sentence; nil where it can.
  func conflict(ofFile path: String) -> String? { conflicts.isEmpty ? nil : conflicts[ByteString(path)] }

  /// All editions: the pages of the first language, then those of the next.
  var editions: [Edition] {
    languages.indices.flatMap { language in pages.indices.map { Edition(page: $0, language: language) } }
  }

  /// Where an edition stands.
  func route(of edition: Edition) -> Route {
    Route(prefix: languages[edition.language].prefix, page: pages.paths[edition.page])
  }

  /// How deep the editions of a language lie, each depth once.
  func depths(language: Int) -> [Int] {
    let prefix = languages[language].prefix
    return Set(pages.paths.lazy.map { Route(prefix: prefix, page: $0).depth }).sorted()
  }

  /// How many figures there are.
  var figureCount: Int {
    pages.indices.reduce(0) { $0 + (settled[$1]?.figures ?? pages[$1].figures.figures.count) }
  }
}
