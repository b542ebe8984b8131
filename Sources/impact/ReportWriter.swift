import ArgumentParser
import Diagnostics
import ImpactSite

/// How a command writes its report.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}

/// Writes a build's report: diagnostics and a last line that says what was built.
struct ReportWriter {
  let format: OutputFormat

  func write(_ report: BuildReport, output: String, duration: Duration) {
    let summary = summary(report, output: output, duration: duration)
    switch format {
    case .text:
      send(TextWriter(report.sources).text(report.diagnostics), to: .error)
      send(summary + "\n", to: report.isWritten ? .output : .error)
    case .github:
      send(GitHubWriter(report.sources).text(report.diagnostics) + summary + "\n", to: .output)
    case .json:
      let object = JSONReport(
        built: report.isWritten, pages: report.summary.pages, languages: report.summary.languages,
        figures: report.summary.figures,
        files: report.summary.files, bytes: report.summary.bytes, milliseconds: milliseconds(duration), output: output,
        diagnostics: JSONWriter(report.sources).objects(report.diagnostics))
      send(JSONWriter.text(object) + "\n", to: .output)
    }
  }

  private func summary(_ report: BuildReport, output: String, duration: Duration) -> String {
    guard report.isWritten else {
      let errors = report.diagnostics.count { $0.severity == .error }
      if report.diagnostics.contains(where: { $0.identifier == .unfinishedOutput }) {
        return "The build could not be finished: \(count(errors, "error")). Build again once that is mended."
      }
      return "Nothing was built: \(count(errors, "error")). \(output) is as it was."
    }
    let built = report.summary
    return "Built \(count(built.pages, "page")) in \(count(built.languages, "language")) "
      + "with \(count(built.figures, "figure")): \(count(built.files, "file")), \(count(built.bytes, "byte")), "
      + "\(milliseconds(duration)) ms → \(output)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func milliseconds(_ duration: Duration) -> Int {
    let parts = duration.components
    return Int(parts.seconds) * 1_000 + Int(parts.attoseconds / 1_000_000_000_000_000)
  }

  private func send(_ text: String, to stream: StandardStream) { stream.write(text) }
}

/// The report as JSON.
private struct JSONReport<Entry: Encodable>: Encodable {
  let built: Bool
  let pages: Int
  let languages: Int
  let figures: Int
  let files: Int
  let bytes: Int
  let milliseconds: Int
  let output: String
  let diagnostics: [Entry]
}
