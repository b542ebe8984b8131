import Diagnostics
import ImpactSite

extension Publisher {
  /// Throws where files on the target are not as they should be.
  func check(_ differences: [FileName], _ outcome: inout PublishOutcome) throws(PublishError) {
    guard !differences.isEmpty else { return }
    let names = differences.map { printable(PathBytes.text($0)) }
    outcome.differences += names
    throw PublishError(
      "the site was sent, but \(count(names.count, "file")) on the target \(names.count == 1 ? "is" : "are") missing or "
        + "not as built: \(listed(names)); something else may be changing the target; publish again when that is done")
  }

  /// Looks at the live pages, where their address is known; throws where one of them is not the one that was sent.
  func checkLive(
    _ manifest: ReleaseManifest, _ changes: PublishPlan, _ outcome: inout PublishOutcome
  ) async throws(PublishError) {
    guard let url = request.target.url else { return }
    let removed = changes.files.filter { $0.change == .removed && $0.isPage }.map(\.name)
    let pages = LivePages(url: url, manifest, removed: removed, folder: request.records + "/live")
    dialogue.report(.step("Looking at \(count(pages.count, "live page"))"))
    let differences = try await pages.differences(within: patience, dialogue.report)
    guard !differences.isEmpty else { return }
    let lines = differences.map { "\($0.address): \($0.problem)" }
    outcome.differences += lines
    throw PublishError(
      "the files have arrived, but \(count(differences.count, "live page")) "
        + "\(differences.count == 1 ? "is" : "are") not as published; look whether `url` in site.yml leads to this target, "
        + "and whether a cache in front of it has to be emptied",
      details: listedLines(lines))
  }

  private func listedLines(_ lines: [String]) -> String {
    let rest = lines.count > 12 ? ["and \(lines.count - 11) more"] : []
    return (lines.prefix(rest.isEmpty ? 12 : 11) + rest).joined(separator: "\n")
  }
}
