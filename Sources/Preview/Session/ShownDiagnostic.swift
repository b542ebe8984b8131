internal import Diagnostics

/// A diagnostic as the browser shows it: with the source line, the caret, and a link that opens the editor there.
struct ShownDiagnostic: Encodable, Sendable, Equatable {
  /// A place in a file.
  struct Place: Encodable, Sendable, Equatable {
    var path: String?
    var line: Int?
    var column: Int?
    var excerpt: String?
    var marker: String?
    /// Where the marked part of the excerpt begins and ends, in UTF-16 code units.
    var marked: [Int]?
    var href: String?
  }

  /// What belongs to it elsewhere.
  struct Note: Encodable, Sendable, Equatable {
    private enum CodingKeys: String, CodingKey { case message }

    let message: String
    let place: Place

    func encode(to encoder: any Encoder) throws {
      try place.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(message, forKey: .message)
    }
  }

  private enum CodingKeys: String, CodingKey { case severity, message, fix, notes }

  let severity: String
  let message: String
  let place: Place
  let fix: String?
  let notes: [Note]

  func encode(to encoder: any Encoder) throws {
    try place.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(severity, forKey: .severity)
    try container.encode(message, forKey: .message)
    try container.encodeIfPresent(fix, forKey: .fix)
    try container.encode(notes, forKey: .notes)
  }
}

/// Turns diagnostics into what is shown.
struct DiagnosticPresenter: Sendable {
  let sources: SourceMap
  let links: EditorLinks

  /// The first so many diagnostics.
  func shown(_ diagnostics: some Sequence<Diagnostic>, limit: Int = 100) -> [ShownDiagnostic] {
    diagnostics.prefix(limit).map { diagnostic in
      ShownDiagnostic(
        severity: diagnostic.severity.rawValue, message: diagnostic.message, place: place(diagnostic.place),
        fix: diagnostic.fix,
        notes: diagnostic.notes.map { ShownDiagnostic.Note(message: $0.message, place: place($0.place)) })
    }
  }

  private func place(_ place: Diagnostic.Place) -> ShownDiagnostic.Place {
    switch place {
    case .none: return ShownDiagnostic.Place()
    case .path(let path): return ShownDiagnostic.Place(path: links.name(shown: path), href: links.address(shown: path))
    case .range(let range):
      let start = sources.location(of: range)
      let excerpt = Excerpt(range, in: sources.file(of: range))
      return ShownDiagnostic.Place(
        path: links.name(shown: start.path), line: start.line, column: start.column, excerpt: excerpt.line,
        marker: excerpt.marker,
        marked: [excerpt.marked.lowerBound, excerpt.marked.upperBound],
        href: links.address(shown: start.path, line: start.line, column: start.column))
    }
  }
}

/// Links that open the site's files in the editor.
struct EditorLinks: Sendable {
  let editor: EditorLink
  /// The folders by the names that they have in messages, with their absolute paths.
  let folders: [(shown: String, path: String)]

  /// A file's path in the site: `Content/index.md`, wherever the preview was started.
  func name(shown path: String) -> String {
    for folder in folders where path.hasPrefix(folder.shown + "/") || path == folder.shown {
      let name = folder.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder.path[$0...].dropFirst() } ?? ""
      return String(name + path.dropFirst(folder.shown.count))
    }
    return path
  }

  /// The link to a file that a message names; nil where it is none of the site's.
  func address(shown path: String, line: Int = 1, column: Int = 1) -> String? {
    for folder in folders where path.hasPrefix(folder.shown + "/") {
      let absolute = folder.path + path.dropFirst(folder.shown.count)
      return editor.address(path: absolute, line: line, column: column)
    }
    return nil
  }
}
