import ArgumentParser
import Diagnostics
import Foundation
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
      send(TextWriter().text(report.diagnostics), to: .standardError)
      send(summary + "\n", to: report.isWritten ? .standardOutput : .standardError)
    case .github:
      send(GitHubWriter().text(report.diagnostics) + summary + "\n", to: .standardOutput)
    case .json:
      let members = [
        "\"built\":\(report.isWritten)", "\"pages\":\(report.pages)", "\"languages\":\(report.languages)",
        "\"figures\":\(report.figures)", "\"files\":\(report.files)", "\"bytes\":\(report.bytes)",
        "\"milliseconds\":\(milliseconds(duration))", "\"output\":\(JSONWriter.string(output))",
        "\"diagnostics\":\(JSONWriter().text(report.diagnostics))",
      ]
      send("{" + members.joined(separator: ",") + "}\n", to: .standardOutput)
    }
  }

  private func summary(_ report: BuildReport, output: String, duration: Duration) -> String {
    guard report.isWritten else {
      let errors = report.diagnostics.count { $0.severity == .error }
      return "Nothing was built: \(count(errors, "error")). \(output) is as it was."
    }
    return "Built \(count(report.pages, "page")) in \(count(report.languages, "language")) "
      + "with \(count(report.figures, "figure")): \(count(report.files, "file")), \(count(report.bytes, "byte")), "
      + "\(milliseconds(duration)) ms → \(output)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func milliseconds(_ duration: Duration) -> Int {
    let parts = duration.components
    return Int(parts.seconds) * 1_000 + Int(parts.attoseconds / 1_000_000_000_000_000)
  }

  private func send(_ text: String, to stream: FileHandle) {
    stream.write(Data(text.utf8))
  }
}
