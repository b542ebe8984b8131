import Diagnostics
import ImpactSite

extension Publisher {
  /// Makes a release live, then looks whether all of it has arrived. Whatever fails once it is live says that it is.
  func makeLive(
    _ manifest: ReleaseManifest, _ changes: PublishPlan, _ outcome: inout PublishOutcome,
    by sending: () async throws(PublishError) -> Void, comparing: () async throws(PublishError) -> [FileName]
  ) async throws(PublishError) {
    do throws(PublishError) {
      try await sending()
      note(manifest, &outcome)
      dialogue.report(.step("Checking what has arrived"))
      try check(try await comparing(), &outcome)
      try await checkLive(manifest, changes, within: patience, &outcome)
    } catch {
      guard outcome.isPublished || dialogue.isLive else { throw error }
      note(manifest, &outcome)
      throw error.following("The site is live on \(request.target.name), but ")
    }
  }

  private func note(_ manifest: ReleaseManifest, _ outcome: inout PublishOutcome) {
    outcome.isPublished = true
    outcome.release = manifest.facts?.identifier
    remember(manifest)
  }

  /// Throws where files on the target are not as they should be.
  func check(_ differences: [FileName], _ outcome: inout PublishOutcome) throws(PublishError) {
    guard !differences.isEmpty else { return }
    let names = differences.map { printable(PathBytes.text($0)) }
    outcome.differences += names
    throw PublishError(
      "\(count(names.count, "file")) on the target \(names.count == 1 ? "is" : "are") missing or not as built: "
        + "\(listed(names)); something else may be changing the target; publish again when that is done")
  }

  /// Looks at the live pages, where their address is known; throws where one of them is not the one that was sent.
  func checkLive(
    _ manifest: ReleaseManifest, _ changes: PublishPlan, within patience: Duration, _ outcome: inout PublishOutcome
  ) async throws(PublishError) {
    guard let url = request.target.url else { return }
    let removed = changes.files.filter { $0.change == .removed && $0.isPage }.map(\.name)
    let pages = LivePages(url: url, manifest, removed: removed, folder: request.records + "/live")
    dialogue.report(.step("Looking at \(count(pages.count, "live page"))"))
    let differences = try await pages.differences(within: patience, dialogue.report)
    guard !differences.isEmpty else { return }
    let lines = differences.map { "\($0.address): \($0.problem)" }
    outcome.differences += lines
    let (number, are) = (count(differences.count, "live page"), differences.count == 1 ? "is" : "are")
    throw PublishError(
      differences.allSatisfy(\.isUnanswered)
        ? "\(number) could not be looked at, as no answer came; look whether `url` in site.yml is right, and whether the "
          + "web server runs"
        : "\(number) \(are) not as published; look whether `url` in site.yml leads to this target, whether a cache in "
          + "front of it has to be emptied, and whether the host changes pages on the way",
      details: listedLines(lines))
  }

  private func listedLines(_ lines: [String]) -> String {
    let rest = lines.count > 12 ? ["and \(lines.count - 11) more"] : []
    return (lines.prefix(rest.isEmpty ? 12 : 11) + rest).joined(separator: "\n")
  }
}

extension PublishError {
  /// The same error behind the beginning of a sentence.
  func following(_ words: String) -> PublishError {
    var error = self
    error.message = words + (message.hasPrefix("The ") ? "the " + message.dropFirst(4) : message)
    return error
  }
}
