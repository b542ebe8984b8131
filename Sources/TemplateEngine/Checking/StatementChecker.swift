import Diagnostics

extension Checker {
  mutating func check(_ statements: [Statement]) -> [CheckedStatement] {
    var result: [CheckedStatement] = []
    for statement in statements { result += check(statement) }
    return result
  }

  private mutating func check(_ statement: Statement) -> [CheckedStatement] {
    depth += 1
    defer { depth -= 1 }
    // A long text counts for more, and so does all where much is known.
    var weight = 1 + state.present.count / 16
    if case .text(let bytes) = statement.kind { weight += bytes.count / 32 }
    guard count(statement.range, weight) else { return [] }
    switch statement.kind {
    case .text(let bytes): return text(bytes, statement.range)
    case .print(let value): return print(value)
    case .assign(let target, let value): return assign(target, value)
    case .conditional(let branches, let otherwise): return conditional(branches, otherwise)
    case .loop(let loop): return self.loop(loop)
    case .with(let assignments, let body): return with(assignments, body)
    case .include(let name, let ignoresMissing): return include(name, ignoresMissing: ignoresMissing)
    case .block(let name): return block(name)
    case .macro(let macro): define(macro)
    case .importModule(let template, let name):
      declare(name.text, module(template).map { Type(.callable(.module($0))) } ?? .unknown)
    case .importNames(let template, let names):
      let module = module(template)
      for imported in names {
        declare(imported.alias.text, module.map { member(imported.name, of: $0).type } ?? .unknown)
      }
    }
    return []
  }

  private mutating func text(_ bytes: [UInt8], _ range: Range<Int>) -> [CheckedStatement] {
    for problem in state.context.advance(bytes) {
      let offset = min(range.lowerBound + problem.offset, range.upperBound - 1)
      report(.templateContext, problem.message, at: offset..<min(offset + 1, file.bytes.count))
    }
    return [.text(withUnixLineEnds(bytes), place(range))]
  }

  private func withUnixLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var before: UInt8 = 0
    return bytes.filter { byte in
      defer { before = byte }
      return byte != lineFeed || before != carriageReturn
    }.map { $0 == carriageReturn ? lineFeed : $0 }
  }

  private mutating func print(_ value: Expression) -> [CheckedStatement] {
    if case .call(let callee, let call) = value.kind, let statements = printedCall(callee, call, value.range) {
      return statements
    }
    var checked = check(value)
    // What is escaped where it is printed need not be HTML: so it can stand in an attribute, too.
    if state.context.isHTML, case .filter(let use, let input, _, _) = checked.node, use.escapesText {
      checked = Checked(node: input, type: .text)
    }
    let isJSON = checked.type.kind == .json
    guard let type = isJSON ? requirePresent(checked, value) : requirePrintable(checked, value) else { return [] }
    if type.kind == .unknown { return [] }
    let kind: PrintedKind = isJSON ? .json : type.kind == .html ? .html : .text
    do throws(HTMLContext.Refusal) {
      return [.print(checked.node, try state.context.print(kind), place(value.range))]
    } catch {
      return refuse(.templateContext, error.message, at: value.range)
    }
  }

  private mutating func assign(_ target: Target, _ value: Expression) -> [CheckedStatement] {
    let checked = check(value)
    if !target.isUnpacked, let name = target.names.first {
      return [.assign(slot: declareSet(name, checked.type), checked.node)]
    }
    let types = parts(of: checked, value, count: target.names.count)
    let slots = zip(target.names, types).map { declareSet($0, $1) }
    return [.unpack(slots, checked.node, place(value.range))]
  }

  mutating func parts(of checked: Checked, _ value: Expression, count: Int) -> [Type] {
    let unknown = Array(repeating: Type.unknown, count: count)
    guard let type = requirePresent(checked, value) else { return unknown }
    switch type.kind {
    case .tuple(let elements):
      if elements.count == count { return elements }
      report(.templateType, "this unpacks \(elements.count) values into \(count) variables", at: value.range)
    case .list(let element): return Array(repeating: element, count: count)
    case .unknown, .nothing: break
    default: report(.templateType, "this is \(type.description), which can't be unpacked", at: value.range)
    }
    return unknown
  }

  private mutating func conditional(
    _ branches: [(condition: Expression, body: [Statement])], _ otherwise: [Statement]
  ) -> [CheckedStatement] {
    var ends: [FlowState] = []
    var bodies: [[CheckedStatement]] = []
    var conditions: [CheckedExpression] = []
    let setBefore = setVariables.count
    for branch in branches {
      let condition = condition(branch.condition)
      let before = state
      conditions.append(condition.node)
      state.present.formUnion(condition.whenTrue)
      bodies.append(check(branch.body))
      ends.append(state)
      state = before
      state.present.formUnion(condition.whenFalse)
    }
    bodies.append(check(otherwise))
    ends.append(state)
    let range = branches.first?.condition.range ?? 0..<0
    merge(ends, setting: setVariables[setBefore...], at: range) { bodies[$0].append($1) }
    let last = bodies.removeLast()
    return [.conditional(zip(conditions, bodies).map { (condition: $0, body: $1) }, otherwise: last)]
  }

  /// All values are taken before the first name is visible, as in Jinja.
  private mutating func with(
    _ assignments: [(name: Name, value: Expression)], _ body: [Statement]
  ) -> [CheckedStatement] {
    let values = assignments.map { check($0.value) }
    return inScope(.inner) { checker in
      var statements: [CheckedStatement] = []
      for (assignment, value) in zip(assignments, values) {
        statements.append(.assign(slot: checker.declare(assignment.name.text, value.type), value.node))
      }
      return statements + checker.check(body)
    }
  }

  /// What statements print, as a value: text of its own, not a part of the HTML around it.
  mutating func captured(at range: Range<Int>, _ check: (inout Checker) -> [CheckedStatement]) -> Checked {
    let outer = state.context
    state.context = HTMLContext(isHTML: outer.isHTML)
    if !outer.around.isDisjoint(with: [.start, .ended]) { state.context.around.formUnion([.start, .undecided]) }
    let statements = check(&self)
    if !state.context.isComplete || !state.context.around.isSubset(of: [.start, .begun, .undecided]) {
      let place = state.context.description
      report(
        .templateContext, "what this prints is used as a value, so it has to end in text, but it ends \(place)",
        at: range)
    }
    state.context = outer
    return Checked(node: .capture(statements), type: outer.isHTML ? .html : .text)
  }
}
