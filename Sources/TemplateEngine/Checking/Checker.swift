import Diagnostics

/// Goes through all that a page can print, with includes and blocks put in place, and checks names, types and where in
/// HTML each value stands.
///
/// The result is a tree over slots. After an error the tree is not to be used, but the rest is still checked.
struct Checker {
  /// A template that was extended and those that extend it, the one that was asked for first.
  struct Family {
    let templates: [Template]
    /// What its blocks see: the top of the page.
    var scope: Scope?
    /// Whether all that it extends could be read.
    var isWhole = true
    /// The definitions of its blocks that are being checked.
    var blocks: [ActiveBlock] = []
    /// The definitions of its blocks that were checked at least once.
    var checkedBlocks: Set<ActiveBlock> = []
  }

  struct ActiveBlock: Hashable {
    let name: String
    let generation: Int
  }

  let sources: TemplateSources
  let options: TemplateOptions
  /// What every page is given, which macros see too.
  let given: Scope
  var log: DiagnosticLog
  var file = SourceFile(path: "", bytes: [])
  var scope: Scope
  var state: FlowState
  var slotCount = 0
  var frameCount = 0
  var family = Family(templates: [], scope: nil)
  /// The templates that are being checked, each within the one before.
  var active: [String] = []
  /// Whether a template is checked that no page reaches.
  let isPart: Bool
  var unknownNames: Set<String> = []
  var setVariables: [(name: String, slot: Int)] = []
  var hiding: Scope.Kind?
  var partCount = 0
  var depth = 0
  /// Whether all was there that was printed so far: if not, the place in HTML is only guessed at.
  var knowsPlace = true
  var macros: [MacroDefinition] = []
  var modules: [String: Scope] = [:]
  var routines: [Routine] = []
  var activeCalls: [(macro: Int, use: Int)] = []

  typealias Page = (statements: [CheckedStatement], routines: [Routine], slotCount: Int, frameCount: Int)

  /// Checks what an entry template prints, given a record. A part of pages need not be whole HTML.
  static func check(
    _ template: Template, given record: RecordSchema, _ sources: TemplateSources, isPart: Bool = false,
    options: TemplateOptions, log: inout DiagnosticLog
  ) -> Page {
    let given = Scope(.given, in: nil)
    let start = FlowState(context: HTMLContext(isHTML: options.escaping == .html))
    var checker = Checker(
      sources: sources, options: options, given: given, log: log, scope: given, state: start, isPart: isPart)
    for (index, field) in record.fields.enumerated() {
      // A second field of one name has a slot, but no template can name it.
      let isFirst = record.index(of: field.name) == index
      checker.declare(isFirst ? field.name : "\(index) \(field.name)", Type(schema: field.schema))
    }
    checker.state.context.around = isPart ? [] : .start
    let statements = checker.whole(template)
    for (_, scope) in checker.modules.sorted(by: { $0.key < $1.key }) { checker.checkUncalled(in: scope) }
    // A page has to end where HTML's text goes on.
    let context = checker.state.context
    if !isPart, !context.isComplete, context.mends == 0 {
      checker.file = template.file
      let end = template.file.bytes.count
      checker.report(.templateContext, "the page ends \(context.description)", at: max(0, end - 1)..<end)
    }
    log = checker.log
    return (statements, checker.routines, checker.slotCount, checker.frameCount)
  }

  mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, at range: Range<Int>, notes: [Diagnostic.Note] = []
  ) {
    if identifier == .templateContext, !knowsPlace { return }
    log.append(.error(identifier, message, at: SourceRange(file, range), notes: notes))
  }

  /// Reports an error; what stands for the result is returned.
  mutating func refuse<Result: Refusable>(
    _ identifier: Diagnostic.Identifier, _ message: String, at range: Range<Int>
  ) -> Result {
    report(identifier, message, at: range)
    return .refused
  }

  mutating func similar(to name: String, in names: some Sequence<String>) -> String {
    guard log.takeSuggestion() else { return "" }
    return suggestion(nearest(to: name, in: names.sorted()))
  }

  func source(_ expression: Expression) -> String { quoted(file.text(expression.range)) }

  func place(_ range: Range<Int>) -> SourceRange { SourceRange(file, range) }

  /// Counts a part of the page, or the work that it makes; false, and once an error, where it is too much.
  mutating func count(_ range: Range<Int>, _ number: Int = 1) -> Bool {
    if partCount > Limits.parts { return false }
    partCount += number
    var problem = "the page has more than \(Limits.parts) parts with all its includes and macros: here it was too much"
    if depth > Limits.depth {
      problem = "includes, macros, tags and brackets lie more than \(Limits.depth) deep in each other here"
    } else if state.types.count > Limits.variables {
      problem = "more than \(Limits.variables) variables are set in one place"
    } else if partCount <= Limits.parts {
      return true
    }
    partCount = Limits.parts + 1
    return refuse(.templateLimit, problem, at: range) ?? false
  }
}

/// What a check results in, with what stands for it after an error.
protocol Refusable {
  static var refused: Self { get }
}

extension Optional: Refusable {
  static var refused: Self { nil }
}

extension Array: Refusable {
  static var refused: Self { [] }
}
