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
    case .text(let bytes, let range): return text(bytes, range)
    case .print(let value): return print(value)
    case .assign(let target, let value): return assign(target, value)
    default: break
    }
    if let range = statement.range {
      if statementCount > Limits.statements {
        report(
          .templateLimit, "the page has more than \(Limits.statements) parts when all its includes are put in",
          at: range)
        return []
      }
      if statementDepth > Limits.statementDepth {
        report(.templateLimit, "tags lie more than \(Limits.statementDepth) deep in each other", at: range)
        return []
      }
    }
    switch statement {
    case .evaluate(let value): return [.evaluate(check(value).node, place(value.range))]
    case .conditional(let branches, let otherwise): return conditional(branches, otherwise)
    case .loop(let loop): return self.loop(loop)
    case .with(let assignments, let body): return with(assignments, body)
    case .include(let name, let ignoresMissing): return include(name, ignoresMissing: ignoresMissing)
    case .block(let name, let isScoped): return block(name, isScoped: isScoped)
    case .capture(let name, let filters, let body): return capture(name, filters, body)
    case .filter(let filters, let body, let range): return filter(filters, body, range)
    case .macro(let macro):
      define(macro)
      return []
    case .call(let call, let caller): return callBlock(call, caller)
    case .importModule(let template, let name): return importModule(template, as: name)
    case .importNames(let template, let names): return importNames(template, names)
    case .leave(let leave, let range): return self.leave(leave, range)
    case .text, .print, .assign: return []
    }
  }

  private mutating func text(_ bytes: [UInt8], _ range: Range<Int>) -> [CheckedStatement] {
    do throws(HTMLContext.Problem) {
      try state.context.advance(bytes)
    } catch {
      let offset = originalOffset(of: error.offset, in: range)
      report(.templateContext, error.message, at: offset..<min(offset + 1, file.bytes.count))
    }
    return [.text(bytes)]
  }

  /// The place in the file of a byte of a text whose line ends were made those of Unix.
  private func originalOffset(of offset: Int, in range: Range<Int>) -> Int {
    var left = offset
    for index in range {
      let isLeftOut =
        file.bytes[index] == UInt8(ascii: "\r") && index + 1 < range.upperBound
        && file.bytes[index + 1] == UInt8(ascii: "\n")
      if isLeftOut { continue }
      if left == 0 { return index }
      left -= 1
    }
    return max(range.lowerBound, range.upperBound - 1)
  }

  private mutating func print(_ value: Expression) -> [CheckedStatement] {
    if case .call(let callee, let call) = value.kind, let statements = printedCall(callee, call, value.range) {
      return statements
    }
    let checked = check(value)
    return print(checked, value)
  }

  mutating func print(_ checked: Checked, _ value: Expression) -> [CheckedStatement] {
    // Finished JSON can only be printed: a text that is made of it would be none.
    let required =
      checked.type.kind == .json ? requirePresent(checked, value) : requirePrintable(checked, value)
    guard let type = required else { return [] }
    do throws(HTMLContext.Refusal) {
      let isHTML = type.kind.alternatives.contains { if case .html = $0 { true } else { false } }
      let kind: PrintedKind = type.kind == .json || value.isJSON ? .json : isHTML ? .html : .text
      let escape = try state.context.escape(kind)
      state.context.print(kind)
      return [.print(shaped(checked), escape, place(value.range))]
    } catch {
      report(.templateContext, error.message, at: value.range)
      return []
    }
  }

  mutating func assign(_ target: Target, _ value: Expression) -> [CheckedStatement] {
    if case .field(let name, let field) = target { return assign(name, field, value) }
    if case .name(let name) = target, let space = namespaceCall(value) {
      let slot = declare(name.text)
      let (type, statements) = makeNamespace(space)
      assign(slot, type)
      return statements
    }
    let checked = check(value)
    return bind(target, checked, value)
  }

  /// Gives the names of a target the parts of a value.
  mutating func bind(_ target: Target, _ checked: Checked, _ value: Expression) -> [CheckedStatement] {
    switch target {
    case .name(let name):
      let slot = declare(name.text)
      assign(slot, checked.type, constant: checked.constant)
      return [.assign(slot: slot, checked.node)]
    case .tuple(_, let range):
      guard let type = requirePresent(checked, value) else {
        declare(target)
        return []
      }
      return [.unpack(self.target(target, type, at: value.range), checked.node, place(range))]
    case .field(let name, let field):
      report(
        .templateSyntax, "a field can only be given a value with {% set \(name.text).\(field.text) = … %}",
        at: name.range)
      return []
    }
  }

  /// The slots of a target, with the types that the parts of a value have.
  mutating func target(_ target: Target, _ type: Type, at range: Range<Int>) -> CheckedTarget {
    switch target {
    case .name(let name):
      let slot = declare(name.text)
      assign(slot, type)
      return .slot(slot)
    case .field(let name, _):
      report(.templateSyntax, "a field can't be a part of what is unpacked", at: name.range)
      return .tuple([])
    case .tuple(let parts, _):
      let types = self.parts(of: type, count: parts.count, at: range)
      return .tuple(zip(parts, types).map { self.target($0, $1, at: range) })
    }
  }

  /// Gives the names of a target a type that nothing is known about, after an error.
  mutating func declare(_ target: Target) {
    switch target {
    case .name(let name): assign(declare(name.text), .unknown)
    case .field: break
    case .tuple(let parts, _): for part in parts { declare(part) }
    }
  }

  private mutating func parts(of type: Type, count: Int, at range: Range<Int>) -> [Type] {
    let unknown = Array(repeating: Type.unknown, count: count)
    if type.isOptional {
      report(.templateMissing, "there may be nothing to unpack here", at: range)
      return unknown
    }
    switch type.kind {
    case .tuple(let elements, _):
      if elements.count == count { return elements }
      report(.templateType, "this unpacks \(elements.count) values into \(count) variables", at: range)
      return unknown
    case .list(let element): return Array(repeating: element, count: count)
    case .string: return Array(repeating: .string, count: count)
    case .unknown, .never: return unknown
    case .mixed(let kinds) where kinds.contains(where: { $0.isSequence }): return unknown
    default:
      report(.templateType, "this is \(type.description), which can't be unpacked", at: range)
      return unknown
    }
  }

  private mutating func conditional(_ branches: [Statement.Branch], _ otherwise: [Statement]) -> [CheckedStatement] {
    var ends: [FlowState] = []
    var bodies: [[CheckedStatement]] = []
    var conditions: [CheckedExpression] = []
    for branch in branches {
      let condition = check(branch.condition)
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
    merge(ends, at: range) { branch, statement in bodies[branch].append(statement) }
    let last = bodies.removeLast()
    return [.conditional(zip(conditions, bodies).map { .init(condition: $0, body: $1) }, otherwise: last)]
  }

  /// All values are taken before the first name is visible, as in Jinja.
  private mutating func with(_ assignments: [Statement.Assignment], _ body: [Statement]) -> [CheckedStatement] {
    let values = assignments.map { check($0.value) }
    push(body)
    defer { pop() }
    var statements: [CheckedStatement] = []
    for (assignment, value) in zip(assignments, values) {
      statements += bind(assignment.target, value, assignment.value)
    }
    return statements + check(body)
  }

  private mutating func capture(
    _ name: Name, _ filters: [Expression.Call], _ body: [Statement]
  ) -> [CheckedStatement] {
    push(body)
    let captured = captured(body, at: name.range)
    pop()
    let result = filtered(captured, filters, at: name.range)
    let slot = declare(name.text)
    assign(slot, result.type)
    return [.assign(slot: slot, result.node)]
  }

  private mutating func filter(
    _ filters: [Expression.Call], _ body: [Statement], _ range: Range<Int>
  ) -> [CheckedStatement] {
    push(body)
    let captured = captured(body, at: range)
    pop()
    let result = filtered(captured, filters, at: range)
    return print(result, Expression(kind: .invalid, range: filters.first?.name.range ?? range, depth: 1))
  }

  /// What statements print, as a value: text of its own, not a part of the HTML around it.
  mutating func captured(_ body: [Statement], at range: Range<Int>) -> Checked {
    capturing(at: range) { $0.check(body) }
  }

  mutating func capturing(at range: Range<Int>, _ check: (inout Checker) -> [CheckedStatement]) -> Checked {
    let outer = state.context
    let savedLoops = leavableLoops
    leavableLoops = []
    let isHTML = outer.isHTML
    state.context = HTMLContext(isHTML: isHTML)
    let statements = check(&self)
    if state.isReachable, !state.context.isComplete {
      report(.templateContext, "what is captured here ends \(state.context.description)", at: range)
    }
    state.context = outer
    leavableLoops = savedLoops
    return Checked(node: .capture(statements, isHTML: isHTML), type: isHTML ? .html : .string)
  }

  private mutating func filtered(_ value: Checked, _ filters: [Expression.Call], at range: Range<Int>) -> Checked {
    var result = value
    for call in filters {
      result = filter(result, Expression(kind: .invalid, range: call.name.range, depth: 1), call, at: call.name.range)
    }
    if state.context.isHTML, let last = filters.last, result.type.kind.alternatives.contains(.string) {
      report(
        .templateType,
        "the filter \(quoted(last.name.text)) makes text of HTML, which a block can't print: use it in {{ … }}",
        at: last.name.range)
      return .unknown
    }
    return result
  }
}

extension Expression {
  /// Whether it is certain to be JSON.
  var isJSON: Bool {
    if case .filter(_, let call) = kind { return call.name.text == "tojson" }
    return false
  }
}

extension Type.Kind {
  /// Whether it has elements in order.
  var isSequence: Bool {
    switch self {
    case .list, .tuple: true
    default: false
    }
  }
}
