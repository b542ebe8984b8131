import Diagnostics

/// What was found so far, equal findings once: a partial that many pages include is checked for each of them.
struct DiagnosticLog {
  private struct Key: Hashable {
    let identifier: String
    let message: String
    let path: String?
    let range: SourceRange?
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Key> = []

  mutating func append(_ diagnostic: Diagnostic) {
    var range: SourceRange?
    if case .range(let place) = diagnostic.place { range = place }
    let key = Key(
      identifier: diagnostic.identifier, message: diagnostic.message, path: diagnostic.path, range: range)
    if seen.insert(key).inserted { diagnostics.append(diagnostic) }
  }
}

/// The end of a message that names what was probably meant, or nothing.
func suggestion(_ candidate: String?) -> String {
  candidate.map { "; did you mean \(quoted($0))?" } ?? ""
}
