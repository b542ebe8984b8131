internal import ImpactSite

/// The files beside pages that the last versions changed.
struct ChangeJournal: Sendable {
  /// How many versions are remembered.
  private static let limit = 64

  private var entries: [(version: Int, files: [ByteString: String])] = []
  /// The oldest version since which all changes are known.
  private var start = 0

  /// Notes what a new version changed.
  mutating func add(_ changes: SiteChanges, version: Int) {
    var files: [ByteString: String] = [:]
    for (path, hash) in changes.written where SitePages.canChange(path) { files[path] = hash.hexadecimal }
    for path in changes.removed where SitePages.canChange(path) { files[path] = "" }
    entries.append((version, files))
    if entries.count > Self.limit { start = entries.removeFirst().version }
  }

  /// The files that changed since a version; nil where that is not known any more, or can't be said: two names that
  /// differ only in how Unicode is written are one key of a `String` dictionary.
  func files(since version: Int) -> [String: String]? {
    guard version >= start else { return nil }
    let files = entries.reduce(into: [ByteString: String]()) { files, entry in
      if entry.version > version { files.merge(entry.files) { $1 } }
    }
    let told = Dictionary(files.map { ($0.text, $1) }) { first, _ in first }
    return told.count == files.count ? told : nil
  }
}

/// Which files of a site are pages.
enum SitePages {
  /// Whether a file is a page of the site.
  static func isPage(_ path: ByteString) -> Bool { isPage(path.text) }

  /// Whether a file beside the pages can get another content: an asset gets another name.
  static func canChange(_ path: ByteString) -> Bool { !isPage(path) && !path.text.hasPrefix("assets/") }

  /// Whether a file is a page of the site.
  static func isPage(_ path: String) -> Bool {
    (path == "index.html" || path.hasSuffix("/index.html") || path == "404.html") && !path.hasPrefix("assets/")
  }
}
