import Diagnostics
import FrontMatter
import TemplateEngine

/// The site's templates, compiled, and the files beside them.
struct Templates: Sendable {
  /// Nil where a template is wrong.
  let library: TemplateLibrary?
  /// The files of `assets/`, in the order of their paths.
  let assets: [Asset]
  /// What the templates are given.
  let fields: [Field<RootView>]
  /// The parts of pages that the templates make.
  let anchors: Anchors
  /// A hash of all templates and of the assets' addresses: what pages depend on.
  let hash: ContentHash
}

/// Compiles the templates, once, and checks them against the views that pages fill. Assets are hashed, not kept.
func compile(_ inventory: Inventory, _ input: BuildInput, diagnostics: inout [Diagnostic]) -> Templates {
  var files: [String: SourceFile] = [:]
  var unreadable: Set<String> = []
  var assets: [Asset] = []
  var digest = Digest()
  // What was told of a file while the folder was read is not told again by those that use it.
  let folder = input.templates.shown("")
  for case .path(let path) in diagnostics.map(\.place) where path.hasPrefix(folder) && path.hasSuffix(".html") {
    unreadable.insert(String(path.dropFirst(folder.count).drop { $0 == "/" }))
  }
  for (index, entry) in inventory.templates.enumerated() {
    if entry.path.hasPrefix("assets/") {
      guard let hash = hash(of: entry, input.templates, &diagnostics) else { continue }
      let stamp = entry.stamp.flatMap { $0.isCertain(at: inventory.time) ? $0 : nil }
      let asset = Asset(name: String(entry.path.dropFirst("assets/".count)), hash: hash, stamp: stamp)
      digest.add(asset.path)
      assets.append(asset)
    } else if entry.path.hasSuffix(".html") {
      guard let bytes = input.templates.read(entry.path, diagnostics: &diagnostics) else {
        unreadable.insert(entry.path)
        continue
      }
      // Without the byte-order mark that Windows Notepad writes, so that columns are those of an editor.
      let file = SourceFile(
        number: inventory.content.count + index, path: input.templates.shown(entry.path),
        bytes: Array(bytes.dropFirst(TextCheck.startOfText(bytes))))
      guard TextCheck.passes(file, diagnostics: &diagnostics) else {
        unreadable.insert(entry.path)
        continue
      }
      digest.add(entry.path)
      digest.add(bytes)
      files[entry.path] = file
    }
  }
  let fields = RootView.fields(assets)
  let found = diagnostics.count
  // Places in templates have the numbers of their files.
  var key = digest
  key.add(inventory.content.count)
  let known = input.templateCache?.library(key.hash)
  let library = known ?? library(files, unreadable, fields, input, &diagnostics)
  if known == nil, let library, diagnostics.count == found { input.templateCache?.keep(library, key: key.hash) }
  return Templates(
    library: library, assets: assets, fields: fields,
    anchors: Anchors(files.values.map(\.bytes)), hash: digest.hash)
}

/// The engine knows templates by name; here they have paths.
private func library(
  _ files: [String: SourceFile], _ unreadable: Set<String>, _ fields: [Field<RootView>], _ input: BuildInput,
  _ diagnostics: inout [Diagnostic]
) -> TemplateLibrary? {
  let schema = RecordSchema(fields.map { RecordSchema.Field($0.name, $0.schema) })
  var found: [Diagnostic] = []
  let library = TemplateLibrary.compile(
    files, unreadable: unreadable, entries: [Templates.page: schema, Templates.notFound: schema], diagnostics: &found)
  diagnostics += found.map { diagnostic in
    guard case .path(let name) = diagnostic.place else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.place = .path(input.templates.shown(name))
    return diagnostic
  }
  return library
}

private func hash(of entry: FileEntry, _ tree: any FileTree, _ diagnostics: inout [Diagnostic]) -> ContentHash? {
  let hasher = StreamHasher()
  guard tree.stream(entry.path, diagnostics: &diagnostics, hasher.add) else { return nil }
  return hasher.hash
}

extension Templates {
  /// The template of pages.
  static let page = "page.html"
  /// The template of the page for addresses that lead nowhere.
  static let notFound = "404.html"
}
