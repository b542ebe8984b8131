import Diagnostics

/// Goes through all that a page can print, with includes and blocks put in place, and checks names, types and where in
/// HTML each value stands.
///
/// The result is a tree over slots. After an error the tree is not to be used, but the rest is still checked.
struct Checker {
  /// A template that was extended and those that extend it, the one that was asked for first.
  struct Family {
    let templates: [Template]
    /// What its blocks see: the variables of the page or, in a block that is `scoped`, those where it stands.
    var scope: Scope?
  }

  /// A definition of a block that is being checked.
  struct ActiveBlock: Hashable {
    let name: String
    let generation: Int
  }

  let templates: [String: Template]
  /// The names of all files, also of those that could not be read as templates.
  let names: Set<String>
  let options: TemplateOptions
  /// What every page is given, which imported templates see too.
  let given: Scope
  var log: DiagnosticLog
  var file = SourceFile(path: "", bytes: [])
  var scope: Scope
  var state: FlowState
  var slotCount = 0
  var frameCount = 0
  var family = Family(templates: [], scope: nil)
  var blocks: [ActiveBlock] = []
  /// The definitions of this family's blocks that were checked at least once.
  var checkedBlocks: Set<ActiveBlock> = []
  var active: [String] = []
  var statementDepth = 0
  /// Whether an error about the place in HTML was found, so that what follows is only guessed at.
  var hasContextError = false
  var statementCount = 0
  /// The loops around, from the outside, which `break` and `continue` can leave.
  var leavableLoops: [LoopExits] = []
  var loops: [LoopInfo] = []
  var callees: [Callee] = []
  var modules: [Module] = []
  var namespaces: [Namespace] = []
  var routines: [Routine] = []
  /// The macros that are being checked, the innermost last.
  var activeCalls: [ActiveCall] = []

  /// A page's checked statements and all that belongs to them.
  struct Page {
    let statements: [CheckedStatement]
    let routines: [Routine]
    let slotCount: Int
    let frameCount: Int
  }

  private init(
    templates: [String: Template], names: Set<String>, options: TemplateOptions, given: Scope, log: DiagnosticLog
  ) {
    self.templates = templates
    self.names = names
    self.options = options
    self.given = given
    self.log = log
    scope = given
    state = FlowState(context: HTMLContext(isHTML: options.escaping == .html))
  }

  /// Checks what an entry template prints, given a record.
  static func check(
    _ template: Template, given record: RecordSchema, templates: [String: Template], names: Set<String>,
    options: TemplateOptions, log: inout DiagnosticLog
  ) -> Page {
    let given = Scope(parent: nil)
    var checker = Checker(templates: templates, names: names, options: options, given: given, log: log)
    for (index, field) in record.fields.enumerated() {
      // A second field of one name has a slot, but no template can name it.
      let isFirst = record.index(of: field.name) == index
      let slot = checker.declare(isFirst ? field.name : "\(index) \(field.name)")
      var constant: Value?
      if case .constant(let value, _) = field.schema { constant = value }
      checker.assign(slot, Type(schema: field.schema), constant: constant)
    }
    let statements = checker.whole(template)
    checker.requireComplete(template)
    checker.checkUncalled(checker.modules.flatMap(\.scope.macros))
    log = checker.log
    return Page(
      statements: statements, routines: checker.routines, slotCount: checker.slotCount,
      frameCount: checker.frameCount)
  }

  mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, at range: Range<Int>, notes: [Diagnostic.Note] = []
  ) {
    if identifier == .templateContext { hasContextError = true }
    log.append(.error(identifier, message, at: SourceRange(file, range), notes: notes))
  }

  /// The source of an expression, to stand in a message.
  func source(_ expression: Expression) -> String { quoted(file.text(expression.range)) }

  /// The place of an expression in its file.
  func place(_ range: Range<Int>) -> SourceRange { SourceRange(file, range) }

  /// A page has to end where HTML's text goes on.
  private mutating func requireComplete(_ template: Template) {
    guard state.isReachable, !state.context.isComplete, !hasContextError else { return }
    file = template.file
    let end = template.file.bytes.count
    report(.templateContext, "the page ends \(state.context.description)", at: max(0, end - 1)..<end)
  }
}
