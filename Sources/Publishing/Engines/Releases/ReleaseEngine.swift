import Diagnostics
import ImpactSite

/// Publishes to folders, of this machine or of another one: each release is made complete in a folder of its own, and
/// then becomes the live one in one step where the host can do that, else file by file in an order that keeps the site
/// whole. What is done is the same for all hosts.
///
/// Each step leaves a whole site and tells by what it leaves how far it came: whoever opens the target next goes on.
actor ReleaseEngine: PublishEngine {
  let host: any ReleaseHost
  private var facts: HostFacts?

  init(_ host: any ReleaseHost) { self.host = host }

  func open(isDryRun: Bool) async throws(PublishError) -> TargetState {
    do throws(PublishError) {
      let facts = try await host.open(isDryRun: isDryRun)
      self.facts = facts
      guard isDryRun else { return try await state(facts, recover(facts)) }
      var state = try await state(facts, [])
      state.isUnsettled = try await rest(facts) != nil
      return state
    } catch {
      await host.close()
      throw error
    }
  }

  func differences(
    from release: LocalRelease, _ progress: ProgressReport
  ) async throws(PublishError) -> [FileName] {
    progress(.step("Comparing the published files"))
    return try await host.differences(from: release, in: opened().layout.live)
  }

  func differences(
    from manifest: ReleaseManifest, _ progress: ProgressReport
  ) async throws(PublishError) -> [FileName] {
    progress(.step("Comparing the published files"))
    return try await host.differences(from: manifest.owned, in: opened().layout.live)
  }

  func earlier(_ state: TargetState) async throws(PublishError) -> ReleaseManifest? {
    guard let before = state.manifest?.facts?.before, ReleaseLayout.isFolderName(before) else { return nil }
    // Where a switch was cut off and only looked at, the release stands under the live one's name.
    for folder in [before, identifier(of: state.manifest)].compactMap(\.self) {
      let manifest = try await manifest(in: opened().layout.release(folder))
      if identifier(of: manifest) == before { return manifest }
    }
    return nil
  }

  func close() async { await host.close() }

  /// What the host said when it was opened.
  func opened() throws(PublishError) -> HostFacts {
    guard let facts else { throw PublishError("the target is not open") }
    return facts
  }

  /// What stands on the target.
  private func state(_ facts: HostFacts, _ notices: [String]) async throws(PublishError) -> TargetState {
    var state = TargetState(notices: notices)
    if let notice = facts.notice { state.notices.insert(notice, at: 0) }
    state.manifest = try await liveManifest(facts.layout)
    if let journal = try await journal(in: facts.layout.live) {
      state.unfinished = journal.names
      if let begun = journal.identifier, ReleaseLayout.isFolderName(begun) {
        state.cutOff = try await manifest(in: facts.layout.release(begun))
      }
    }
    state.names = try await names(in: facts.layout.live)
    return state
  }

  /// The names in a live folder or a release's, but for those of the bookkeeping.
  func names(in folder: String) async throws(PublishError) -> Set<FileName> {
    Set(try await host.names(in: folder)).filter { !ReleaseLayout.isBookkeeping($0) }
  }

  /// The manifest of the live release; one that can't be read is an error, because without it nobody knows which files
  /// are Impact's.
  func liveManifest(_ layout: ReleaseLayout) async throws(PublishError) -> ReleaseManifest? {
    let path = layout.live + "/" + ReleaseManifest.name
    guard let bytes = try await host.read(path) else { return nil }
    guard let manifest = ReleaseManifest(bytes), isSafe(manifest) else {
      throw PublishError(
        "the list of what was published, \(printable(path)), is damaged, so that nobody can tell which files there are "
          + "Impact's; put it back from a backup, or take the site's files away there and publish again")
    }
    return manifest
  }

  /// The manifest of a release that is kept; nil for none, or one that can't be read.
  func manifest(in folder: String) async throws(PublishError) -> ReleaseManifest? {
    guard let bytes = try await host.read(folder + "/" + ReleaseManifest.name), let manifest = ReleaseManifest(bytes),
      isSafe(manifest)
    else { return nil }
    return manifest
  }

  /// The journal in a live folder, or in one that was live.
  func journal(in folder: String) async throws(PublishError) -> PlacingJournal? {
    try await host.read(folder + "/" + ReleaseLayout.journalName).map(PlacingJournal.init)
  }

  /// The identifier of a manifest's release, if it can name a folder.
  func identifier(of manifest: ReleaseManifest?) -> String? {
    guard let identifier = manifest?.facts?.identifier, ReleaseLayout.isFolderName(identifier) else { return nil }
    return identifier
  }

  /// Whether a manifest names nothing of the bookkeeping.
  private func isSafe(_ manifest: ReleaseManifest) -> Bool {
    !manifest.owned.keys.contains(where: ReleaseLayout.isBookkeeping)
      && !manifest.foreign.contains(where: ReleaseLayout.isBookkeeping)
  }

  /// Throws where files that are not Impact's are in the way of a release.
  func refuse(_ conflicts: [FileName]) throws(PublishError) {
    guard let first = conflicts.first else { return }
    let names = conflicts.prefix(5).map { printable(PathBytes.text($0)) }.joined(separator: ", ")
    let rest = conflicts.count > 5 ? " and \(conflicts.count - 5) more" : ""
    throw PublishError(
      conflicts.count == 1
        ? "\(printable(PathBytes.text(first))) on the target is not Impact's and stands where the new site has a page or "
          + "file; move it away, or give the page another address"
        : "files on the target are not Impact's and stand where the new site has pages or files: \(names)\(rest); move "
          + "them away, or give the pages other addresses")
  }
}

/// Names in the order of their bytes: whatever is done to them is done in the same order each time.
func sorted(_ names: some Sequence<FileName>) -> [FileName] { names.sorted { $0.lexicographicallyPrecedes($1) } }
