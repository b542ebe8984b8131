import Diagnostics
import ImpactSite

extension Publisher {
  /// The assets of earlier releases in a manifest that are missing or changed on the target.
  func damagedAssets(
    of manifest: ReleaseManifest, by engine: any PublishEngine
  ) async throws(PublishError) -> [FileName] {
    guard !manifest.carried.isEmpty else { return [] }
    var carried = manifest
    carried.site.files = [:]
    return try await engine.differences(from: carried, dialogue.report)
  }

  /// Leaves out of a release to come what is not whole any more of the assets of earlier ones.
  func dropDamagedAssets(
    of release: inout ReleaseManifest, by engine: any PublishEngine
  ) async throws(PublishError) {
    let damaged = try await damagedAssets(of: release, by: engine)
    guard !damaged.isEmpty else { return }
    for name in damaged { release.carried[name] = nil }
    let names = damaged.map { printable(PathBytes.text($0)) }
    dialogue.report(
      .notice(
        "Of an earlier release, \(listed(names)) \(names.count == 1 ? "is" : "are") missing or changed on the target, and "
          + "not kept any longer."))
  }
}
