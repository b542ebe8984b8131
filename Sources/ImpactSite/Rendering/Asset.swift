/// A file of `Templates/assets`, published under a name that changes with its content, so that it can be cached for ever.
struct Asset: Sendable {
  /// The path below `assets`, by which templates name it.
  let name: String
  /// The hash of its bytes.
  let hash: ContentHash
  /// The stamp of its file; nil where a later change of the file would not show.
  let stamp: FileStamp?

  /// The path in the templates folder.
  var source: String { "assets/" + name }

  /// The path in `Public`.
  let path: String

  init(name: String, hash: ContentHash, stamp: FileStamp? = nil) {
    self.name = name
    self.hash = hash
    self.stamp = stamp
    path = Self.path(name, hash)
  }

  private static func path(_ name: String, _ hash: ContentHash) -> String {
    let digits = hash.hexadecimal.prefix(12)
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    if let dot = name[slash...].lastIndex(of: "."), dot > slash {
      return "assets/\(name[..<dot]).\(digits)\(name[dot...])"
    }
    return "assets/\(name).\(digits)"
  }
}
