import ImpactSite

/// What others did to their files in a folder that was live, while a release became live instead of it.
struct ForeignChanges: Sendable, Equatable {
  /// Files that are other ones there now, and newer.
  var replaced: [FileName] = []
  /// Files that are not there any more.
  var gone: [FileName] = []
}

extension ReleaseEngine {
  /// Gives a release the foreign files of the live one, in folders that are as theirs, and the live folder's own mode
  /// and owner.
  func carryForeign(_ state: TargetState, from live: String, to folder: String) async throws(PublishError) {
    let folders = try await foreignFolders(state, in: live)
    // The folders come first: what is in a closed one is never seen through an open one.
    try await host.adopt([[]] + folders, from: live, to: folder)
    let files = sorted(state.foreign)
    if !files.isEmpty { try await host.link(files, from: live, to: folder) }
  }

  /// The folders that are not Impact's alone, those around others first: they hold foreign files, or no files at all.
  func foreignFolders(_ state: TargetState, in folder: String) async throws(PublishError) -> [FileName] {
    let filled = Set(state.names.flatMap(Self.folders))
    let foreign = Set(state.foreign.flatMap(Self.folders))
    return sorted(try await host.allFolders(in: folder).filter { foreign.contains($0) || !filled.contains($0) })
  }

  /// Removes the folders of a kept release that hold nothing.
  func removeEmptyFolders(in folder: String) async throws(PublishError) {
    let filled = Set(try await names(in: folder).flatMap(Self.folders))
    let empty = try await host.allFolders(in: folder).filter { !filled.contains($0) }
    // A folder goes with the last name in it: here, with one that never was.
    let names = sorted(empty).map { $0 + Array(("/" + ReleaseManifest.name).utf8) }
    if !names.isEmpty { try await host.remove(names, in: folder) }
  }

  /// Does in the live folder what others did meanwhile to the files in the folder before that were carried along.
  func follow(_ folder: String, under live: ReleaseManifest, _ layout: ReleaseLayout) async throws(PublishError) {
    let names = sorted(live.foreign.subtracting(live.owned.keys))
    guard !names.isEmpty else { return }
    let changes = try await host.changes(of: names, in: folder, against: layout.live)
    if !changes.gone.isEmpty { try await host.remove(changes.gone, in: layout.live) }
    if !changes.replaced.isEmpty { try await host.link(changes.replaced, from: folder, to: layout.live) }
  }

  /// Makes the folders in the live folder that others made in the one before after all was carried along.
  func adoptLateFolders(_ state: TargetState, of folder: String, _ layout: ReleaseLayout) async throws(PublishError) {
    let there = Set(try await host.allFolders(in: layout.live))
    let late = try await foreignFolders(state, in: folder).filter { !there.contains($0) }
    if !late.isEmpty { try await host.adopt(late, from: folder, to: layout.live) }
  }

  /// The folders that a file is in.
  private static func folders(_ name: FileName) -> [FileName] {
    name.indices.filter { name[$0] == UInt8(ascii: "/") }.map { Array(name[..<$0]) }
  }
}
