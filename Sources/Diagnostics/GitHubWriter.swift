import HTML

/// Diagnostics as workflow commands that GitHub Actions turns into annotations:
/// `::error file=…,line=…,col=…,title=…::message`.
public struct GitHubWriter: Sendable {
  private static let keptInData = PercentEncoding.Kept.all(but: "%\r\n")
  private static let keptInProperties = PercentEncoding.Kept.all(but: "%\r\n:,")

  private let sources: SourceMap

  /// Makes a writer of diagnostics about the files of a map.
  public init(_ sources: SourceMap) {
    self.sources = sources
  }

  /// One line for each diagnostic.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(line).joined()
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let path = sources.path(of: diagnostic) { properties.append("file=" + property(path)) }
    if let location = sources.location(of: diagnostic) {
      properties.append("line=\(location.line)")
      properties.append("col=\(location.column)")
    }
    properties.append("title=" + property(diagnostic.identifier.rawValue))
    var message = diagnostic.message
    if let fix = diagnostic.fix { message += "\nwrite: " + fix }
    for note in diagnostic.notes { message += "\n" + note.message }
    return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(data(message))\n"
  }

  private func data(_ text: String) -> String { encoded(text, keeping: Self.keptInData) }

  private func property(_ text: String) -> String { encoded(text, keeping: Self.keptInProperties) }

  private func encoded(_ text: String, keeping kept: PercentEncoding.Kept) -> String {
    var output: [UInt8] = []
    PercentEncoding.append(text, keeping: kept, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
