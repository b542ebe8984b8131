import Diagnostics

/// What might have been meant where something was not found. Each table is made when a mistake first asks for it, and
/// serves all others: a thousand mistakes cost a thousand times what one costs.
struct Candidates: Sendable {
  private let pages: PageList
  private let files: [String]
  private let configuration: SiteConfiguration
  private let nearPages = Lazily<NearNames>()
  private let nearAddresses = Lazily<NearNames>()
  private let filesByName = Lazily<[String: [Int]]>()
  private let filesAsRead = Lazily<[String: Int]>()
  private let pagesByFigure = Lazily<[String: Int]>()

  init(_ configuration: SiteConfiguration, _ pages: PageList, files: [String]) {
    self.configuration = configuration
    self.pages = pages
    self.files = files
  }

  private var addresses: some Sequence<String> { pages.paths.lazy.filter { !$0.isEmpty } }

  /// The page with the path that one is nearest to.
  func page(nearestTo path: String) -> String? { nearPages.value { NearNames(addresses) }.nearest(to: path) }

  /// The file or page with the path that one is nearest to.
  func address(nearestTo path: String) -> String? {
    nearAddresses.value { NearNames(files + Array(addresses)) }.nearest(to: path)
  }

  /// The name of the contact that one is nearest to.
  func contact(nearestTo name: String) -> String? { configuration.contact(nearestTo: name) }

  /// The path of the file of a name, in capital or small letters, where only one has it.
  func onlyFile(named name: String) -> String? {
    let table = filesByName.value {
      Dictionary(grouping: files.indices) { files[$0].lastName.drop { $0 == "/" }.lowercased() }
    }
    guard let same = table[name.lowercased()], same.count == 1 else { return nil }
    return files[same[0]]
  }

  /// The file whose path readers take for the same (canonical equivalence, Unicode 3.7, D70), the first of them.
  func file(readAs path: String) -> String? {
    let table = filesAsRead.value {
      Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return table[path].map { files[$0] }
  }

  /// The first page that has a figure of a name.
  func page(withFigure name: String) -> Page? {
    let table = pagesByFigure.value {
      Dictionary(
        pages.enumerated().flatMap { index, page in page.figures.names.map { ($0, index) } },
        uniquingKeysWith: { first, _ in first })
    }
    return table[name].map { pages[$0] }
  }
}
