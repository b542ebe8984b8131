internal import ImpactSite

/// What a burst of changes touched, by the folders of the site.
struct SavedFiles: Sendable {
  /// The paths below `Content`, each once, in the order of their bytes.
  private(set) var content: [String] = []
  /// The paths below `Templates`, likewise.
  private(set) var templates: [String] = []
  /// Whether more may have changed.
  var isIncomplete = false

  /// Nothing.
  init() {}

  /// Sorts the absolute paths of a burst.
  init(_ burst: Burst, root: String) {
    isIncomplete = burst.isIncomplete
    for path in burst.paths.sorted().map(\.text) {
      if let path = Self.path(path, below: root + "/Content") {
        content.append(path)
      } else if let path = Self.path(path, below: root + "/Templates") {
        templates.append(path)
      } else {
        isIncomplete = true
      }
    }
  }

  /// Whether nothing was touched.
  var isEmpty: Bool { content.isEmpty && templates.isEmpty && !isIncomplete }

  /// Whether a file was touched, by its path in the site.
  func holds(_ path: String) -> Bool {
    isIncomplete || Self.path(path, below: "Content").map(content.contains) ?? false
      || Self.path(path, below: "Templates").map(templates.contains) ?? false
  }

  /// The names of the files as messages show them, in order: of those that are there, if any is. Editors leave others
  /// only for a moment.
  func names(_ options: PreviewOptions, root: String) -> [String] {
    let all =
      content.map { (path: "Content/" + $0, shown: options.shownContent + "/" + $0) }
      + templates.map { (path: "Templates/" + $0, shown: options.shownTemplates + "/" + $0) }
    let present = all.filter { FileStamp(ofFile: root + "/" + $0.path) != nil }
    return (present.isEmpty ? all : present).map(\.shown)
  }

  private static func path(_ path: String, below folder: String) -> String? {
    guard path.utf8.starts(with: (folder + "/").utf8) else { return nil }
    return String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }
}
