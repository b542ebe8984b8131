import Diagnostics

/// What the last build left of a page whose files are all just as they were.
struct SettledPage: Sendable {
  /// How many figures it has.
  let figures: Int
  /// Whether it is a draft.
  let isDraft: Bool
  /// The keys of its figures in their series.
  let series: [SeriesKey]
  /// The keys of their numbers.
  let numbers: [NumberKey]
}

/// What need not be read again: pages whose files are just as they were when they were last built without a finding.
struct Settlement: Sendable {
  /// The hashes of the content files, by their numbers, as far as they are known without parsing.
  private(set) var hashes: [ContentHash?] = []
  /// What is left of each folder's page, by the folder's position.
  private(set) var pages: [SettledPage?]
  /// A hash for each language of the files that a folder's page is made from, by the folder's position; empty where
  /// nothing is known without parsing.
  private(set) var inputs: [[ContentHash]] = []
  /// The lines of the last manifest for each edition.
  let figureLines: FigureLines

  /// Nothing is known.
  init(_ inventory: Inventory) {
    pages = Array(repeating: nil, count: inventory.folders.count)
    figureLines = FigureLines([])
  }

  /// Finds the settled pages: every edition has a record, and the record is of these very files. `site.yml` must be the
  /// same too, since names and languages in it decide what a file means.
  init(
    _ inventory: Inventory, _ records: Records, _ configuration: SiteConfiguration, manifest: [UInt8],
    content: any FileTree
  ) async {
    pages = Array(repeating: nil, count: inventory.folders.count)
    figureLines = FigureLines(manifest)
    hashes = await inventory.hashes(known: records.sources, content)
    guard let site = inventory.configuration, hashes[site] != nil, hashes[site] == records.configuration else { return }
    let hashes = hashes
    let workers = await inParallel(inventory.folders.count, from: Indexed<(SettledPage?, [ContentHash])>()) {
      let folder = inventory.folders[$1]
      let inputs = inventory.inputs(of: folder, configuration.languages) { hashes[$0] }
      let page = Self.page(folder, inputs, configuration, records.editions)
      $0.append((page, inputs), at: $1)
    }
    let found = Indexed.merged(workers, count: inventory.folders.count)
    pages = found.map { $0?.0 }
    inputs = found.map { $0?.1 ?? [] }
  }

  /// What is left of a folder's page, if all of its editions have records of these very files.
  private static func page(
    _ folder: Inventory.Folder, _ inputs: [ContentHash], _ configuration: SiteConfiguration,
    _ editions: EditionRecords
  ) -> SettledPage? {
    guard folder.index.original != nil else { return nil }
    var page: SettledPage?
    for (language, inputs) in zip(configuration.languages, inputs) {
      let route = Route(prefix: language.prefix, page: folder.path)
      guard let record = editions[route.file], record.inputs == inputs else { return nil }
      if page == nil {
        page = SettledPage(
          figures: record.figures, isDraft: record.isDraft, series: record.series, numbers: record.numbers)
      }
    }
    return page
  }
}

extension Inventory {
  /// The hashes of all Markdown files and of `site.yml`: from their stamps where those vouch for them, else from their
  /// bytes.
  fileprivate func hashes(known: KnownFiles, _ tree: any FileTree) async -> [ContentHash?] {
    let workers = await inParallel(content.count, from: Indexed<ContentHash>()) { worker, file in
      let entry = content[file]
      if let known = known.file(entry.path, near: file), known.stamp == entry.stamp {
        worker.append(known.content.hash, at: file)
      } else if entry.path.hasSuffix(".md") || file == configuration {
        // What can't be read is said where it is parsed.
        var ignored: [Diagnostic] = []
        if let bytes = tree.read(entry.path, diagnostics: &ignored) { worker.append(ContentHash(of: bytes), at: file) }
      }
    }
    return Indexed.merged(workers, count: content.count)
  }

  /// A hash for each language of the names and contents of all files that a folder's page is made from.
  func inputs(of folder: Folder, _ languages: [Language], hash: (Int) -> ContentHash?) -> [ContentHash] {
    languages.enumerated().map { inputs(of: folder, language: $0 == 0 ? nil : $1.code, hash: hash) }
  }

  private func inputs(of folder: Folder, language: String?, hash: (Int) -> ContentHash?) -> ContentHash {
    var digest = Digest()
    func add(_ file: Int?) {
      guard let file, let hash = hash(file) else { return digest.add(0) }
      digest.add(content[file].path)
      digest.add(hash)
    }
    func add(_ texts: Texts) {
      add(texts.original)
      if let language { add(texts.translations.first { $0.language == language }?.file) }
    }
    add(folder.index)
    for section in folder.sections { add(section.texts) }
    return digest.hash
  }
}
