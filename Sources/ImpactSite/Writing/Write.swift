import Diagnostics

/// The seventh stage: writes what stands beside the pages, which the workers wrote that rendered them. Nil where something
/// is wrong with the site, or nothing is to be written.
func write(
  _ rendering: Rendering, _ facts: Facts, _ templates: Templates, _ input: BuildInput, to output: (any SiteOutput)?,
  diagnostics: inout [Diagnostic]
) throws(OutputError) -> BuildSummary? {
  if let failure = rendering.failure { throw failure }
  guard let output, !input.isStopped(by: diagnostics) else { return nil }
  var writer = SiteWriter(output: output)
  try writer.write("404.html", rendering.notFound)
  try writer.write("sitemap.xml", SiteFiles.sitemap(facts))
  try writer.write("robots.txt", SiteFiles.robots(facts))
  for asset in templates.assets {
    try writer.copy(asset.source, to: asset.path, asset.stamp, from: input.templates, diagnostics: &diagnostics)
  }
  for path in rendering.documents {
    try writer.copy(path, to: path, facts.stamp(ofFile: path), from: input.content, diagnostics: &diagnostics)
  }
  guard !input.isStopped(by: diagnostics) else { return nil }
  return BuildSummary(
    pages: facts.pages.count * facts.languages.count, languages: facts.languages.count, figures: facts.figureCount,
    files: rendering.fileCount + writer.fileCount, bytes: rendering.byteCount + writer.byteCount)
}

private struct SiteWriter {
  let output: any SiteOutput
  private(set) var fileCount = 0
  private(set) var byteCount = 0

  init(output: any SiteOutput) {
    self.output = output
  }

  mutating func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    try output.write(path, bytes, ContentHash(of: bytes))
    count(bytes.count)
  }

  /// Copies a file of a tree, piece by piece.
  mutating func copy(
    _ source: String, to path: String, _ stamp: FileStamp?, from tree: any FileTree, diagnostics: inout [Diagnostic]
  ) throws(OutputError) {
    var found: [Diagnostic] = []
    let content = try output.copy(path, from: stamp) { consume in tree.stream(source, diagnostics: &found, consume) }
    diagnostics += found
    if let content { count(content.size) }
  }

  private mutating func count(_ bytes: Int) {
    fileCount += 1
    byteCount += bytes
  }
}
