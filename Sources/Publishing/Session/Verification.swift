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
        ? "the files are there, but \(number) could not be looked at, as no answer came; look whether `url` in site.yml is "
          + "right, and whether the web server runs"
        : "the files are there, but \(number) \(are) not as published; look whether `url` in site.yml leads to this "
          + "target, whether a cache in front of it has to be emptied, and whether the host changes pages on the way",
      details: listedLines(lines))
  }

  private func listedLines(_ lines: [String]) -> String {
    let rest = lines.count > 12 ? ["and \(lines.count - 11) more"] : []
    return (lines.prefix(rest.isEmpty ? 12 : 11) + rest).joined(separator: "\n")
  }
}
