import Diagnostics

/// What a survey of a whole site is told of the world around it.
public struct SurveyInput: Sendable {
  /// The day that figures are old or new on.
  public var asOf: CalendarDay
  /// What originals said when their translations were last changed, by the paths of the translations; those that are not
  /// there are new. Where it is nil the time stamps of the files count.
  public var originals: [String: OriginalThen]?

  /// Makes an input.
  public init(asOf: CalendarDay, originals: [String: OriginalThen]? = nil) {
    self.asOf = asOf
    self.originals = originals
  }
}

/// Reads a whole site as an editor in chief would, and asks what no page alone can tell. Each rule is a file of its own.
struct SiteSurvey {
  typealias Rule = @Sendable (SiteSurvey, inout [Diagnostic]) -> Void

  /// The rules, in the order in which their findings come.
  static let rules: [Rule] = [
    missingSourceRule, staleFigureRule, staleSourceRule, unusedFigureRule, exampleAddressRule, missingTranslationRule,
    olderTranslationRule,
  ]

  let facts: Facts
  let inventory: Inventory
  let content: any FileTree
  let sources: SourceMap
  /// Nil where it can't be told what is used.
  let uses: FigureUses?
  let input: SurveyInput

  /// Calls a function with each page and the files that it is made from.
  func forEachPage(_ body: (Page, Inventory.Folder) -> Void) {
    for folder in inventory.folders {
      guard let index = facts.page(folder.path) else { continue }
      body(facts.pages[index], folder)
    }
  }

  /// A path of `Content` as it is shown.
  func shown(file: Int) -> String { content.shown(inventory.content[file].path) }

  /// A file's name without its folders.
  func name(ofFile file: Int) -> String {
    inventory.content[file].path.split(separator: "/").last.map(String.init) ?? ""
  }
}

extension BuildInput {
  /// Surveys a site: appends what is found, and returns how much is translated. Nothing where none is asked for.
  func survey(
    _ rendering: Rendering, _ editions: EditionSources, _ inventory: Inventory, _ sources: SourceMap,
    diagnostics: inout [Diagnostic]
  ) -> [TranslationCoverage] {
    guard scrutiny >= .everything, let survey else { return [] }
    let site = SiteSurvey(
      facts: editions.facts, inventory: inventory, content: content, sources: sources, uses: rendering.figureUses,
      input: survey)
    for rule in SiteSurvey.rules { rule(site, &diagnostics) }
    return site.coverage
  }
}
