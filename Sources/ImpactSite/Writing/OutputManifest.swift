/// The list of files that a build wrote, kept in the output folder itself: only what it names is ever removed.
struct OutputManifest {
  static let fileName = ".impact-files"
  private static let head = "# The files that impact wrote here. It removes no others.\n"

  var paths: Set<String>

  init(paths: Set<String>) {
    self.paths = paths
  }

  init(_ bytes: [UInt8]) {
    paths = Set(
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
  }

  var bytes: [UInt8] {
    Array((Self.head + paths.sorted(by: bytewise).map { $0 + "\n" }.joined()).utf8)
  }
}
