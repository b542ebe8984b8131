import ImpactSite

/// What has to be done to make a release live in place, in which order.
struct RclonePlacing: Sendable, Equatable {
  /// The files to send, in steps that follow each other: assets with other new files, which nothing names yet; new pages;
  /// changed files and pages; the home page with the map of the site.
  var steps: [[FileName]] = []
  /// Files that go after all else.
  var removed: [FileName] = []
  /// Files that go before, because they stand where a new file needs a folder, or in a folder where it needs a file.
  var obstacles: [FileName] = []
  /// Files of the live release that are replaced or removed, and so are kept for a rollback; assets too that the new
  /// release only carries.
  var kept: [FileName] = []
  /// All names that are touched, and those that an unfinished publish has touched.
  var journal: Set<FileName> = []

  /// The names of the files to send.
  var sent: [FileName] { steps.flatMap { $0 } }

  /// Compares what is there with what is to be. Sent is what changed, what is missing, and what is doubtful because a
  /// publish was cut off or somebody has damaged it; nothing else.
  init(to new: ReleaseManifest, over state: TargetState, damaged: Set<FileName> = []) {
    let live = state.manifest?.owned ?? [:]
    let target = new.owned
    let sent = new.site.files.filter { name, content in
      live[name] != content || state.unfinished.contains(name) || !state.names.contains(name)
        || damaged.contains(name)
    }.keys.sorted { $0.lexicographicallyPrecedes($1) }
    steps = (0..<4).map { step in sent.filter { Self.step($0, isNew: !state.names.contains($0)) == step } }
    let gone = state.owned.filter { target[$0] == nil && state.names.contains($0) }
      .sorted { $0.lexicographicallyPrecedes($1) }
    let sentNames = Set(sent)
    let sentFolders = Set(sent.flatMap(Self.folders))
    for name in gone {
      let isObstacle = sentFolders.contains(name) || Self.folders(of: name).contains(where: sentNames.contains)
      if isObstacle { obstacles.append(name) } else { removed.append(name) }
    }
    kept = (state.manifest?.site.files ?? [:]).filter { name, content in
      new.site.files[name] != content && state.names.contains(name)
    }.keys.sorted { $0.lexicographicallyPrecedes($1) }
    journal = sentNames.union(gone).union(state.unfinished)
  }

  /// The folders above a file, the nearest last.
  static func folders(of name: FileName) -> [FileName] {
    name.indices.filter { name[$0] == UInt8(ascii: "/") }.map { Array(name[..<$0]) }
  }

  /// The folders that are empty when files are gone from a set of names, the deepest first.
  static func emptied(by removed: [FileName], among names: Set<FileName>) -> [FileName] {
    let needed = Set(names.subtracting(removed).flatMap(folders))
    return Set(removed.flatMap(folders)).subtracting(needed).sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }

  private static func step(_ name: FileName, isNew: Bool) -> Int {
    if ReleaseManifest.isAsset(name) { return 0 }
    if name.elementsEqual("index.html".utf8) || name.elementsEqual("sitemap.xml".utf8) { return 3 }
    guard isNew else { return 2 }
    return ReleaseManifest.isPage(name) ? 1 : 0
  }
}

/// The list of names on the target while a publish is under way there, the release that was live before it, and the one
/// that is put in place.
struct RcloneJournal: Sendable, Equatable {
  /// The identifier of the release that was live; nil where there was none.
  var live: String?
  /// What may have been put there, or removed.
  var names: Set<FileName>
  /// What is put in place; nil where that is not told.
  var begun: ReleaseManifest?

  init(live: String?, names: Set<FileName>, begun: ReleaseManifest? = nil) {
    (self.live, self.names, self.begun) = (live, names, begun)
  }

  /// Reads a journal that may come from anywhere; what leads out of the target is left out.
  init(_ bytes: [UInt8]) {
    // Behind the last NUL stands a manifest, or what was cut off.
    var fields = bytes.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
    begun = fields.popLast().flatMap { ReleaseManifest($0) }
    let identifier = fields.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    live = ReleaseManifest.isIdentifier(identifier) ? identifier : nil
    names = Set(fields.dropFirst().filter(SiteManifest.isInside))
  }

  var bytes: [UInt8] {
    let sorted = names.sorted { $0.lexicographicallyPrecedes($1) }
    return ([Array((live ?? "").utf8)] + sorted).flatMap { $0 + [0] } + (begun?.bytes ?? [])
  }
}
