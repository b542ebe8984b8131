import Diagnostics

/// The seventh stage: writes what stands beside the pages. Pages are written by the workers that render them.
struct SiteWriter {
  let output: any SiteOutput
  private(set) var fileCount = 0
  private(set) var byteCount = 0

  init(output: any SiteOutput) {
    self.output = output
  }

  /// Writes one file.
  mutating func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    try output.write(path, bytes, ContentHash(of: bytes))
    count(bytes.count)
  }

  /// Copies files of a tree, piece by piece.
  mutating func copy(
    _ files: [(source: String, path: String)], from tree: any FileTree, diagnostics: inout [Diagnostic]
  ) throws(OutputError) {
    for (source, path) in files {
      var found: [Diagnostic] = []
      let content = try output.copy(path) { consume in tree.stream(source, diagnostics: &found, consume) }
      diagnostics += found
      if let content { count(content.size) }
    }
  }

  private mutating func count(_ bytes: Int) {
    fileCount += 1
    byteCount += bytes
  }
}
