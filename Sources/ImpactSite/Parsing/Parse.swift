import Diagnostics

/// The second stage: reads each file of `Content` into a typed source, side by side; what a file says depends on its
/// bytes alone. Nil where `site.yml` is missing or can't be read.
func parse(_ inventory: Inventory, _ content: any FileTree, diagnostics: inout [Diagnostic]) async -> Sources? {
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
  let configuration = ConfigurationParser.parse(file, diagnostics: &diagnostics)

  let tasks = inventory.parsingTasks
  let workers = await inParallel(tasks.count, from: ParsingWorker()) { worker, index in
    let (number, role, code) = tasks[index]
    let path = inventory.content[number].path
    guard let bytes = content.read(path, diagnostics: &worker.diagnostics) else { return }
    let parser = FileParser(
      file: SourceFile(number: number, path: path, bytes: bytes), role: role,
      language: configuration.language(code).map { configuration.languages[$0] } ?? configuration.languages[0])
    if let parsed = parser.parse(diagnostics: &worker.diagnostics) { worker.files.append((number, parsed)) }
  }
  diagnostics += workers.flatMap(\.diagnostics)
  return Sources(
    configuration: configuration,
    files: Dictionary(workers.lazy.flatMap(\.files), uniquingKeysWith: { first, _ in first }))
}

private struct ParsingWorker: Sendable {
  var files: [(Int, ParsedFile)] = []
  var diagnostics: [Diagnostic] = []
}

extension Inventory {
  /// Every Markdown file that the site is made from, with what it is.
  fileprivate var parsingTasks: [(file: Int, role: FileParser.Role, language: String?)] {
    var tasks: [(file: Int, role: FileParser.Role, language: String?)] = []
    func add(_ texts: Texts, _ role: FileParser.Role, _ translated: FileParser.Role) {
      if let file = texts.original { tasks.append((file, role, nil)) }
      for translation in texts.translations { tasks.append((translation.file, translated, translation.language)) }
    }
    add(donate, .donate, .translation(of: .call))
    add(newsletter, .newsletter, .translation(of: .call))
    for folder in folders {
      add(folder.index, .index, .translation(of: .page))
      for section in folder.sections { add(section.texts, .section, .translation(of: .section)) }
    }
    return tasks
  }
}
