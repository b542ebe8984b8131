import ImpactSite
import Tools

extension RcloneEngine {
  func earlier(_ state: TargetState) async throws(PublishError) -> ReleaseManifest? {
    guard let before = state.manifest?.facts?.before else { return nil }
    return try await kept(before)
  }

  func rollBack(to release: ReleaseManifest, over state: TargetState, _ progress: @escaping ProgressReport)
    async throws(PublishError)
  {
    guard let identifier = release.facts?.identifier else {
      throw PublishError("the earlier release has no identifier; publish again instead")
    }
    let needed = RclonePlacing(to: release, over: state).sent
    let folder = try TemporaryPlace()
    progress(.step("Fetching \(Self.count(needed.count)) of the earlier release"))
    do throws(PublishError) {
      try await fetch(needed, of: release, identifier, over: state, to: folder, progress)
      guard Disk.write(folder.path + "/" + ReleaseManifest.name, release.bytes) != nil else {
        throw PublishError("no temporary file can be written on this machine: \(Disk.lastError)")
      }
      try await place(release, from: folder.path, over: state, progress)
    } catch {
      await folder.remove()
      throw error
    }
    await folder.remove()
  }

  /// Fetches files of an earlier release: from what is kept of it; what it has in common with the live one, and a publish
  /// that was cut off replaced, from what is kept of that; or as it stands there. Each is compared with the manifest.
  private func fetch(
    _ names: [FileName], of release: ReleaseManifest, _ identifier: String, over state: TargetState,
    to folder: TemporaryPlace,
    _ progress: @escaping ProgressReport
  ) async throws(PublishError) {
    var missing = names
    var places = [Self.area + "/" + identifier]
    if let live = state.manifest?.facts?.identifier { places.append(Self.area + "/" + live) }
    for place in places + [""] where !missing.isEmpty {
      let command = ["copy", "--ignore-times", "--no-traverse"]
      _ = try await rclone.run(
        command, [rclone.path(place), folder.path], names: missing, doing: "fetch the earlier release", progress)
      missing = missing.filter { folder.content(of: $0) != release.site.files[$0] }
    }
    guard let first = missing.first else { return }
    throw PublishError(
      "the earlier release can't come back: \(quotedName(first)) is not kept, or was changed; publish it anew instead")
  }

  /// Keeps files of the live release in a folder of its own, with its manifest. What a publish that was cut off has kept
  /// already is not taken again: the live file may be the new one by now.
  func keep(_ names: [FileName], of state: TargetState, _ progress: @escaping ProgressReport) async throws(PublishError)
  {
    guard let live = state.manifest, let identifier = live.facts?.identifier else { return }
    let there = area[identifier] ?? [:]
    let isGoingOn = !state.unfinished.isEmpty
    var needed = names.filter { !isGoingOn || there[$0] != live.site.files[$0]?.size }
    let manifest = Array(ReleaseManifest.name.utf8)
    if !isGoingOn || there[manifest] != live.bytes.count { needed.append(manifest) }
    guard !needed.isEmpty else { return }
    if !names.isEmpty { progress(.step("Keeping \(Self.count(names.count)) for a rollback")) }
    let folder = Self.area + "/" + identifier
    // A WebDAV server does not copy over a file.
    try await rclone.remove(needed.filter { there[$0] != nil }, in: folder)
    let command = ["copy", "--ignore-times", "--no-traverse"]
    let paths = [rclone.remote, rclone.path(folder)]
    if try await rclone.start(command, paths, names: needed, progress).isSuccess { return }
    // Where the server can't copy by itself, or not all names, it goes through this machine.
    try await rclone.run(
      command + ["--disable", "copy"], paths, names: needed, doing: "keep files for a rollback", progress)
  }

  /// The kept releases that no rollback leads to any more, with the names of what is kept of them; only what their
  /// manifests name.
  func stale(keeping identifiers: [String?]) async throws(PublishError) -> [String: [FileName]] {
    var stale: [String: [FileName]] = [:]
    for (identifier, files) in area
    where ReleaseManifest.isIdentifier(identifier) && !identifiers.contains(identifier) {
      guard let manifest = try await kept(identifier) else { continue }
      stale[identifier] = manifest.owned.keys.filter { files[$0] != nil }
    }
    return stale
  }
}
