import Diagnostics
import FrontMatter
import Testing

/// A YAML text with what the parser made of it.
struct ParsedYAML {
  let file: SourceFile
  let root: YAMLNode?
  let diagnostics: [Diagnostic]

  init(_ yaml: String) { self.init(Array(yaml.utf8)) }

  init(_ bytes: [UInt8]) {
    var diagnostics: [Diagnostic] = []
    file = SourceFile(path: "a.yml", bytes: bytes)
    root = YAMLParser.parse(file, 0..<bytes.count, diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  func text(_ range: SourceRange) -> String { file.text(range.bytes) }

  /// The value of a key of the root.
  func value(_ key: String) throws -> YAMLNode {
    guard case .mapping(let pairs) = try #require(root).content else { throw Missing() }
    return try #require(pairs.first { $0.key.value == key }?.value)
  }

  /// Each diagnostic as `line:column-column identifier`, its notes as `(line:column-column)`.
  var places: [String] {
    diagnostics.map { diagnostic in
      let notes = diagnostic.notes.map { " (\(place($0.place)))" }.joined()
      return "\(place(diagnostic.place)) \(diagnostic.identifier.rawValue)\(notes)"
    }
  }

  private func place(_ place: Diagnostic.Place) -> String {
    guard case .range(let range) = place else { return "nowhere" }
    let start = file.location(at: range.bytes.lowerBound)
    return "\(start.line):\(start.column)-\(start.column + range.bytes.count)"
  }

  struct Missing: Error {}
}
