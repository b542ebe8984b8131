import ImpactSite
import Tools

/// An earlier release in the branch's history.
struct GitRelease: Sendable {
  var manifest: ReleaseManifest
  var commit: String
}

extension Git {
  /// Finds a release by its identifier, the newest commit first; nil where the history has none. More and more of the
  /// history is fetched.
  func release(_ identifier: String, from tip: String) async throws(GitFailure) -> GitRelease? {
    var seen: Set<String> = []
    var depth = 10
    while true {
      for (commit, object) in try await manifests(from: tip) where seen.insert(commit).inserted {
        guard let bytes = try await blobs([object])[object], let manifest = ReleaseManifest(bytes) else { continue }
        if manifest.facts?.identifier == identifier { return GitRelease(manifest: manifest, commit: commit) }
      }
      guard try await line(["rev-parse", "--is-shallow-repository"]) == "true" else { return nil }
      _ = try await fetchTip(depth: depth > 1000 ? "--unshallow" : "--depth=\(depth)")
      // Those at the edge of what was here may be looked at again: their changes are known only now.
      depth *= 10
    }
  }

  /// What has to change for a release of the history to be live again; nil where it is not there with all its files.
  func changes(
    backTo release: ReleaseManifest, over tip: GitSnapshot
  ) async throws(GitFailure) -> Changes? {
    guard let earlier = try await self.release(release.facts?.identifier ?? "", from: tip.commit) else { return nil }
    let old = try await snapshot(earlier.commit).tree
    var changes = Changes()
    for name in release.site.files.keys {
      guard let object = old.file(name) else { return nil }
      changes.added[name] = object
    }
    for name in release.carried.keys where release.site.files[name] == nil {
      changes.added[name] = tip.tree.file(name) ?? old.file(name)
    }
    changes.added[Array(ReleaseManifest.name.utf8)] = try await store(release.bytes)
    return changes
  }

  /// The commits that brought a manifest, newest first, and the manifests' objects; those that are not here are fetched
  /// together.
  private func manifests(from tip: String) async throws(GitFailure) -> [(commit: String, object: String)] {
    let log = try await run([
      "log", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "--no-show-signature", "--no-color",
      "--no-ext-diff", "--no-notes", "--no-mailmap", "--format=tformat:commit %H", tip, "--", ReleaseManifest.name,
    ])
    var result: [(commit: String, object: String)] = []
    var commit = ""
    for line in log.text.split(separator: "\n") {
      let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
      if fields.count == 2, fields[0] == "commit" {
        commit = fields[1]
      } else if fields.count >= 5, fields[0].hasPrefix(":"), fields[1].hasPrefix("100") {
        result.append((commit, fields[3]))
      }
    }
    _ = try await sizes(Set(result.map(\.object)))
    return result
  }
}
