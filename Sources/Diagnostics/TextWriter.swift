/// Diagnostics as compilers write them: `path:line:column: error: message`, with the line and a caret below.
public struct TextWriter: Sendable {
  private let sources: SourceMap

  /// Makes a writer of diagnostics about the files of a map.
  public init(_ sources: SourceMap) {
    self.sources = sources
  }

  /// The text of all diagnostics, each ending in a line end.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text).joined()
  }

  /// The text of one diagnostic.
  public func text(_ diagnostic: Diagnostic) -> String {
    var result = block(diagnostic.place, diagnostic.severity.rawValue, diagnostic.message)
    if let fix = diagnostic.fix {
      let lines = fix.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }
      result += "      = write: " + lines.joined(separator: "\n               ") + "\n"
    }
    for note in diagnostic.notes { result += block(note.place, "note", note.message) }
    return result
  }

  private func block(_ place: Diagnostic.Place, _ kind: String, _ message: String) -> String {
    switch place {
    case .none:
      return "\(kind): \(message)\n"
    case .path(let path):
      return "\(printable(path)): \(kind): \(message)\n"
    case .range(let range):
      let start = sources.location(of: range)
      let excerpt = Excerpt(range, in: sources.file(of: range))
      let number = String(start.line)
      let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
      let blank = String(repeating: " ", count: gutter.count)
      return "\(printable(start.path)):\(start.line):\(start.column): \(kind): \(message)\n"
        + "\(gutter) | \(excerpt.line)\n"
        + "\(blank) | \(excerpt.marker)\n"
    }
  }
}
