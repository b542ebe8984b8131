import Diagnostics

/// What was found in an edition, so that it can be told again without reading it again. All of it stands in files of the
/// edition's page, so that it is where it was as long as these are what they were.
struct KeptFindings: Sendable {
  /// What was found.
  let list: [Diagnostic]
  /// The paths of the files that it names by number.
  private let paths: [Int: String]

  /// Nothing was found.
  static let nothing = KeptFindings()

  private init() { (list, paths) = ([], [:]) }

  /// Keeps what was found in an edition; nil where some of it stands elsewhere.
  init?(_ found: ArraySlice<Diagnostic>, ofPage page: String, _ files: LaterParser) {
    var paths: [Int: String] = [:]
    for place in found.flatMap({ [$0.place] + $0.notes.map(\.place) }) {
      guard case .range(let range) = place, let path = files.path(ofFile: range.fileNumber),
        Self.folder(of: path) == page, !Self.isShared(path)
      else { return nil }
      paths[range.fileNumber] = path
    }
    list = Array(found)
    self.paths = paths
  }

  /// What is to be told again; nil where files have other numbers now.
  func told(_ files: LaterParser) -> [Diagnostic]? {
    paths.allSatisfy { files.path(ofFile: $0) == $1 } ? list : nil
  }

  private static func folder(of path: String) -> String {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return String(path[..<end])
  }

  /// `site.yml`, `donate.md` and `newsletter.md` serve all pages.
  private static func isShared(_ path: String) -> Bool {
    path == "site.yml" || path.hasPrefix("donate.") || path.hasPrefix("newsletter.")
  }
}
