import Diagnostics
import ImpactSite
import Publishing

/// Writes at the end what a publish came to: the last lines for people, or all as one JSON object.
struct PublishWriter {
  let format: PublishFormat
  let isDryRun: Bool
  var target: String?

  /// Says why it did not even begin. Always false, as nothing was published.
  func fail(_ error: PublishError) -> Bool {
    write(PublishOutcome(error: error), [], SourceMap([]))
  }

  /// Says what in the site has to be put right first. Always false, as nothing was published.
  func refuse(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> Bool {
    if format == .text { StandardStream.error.write(TextWriter(sources).text(diagnostics)) }
    let errors = diagnostics.count { $0.severity == .error }
    let error = PublishError("Nothing was published: \(errors) error\(errors == 1 ? "" : "s")")
    return write(PublishOutcome(error: error), diagnostics, sources)
  }

  /// Says what a publish came to; `diagnostics` are those of the build. Whether all is well.
  func write(_ outcome: PublishOutcome, _ diagnostics: [Diagnostic], _ sources: SourceMap) -> Bool {
    switch format {
    case .text: writeText(outcome)
    case .json:
      let entries = JSONWriter(sources).objects(diagnostics)
      let object = JSONOutcome(target: target, isDryRun: isDryRun, outcome: outcome, diagnostics: entries)
      StandardStream.output.write(JSONWriter.text(object) + "\n")
    }
    return outcome.error == nil
  }

  private func writeText(_ outcome: PublishOutcome) {
    if let error = outcome.error {
      let details = (error.details ?? "").split(separator: "\n").map { "  \(printable(String($0)))\n" }.joined()
      let message = error.message.hasPrefix("Nothing was published") ? error.message : "Error: \(error.message)"
      StandardStream.error.write(message + "\n" + details)
    } else if isDryRun {
      StandardStream.output.write("Nothing was sent: this was a dry run.\n")
    } else if outcome.isPublished {
      let place = target.map { " on \($0)" } ?? ""
      StandardStream.output.write("Live\(place) is now \(outcome.release ?? "this release").\n")
    }
  }
}

/// What a publish came to, as JSON.
private struct JSONOutcome<Entry: Encodable>: Encodable {
  let target: String?
  let isDryRun: Bool
  let outcome: PublishOutcome
  let diagnostics: [Entry]

  private enum Key: CodingKey {
    case published, dryRun, target, release, before, figures, files, bytesToSend, drafts, notices, differences, error,
      diagnostics
  }

  private struct Figure: Encodable {
    let name: String
    let language: String
    let before: String?
    let after: String?
  }

  private struct File: Encodable {
    let path: String
    let change: String
    let size: Int
  }

  private struct Failure: Encodable {
    let message: String
    let details: String?
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let plan = outcome.plan
    try container.encode(outcome.isPublished, forKey: .published)
    try container.encode(isDryRun, forKey: .dryRun)
    try container.encode(target, forKey: .target)
    try container.encode(outcome.release, forKey: .release)
    try container.encode(plan?.live?.identifier, forKey: .before)
    try container.encode(
      (plan?.changes.figures ?? []).map {
        Figure(name: $0.reference, language: $0.language, before: $0.before, after: $0.after)
      }, forKey: .figures)
    try container.encode(
      (plan?.files ?? []).map { File(path: $0.path, change: $0.change.rawValue, size: $0.size) },
      forKey: .files)
    try container.encode(plan?.bytesToSend ?? 0, forKey: .bytesToSend)
    try container.encode(plan?.drafts ?? [], forKey: .drafts)
    try container.encode(outcome.notices, forKey: .notices)
    try container.encode((plan?.damaged ?? []).map { printable($0.path) } + outcome.differences, forKey: .differences)
    try container.encode(
      outcome.error.map { Failure(message: $0.message, details: $0.details) }, forKey: .error)
    try container.encode(diagnostics, forKey: .diagnostics)
  }
}
