import Diagnostics
import ImpactSite
import Tools

/// Publishes to any of rclone's back ends, in place and in order: assets before pages, the home page last, removals after
/// that. A journal on the target names what a publish touches, so that the next one goes on where it was cut off; what it
/// replaces or removes is kept in `.impact-releases/`, in a folder for the release that had it.
///
/// A page is put in place whole: by the back end itself (object stores, the usual WebDAV servers), or, where a file that
/// is being written can be read half (a folder, SFTP, FTP), by a rename. Where that can't replace a file (SFTP with older
/// versions of rclone) the old one goes first, and is away for a moment. On these a new file is written directly, because
/// nothing names it yet.
actor RcloneEngine: PublishEngine {
  static let area = ReleaseLayout.areaName
  static let journal = ReleaseLayout.journalName
  /// Where changed files wait for their rename.
  static let new = area + "/new"

  let rclone: Rclone
  let lease: RcloneLease
  /// The site's own folders, which can't be published to.
  private let site: SiteFolders
  var features = RcloneFeatures("")
  /// Whether a rename replaces a file there, as far as it was tried.
  var renamesOver = true
  /// The files in each folder of the area with their sizes, by the folder's name, as `open` found them.
  var area: [String: [FileName: Int]] = [:]
  /// The files that the last check found to be missing, or not as published: they are sent again.
  var damaged: Set<FileName> = []

  /// Makes an engine. `publisher` is who the lock names: `user@machine`.
  init(
    remote: String, publisher: String, site: SiteFolders = SiteFolders(), tool: Tool = Tool("rclone"),
    pause: Duration = RcloneLease.pause
  ) {
    self.site = site
    rclone = Rclone(tool: tool, remote: remote)
    lease = RcloneLease(rclone, holder: publisher, pause: pause)
  }

  func open(isDryRun: Bool) async throws(PublishError) -> TargetState {
    let rclone = rclone
    async let version = outcome { () async throws(PublishError) in try await rclone.checkVersion() }
    let answer = try await rclone.start(["backend", "features"], [rclone.remote])
    try await version.get()
    guard answer.isSuccess else { throw await rclone.failure(answer, "look at what is published") }
    features = RcloneFeatures(answer.text)
    if features.lacksBucket {
      throw PublishError(
        "\(quoted(rclone.remote)) names no bucket; write it behind the colon in site.yml, such as "
          + quoted(rclone.remote + "impact-site"))
    }
    if let path = features.localPath, let problem = PublishRefusal.problem(withPath: path, site: site) {
      throw PublishError("\(quoted(rclone.remote)) leads to \(printable(path)), but \(problem)")
    }
    let isLocal = features.isLocal
    // Where there is nothing yet, a look makes no folder and no bucket: the lock is taken when something is sent.
    guard let seen = try await rclone.list("", isLocal: isLocal) else { return TargetState() }
    if seen.isEmpty && !features.hasFolders { return TargetState() }
    if !isDryRun { try await lease.write(over: seen[Array(RcloneLock.name.utf8)] != nil) }
    // These look at what is there under the lock, while that is waited for.
    async let files = outcome { () async throws(PublishError) in try await rclone.list("", isLocal: isLocal) }
    async let noted = outcome { () async throws(PublishError) in try await rclone.read(Self.journal) }
    async let manifest = outcome { () async throws(PublishError) in try await rclone.read(ReleaseManifest.name) }
    if !isDryRun { try await lease.confirm() }
    let own = [ReleaseManifest.name, Self.journal, RcloneLock.name].map { Array($0.utf8) }
    var state = TargetState(names: setAside(try await files.get() ?? [:]).subtracting(own))
    let journal = try await noted.get().map { RcloneJournal($0) }
    state.unfinished = journal?.names ?? []
    state.manifest = try await live(try await manifest.get(), after: journal)
    if journal?.begun?.facts != state.manifest?.facts { state.cutOff = journal?.begun }
    return state
  }

  func close() async { await lease.release() }

  /// The live manifest; where a publish was cut off while it wrote it, that of the release before.
  private func live(_ bytes: [UInt8]?, after journal: RcloneJournal?) async throws(PublishError) -> ReleaseManifest? {
    if let bytes, let manifest = ReleaseManifest(bytes) { return manifest }
    if let journal {
      guard let live = journal.live else { return nil }
      if let earlier = try await kept(live) { return earlier }
    } else if bytes == nil {
      return nil
    }
    throw PublishError(
      "the list of the published files (\(ReleaseManifest.name)) at \(quoted(rclone.remote)) can't be read; put back an "
        + "earlier one, or remove it and the published files there, and publish again")
  }

  /// Notes the files of the area, and gives the names of all others.
  private func setAside(_ sizes: [FileName: Int]) -> Set<FileName> {
    let slash = UInt8(ascii: "/")
    let prefix = Array((Self.area + "/").utf8)
    area = [:]
    var names: Set<FileName> = []
    for (name, size) in sizes {
      guard name.starts(with: prefix) else {
        names.insert(name)
        continue
      }
      let parts = name.dropFirst(prefix.count).split(separator: slash, maxSplits: 1)
      if parts.count == 2 { area[PathBytes.text(Array(parts[0])), default: [:]][Array(parts[1])] = size }
    }
    return names
  }

  /// The manifest of a release that is kept for a rollback.
  func kept(_ identifier: String) async throws(PublishError) -> ReleaseManifest? {
    guard let bytes = try await rclone.read("\(Self.area)/\(identifier)/\(ReleaseManifest.name)"),
      let manifest = ReleaseManifest(bytes), manifest.facts?.identifier == identifier
    else { return nil }
    return manifest
  }

  /// Throws for names that rclone's lists of files can't hold.
  static func checkNames(_ names: some Sequence<FileName>) throws(PublishError) {
    let bad = names.filter { name in
      name.contains { $0 < 0x20 || $0 == 0x7F } || String(validating: name, as: UTF8.self) == nil
    }.sorted { $0.lexicographicallyPrecedes($1) }
    guard let first = bad.first else { return }
    throw PublishError(
      "rclone can't send the file \(quoted(PathBytes.text(first))): its name has control characters or is no UTF-8; "
        + "give it another name"
        + (bad.count > 1 ? " (and \(bad.count - 1) more)" : ""))
  }
}

/// What something comes to, for what runs beside other things.
func outcome<Value: Sendable>(
  _ body: @Sendable () async throws(PublishError) -> Value
) async -> Result<Value, PublishError> {
  do throws(PublishError) { return .success(try await body()) } catch { return .failure(error) }
}
