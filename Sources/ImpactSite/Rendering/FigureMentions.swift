import Figures

/// Which figures the texts of a page have shown so far: only the first time is there more to say of one.
final class FigureMentions {
  private struct Key: Hashable {
    let name: String
    let page: String?
  }

  private var seen: Set<Key> = []

  /// Notes that a figure is shown, and returns whether that is the first time. `page` is the path of another page.
  func isFirst(_ name: String, page: String?) -> Bool { seen.insert(Key(name: name, page: page)).inserted }
}

/// Where the texts of a page lead from a figure: to its row in the table of its page.
struct FigureRows {
  /// The edition that shows the texts.
  let route: Route

  /// The address of a figure's row.
  func address(_ found: FoundFigure) -> String {
    let row = "#" + Anchors.figurePrefix + found.name
    let path = found.pagePath
    if path == route.page { return row }
    let home = route.toHome
    return (home.isEmpty && path.isEmpty ? "./" : home) + (path.isEmpty ? "" : path + "/") + row
  }
}

/// Looks in a block for what it says of a figure by references.
struct RemarkSearch {
  let resolver: ReferenceResolver

  /// Whether a block holds a reference to a figure in one of some forms.
  func shows(_ found: FoundFigure, in forms: [Reference.Form], _ block: [UInt8]) -> Bool {
    var isShown = false
    block.withUnsafeBufferPointer { bytes in
      ReferenceScanner.forEachPiece(bytes) { piece in
        guard !isShown, case .reference(_, let inner) = piece,
          case .name(let name, let page, let form)? = try? Reference(
            parsing: UnsafeBufferPointer(rebasing: bytes[inner]))
        else { return }
        isShown = name == found.name && forms.contains(form) && (page ?? resolver.lookup.page.path) == found.pagePath
      }
    }
    return isShown
  }
}
