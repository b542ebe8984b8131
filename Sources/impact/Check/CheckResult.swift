import Diagnostics
import ImpactSite

/// What a check found, sorted for its readers.
struct CheckResult {
  /// Findings of one kind, in file order.
  struct Group {
    let identifier: Diagnostic.Identifier
    let findings: [Diagnostic]

    var kind: FindingKind { FindingKind.of(identifier) }
    /// The heading with the number of findings.
    var summary: String { kind.heading(findings.count) }
  }

  /// In file order.
  let errors: [Diagnostic]
  /// The most important kind first.
  let groups: [Group]
  /// Errors and findings in file order.
  let diagnostics: [Diagnostic]
  let sources: SourceMap
  /// How many figures the site has; nil where errors kept it from being counted.
  let figures: Int?
  let coverage: [TranslationCoverage]
  let asOf: CalendarDay

  /// Sorts a report.
  init(_ report: BuildReport, asOf: CalendarDay) {
    diagnostics = report.diagnostics
    sources = report.sources
    figures = report.isWritten ? report.summary.figures : nil
    coverage = report.coverage
    self.asOf = asOf
    errors = diagnostics.filter { $0.severity == .error }
    let findings = Dictionary(grouping: diagnostics.lazy.filter { $0.severity != .error }, by: \.identifier)
    groups = findings.map { Group(identifier: $0.key, findings: $0.value) }.sorted {
      (FindingKind.rank($0.identifier), $0.identifier.rawValue)
        < (FindingKind.rank($1.identifier), $1.identifier.rawValue)
    }
  }

  /// How many findings there are.
  var findingCount: Int { groups.reduce(0) { $0 + $1.findings.count } }

  /// The sentence that sums up.
  var summary: String {
    guard errors.isEmpty, groups.isEmpty else {
      let files = Set(diagnostics.lazy.compactMap(sources.path)).count
      let parts =
        (errors.isEmpty ? [] : [counted(errors.count, "error")])
        + (groups.isEmpty ? [] : [counted(findingCount, "thing") + " to look at"])
      return parts.joined(separator: ", ") + (files == 0 ? "" : ", in " + counted(files, "file")) + "."
    }
    switch figures ?? 0 {
    case 0: return "Nothing to ask."
    case 1: return "Nothing to ask. 1 figure, with its source."
    case let count: return "Nothing to ask. \(grouped(count)) figures, all with sources."
    }
  }

  /// What is missing of translations, a sentence for each language.
  var missingTexts: [String] {
    coverage.filter { $0.missing > 0 }.map {
      "\($0.language): \(grouped($0.missing)) of \(counted($0.texts, "text")) "
        + ($0.missing == 1 ? "is missing." : "are missing.")
    }
  }
}
