import ImpactSite

extension RcloneEngine {
  func publish(_ release: LocalRelease, over state: TargetState, _ progress: @escaping ProgressReport)
    async throws(PublishError)
  {
    try await place(release.manifest, from: release.folder, over: state, progress)
    try await prune(
      keeping: [release.manifest.facts?.before, state.manifest?.facts?.before, release.manifest.facts?.identifier])
    try await finish()
  }

  /// Makes a release live in place. The folder holds the files that have to be sent, at least. The journal stays.
  func place(
    _ manifest: ReleaseManifest, from folder: String, over state: TargetState, _ progress: @escaping ProgressReport
  ) async throws(PublishError) {
    let placing = RclonePlacing(to: manifest, over: state)
    try Self.checkNames(placing.journal)
    if try await lease.take() {
      // There was nothing yet when it was looked at, and so no lock.
      let found = [try await rclone.read(ReleaseManifest.name), try await rclone.read(Self.journal)]
      guard found == [nil, nil] else {
        throw PublishError("somebody else has published to this target meanwhile; publish again")
      }
    }
    let live = state.manifest?.facts?.identifier
    try await rclone.write(RcloneJournal(live: live, names: placing.journal).bytes, to: Self.journal)
    try await keep(placing.kept, of: state, progress)
    try await remove(placing.obstacles, among: state.names)
    try await send(placing, from: folder, over: state, progress)
    try await lease.check()
    try await put(manifest.bytes)
    if !placing.removed.isEmpty { progress(.step("Removing \(Self.count(placing.removed.count))")) }
    try await remove(placing.removed, among: state.names.union(placing.sent).subtracting(placing.obstacles))
    if features.writesInPlace {
      try await rclone.remove(Array(placing.journal), in: Self.new)
      try await rclone.run(["rmdirs"], [rclone.path(Self.new)], doing: "clear up")
    }
  }

  /// Ends a publish.
  func finish() async throws(PublishError) {
    try await rclone.run(["deletefile"], [rclone.path(Self.journal)], doing: "remove the journal")
  }

  private func send(
    _ placing: RclonePlacing, from folder: String, over state: TargetState, _ progress: @escaping ProgressReport
  ) async throws(PublishError) {
    let sent = placing.sent
    guard !sent.isEmpty else { return }
    progress(.step("Sending \(Self.count(sent.count))"))
    let source = Self.localPath(folder)
    let changed = features.writesInPlace ? Set(sent.filter(state.names.contains)) : []
    for (number, step) in placing.steps.enumerated() where !step.isEmpty {
      try await lease.check()
      let direct = step.filter { !changed.contains($0) }
      // The home page is not to come before the other pages, nor the map before it.
      let parts = number == placing.steps.count - 1 ? direct.map { [$0] } : [direct]
      for part in parts {
        try await rclone.copy(part, from: source, to: rclone.remote, doing: "send files", progress)
      }
      try await replace(step.filter(changed.contains), from: source, progress)
    }
    let bytes = sent.reduce(0) { $0 + (FileContent(ofFile: folder + "/" + PathBytes.text($1))?.size ?? 0) }
    progress(.step("rclone: \(Self.count(sent.count)) sent, \(bytes < 1000 ? "\(bytes) B" : "\(bytes / 1000) kB")"))
  }

  /// Sends files beside those that they replace, and renames them, a few at once.
  private func replace(_ names: [FileName], from source: String, _ progress: @escaping ProgressReport)
    async throws(PublishError)
  {
    guard !names.isEmpty else { return }
    try await rclone.copy(names, from: source, to: rclone.path(Self.new), doing: "send files", progress)
    let rclone = rclone
    var failures: [PublishError] = []
    for start in stride(from: 0, to: names.count, by: 4) {
      await withTaskGroup(of: PublishError?.self) { group in
        for name in names[start..<min(start + 4, names.count)] {
          group.addTask { await Self.rename(PathBytes.text(name), rclone) }
        }
        for await failure in group { if let failure { failures.append(failure) } }
      }
      if let failure = failures.first { throw failure }
    }
  }

  /// Puts a sent file in place. Some servers do not rename over a file: there the old one goes first.
  private static func rename(_ name: String, _ rclone: Rclone) async -> PublishError? {
    do throws(PublishError) {
      let paths = [rclone.path(new + "/" + name), rclone.path(name)]
      if try await rclone.start(["moveto", "--no-check-dest"], paths).isSuccess { return nil }
      guard try await rclone.run(["moveto", "--ignore-times"], paths, doing: "put files in place") != nil else {
        return PublishError("rclone can't put \(name) in place: it is gone; publish again")
      }
      return nil
    } catch {
      return error
    }
  }

  /// Puts the manifest in place.
  private func put(_ manifest: [UInt8]) async throws(PublishError) {
    guard features.writesInPlace else { return try await rclone.write(manifest, to: ReleaseManifest.name) }
    try await rclone.write(manifest, to: Self.new + "/" + ReleaseManifest.name)
    if let failure = await Self.rename(ReleaseManifest.name, rclone) { throw failure }
  }

  /// Removes files that are Impact's, and the folders that are empty then. `names` are all files there are.
  private func remove(_ removed: [FileName], among names: Set<FileName>) async throws(PublishError) {
    guard !removed.isEmpty else { return }
    try await rclone.remove(removed)
    guard features.hasFolders else { return }
    for folder in RclonePlacing.emptied(by: removed, among: names) {
      // One that somebody put a file into meanwhile is refused, and stays.
      _ = try await rclone.start(["rmdir"], [rclone.path(PathBytes.text(folder))])
    }
  }

  static func count(_ files: Int) -> String { files == 1 ? "1 file" : "\(files) files" }

  /// A path of this machine as rclone takes it: a relative one could be read as a remote's name.
  static func localPath(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }
}
