import ImpactSite

/// Where the releases of a target stand, which keeps each in a folder of its own.
struct ReleaseLayout: Sendable, Equatable {
  /// How a release becomes the live one.
  enum Mode: Sendable, Equatable {
    /// The live folder and a release's are exchanged in one step.
    case exchange
    /// The live name is a symbolic link, which is put in place by one rename.
    case link
    /// File by file, assets first and removals last, each by a rename.
    case order
  }

  /// The live folder, without a slash at its end.
  let live: String
  /// How a release becomes the live one.
  let mode: Mode

  /// The folder of the releases: beside the live one, or, where releases are put in place file by file, in it.
  var area: String {
    guard mode != .order else { return live + "/" + Self.areaName }
    return parent + (parent.hasSuffix("/") ? "" : "/") + "." + name + Self.areaName
  }

  /// The live folder's own name.
  private var name: String { live.split(separator: "/").last.map(String.init) ?? "" }

  /// The folder that holds the live one.
  var parent: String { Self.parent(of: live) }

  /// Says, while the live link is switched, which release it led to.
  var switching: String { area + "/" + Self.switchingName }

  /// What the live link says for a release: a path from the folder that it is in.
  func linkText(_ identifier: String) -> String {
    "." + name + Self.areaName + "/" + identifier
  }

  /// The folder of a release.
  func release(_ identifier: String) -> String { area + "/" + identifier }

  /// The folder in which a release grows.
  var new: String { area + "/new" }
  /// The file that publishers lock, and that says who holds it.
  var lock: String { area + "/lock" }
  /// The list of the names that a placing which is under way puts in place or removes.
  var journal: String { live + "/" + Self.journalName }

  /// Whether a name in a live folder is Impact's bookkeeping.
  static func isBookkeeping(_ name: FileName) -> Bool {
    name == Array(ReleaseManifest.name.utf8) || name == Array(journalName.utf8)
      || name.starts(with: (areaName + "/").utf8)
  }

  /// Whether an identifier can name a folder in the folder of the releases.
  static func isFolderName(_ identifier: String) -> Bool {
    ReleaseManifest.isIdentifier(identifier) && !isUnfinished(identifier)
      && !["new", "lock", "put", "data", switchingName].contains(identifier)
  }

  /// A name for a folder in which one try to send a release fills up, told apart from those of other tries.
  static func unfinishedName() -> String { "new-" + String(UInt64.random(in: 0...UInt64.max), radix: 36) }

  /// Whether a name is that of such a folder.
  static func isUnfinished(_ name: String) -> Bool { name.hasPrefix("new-") && ReleaseManifest.isIdentifier(name) }

  /// The folder that a path is in.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static let switchingName = "switching"
  static let areaName = PublishRefusal.releases
  static let journalName = ".impact-journal"
}
