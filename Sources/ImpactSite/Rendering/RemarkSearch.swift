import Figures

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
