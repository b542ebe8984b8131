import Diagnostics
import ImpactSite

extension ReleaseEngine {
  /// What a switch that was cut off after the release had become live has left to do.
  enum Rest {
    /// To settle with the folder that was live before, if there is one.
    case settling(String?)
    /// To remove what the release that is in place does not have.
    case placing(PlacingJournal)
  }

  /// What is left to do under the live release, if anything is.
  func rest(_ facts: HostFacts) async throws(PublishError) -> (live: ReleaseManifest, rest: Rest)? {
    let layout = facts.layout
    guard facts.isThere, let live = try await liveManifest(layout), let identifier = identifier(of: live) else {
      return nil
    }
    switch layout.mode {
    case .exchange:
      // A release that is live has no folder of its own: what stands under its name is what it was exchanged with.
      guard try await host.folders(in: layout.area).contains(identifier) else { return nil }
      return (live, .settling(layout.release(identifier)))
    case .link:
      guard let bytes = try await host.read(layout.switching) else { return nil }
      let before = String(decoding: bytes, as: UTF8.self)
      let isOther = before != facts.linked && ReleaseLayout.isFolderName(before)
      return (live, .settling(isOther ? layout.release(before) : nil))
    case .order:
      guard let journal = try await journal(in: layout.live), journal.identifier == identifier else { return nil }
      return (live, .placing(journal))
    }
  }

  /// Ends a switch that was cut off after the release had become live; tells what the user has to know.
  func recover(_ facts: HostFacts) async throws(PublishError) -> [String] {
    guard let (live, rest) = try await rest(facts) else { return [] }
    let layout = facts.layout
    switch rest {
    case .settling(let folder):
      var notices: [String] = []
      if let folder { notices = try await settle(folder, under: live, layout) }
      if layout.mode == .link {
        try await host.remove([Array(ReleaseLayout.switchingName.utf8)], in: layout.area)
      }
      return notices
    case .placing(let journal):
      try await finishPlacing(journal, live, layout)
      return []
    }
  }

  /// Does what is left after a switch with the folder that was live before it: foreign files that came into it
  /// meanwhile get a name in the live one, its manifest records all foreign files in it, and it gets its own name. `isNew`: the switch was just now, so that nobody has
  /// changed those of the live one since.
  func settle(
    _ folder: String, under live: ReleaseManifest, _ layout: ReleaseLayout, isNew: Bool = false
  ) async throws(PublishError) -> [String] {
    var old = try await manifest(in: folder)
    guard old == nil || identifier(of: old) != identifier(of: live) else { return [] }
    let names = try await names(in: folder)
    var state = TargetState(manifest: old, names: names)
    state.unfinished = try await journal(in: folder)?.names ?? []
    if isNew { try await follow(folder, under: live, layout) }
    let late = state.foreign.subtracting(live.foreign)
    let left = Set(TargetState(names: late).conflicts(with: live)).union(late.intersection(live.owned.keys))
    let linked = sorted(late.subtracting(left))
    if isNew { try await adoptLateFolders(state, of: folder, layout) }
    if !linked.isEmpty { try await host.link(linked, from: folder, to: layout.live) }
    let carried = state.foreign.subtracting(left)
    guard let identifier = identifier(of: old) else {
      // Nobody can go back to it: it was no release.
      let own = names.subtracting(left)
      try await host.remove(sorted(own) + Self.bookkeeping, in: folder)
      return try await host.removeEmptyFolder(folder) ? [] : [Self.stays(folder)]
    }
    if let manifest = old, manifest.foreign != carried {
      old?.foreign = carried
      try await host.write(old?.bytes ?? [], to: folder + "/" + ReleaseManifest.name)
    }
    var notices = left.isEmpty ? [] : [Self.stays(layout.release(identifier))]
    guard layout.mode == .exchange else { return notices }
    if try await discard(layout.release(identifier)) {
      try await host.rename(folder, to: layout.release(identifier))
    } else {
      notices = [Self.stays(folder)]
    }
    return notices
  }
}
