import ImpactSite
import Tools

/// A commit of the branch and its files.
struct GitSnapshot: Sendable, Equatable {
  var commit: String
  var tree: GitTree
}

extension Git {
  /// The name under which the branch's last commit is kept here.
  private static let tip = "refs/impact/tip"

  /// Makes the bare repository where there is none for this address.
  mutating func prepare() async throws(GitFailure) {
    // The copy keeps what was found out about the server.
    let whole = "impact.whole"
    if Disk.isFolder(folder) {
      let address = try await result(["config", "--local", "--get", "remote.origin.url"])
      if address.isSuccess, address.text == repository + "\n" {
        isWhole = try await result(["config", "--local", "--get", whole]).isSuccess
        return
      }
      await remove()
    }
    guard Disk.makeFolders(folder) else {
      throw GitFailure(
        PublishError("the folder \(folder) can't be made: \(Disk.lastError)"))
    }
    try await run(
      ["init", "--quiet", "--bare", "--template=", "--object-format=sha1", "--", folder], isInCache: false)
    if isWhole { try await run(["config", "--local", whole, "true"]) }
    try await run(["config", "--local", "remote.origin.url", repository])
  }

  /// Removes the bare repository.
  func remove() async { await Disk.remove(folder) }

  /// Fetches the branch's last commit and its list of files; nil where there is no such branch yet. `depth` tells how
  /// many commits before it come along.
  func fetchTip(depth: String = "--depth=1") async throws(GitFailure) -> GitSnapshot? {
    let filter = isWhole ? "--no-filter" : "--filter=blob:none"
    let fetched = try await talk([
      "fetch", "--quiet", depth, filter, "--no-tags", "--no-write-fetch-head",
      "--no-recurse-submodules", "origin", "+\(reference):\(Self.tip)",
    ])
    if !fetched.isSuccess {
      if fetched.errors.contains("couldn't find remote ref") { return nil }
      throw GitFailure(fetched)
    }
    return try await snapshot(line(["rev-parse", "--verify", Self.tip + "^{commit}"]))
  }

  /// The files of a commit that is here.
  func snapshot(_ commit: String) async throws(GitFailure) -> GitSnapshot {
    let list = try await run(["ls-tree", "-r", "-z", "--full-tree", commit])
    return GitSnapshot(commit: commit, tree: GitTree(list.output))
  }

  /// Keeps a commit as the branch's last one, so that it need not be fetched. It is no loss where that fails.
  func keep(_ commit: String) async { _ = try? await run(["update-ref", Self.tip, commit]) }

  /// The branch's last commit as the other repository tells it; nil where there is no such branch.
  func remoteTip() async throws(GitFailure) -> String? {
    let result = try await talk(["ls-remote", "--quiet", "origin", reference])
    guard result.isSuccess else { throw GitFailure(result) }
    // A pattern also fits the ends of longer names.
    for line in result.text.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      if fields.count == 2, fields[1] == reference { return String(fields[0]) }
    }
    return nil
  }

  /// The manifest among a commit's files; nil where there is none, or none that is sound.
  func manifest(of tree: GitTree) async throws(GitFailure) -> ReleaseManifest? {
    guard let object = tree.file(Array(ReleaseManifest.name.utf8)) else { return nil }
    return try await ReleaseManifest(blobs([object])[object] ?? [])
  }
}
