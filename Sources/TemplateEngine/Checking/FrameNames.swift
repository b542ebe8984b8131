/// The names that a part of a template uses itself, apart from the loops, blocks and macros in it.
///
/// In Jinja a name that such a part begins by setting belongs to it from its start on: what lies in it does not see a
/// variable of that name outside, and before the name is set there is nothing to see (`jinja2.idtracking`).
struct FrameNames {
  /// Names that are set before they are used, and where.
  private(set) var setFirst: [String: Range<Int>] = [:]
  /// All names.
  private(set) var all: Set<String> = []

  init(_ statements: [Statement]) {
    for statement in statements { visit(statement) }
  }

  /// Whether one of some statements sets a name.
  static func mayBeSet(by statements: [Statement]) -> Bool {
    statements.contains { statement in
      switch statement {
      case .assign, .capture, .macro, .importModule, .importNames: true
      default: false
      }
    }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement {
    case .text, .block, .leave: break
    case .print(let value), .evaluate(let value), .include(let value, _), .call(let value, _): use(value)
    case .conditional(let branches, let otherwise):
      if let first = branches.first { use(first.condition) }
      // What is set only sometimes keeps the value it had.
      var names: Set<String> = []
      for (index, branch) in branches.enumerated() {
        if index > 0 { branch.condition.forEachName { names.insert($0) } }
        names.formUnion(FrameNames(branch.body).all)
      }
      names.formUnion(FrameNames(otherwise).all)
      all.formUnion(names)
    case .loop(let loop): use(loop.list)
    case .assign(let target, let value):
      use(value)
      set(target)
    case .capture(let name, _, _): set(name)
    case .filter(let filters, _, _): for part in filters.flatMap(\.parts) { use(part) }
    case .with(let assignments, _): for assignment in assignments { use(assignment.value) }
    case .macro(let macro): set(macro.name)
    case .importModule(let template, let name):
      use(template)
      set(name)
    case .importNames(let template, let names):
      use(template)
      for name in names { set(name.alias) }
    }
  }

  private mutating func use(_ expression: Expression) {
    expression.forEachName { all.insert($0) }
  }

  private mutating func set(_ target: Target) {
    switch target {
    case .name(let name): set(name)
    case .field(let name, _): all.insert(name.text)
    case .tuple(let parts, _): for part in parts { set(part) }
    }
  }

  private mutating func set(_ name: Name) {
    if all.insert(name.text).inserted { setFirst[name.text] = name.range }
  }
}

extension Expression {
  /// Calls a function with each name that stands for a variable.
  func forEachName(_ body: (String) -> Void) {
    switch kind {
    case .invalid, .constant: break
    case .name(let name): body(name)
    case .list(let parts), .tuple(let parts): for part in parts { part.forEachName(body) }
    case .dictionary(let entries):
      for entry in entries {
        entry.key.forEachName(body)
        entry.value.forEachName(body)
      }
    case .attribute(let value, _), .unary(_, let value): value.forEachName(body)
    case .subscripted(let first, let second), .binary(_, let first, let second):
      first.forEachName(body)
      second.forEachName(body)
    case .slice(let value, let slice):
      value.forEachName(body)
      for part in [slice.start, slice.stop, slice.step] { part?.forEachName(body) }
    case .comparison(let first, let rest):
      first.forEachName(body)
      for part in rest { part.1.forEachName(body) }
    case .conditional(let condition, let then, let otherwise):
      condition.forEachName(body)
      then.forEachName(body)
      otherwise?.forEachName(body)
    case .filter(let value, let call), .test(let value, let call, _), .call(let value, let call):
      value.forEachName(body)
      for part in call.parts { part.forEachName(body) }
    }
  }
}
