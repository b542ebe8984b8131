import Diagnostics

/// Tags and text.
extension Checker {
  mutating func check(_ statements: [Statement]) -> [CheckedStatement] {
    var result: [CheckedStatement] = []
    for statement in statements { result += check(statement) }
    return result
  }

  private mutating func check(_ statement: Statement) -> [CheckedStatement] {
    statementDepth += 1
    statementCount += 1
    defer { statementDepth -= 1 }
    switch statement {
    case .text(let bytes, _): return [.text(bytes)]
    case .print(let value): return print(value)
    case .assign(let name, let value): return [assign(name, value)]
    default: break
    }
    if let range = statement.range {
      if statementCount > Limits.statements {
        report("limit", "the page has more than \(Limits.statements) parts when all its includes are put in", at: range)
        return []
      }
      if statementDepth > Limits.statementDepth {
        report("limit", "tags lie more than \(Limits.statementDepth) deep in each other", at: range)
        return []
      }
    }
    switch statement {
    case .superBlock(let range):
      guard let block = blocks.last else { return [] }
      return self.block(block.name, above: block.generation, at: range)
    case .conditional(let branches, let otherwise): return conditional(branches, otherwise)
    case .loop(let loop): return self.loop(loop)
    case .with(let assignments, let body): return with(assignments, body)
    case .include(let name, let ignoresMissing): return include(name, ignoresMissing: ignoresMissing)
    case .block(let name): return block(name.text, at: name.range)
    case .text, .print, .assign: return []
    }
  }

  private mutating func print(_ value: Expression) -> [CheckedStatement] {
    let checked = check(value)
    _ = requirePrintable(checked, value)
    return [.print(checked.node, SourceRange(file, value.range))]
  }

  mutating func assign(_ name: Name, _ value: Expression) -> CheckedStatement {
    let checked = check(value)
    let slot = scopes.declare(name.text)
    scopes.assign(slot, checked.type)
    return .assign(slot: slot, checked.node)
  }

  private mutating func conditional(_ branches: [Statement.Branch], _ otherwise: [Statement]) -> [CheckedStatement] {
    var ends: [FlowState] = []
    var bodies: [[CheckedStatement]] = []
    var conditions: [CheckedExpression] = []
    for branch in branches {
      let condition = check(branch.condition)
      let before = scopes.state
      conditions.append(condition.node)
      scopes.state.present.formUnion(condition.whenTrue)
      bodies.append(check(branch.body))
      ends.append(scopes.state)
      scopes.state = before
      scopes.state.present.formUnion(condition.whenFalse)
    }
    bodies.append(check(otherwise))
    ends.append(scopes.state)
    scopes.merge(ends) { branch, statement in bodies[branch].append(statement) }
    let last = bodies.removeLast()
    return [.conditional(zip(conditions, bodies).map { .init(condition: $0, body: $1) }, otherwise: last)]
  }

  private mutating func loop(_ loop: Statement.Loop) -> [CheckedStatement] {
    let list = check(loop.list)
    let element = elementType(of: list, loop.list)
    let before = scopes.state

    scopes.push(loopFrame: loopDepth)
    let slot = scopes.declare(loop.variable.text)
    scopes.assign(slot, element)
    loopDepth += 1
    let body = check(loop.body)
    loopDepth -= 1
    scopes.pop()

    scopes.state = before
    scopes.push()
    let otherwise = check(loop.otherwise)
    scopes.pop()
    scopes.state = before
    return [
      .loop(
        CheckedStatement.Loop(
          list: list.node, slot: slot, frame: loopDepth, body: body, otherwise: otherwise,
          range: SourceRange(file, loop.range)))
    ]
  }

  private mutating func elementType(of list: Checked, _ expression: Expression) -> Type {
    guard let type = requirePresent(list, expression) else { return .unknown }
    if case .list(let element) = type { return element }
    if type != .never, type != .unknown {
      report("type", "\(source(expression)) is \(type.description), not a list", at: expression.range)
    }
    return .unknown
  }

  /// All values are taken before the first name is visible, as in Jinja.
  private mutating func with(_ assignments: [Statement.Assignment], _ body: [Statement]) -> [CheckedStatement] {
    let values = assignments.map { check($0.value) }
    scopes.push()
    defer { scopes.pop() }
    var statements: [CheckedStatement] = []
    for (assignment, value) in zip(assignments, values) {
      let slot = scopes.declare(assignment.name.text)
      scopes.assign(slot, value.type)
      statements.append(.assign(slot: slot, value.node))
    }
    return statements + check(body)
  }
}

extension Statement {
  /// A place to report a limit at.
  fileprivate var range: Range<Int>? {
    switch self {
    case .text(_, let range), .superBlock(let range): range
    case .print(let value): value.range
    case .conditional(let branches, _): branches.first?.condition.range
    case .loop(let loop): loop.range
    case .assign(let name, _), .include(let name, _), .block(let name): name.range
    case .with(let assignments, _): assignments.first?.name.range ?? 0..<0
    }
  }
}
