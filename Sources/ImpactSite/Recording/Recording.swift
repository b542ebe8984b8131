import Diagnostics

/// What one build has from earlier ones, and leaves to later ones.
struct Recording: Sendable {
  private let store: (any RecordStore)?
  private let mode: BuildMode
  /// What earlier builds left.
  private(set) var records: Records
  /// The output, opened where there are records, which can say what of it is still good.
  private(set) var output: (any SiteOutput)?

  /// Reads the records and opens the output. An output that can't be opened is said when it is to be written.
  init(_ input: BuildInput, _ openOutput: OpenOutput) async {
    store = input.records
    mode = input.mode
    records = (store?.load() ?? Records()).believed(by: input)
    guard !records.editions.isEmpty else { return }
    do throws(OutputError) {
      output = try await openOutput(records)
    } catch {
      output = nil
    }
  }

  /// The output, opened now if it is not open yet; nil, with a diagnostic, where that is impossible: what else is wrong is
  /// still to be found.
  func opened(_ openOutput: OpenOutput, diagnostics: inout [Diagnostic]) async -> (any SiteOutput)? {
    if let output { return output }
    do throws(OutputError) {
      return try await openOutput(records)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// What the last build made, if nothing was wrong with it, all files that it read are still the same, and so is all
  /// that it wrote. `stamps` are those of all files.
  func unchanged(_ stamps: ContentHash?) -> BuildRecord? {
    guard let output, let build = records.build, build.inputs == stamps, output.isJustAsRecorded else { return nil }
    return build
  }

  /// What need not be read again.
  func settlement(
    _ inventory: Inventory, _ configuration: SiteConfiguration, _ content: any FileTree
  ) async -> Settlement {
    guard let manifest = output?.lastManifest else { return Settlement(inventory) }
    return await Settlement(
      inventory, records, configuration, manifest: manifest, content: content)
  }

  /// Forgets what earlier builds left, so that a store need not copy what it changes.
  mutating func forget() { records = Records() }

  /// Keeps what a build made for the next one. Stamps of files that were written only just now could not tell a later
  /// change, so they are not believed.
  func save(
    _ summary: BuildSummary, _ editions: [NewEditionRecords], _ published: PublishedSite, _ inventory: Inventory,
    _ findings: Findings, site: ContentHash, _ hashes: [ContentHash?]
  ) async {
    guard let store else { return }
    var new = NewRecords()
    new.mode = mode
    if findings.areNone, let inputs = inventory.stamps {
      new.build = BuildRecord(inputs: inputs, summary: summary, drafts: findings.drafts)
    }
    if !findings.areEarly { new.configuration = site }
    new.outputs = published.files
    new.folderMode = published.folderMode
    new.editions = editions
    new.sources.reserveCapacity(inventory.content.count)
    for (file, entry) in inventory.content.enumerated() {
      guard let stamp = entry.stamp, stamp.isCertain(at: inventory.time), let hash = hashes[file] else { continue }
      let content = FileContent(size: Int(stamp.size), hash: hash)
      new.sources.append((entry.path, KnownFile(content: content, stamp: stamp)))
    }
    await store.save(new)
  }

  /// What a build found wrong.
  struct Findings {
    /// Whether any of it belongs to no single edition.
    let areEarly: Bool
    let areNone: Bool
    /// The paths of the pages that were left out as drafts.
    let drafts: [String]
  }
}

extension Records {
  /// What a build believes. Of one that looked otherwise at pages it believes what files hold, and nothing about pages.
  fileprivate func believed(by input: BuildInput) -> Records {
    guard !mode.holds(for: input.mode) else { return self }
    var records = self
    records.build = nil
    records.configuration = nil
    records.editions = editions.none
    return records
  }
}
