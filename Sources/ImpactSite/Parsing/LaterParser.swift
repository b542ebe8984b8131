import Diagnostics
import Synchronization

/// Parses the files of pages, now or when somebody asks for a page.
final class LaterParser: Sendable {
  /// A file, and what it is.
  struct Task: Sendable {
    let file: Int
    let role: FileParser.Role
    /// The language in the file's name.
    let language: String?
  }

  private let inventory: Inventory
  private let content: any FileTree
  private let configuration: SiteConfiguration
  /// The hashes that files had when it was decided what need not be parsed.
  private let hashes: [ContentHash?]
  private let found = Mutex<[Diagnostic]>([])
  /// The bytes of the files whose Markdown is still to be rendered.
  private let kept: KeptBytes

  init(inventory: Inventory, content: any FileTree, configuration: SiteConfiguration, hashes: [ContentHash?]) {
    self.inventory = inventory
    self.content = content
    self.configuration = configuration
    self.hashes = hashes
    kept = KeptBytes(count: inventory.content.count)
  }

  /// What went wrong while files were parsed later: they were changed after it was decided that they were the same.
  var diagnostics: [Diagnostic] { found.withLock { $0 } }

  /// The path of a content file; nil where there is none of that number.
  func path(ofFile number: Int) -> String? {
    inventory.content.indices.contains(number) ? inventory.content[number].path : nil
  }

  /// The files of a folder's page.
  func tasks(of folder: Inventory.Folder) -> [Task] {
    folder.sections.reduce(into: tasks(folder.index, .index, .page)) { $0 += tasks($1.texts, .section, .section) }
  }

  /// A file and its translations.
  func tasks(_ texts: Inventory.Texts, _ role: FileParser.Role, _ subject: FileParser.Subject) -> [Task] {
    let original = texts.original.map { [Task(file: $0, role: role, language: nil)] } ?? []
    return original
      + texts.translations.map { Task(file: $0.file, role: .translation(of: subject), language: $0.language) }
  }

  /// What a file says; nil where it can't be read.
  func parse(_ task: Task, _ diagnostics: inout [Diagnostic]) -> ParsedFile? {
    let path = inventory.content[task.file].path
    guard let bytes = content.read(path, diagnostics: &diagnostics) else { return nil }
    let languages = configuration.languages
    let parser = FileParser(
      file: SourceFile(number: task.file, path: path, bytes: bytes), role: task.role,
      language: configuration.language(task.language).map { languages[$0] } ?? languages[0])
    guard let parsed = parser.parse(diagnostics: &diagnostics) else { return nil }
    kept.keep(bytes, of: task.file)
    return parsed
  }

  /// Whether a file is the `index.md` of a draft, also where it could be read only so far.
  func isDraft(_ task: Task, _ parsed: ParsedFile?, _ mistakes: ArraySlice<Diagnostic>) -> Bool {
    if case .index(let source)? = parsed { return source.isDraft }
    guard parsed == nil, task.role.isIndex else { return false }
    let path = inventory.content[task.file].path
    var ignored: [Diagnostic] = []
    guard path != "index.md", let bytes = content.read(path, diagnostics: &ignored) else { return false }
    return DraftKey.stands(in: SourceFile(number: task.file, path: path, bytes: bytes), above: Array(mistakes))
  }

  /// The file that a body stands in, as it was when it was parsed.
  func file(of body: Body, _ diagnostics: inout [Diagnostic]) -> SourceFile? {
    file(of: body, kept.take(body.file), &diagnostics)
  }

  /// The file that a body stands in, for somebody who does not render it.
  func file(toLookInto body: Body) -> SourceFile? {
    var diagnostics: [Diagnostic] = []
    let file = file(of: body, kept.bytes(of: body.file), &diagnostics)
    if !diagnostics.isEmpty { found.withLock { $0 += diagnostics } }
    return file
  }

  private func file(of body: Body, _ kept: [UInt8]?, _ diagnostics: inout [Diagnostic]) -> SourceFile? {
    let path = inventory.content[body.file].path
    if let kept { return SourceFile(number: body.file, path: path, bytes: kept) }
    guard let bytes = content.read(path, diagnostics: &diagnostics) else { return nil }
    guard ContentHash(of: bytes) == body.hash else {
      diagnostics.append(
        Diagnostic(.error, .changedFile, Diagnostic.changedFileMessage, at: .path(content.shown(path))))
      return nil
    }
    return SourceFile(number: body.file, path: path, bytes: bytes)
  }

  /// What the files of a settled page say.
  func parse(_ folder: Inventory.Folder) -> [Int: ParsedFile] {
    var diagnostics: [Diagnostic] = []
    var files: [Int: ParsedFile] = [:]
    for task in tasks(of: folder) {
      files[task.file] = parse(task, &diagnostics)
      guard let parsed = files[task.file], parsed.hash != hashes[task.file] else { continue }
      let path = content.shown(inventory.content[task.file].path)
      diagnostics.append(Diagnostic(.error, .changedFile, Diagnostic.changedFileMessage, at: .path(path)))
    }
    found.withLock { $0 += diagnostics }
    return files
  }
}

extension Diagnostic {
  /// What to say of a file that is not what it was a moment before.
  fileprivate static let changedFileMessage = "the file was changed while the site was built; build it again"
}
