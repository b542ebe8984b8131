import Diagnostics

/// Goes through all that a page can print, with includes and blocks put in place, and checks names and types.
///
/// The result is a tree over slots. After an error the tree is not to be used, but the rest is still checked.
struct Checker {
  /// A template that was extended and those that extend it, the one that was asked for first.
  struct Family {
    let templates: [Template]
    /// How many scopes its blocks see.
    let scopeDepth: Int
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
  var log: DiagnosticLog
  var file = SourceFile(path: "", bytes: [])
  var scopes = Scopes()
  var family = Family(templates: [], scopeDepth: 0)
  var blocks: [ActiveBlock] = []
  /// The definitions of this family's blocks that were checked at least once.
  var checkedBlocks: Set<ActiveBlock> = []
  var active: [String] = []
  var loopDepth = 0
  var statementDepth = 0
  var statementCount = 0

  /// A page's checked statements and the number of its slots.
  struct Page {
    let statements: [CheckedStatement]
    let slotCount: Int
  }

  /// Checks what an entry template prints, given a record.
  static func check(
    _ template: Template, given record: RecordSchema, templates: [String: Template], names: Set<String>,
    options: TemplateOptions, log: inout DiagnosticLog
  ) -> Page {
    var checker = Checker(templates: templates, names: names, options: options, log: log)
    checker.scopes.push()
    for (index, field) in record.fields.enumerated() {
      // A second field of one name has a slot, but no template can name it.
      let isFirst = record.index(of: field.name) == index
      let slot = checker.scopes.declare(isFirst ? field.name : "\(index) \(field.name)")
      checker.scopes.assign(slot, Type(field.schema))
    }
    let statements = checker.whole(template)
    log = checker.log
    return Page(statements: statements, slotCount: checker.scopes.slotCount)
  }

  mutating func report(_ identifier: String, _ message: String, at range: Range<Int>, notes: [Diagnostic.Note] = []) {
    log.append(.error("template-" + identifier, message, at: SourceRange(file, range), notes: notes))
  }

  /// The source of an expression, to stand in a message.
  func source(_ expression: Expression) -> String { quoted(file.text(expression.range)) }
}
