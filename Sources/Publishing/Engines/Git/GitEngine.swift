import Diagnostics
import ImpactSite
import Tools

/// Publishes by a commit to a branch of a repository. A release becomes live by one push, which fails where the branch
/// has moved on meanwhile: no lock is needed, and nothing is left where it is cut off. A rollback is a new commit too.
actor GitEngine: PublishEngine {
  private var git: Git
  /// The branch as `open` found it or this engine left it; nil where there is none.
  private var tip: GitSnapshot?

  /// `folder` is for a copy of what is needed of the repository; it may be removed at any time.
  init(
    repository: String, branch: String, folder: String, isInteractive: Bool, environment: [String: String?] = [:]
  ) {
    git = Git(
      folder: folder, repository: repository, branch: branch, isInteractive: isInteractive, environment: environment)
  }

  func open(isDryRun: Bool) async throws(PublishError) -> TargetState {
    try await inWords { () throws(GitFailure) in
      try await checkBranch()
      return try await twice({ () throws(GitFailure) in await git.remove() }) { () throws(GitFailure) in
        try await prepare()
        tip = try await git.fetchTip()
        guard let tree = tip?.tree else { return TargetState() }
        var state = TargetState(manifest: try await git.manifest(of: tree))
        state.names = Set(tree.entries.keys)
        let bookkeeping = [Array(ReleaseManifest.name.utf8), GitName.noJekyll]
        for name in bookkeeping where state.manifest?.owned[name] == nil { state.names.remove(name) }
        if state.manifest == nil, tree.entries[bookkeeping[0]] != nil {
          state.notices.append(
            "the list of the published files there can't be read, so no file there counts as Impact's")
        }
        return state
      }
    }
  }

  func publish(
    _ release: LocalRelease, over state: TargetState, _ progress: @escaping ProgressReport
  ) async throws(PublishError) {
    let new = release.manifest
    if let name = new.owned.keys.filter(GitName.isRefused).min(by: { $0.lexicographicallyPrecedes($1) }) {
      throw PublishError(
        "\(printable(PathBytes.text(name))) can't be published by git, which keeps names like .git for itself; give it "
          + "another name")
    }
    try await inWords { () throws(GitFailure) in
      try await twice(renewCopy) { () throws(GitFailure) in
        var changes = Git.Changes()
        changes.added = try await git.store(release, unless: tip?.tree)
        let subject = "Publish release \(new.facts?.identifier ?? "")"
        try await send(changes, of: new, over: state, subject, progress)
      }
    }
  }

  func differences(
    from release: LocalRelease, _ progress: @escaping ProgressReport
  ) async throws(PublishError) -> [FileName] {
    try await inWords { () throws(GitFailure) in
      let live = try await live()
      let names = release.names
      let hashes = try await git.hashes(of: names.map(release.path), isKept: false)
      return zip(names, hashes).filter { live?.tree.file($0.0) != $0.1 }.map(\.0)
    }
  }

  func earlier(_ state: TargetState) async throws(PublishError) -> ReleaseManifest? {
    guard let before = state.manifest?.facts?.before, let tip else { return nil }
    return try await inWords { () throws(GitFailure) in
      try await twice(renewCopy) { () throws(GitFailure) in
        try await git.release(before, from: tip.commit)?.manifest
      }
    }
  }

  func rollBack(
    to release: ReleaseManifest, over state: TargetState, _ progress: @escaping ProgressReport
  ) async throws(PublishError) {
    let identifier = release.facts?.identifier ?? ""
    try await inWords { () throws(GitFailure) in
      try await twice(renewCopy) { () throws(GitFailure) in
        guard let tip, let changes = try await git.changes(backTo: release, over: tip) else {
          throw GitFailure(
            PublishError(
              "the release \(identifier) is not whole in the history of the branch \(printable(git.branch))"))
        }
        try await send(changes, of: release, over: state, "Go back to release \(identifier)", progress)
      }
    }
  }

  func differences(
    from manifest: ReleaseManifest, _ progress: @escaping ProgressReport
  ) async throws(PublishError) -> [FileName] {
    try await inWords { () throws(GitFailure) in
      try await twice(renewCopy) { () throws(GitFailure) in
        try await git.differences(from: manifest.owned, in: live()?.tree ?? GitTree())
      }
    }
  }

  func close() async {}

  /// Makes the commit and sends it.
  private func send(
    _ changes: Git.Changes, of new: ReleaseManifest, over state: TargetState, _ subject: String,
    _ progress: @escaping ProgressReport
  ) async throws(GitFailure) {
    var changes = changes
    let owned = new.owned
    let tree = tip?.tree ?? GitTree()
    changes.removed = state.owned.filter { owned[$0] == nil && tree.entries[$0] != nil && $0 != GitName.noJekyll }
    if changes.added[GitName.noJekyll] == nil, tree.entries[GitName.noJekyll] == nil {
      changes.added[GitName.noJekyll] = try await git.store([])
    }
    changes.added = changes.added.filter { tree.entries[$0.key]?.object != $0.value || tree.file($0.key) == nil }
    let message = Git.Message(subject: subject, publisher: new.facts?.publisher ?? "")
    guard let commit = try await git.commit(changes, on: tip, message) else { return }
    let next = try await git.snapshot(commit)
    let count = changes.added.count
    progress(.step("Sending \(count) \(count == 1 ? "file" : "files") to the branch \(printable(git.branch))"))
    try await git.push(commit, over: tip, progress)
    tip = next
    await git.keep(commit)
  }

  /// The branch as it is now.
  private func live() async throws(GitFailure) -> GitSnapshot? {
    let commit = try await git.remoteTip()
    guard commit != tip?.commit else { return tip }
    return commit == nil ? nil : try await git.fetchTip()
  }

  private func checkBranch() async throws(GitFailure) {
    let check = try await git.result(["check-ref-format", git.reference], isInCache: false)
    guard check.isSuccess else {
      throw GitFailure(PublishError("\(printable(git.branch)) can't be the name of a branch"))
    }
  }

  private func prepare() async throws(GitFailure) {
    var prepared = git
    try await prepared.prepare()
    git = prepared
  }

  /// Makes the copy on this machine anew, for the commit that it was opened with.
  private func renewCopy() async throws(GitFailure) {
    await git.remove()
    try await prepare()
    guard try await git.fetchTip()?.commit == tip?.commit else { throw GitFailure(.concurrent) }
  }

  /// Does something with the copy on this machine, and once again after a repair where it may be damaged.
  private func twice<Result: Sendable>(
    _ repair: () async throws(GitFailure) -> Void, _ body: () async throws(GitFailure) -> Result
  ) async throws(GitFailure) -> Result {
    do {
      return try await body()
    } catch {
      guard error.cause == .unknown || (error.cause == .onlyWhole && !git.isWhole) else { throw error }
      git.isWhole = git.isWhole || error.cause == .onlyWhole
      try await repair()
      return try await body()
    }
  }

  /// Does something and puts what fails into words.
  private func inWords<Result: Sendable>(
    _ body: () async throws(GitFailure) -> Result
  ) async throws(PublishError) -> Result {
    do {
      return try await body()
    } catch {
      throw error.error(repository: git.repository, branch: git.branch)
    }
  }
}
