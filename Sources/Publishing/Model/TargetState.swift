import ImpactSite

/// What stands on a target before something is published there.
struct TargetState: Sendable {
  /// The manifest of the live release; nil where nothing was published yet.
  var manifest: ReleaseManifest?
  /// The names of all files and links there, Impact's own and others', but for those that only Impact's bookkeeping
  /// has (the manifest, the journal, releases).
  var names: Set<FileName> = []
  /// The names that a publish which was cut off may have put there, or left to remove.
  var unfinished: Set<FileName> = []
  /// Whether a release is live that a publish which was cut off has left something to tidy up after; only a dry run finds
  /// it so.
  var isUnsettled = false
  /// The release of a publish that was cut off while its files were put in place one by one: readers may hold pages of it.
  var cutOff: ReleaseManifest?
  /// What the user has to know of this target, each a sentence, such as that it can't switch in one step.
  var notices: [String] = []

  /// The names that Impact may replace or remove.
  var owned: Set<FileName> {
    var owned = unfinished
    if let manifest { owned.formUnion(manifest.owned.keys) }
    return owned
  }

  /// The files that are not Impact's.
  var foreign: Set<FileName> { names.subtracting(owned) }

  /// The foreign files that a new site would replace, or that stand where it needs a folder, or in a folder where it
  /// needs a file.
  func conflicts(with new: ReleaseManifest) -> [FileName] {
    let foreign = foreign
    guard !foreign.isEmpty else { return [] }
    let slash = UInt8(ascii: "/")
    func folders(_ name: FileName) -> [FileName] {
      name.indices.filter { name[$0] == slash }.map { Array(name[..<$0]) }
    }
    let newNames = Set(new.site.files.keys)
    let newFolders = Set(newNames.flatMap(folders))
    return foreign.filter { name in
      newNames.contains(name) || newFolders.contains(name) || folders(name).contains(where: newNames.contains)
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
