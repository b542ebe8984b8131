import Diagnostics
import Synchronization

/// The edits of this run, so that taking one back, and doing it again, restores the very bytes: quotation marks, a folded
/// text, a block.
final class FigureUndo: Sendable {
  private let limit: Int
  private let edits = Mutex<[(path: String, edit: FigureEdit)]>([])

  /// Remembers so many edits; the oldest go first.
  init(limit: Int = 200) { self.limit = limit }

  /// How many edits are remembered.
  var count: Int { edits.withLock(\.count) }

  /// Remembers an edit after its file has been written; `path` is the file's, always in the same form.
  func remember(_ edit: FigureEdit, of path: String) {
    var edit = edit
    edit.bytes = []
    edits.withLock { [edit] edits in
      edits.removeAll {
        $0.path == path && $0.edit.name == edit.name && $0.edit.after == edit.after && $0.edit.before == edit.before
      }
      edits.append((path, edit))
      if edits.count > limit { edits.removeFirst(edits.count - limit) }
    }
  }

  /// Changes a figure as `FigureEdit.apply` does; where that takes a remembered edit back, in the bytes that there were.
  func apply(
    name: String, value: String, was: String, to file: SourceFile, role: FileParser.Role, language: Language
  ) -> FigureEdit.Result {
    let known = edits.withLock { $0.filter { $0.path == file.path && $0.edit.name == name }.map(\.edit) }
    return FigureEdit.apply(
      name: name, value: value, was: was, to: file, role: role, language: language, takingBack: known)
  }
}
