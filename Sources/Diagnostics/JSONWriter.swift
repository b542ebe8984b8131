internal import FoundationEssentials

/// Diagnostics as JSON, one object each with `severity`, `id`, `message`, `path`, `line`, `column`, `endLine`,
/// `endColumn`, `fix` and `notes`; what is unknown is left out. Columns count UTF-8 bytes from 1.
public struct JSONWriter: Sendable {
  private let sources: SourceMap

  /// Makes a writer of diagnostics about the files of a map.
  public init(_ sources: SourceMap) {
    self.sources = sources
  }

  /// A JSON array of all diagnostics.
  public func text(_ diagnostics: [Diagnostic]) -> String { Self.text(objects(diagnostics)) }

  /// Each diagnostic as a value that can stand in a larger one.
  public func objects(_ diagnostics: [Diagnostic]) -> [some Encodable] {
    diagnostics.map { diagnostic in
      JSONDiagnostic(
        severity: diagnostic.severity.rawValue, id: diagnostic.identifier.rawValue, message: diagnostic.message,
        place: place(diagnostic.place), fix: diagnostic.fix,
        notes: diagnostic.notes.map { JSONNote(message: $0.message, place: place($0.place)) })
    }
  }

  /// A value as JSON (RFC 8259) on one line, its keys in the order of the alphabet.
  public static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(value)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  private func place(_ place: Diagnostic.Place) -> JSONPlace {
    switch place {
    case .none: return JSONPlace()
    case .path(let path): return JSONPlace(path: path)
    case .range(let range):
      let file = sources.file(of: range)
      let start = file.location(at: range.bytes.lowerBound)
      let end = file.location(at: range.bytes.upperBound)
      return JSONPlace(
        path: start.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
    }
  }
}

private struct JSONPlace: Encodable {
  var path: String?
  var line: Int?
  var column: Int?
  var endLine: Int?
  var endColumn: Int?
}

private struct JSONNote: Encodable {
  let message: String
  let place: JSONPlace

  private enum Key: CodingKey { case message }

  func encode(to encoder: any Encoder) throws {
    try place.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(message, forKey: .message)
  }
}

private struct JSONDiagnostic: Encodable {
  let severity: String
  let id: String
  let message: String
  let place: JSONPlace
  let fix: String?
  let notes: [JSONNote]

  private enum Key: CodingKey { case severity, id, message, fix, notes }

  func encode(to encoder: any Encoder) throws {
    try place.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(severity, forKey: .severity)
    try container.encode(id, forKey: .id)
    try container.encode(message, forKey: .message)
    try container.encodeIfPresent(fix, forKey: .fix)
    if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
  }
}
