import Diagnostics

/// The first half of the second stage: reads `site.yml`, which says what the other files mean. Nil where it is missing or
/// can't be read.
func parseConfiguration(
  _ inventory: Inventory, _ content: any FileTree, diagnostics: inout [Diagnostic]
) -> SiteConfiguration? {
  guard let number = inventory.configuration else {
    let message = "site.yml is missing; it holds the organisation's name, address and languages"
    diagnostics.append(
      Diagnostic(
        .error, .missingFile, message, at: .path(content.shown("site.yml")),
        fix: "name: …\nurl: https://…\nlanguages: [en]"))
    return nil
  }
  guard let bytes = content.read(inventory.content[number].path, diagnostics: &diagnostics) else { return nil }
  let file = SourceFile(number: number, path: inventory.content[number].path, bytes: bytes)
  var configuration = ConfigurationParser.parse(file, diagnostics: &diagnostics)
  configuration.file = number
  configuration.hash = ContentHash(of: bytes)
  return configuration
}

/// The second stage: reads each Markdown file into a typed source, side by side; what a file says depends on its bytes
/// and on `site.yml` alone. Files of settled pages are left for later.
func parse(
  _ inventory: Inventory, _ content: any FileTree, _ configuration: SiteConfiguration, besides settlement: Settlement,
  diagnostics: inout [Diagnostic]
) async -> Sources {
  let parser = LaterParser(
    inventory: inventory, content: content, configuration: configuration, hashes: settlement.hashes)
  let calls = parser.tasks(inventory.donate, .donate, .call) + parser.tasks(inventory.newsletter, .newsletter, .call)
  let tasks = zip(inventory.folders, settlement.pages).reduce(into: calls) { tasks, next in
    if next.1 == nil { tasks += parser.tasks(of: next.0) }
  }
  let workers = await inParallel(tasks.count, from: ParsingWorker()) { worker, index in
    if let parsed = parser.parse(tasks[index], &worker.diagnostics) {
      worker.files.append(parsed, at: tasks[index].file)
    }
  }
  diagnostics += workers.flatMap(\.diagnostics)
  return Sources(
    configuration: configuration,
    files: Indexed.merged(workers.map(\.files), count: inventory.content.count), later: parser,
    settledHashes: settlement.hashes)
}

private struct ParsingWorker: Sendable {
  var files = Indexed<ParsedFile>()
  var diagnostics: [Diagnostic] = []
}
