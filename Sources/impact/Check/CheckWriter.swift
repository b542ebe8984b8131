import Diagnostics
import ImpactSite

/// Writes what a check found, as one would tell a colleague.
struct CheckWriter {
  /// How many findings of a kind are shown.
  static let limit = 10

  let result: CheckResult
  private var sources: SourceMap { result.sources }

  /// What was found in a format.
  func text(_ format: OutputFormat) -> String {
    switch format {
    case .text: plain
    case .github: annotations
    case .json: CheckJSON.text(result)
    }
  }

  /// The errors in full, then each kind with its first finding in full.
  private var plain: String {
    var text = TextWriter(sources).text(result.errors)
    if !text.isEmpty, !result.groups.isEmpty { text += "\n" }
    for group in result.groups { text += self.text(group) + "\n" }
    return text + result.summary + "\n"
  }

  private func text(_ group: CheckResult.Group) -> String {
    var text = group.summary + "\n"
    if let reason = group.kind.reason(group.findings.count) { text += reason + "\n" }
    if group.identifier == .missingTranslation {
      for sentence in result.missingTexts { text += sentence + "\n" }
    }
    text += TextWriter(sources).text(Array(group.findings.prefix(1)))
    let others = group.findings.dropFirst().prefix(Self.limit - 1)
    if !others.isEmpty { text += "Also:\n" }
    for finding in others { text += "  " + line(finding) + "\n" }
    let rest = group.findings.count - 1 - others.count
    if rest > 0 { text += "  and \(grouped(rest)) more (all: impact check --format json)\n" }
    return text
  }

  /// A finding in one line.
  private func line(_ finding: Diagnostic) -> String {
    switch finding.place {
    case .none: finding.message
    case .path(let path): "\(printable(path)): \(finding.message)"
    case .range(let range): "\(place(range)) \(words(at: range) ?? finding.message)"
    }
  }

  private func place(_ range: SourceRange) -> String {
    let location = sources.location(of: range)
    return "\(printable(location.path)):\(location.line)"
  }

  /// The words that a finding is about, where they can be shown.
  private func words(at range: SourceRange) -> String? {
    let file = sources.file(of: range)
    guard !range.bytes.isEmpty, !file.secrets.contains(where: { $0.overlaps(range.bytes) }) else { return nil }
    let line = file.text(range.bytes.clamped(to: file.lineRange(at: range.bytes.lowerBound)))
    return String(quoted(line).dropFirst().dropLast())
  }

  /// All errors, and the first findings of each kind: more than ten of a step are not shown.
  private var annotations: String {
    let writer = GitHubWriter(sources)
    var text = writer.text(result.errors)
    for group in result.groups { text += writer.text(Array(group.findings.prefix(Self.limit))) }
    for group in result.groups { text += group.summary + "\n" }
    return text + result.summary + "\n"
  }
}
