import Diagnostics
import ImpactSite

extension ReleaseEngine {
  /// The names of the bookkeeping in a release's folder.
  static let bookkeeping = [ReleaseLayout.journalName, ReleaseManifest.name].map { Array($0.utf8) }
  /// How many releases are kept, the live one among them.
  private static let keptReleases = 3

  /// Removes all releases but the live one, the one before it and the one before that.
  func prune(_ live: ReleaseManifest, _ progress: ProgressReport) async throws(PublishError) {
    let layout = try opened().layout
    var kept: Set<String> = []
    var next = live.facts?.identifier
    var manifest: ReleaseManifest? = live
    while let identifier = next, ReleaseLayout.isFolderName(identifier), kept.insert(identifier).inserted {
      next = manifest?.facts?.before
      guard kept.count < Self.keptReleases, let before = next, ReleaseLayout.isFolderName(before) else { break }
      manifest = try await self.manifest(in: layout.release(before))
    }
    for folder in try await host.folders(in: layout.area).sorted() {
      guard ReleaseLayout.isFolderName(folder), !kept.contains(folder) else { continue }
      if try await !discard(layout.release(folder)) { progress(.notice(Self.stays(layout.release(folder)))) }
    }
  }

  /// Removes a release: what its manifest names, and the folder if nothing else is in it; false where something is.
  func discard(_ folder: String) async throws(PublishError) -> Bool {
    var state = TargetState(manifest: try await manifest(in: folder))
    state.unfinished = try await journal(in: folder)?.names ?? []
    let names = state.owned.union(state.manifest?.foreign ?? [])
    if !names.isEmpty { try await host.remove(sorted(names) + Self.bookkeeping, in: folder) }
    return try await host.removeEmptyFolder(folder)
  }

  /// Where releases are put in place file by file, the live folder holds no release that could be gone back to: the
  /// live one gets a folder of its own, if it has none yet.
  func keepLive(_ state: TargetState, _ layout: ReleaseLayout) async throws(PublishError) {
    guard state.unfinished.isEmpty, let live = state.manifest, let identifier = identifier(of: live) else { return }
    let folder = layout.release(identifier)
    guard try await self.identifier(of: manifest(in: folder)) != identifier else { return }
    // The manifest comes last: it says that the release is complete.
    try await host.link(sorted(live.owned.keys), from: layout.live, to: folder)
    try await host.link([Array(ReleaseManifest.name.utf8)], from: layout.live, to: folder)
  }

  /// Says that a folder is left where it is.
  static func stays(_ folder: String) -> String {
    "\(printable(folder)) stays: there are files in it that Impact did not put there; look through them, then remove it"
  }
}
