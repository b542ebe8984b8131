import Diagnostics
import Testing

@testable import ImpactSite

extension TestSite {
  /// The home page's site without figures, to be given what a survey looks at.
  static let empty = TestSite().with("10-people.md", nil)
    .with("site.yml", "name: Kite Trust\nurl: https://kite.test/\nlanguages: [en]\n")

  /// What a survey of the site says on a day.
  func surveyed(_ day: String = "2026-11-26", originals: [String: OriginalThen]? = nil) async throws -> BuildReport {
    var input = input
    input.scrutiny = .everything
    input.survey = SurveyInput(asOf: try #require(CalendarDay(day)), originals: originals)
    return await ImpactSite.build(input) { _ throws(OutputError) -> any SiteOutput in NoOutput() }
  }

  /// The findings of one kind, each with its place, and its fix behind an arrow.
  func found(
    _ kind: Diagnostic.Identifier, _ day: String = "2026-11-26", originals: [String: OriginalThen]? = nil
  ) async throws -> [String] {
    let report = try await surveyed(day, originals: originals)
    #expect(report.diagnostics.allSatisfy { $0.severity == .warning }, "\(report.diagnostics)")
    return report.diagnostics.filter { $0.identifier == kind }.map { finding in
      let place = report.sources.location(of: finding)?.description ?? report.sources.path(of: finding) ?? ""
      return "\(place): \(finding.message)" + (finding.fix.map { " → \($0)" } ?? "")
    }
  }
}
