public import Diagnostics

/// How much a site is.
public struct BuildSummary: Sendable, Equatable {
  /// How many pages there are, each language's counted.
  public var pages = 0
  /// How many languages.
  public var languages = 0
  /// How many figures.
  public var figures = 0
  /// How many files.
  public var files = 0
  /// Their size in bytes.
  public var bytes = 0
}

/// What a build did.
public struct BuildReport: Sendable {
  /// How much was built.
  public var summary = BuildSummary()
  /// What was wrong, in file order.
  public var diagnostics: [Diagnostic]
  /// The files that the diagnostics point into.
  public var sources: SourceMap
  /// Whether the output is the site of this build.
  public var isWritten = false
  /// The paths of the pages that were left out as drafts, in the order of their bytes.
  public private(set) var drafts: [String] = []
  /// How much is translated into each language but the first; empty without a survey.
  public private(set) var coverage: [TranslationCoverage] = []
  /// What was built, to be looked into; nil where nothing was, or nothing new.
  public private(set) var inspection: SiteInspection?
  /// What the build made on its way. A program that ends after the build need not take it apart.
  private var remains: [any Sendable] = []

  /// A report of what was wrong: in file order, and under `--strict` with every warning as an error.
  init(_ diagnostics: [Diagnostic], _ sources: SourceMap, _ input: BuildInput) {
    self.sources = sources
    self.diagnostics = sources.inFileOrder(diagnostics)
    guard input.isStrict else { return }
    for index in self.diagnostics.indices { self.diagnostics[index].severity = .error }
  }

  /// A report of a site that was not even looked for, because of its folder.
  public init(refused diagnostic: Diagnostic) {
    sources = SourceMap([])
    diagnostics = [diagnostic]
  }

  /// A report of a site that is there.
  init(
    _ summary: BuildSummary, _ diagnostics: [Diagnostic] = [], _ sources: SourceMap, _ input: BuildInput,
    drafts: [String] = [], inspection: SiteInspection? = nil, remains: [any Sendable] = []
  ) {
    self.init(diagnostics, sources, input)
    self.remains = remains
    self.inspection = inspection
    self.summary = summary
    self.drafts = drafts
    isWritten = true
  }
}

extension BuildReport {
  /// The same report with what was found besides, in its place.
  public func adding(_ findings: [Diagnostic]) -> BuildReport {
    var report = self
    report.diagnostics = sources.inFileOrder(diagnostics + findings)
    return report
  }

  /// The same report with what a survey counted.
  func adding(_ coverage: [TranslationCoverage]) -> BuildReport {
    var report = self
    report.coverage = coverage
    return report
  }
}

extension BuildInput {
  /// Whether nothing may be written.
  func isStopped(by diagnostics: [Diagnostic]) -> Bool {
    diagnostics.hasErrors || (isStrict && !diagnostics.isEmpty)
  }
}
