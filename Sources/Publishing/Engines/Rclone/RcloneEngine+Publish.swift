import Diagnostics
import ImpactSite
import Tools

extension RcloneEngine {
  func publish(_ release: LocalRelease, over state: TargetState, _ progress: @escaping ProgressReport)
    async throws(PublishError)
  {
    let kept = [release.manifest.facts?.before, state.manifest?.facts?.before, release.manifest.facts?.identifier]
    try await place(release.manifest, from: release.folder, over: state, keeping: kept, progress)
  }

  /// Makes a release live in place. The folder holds the files that have to be sent, at least, and the manifest.
  /// `keeping` are the only earlier releases that stay; nil for all.
  func place(
    _ manifest: ReleaseManifest, from folder: String, over state: TargetState, keeping: [String?]? = nil,
    _ progress: @escaping ProgressReport
  ) async throws(PublishError) {
    let placing = RclonePlacing(to: manifest, over: state, damaged: damaged)
    try Self.checkNames(placing.journal)
    if await !lease.isHeld { try await begin() }
    let live = state.manifest?.facts?.identifier
    try await rclone.write(RcloneJournal(live: live, names: placing.journal, begun: manifest).bytes, to: Self.journal)
    try await keep(placing.kept, of: state, progress)
    try await remove(placing.obstacles, among: state.names)
    let taken = try await send(placing, from: folder, over: state, progress)
    guard taken.isEmpty else {
      // The next publish must not take them for Impact's.
      let names = placing.journal.subtracting(taken)
      try await rclone.write(RcloneJournal(live: live, names: names, begun: manifest).bytes, to: Self.journal)
      throw RcloneFailure.taken(taken, remote: rclone.remote)
    }
    try await lease.check()
    try await put(manifest.bytes, progress)
    progress(.live)
    try await clear(placing, over: state, keeping: keeping, progress)
  }

  /// Takes the lock where there was nothing yet when the target was looked at, and so none.
  private func begin() async throws(PublishError) {
    try await lease.write(over: true)
    try await lease.confirm()
    let found = [try await rclone.read(ReleaseManifest.name), try await rclone.read(Self.journal)]
    guard found == [nil, nil] else {
      throw PublishError("somebody else has published to this target meanwhile; publish again")
    }
  }

  /// Removes what no page names any more, what a publish that was cut off has left, and the journal at last.
  private func clear(
    _ placing: RclonePlacing, over state: TargetState, keeping: [String?]?, _ progress: @escaping ProgressReport
  ) async throws(PublishError) {
    if !placing.removed.isEmpty { progress(.step("Removing \(Self.count(placing.removed.count))")) }
    var stale: [String: [FileName]] = [:]
    if let keeping { stale = try await self.stale(keeping: keeping) }
    let manifest = Array(ReleaseManifest.name.utf8)
    let left = (area["new"] ?? [:]).keys.filter { placing.journal.contains($0) || $0 == manifest }
    let inArea = (left.isEmpty ? stale : stale.merging(["new": Array(left)]) { $1 })
      .flatMap { folder, names in names.map { Array("\(Self.area)/\(folder)/".utf8) + $0 } }
    try await rclone.remove(placing.removed + inArea)
    // By its manifest a release is known, until the last of its files is gone.
    let lists = stale.keys.map { Array("\(Self.area)/\($0)/\(ReleaseManifest.name)".utf8) }
    try await rclone.remove(lists + [Array(Self.journal.utf8)])
    guard features.hasFolders else { return }
    if features.writesInPlace || !stale.isEmpty {
      try await rclone.run(["rmdirs"], [rclone.path(Self.area)], doing: "clear up")
    }
    await removeFolders(
      of: placing.removed, among: state.names.union(placing.sent).subtracting(placing.obstacles))
  }

  /// Sends the files, and puts them in place. Where others have files by now under names that were free, it stops there:
  /// those are the answer.
  private func send(
    _ placing: RclonePlacing, from folder: String, over state: TargetState, _ progress: @escaping ProgressReport
  ) async throws(PublishError) -> [FileName] {
    let sent = placing.sent
    let source = Self.localPath(folder)
    let owned = state.owned
    if !sent.isEmpty { progress(.step("Sending \(Self.count(sent.count))")) }
    let changed = features.writesInPlace ? Set(sent.filter(state.names.contains)) : []
    if features.writesInPlace {
      let waiting = sent.filter(changed.contains) + [Array(ReleaseManifest.name.utf8)]
      try await rclone.copy(waiting, from: source, to: rclone.path(Self.new), doing: "send files", progress)
    }
    for step in placing.steps where !step.isEmpty {
      try await lease.check()
      let direct = step.filter { !changed.contains($0) }
      let new = direct.filter { !owned.contains($0) }
      let taken = try await rclone.copyNew(new, from: source, to: rclone.remote, progress)
      guard taken.isEmpty else { return taken }
      let known = direct.filter(owned.contains)
      try await rclone.copy(known, from: source, to: rclone.remote, doing: "send files", progress)
      try await rename(step.filter(changed.contains), progress)
    }
    guard !sent.isEmpty else { return [] }
    let bytes = sent.reduce(0) { $0 + (FileContent(ofFile: folder + "/" + PathBytes.text($1))?.size ?? 0) }
    progress(.step("rclone: \(Self.count(sent.count)) sent, \(bytes < 1000 ? "\(bytes) B" : "\(bytes / 1000) kB")"))
    return []
  }

  /// Renames files that were sent beside those that they replace, a few at once.
  private func rename(_ names: [FileName], _ progress: @escaping ProgressReport) async throws(PublishError) {
    for start in stride(from: 0, to: names.count, by: 4) {
      var failures: [PublishError] = []
      await withTaskGroup(of: PublishError?.self) { group in
        for name in names[start..<min(start + 4, names.count)] {
          group.addTask {
            do throws(PublishError) { try await self.rename(PathBytes.text(name), progress) } catch { return error }
            return nil
          }
        }
        for await failure in group { if let failure { failures.append(failure) } }
      }
      if let failure = failures.first { throw failure }
    }
  }

  /// Puts a sent file in place. Some servers do not rename over a file: there the old one goes first, which is said. What
  /// failed for another reason, such as a connection that broke, takes nothing away.
  private func rename(_ name: String, _ progress: @escaping ProgressReport) async throws(PublishError) {
    let paths = [rclone.path(Self.new + "/" + name), rclone.path(name)]
    if renamesOver {
      let result = try await rclone.start(["moveto", "--no-check-dest"], paths)
      if result.isSuccess { return }
      if RcloneFailure.cause(result.errors) != nil { throw await rclone.failure(result, "put files in place") }
      if renamesOver { progress(.notice(Self.gap)) }
      renamesOver = false
    }
    guard try await rclone.run(["moveto", "--ignore-times"], paths, doing: "put files in place") != nil else {
      throw PublishError("rclone can't put \(printable(name)) in place: it is gone; publish again")
    }
  }

  private static let gap =
    "This rclone can't replace a file in one step there: a page that changes is away for a moment until the new one has "
    + "taken its place. By rsync it is not."

  /// Puts the manifest in place, which waits beside the changed files where these are renamed.
  private func put(_ manifest: [UInt8], _ progress: @escaping ProgressReport) async throws(PublishError) {
    guard features.writesInPlace else { return try await rclone.write(manifest, to: ReleaseManifest.name) }
    try await rename(ReleaseManifest.name, progress)
  }

  /// Removes files that are Impact's, and the folders that are empty then. `names` are all files there are.
  private func remove(_ removed: [FileName], among names: Set<FileName>) async throws(PublishError) {
    guard !removed.isEmpty else { return }
    try await rclone.remove(removed)
    if features.hasFolders { await removeFolders(of: removed, among: names) }
  }

  private func removeFolders(of removed: [FileName], among names: Set<FileName>) async {
    for folder in RclonePlacing.emptied(by: removed, among: names) {
      // One that somebody put a file into meanwhile is refused, and stays.
      _ = try? await rclone.start(["rmdir"], [rclone.path(PathBytes.text(folder))])
    }
  }

  static func count(_ files: Int) -> String { files == 1 ? "1 file" : "\(files) files" }

  /// A path of this machine as rclone takes it: a relative one could be read as a remote's name.
  static func localPath(_ path: String) -> String {
    path.hasPrefix("/") || path.hasPrefix("./") ? path : "./" + path
  }
}
