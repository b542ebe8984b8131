/// Diagnostics as workflow commands that GitHub Actions turns into annotations:
/// `::error file=…,line=…,col=…,title=…::message`.
public struct GitHubWriter: Sendable {
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

  private func data(_ text: String) -> String {
    escape(text) { scalar in "%\r\n".unicodeScalars.contains(scalar) }
  }

  private func property(_ text: String) -> String {
    escape(text) { scalar in "%\r\n:,".unicodeScalars.contains(scalar) }
  }

  private func escape(_ text: String, _ special: (Unicode.Scalar) -> Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if special(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
