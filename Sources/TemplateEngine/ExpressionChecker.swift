import Diagnostics

/// An expression after its names were found.
struct Checked {
  var node: CheckedExpression
  var type: Type
  /// The variable and fields that it names, when it is nothing else.
  var path: Path?
  /// What is known to be there when the value counts as true.
  var whenTrue: Set<Path> = []
  /// What is known to be there when it does not.
  var whenFalse: Set<Path> = []

  /// What stands for an expression with an error.
  static let unknown = Checked(node: .constant(.none), type: .unknown)
}

/// Names, fields, literals and branches.
extension Checker {
  mutating func check(_ expression: Expression) -> Checked {
    switch expression.kind {
    case .invalid: return .unknown
    case .constant(let value): return Checked(node: .constant(value), type: constantType(value))
    case .name(let name): return variable(name, expression)
    case .list(let elements): return list(elements, expression)
    case .attribute(let base, let name): return field(name.text, at: name.range, of: base)
    case .subscripted(let base, let key): return subscripted(base, key)
    case .unary(let symbol, let operand): return unary(symbol, operand, expression)
    case .binary(.and, let left, let right): return and(left, right)
    case .binary(.or, let left, let right): return or(left, right)
    case .binary(let symbol, let left, let right): return binary(symbol, left, right, expression)
    case .conditional(let condition, let then, let otherwise): return conditional(condition, then, otherwise)
    case .filter(let value, let call): return filter(value, call, expression)
    case .test(let value, let call, let isNegated):
      let checked = test(value, call, expression)
      return isNegated ? negated(checked) : checked
    case .superCall:
      report("syntax", "super() can only be printed as it is: {{ super() }}", at: expression.range)
      return .unknown
    }
  }

  private func constantType(_ value: Value) -> Type {
    switch value {
    case .none: .none
    case .bool: .bool
    case .integer: .integer
    case .string: .string
    case .html, .list, .record: .unknown
    }
  }

  private mutating func variable(_ name: String, _ expression: Expression) -> Checked {
    if name == "loop", scopes.loopFrame != nil {
      let fields = LoopField.allCases.map(\.rawValue).joined(separator: ", ")
      report("type", "\"loop\" can only be used through its fields: \(fields)", at: expression.range)
      return .unknown
    }
    guard let (slot, declared) = scopes.lookup(name) else {
      if name == "loop" {
        report("unknown-name", "there is no \"loop\" here: includes and blocks don't see it", at: expression.range)
      } else {
        let near = suggestion(nearest(to: name, in: scopes.names))
        report("unknown-name", "there is no variable \(quoted(name))\(near)", at: expression.range)
      }
      return .unknown
    }
    return located(.slot(slot), declared, Path(slot: slot, fields: []))
  }

  /// A value that a path leads to, with what is known about the path.
  private func located(_ node: CheckedExpression, _ declared: Type, _ path: Path?) -> Checked {
    guard let path else { return Checked(node: node, type: declared) }
    let type = scopes.state.type(of: path, declared: declared)
    return Checked(node: node, type: type, path: path, whenTrue: path.withPrefixes)
  }

  private mutating func field(_ name: String, at range: Range<Int>, of base: Expression) -> Checked {
    if case .name("loop") = base.kind, let frame = scopes.loopFrame {
      if let field = LoopField(rawValue: name) {
        return Checked(node: .loop(frame: frame, field), type: field.type)
      }
      let near = suggestion(nearest(to: name, in: LoopField.allCases.map(\.rawValue)))
      report("unknown-field", "\"loop\" has no field \(quoted(name))\(near)", at: range)
      return .unknown
    }
    let owner = check(base)
    switch owner.type.present {
    case .record(let record):
      guard let index = record.index(of: name) else {
        let near = suggestion(nearest(to: name, in: record.fields.map(\.name)))
        report("unknown-field", "\(source(base)) has no field \(quoted(name))\(near)", at: range)
        return .unknown
      }
      var declared = Type(record.fields[index].schema)
      if owner.type.isOptional { declared = declared.orMissing }
      let path = owner.path.map { Path(slot: $0.slot, fields: $0.fields + [index]) }
      return located(.field(owner.node, index), declared, path)
    case .never where owner.type == .never: return Checked(node: .constant(.none), type: .never)
    case .unknown: return .unknown
    case .never:
      report("type", "\(source(base)) is none and has no fields", at: range)
      return .unknown
    default:
      report("type", "\(source(base)) is \(owner.type.description) and has no fields", at: range)
      return .unknown
    }
  }

  private mutating func subscripted(_ base: Expression, _ key: Expression) -> Checked {
    if case .constant(.string(let name)) = key.kind { return field(name, at: key.range, of: base) }
    let owner = check(base)
    let index = check(key)
    guard let type = requirePresent(owner, base) else { return .unknown }
    switch type {
    case .list(let element):
      guard require(index, key, [.integer], "a list's index is a number") else { return .unknown }
      return Checked(node: .element(owner.node, index.node, SourceRange(file, base.range)), type: element.orMissing)
    case .record:
      report("type", "the name of a field has to be a text that stands here: record[\"name\"]", at: key.range)
    case .unknown, .never: break
    default: report("type", "\(source(base)) is \(type.description) and has no elements", at: base.range)
    }
    return .unknown
  }

  private mutating func list(_ elements: [Expression], _ expression: Expression) -> Checked {
    var nodes: [CheckedExpression] = []
    var type = Type.never
    for element in elements {
      let checked = check(element)
      nodes.append(checked.node)
      type = type.joined(checked.type)
    }
    if type.listDepth >= Limits.listDepth {
      report("limit", "lists lie more than \(Limits.listDepth) deep in each other", at: expression.range)
      return .unknown
    }
    return Checked(node: .list(nodes), type: .list(type))
  }

  private mutating func conditional(_ test: Expression, _ then: Expression, _ otherwise: Expression?) -> Checked {
    let condition = check(test)
    let first = checking(then, knowing: condition.whenTrue)
    guard let otherwise else {
      return Checked(
        node: .conditional(condition.node, then: first.node, otherwise: .constant(.none)), type: first.type.orMissing)
    }
    let second = checking(otherwise, knowing: condition.whenFalse)
    return Checked(
      node: .conditional(condition.node, then: first.node, otherwise: second.node), type: first.type.joined(second.type)
    )
  }

  /// Checks an expression where more is known to be there.
  mutating func checking(_ expression: Expression, knowing paths: Set<Path>) -> Checked {
    let before = scopes.state.present
    scopes.state.present.formUnion(paths)
    defer { scopes.state.present = before }
    return check(expression)
  }
}
