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
/// and on `site.yml` alone. Files of settled pages are left for later; what is wrong in those of drafts that are left out
/// is not said.
func parse(
  _ inventory: Inventory, _ input: BuildInput, _ configuration: SiteConfiguration, besides settlement: Settlement,
  diagnostics: inout [Diagnostic]
) async -> Sources {
  let parser = LaterParser(
    inventory: inventory, content: input.content, configuration: configuration, hashes: settlement.hashes)
  let calls = parser.tasks(inventory.donate, .donate, .call) + parser.tasks(inventory.newsletter, .newsletter, .call)
  let tasks = zip(inventory.folders, settlement.pages).reduce(into: calls) { tasks, next in
    if next.1 == nil { tasks += parser.tasks(of: next.0) }
  }
  let workers = await inParallel(tasks.count, from: ParsingWorker()) { worker, index in
    let task = tasks[index]
    let count = worker.diagnostics.count
    let parsed = parser.parse(task, &worker.diagnostics)
    if !input.includesDrafts, parser.isDraft(task, parsed, worker.diagnostics[count...]) {
      worker.drafts.insert(task.file)
    }
    if let parsed { worker.files.append(parsed, at: task.file) }
  }
  let drafts = Drafts(indexFiles: workers.reduce(into: []) { $0.formUnion($1.drafts) }, inventory)
  var found = workers.flatMap(\.diagnostics)
  drafts.removeFindings(from: &found, inventory, input.content)
  diagnostics += found
  return Sources(
    configuration: configuration,
    files: Indexed.merged(workers.map(\.files), count: inventory.content.count), later: parser,
    settledHashes: settlement.hashes, drafts: drafts)
}

private struct ParsingWorker: Sendable {
  var files = Indexed<ParsedFile>()
  var diagnostics: [Diagnostic] = []
  /// The numbers of the drafts' `index.md`.
  var drafts: Set<Int> = []
}
