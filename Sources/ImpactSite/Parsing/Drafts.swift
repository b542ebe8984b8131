import Diagnostics

/// The pages that a build leaves out because they are drafts. Nothing in their folders is reported: they are unfinished on
/// purpose.
struct Drafts: Sendable {
  /// The positions of their folders.
  private var folders: Set<Int> = []
  /// The paths of their folders.
  private var paths: Set<ByteString> = []
  /// The numbers of the files that they are made from.
  private var files: Set<Int> = []

  /// No drafts.
  init() {}

  /// The drafts among the folders, by the numbers of their `index.md`.
  init(indexFiles: Set<Int>, _ inventory: Inventory) {
    if indexFiles.isEmpty { return }
    for (position, folder) in inventory.folders.enumerated() {
      guard let index = folder.index.original, indexFiles.contains(index) else { continue }
      folders.insert(position)
      paths.insert(ByteString(folder.path))
      files.formUnion(folder.index.files)
      for section in folder.sections { files.formUnion(section.texts.files) }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { folders.isEmpty }

  /// The paths of their pages, in the order of their bytes.
  var list: [String] { paths.sorted().map(\.text) }

  /// Whether the folder at a position in the inventory is a draft's.
  func contains(folder position: Int) -> Bool { !isEmpty && folders.contains(position) }

  /// Whether the page of a path is a draft.
  func contains(_ path: String) -> Bool { !isEmpty && paths.contains(ByteString(path)) }

  /// Whether a file that is nothing by its name lies in the folder of a draft.
  func holds(_ file: FileEntry) -> Bool { !isEmpty && contains(String(file.path.folder)) }

  /// Takes out what was found in the files of drafts.
  func removeFindings(from diagnostics: inout [Diagnostic], _ inventory: Inventory, _ content: any FileTree) {
    if isEmpty || diagnostics.isEmpty { return }
    let shown = Set(files.map { content.shown(inventory.content[$0].path) })
    diagnostics.removeAll { diagnostic in
      switch diagnostic.place {
      case .range(let range): files.contains(range.fileNumber)
      case .path(let path): shown.contains(path)
      case .none: false
      }
    }
  }
}
