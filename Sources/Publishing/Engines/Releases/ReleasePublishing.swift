import Diagnostics
import ImpactSite

extension ReleaseEngine {
  func publish(
    _ release: LocalRelease, over state: TargetState, _ progress: ProgressReport
  ) async throws(PublishError) {
    let facts = try opened()
    let layout = facts.layout
    guard let identifier = identifier(of: release.manifest) else { throw PublishError("the release has no identifier") }
    if let live = state.manifest, self.identifier(of: live) == identifier {
      // An earlier try came as far as making it live.
      return try await prune(live, progress)
    }
    try refuse(state.conflicts(with: release.manifest))
    _ = try await discard(layout.release(identifier))
    if layout.mode == .order { try await keepLive(state, layout) }
    try await host.upload(release, to: layout.new, like: facts.isThere ? layout.live : nil, progress)
    let carried = sorted(release.manifest.carried.keys)
    if !carried.isEmpty { try await host.link(carried, from: layout.live, to: layout.new) }
    if layout.mode != .order, facts.isThere { try await carryForeign(state, from: layout.live, to: layout.new) }
    try await host.rename(layout.new, to: layout.release(identifier))
    try await makeLive(release.manifest, over: state, progress)
    try await prune(release.manifest, progress)
  }

  func rollBack(
    to release: ReleaseManifest, over state: TargetState, _ progress: ProgressReport
  ) async throws(PublishError) {
    let layout = try opened().layout
    guard let identifier = identifier(of: release) else { throw PublishError("the release has no identifier") }
    guard self.identifier(of: state.manifest) != identifier else { return }
    try refuse(state.conflicts(with: release))
    let folder = layout.release(identifier)
    guard let kept = try await manifest(in: folder), self.identifier(of: kept) == identifier else {
      throw PublishError("the earlier release is not kept on the target any more; publish the site again instead")
    }
    progress(.step("Checking the earlier release"))
    if let first = try await damaged(kept, in: folder, over: state, layout).first {
      throw PublishError(
        "the earlier release is not whole any more: \(printable(PathBytes.text(first))) is missing or was changed in "
          + "\(printable(folder)); publish the site again instead")
    }
    // First the manifest that names both what is there and what is to come, so that nothing is ever there unnamed.
    var both = release
    both.carried.merge(kept.carried) { new, _ in new }
    both.foreign.formUnion(kept.foreign)
    let path = folder + "/" + ReleaseManifest.name
    try await host.write(both.bytes, to: path)
    let old = Set(kept.owned.keys).union(kept.foreign)
    let stale = old.subtracting(release.owned.keys).subtracting(release.foreign)
    if !stale.isEmpty { try await host.remove(sorted(stale), in: folder) }
    try await removeEmptyFolders(in: folder)
    let carried = sorted(release.carried.keys)
    if !carried.isEmpty { try await host.link(carried, from: layout.live, to: folder) }
    if layout.mode != .order { try await carryForeign(state, from: layout.live, to: folder) }
    try await host.write(release.bytes, to: path)
    try await makeLive(release, over: state, progress)
  }

  /// The files of an earlier release that are not as they were. A hand edit of a live file may have changed them too, as
  /// they are one file: what was put right in the live release comes back from there.
  private func damaged(
    _ kept: ReleaseManifest, in folder: String, over state: TargetState, _ layout: ReleaseLayout
  ) async throws(PublishError) -> [FileName] {
    let damaged = try await host.differences(from: kept.site.files, in: folder)
    let live = state.manifest?.owned ?? [:]
    let common = damaged.filter { live[$0] == kept.site.files[$0] }
    guard !common.isEmpty else { return damaged }
    var contents: [FileName: FileContent] = [:]
    for name in common { contents[name] = live[name] }
    let sound = Set(common).subtracting(try await host.differences(from: contents, in: layout.live))
    if !sound.isEmpty { try await host.link(sorted(sound), from: layout.live, to: folder) }
    return damaged.filter { !sound.contains($0) }
  }

  /// Makes a release live that is complete in its folder.
  private func makeLive(
    _ manifest: ReleaseManifest, over state: TargetState, _ progress: ProgressReport
  ) async throws(PublishError) {
    let facts = try opened()
    let layout = facts.layout
    guard let identifier = identifier(of: manifest) else { return }
    // What others have put there meanwhile is never replaced.
    var now = state
    now.names = try await names(in: layout.live)
    try refuse(now.conflicts(with: manifest))
    progress(.step("Making the release live"))
    let folder = layout.release(identifier)
    var notices: [String] = []
    switch layout.mode {
    case .order: try await place(manifest, over: state, layout, progress)
    case .exchange where !facts.isThere:
      try await host.rename(folder, to: layout.live)
      progress(.live)
    case .exchange:
      try await host.exchange(layout.live, folder)
      progress(.live)
      notices = try await settle(folder, under: manifest, layout, isNew: true)
    case .link:
      let marker = Array(ReleaseLayout.switchingName.utf8)
      if let linked = facts.linked { try await host.write(Array(linked.utf8), to: layout.switching) }
      try await host.link(layout.live, to: layout.linkText(identifier))
      progress(.live)
      if let linked = facts.linked {
        notices = try await settle(layout.release(linked), under: manifest, layout, isNew: true)
        try await host.remove([marker], in: layout.area)
      }
    }
    for notice in notices { progress(.notice(notice)) }
  }

  /// Puts a release in place file by file. The journal says what is under way until the last file is where it belongs.
  private func place(
    _ manifest: ReleaseManifest, over state: TargetState, _ layout: ReleaseLayout, _ progress: ProgressReport
  ) async throws(PublishError) {
    guard let identifier = identifier(of: manifest) else { return }
    let old = state.owned
    let journal = PlacingJournal(identifier: identifier, names: old.union(manifest.owned.keys))
    try await host.write(journal.bytes, to: layout.journal)
    let order = PlacingOrder(manifest, over: old)
    let folder = layout.release(identifier)
    if !order.first.isEmpty { try await host.place(order.first, from: folder, in: layout.live) }
    if !order.obstacles.isEmpty { try await host.remove(order.obstacles, in: layout.live) }
    try await host.place(order.then + [Array(ReleaseManifest.name.utf8)], from: folder, in: layout.live)
    progress(.live)
    try await finishPlacing(journal, manifest, layout)
  }

  /// Removes what the release that is in place now does not have.
  func finishPlacing(
    _ journal: PlacingJournal, _ manifest: ReleaseManifest, _ layout: ReleaseLayout
  ) async throws(PublishError) {
    let gone = sorted(journal.names.subtracting(manifest.owned.keys))
    if !gone.isEmpty { try await host.remove(gone, in: layout.live) }
    try await host.remove([Array(ReleaseLayout.journalName.utf8)], in: layout.live)
  }
}
