/// What one build has from earlier ones, and leaves to later ones.
struct Recording: Sendable {
  private let store: (any RecordStore)?
  /// When the build began, by the clock of file systems.
  private let start: Int64
  /// What earlier builds left.
  let records: Records
  init(_ store: (any RecordStore)?) {
    start = FileStamp.now
    self.store = store
    records = store?.load() ?? Records()
  }

  /// Opens the output where there are records, which can say what of it is still good. An output that can't be opened
  /// is said when it is to be written.
  func open(_ openOutput: (Records) async throws(OutputError) -> any SiteOutput) async -> (any SiteOutput)? {
    guard !records.editions.isEmpty else { return nil }
    do throws(OutputError) {
      return try await openOutput(records)
    } catch {
      return nil
    }
  }

  /// What the last build made, if nothing was wrong with it, all files that it read are still the same, and so is all
  /// that it wrote.
  func unchanged(_ inventory: Inventory, _ output: (any SiteOutput)?) -> BuildSummary? {
    guard let output, let build = records.build, output.holds(records.outputs),
      inventory.stamps(at: start) == build.inputs
    else { return nil }
    return build.summary
  }

  /// What need not be read again.
  func settlement(
    _ inventory: Inventory, _ configuration: SiteConfiguration, _ editions: [String: EditionRecord],
    _ output: (any SiteOutput)?, _ content: any FileTree
  ) async -> Settlement {
    guard let manifest = output?.lastManifest else { return Settlement(inventory) }
    return await Settlement(
      inventory, records, editions, configuration, manifest: manifest, content: content)
  }

  /// Keeps what a build made for the next one. Stamps of files that were written only just now could not tell a later
  /// change, so they are not believed.
  func save(
    _ result: Production.Result, _ inventory: Inventory, site: ContentHash, _ hashes: [ContentHash?],
    hasEarlyFindings: Bool, hasFindings: Bool
  ) async {
    guard let store else { return }
    var new = Records()
    if !hasFindings, let inputs = inventory.stamps(at: start) {
      new.build = BuildRecord(inputs: inputs, summary: result.summary)
    }
    let now = FileStamp.now
    new.outputs = result.outputs
    for (path, file) in result.outputs where !file.stamp.isCertain(at: now) { new.outputs[path] = nil }
    if !hasEarlyFindings { new.configuration = site }
    for (file, entry) in inventory.content.enumerated() {
      guard let stamp = entry.stamp, stamp.isCertain(at: start), let hash = hashes[file] else { continue }
      let content = FileContent(size: Int(stamp.size), hash: hash)
      new.sources[ByteString(entry.path)] = KnownFile(content: content, stamp: stamp)
    }
    new.editions = EditionRecords(result.records)
    await store.save(new)
  }
}

extension Inventory {
  /// A hash of the names and stamps of all files, nil where a stamp taken at a time could not tell a later change.
  fileprivate func stamps(at time: Int64) -> ContentHash? {
    var digest = Digest()
    for entry in content + templates {
      guard let stamp = entry.stamp, stamp.isCertain(at: time) else { return nil }
      digest.add(entry.path)
      for number in [stamp.size, stamp.modified, stamp.changed] { digest.add(Int(number)) }
      digest.add(Int(truncatingIfNeeded: stamp.inode))
    }
    digest.add(content.count)
    return digest.hash
  }
}
