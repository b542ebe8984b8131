internal import ImpactSite

/// The files beside pages that the last versions changed.
struct ChangeJournal: Sendable {
  /// How many versions are remembered.
  private static let limit = 64

  private var entries: [(version: Int, files: [String: String])] = []
  /// The oldest version since which all changes are known.
  private var start = 0

  /// Notes what a new version changed.
  mutating func add(_ changes: SiteChanges, version: Int) {
    var files: [String: String] = [:]
    for (path, hash) in changes.written where !SitePages.isPage(path) { files[path] = hash.hexadecimal }
    for path in changes.removed where !SitePages.isPage(path) { files[path] = "" }
    entries.append((version, files))
    if entries.count > Self.limit { start = entries.removeFirst().version }
  }

  /// The files that changed since a version; nil where that is not known any more.
  func files(since version: Int) -> [String: String]? {
    guard version >= start else { return nil }
    return entries.reduce(into: [:]) { files, entry in
      if entry.version > version { files.merge(entry.files) { $1 } }
    }
  }
}

/// Which files of a site are pages.
enum SitePages {
  /// Whether a file is a page of the site.
  static func isPage(_ path: String) -> Bool {
    (path == "index.html" || path.hasSuffix("/index.html") || path == "404.html") && !path.hasPrefix("assets/")
  }
}
