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

  /// What the last build made, if nothing was wrong with it and all files that it read are still the same.
  func unchanged(_ inventory: Inventory) -> BuildSummary? {
    guard let build = records.build, inventory.stamps(at: start) == build.inputs else { return nil }
    return build.summary
  }

  /// Keeps what a build made for the next one. Stamps of files that were written only just now could not tell a later
  /// change, so they are not believed.
  func save(_ result: Production.Result, _ inventory: Inventory, hasFindings: Bool) {
    guard let store else { return }
    var new = Records()
    if !hasFindings, let inputs = inventory.stamps(at: start) {
      new.build = BuildRecord(inputs: inputs, summary: result.summary)
    }
    let now = FileStamp.now
    new.outputs = result.outputs.filter { $0.value.stamp.isCertain(at: now) }
    new.editions = EditionRecords(result.records)
    store.save(new)
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
