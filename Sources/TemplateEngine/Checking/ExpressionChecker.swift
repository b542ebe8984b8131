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
  /// Its value, if that is known before any page is made.
  var constant: Value?

  /// What stands for an expression with an error.
  static let unknown = Checked(node: .constant(.missing), type: .unknown)
}

/// Names, fields, literals and branches.
extension Checker {
  mutating func check(_ expression: Expression) -> Checked {
    switch expression.kind {
    case .invalid: return .unknown
    case .constant(let value): return Checked(node: .constant(value), type: constantType(value), constant: value)
    case .name(let name): return variable(name, expression)
    case .list(let elements): return list(elements, expression)
    case .tuple(let elements): return tuple(elements, expression)
    case .dictionary(let entries): return dictionary(entries, expression)
    case .attribute(let base, let name): return field(name.text, at: name.range, of: base)
    case .subscripted(let base, let key): return subscripted(base, key, expression)
    case .slice(let base, let slice): return self.slice(base, slice, expression)
    case .unary(let symbol, let operand): return unary(symbol, operand, expression)
    case .binary(.and, let left, let right): return and(left, right)
    case .binary(.or, let left, let right): return or(left, right)
    case .binary(let symbol, let left, let right): return binary(symbol, left, right, expression)
    case .comparison(let first, let rest): return comparison(first, rest, expression)
    case .conditional(let condition, let then, let otherwise): return conditional(condition, then, otherwise)
    case .filter(let value, let call): return filter(check(value), value, call, at: expression.range)
    case .test(let value, let call, let isNegated):
      let checked = test(value, call, expression)
      return isNegated ? negated(checked) : checked
    case .call(let callee, let call): return self.call(callee, call, expression)
    }
  }

  private func constantType(_ value: Value) -> Type {
    switch value {
    case .none: .none
    case .bool: .bool
    case .integer: .integer
    case .float: .float
    case .string: .string
    default: .unknown
    }
  }

  private mutating func variable(_ name: String, _ expression: Expression) -> Checked {
    if let variable = lookup(name) {
      if case .callable = variable.binding.type.kind, !variable.binding.type.isOptional {
        // It has no value, but it counts as true.
        return Checked(node: .constant(.bool(true)), type: variable.binding.type)
      }
      var checked = located(.slot(variable.slot), variable.binding.type, Path(slot: variable.slot, fields: []))
      checked.constant = variable.binding.constant
      return checked
    }
    switch name {
    case "self" where !family.templates.isEmpty:
      return Checked(node: .constant(.missing), type: Type(.callable(.blocks)))
    case "super" where !blocks.isEmpty:
      return Checked(node: .constant(.missing), type: Type(.callable(.parentBlock)))
    case "super": report(.templateSyntax, "super() stands outside a block", at: expression.range)
    case "loop":
      report(
        .templateUnknownName, "there is no \"loop\" here: includes, macros and blocks don't see it",
        at: expression.range)
    default:
      if let function = Type.Function(rawValue: name) {
        return Checked(node: .constant(.missing), type: Type(.callable(.function(function))))
      }
      if let later = laterAssignment(of: name) {
        report(
          .templateUnknownName, "\(quoted(name)) has no value here yet", at: expression.range,
          notes: [Diagnostic.Note("it is set here", at: .range(place(later)))])
      } else if let place = blockPlace, lookup(name, from: place.scope) != nil {
        report(
          .templateUnknownName,
          "a block does not see \(quoted(name)), which is set around it, unless it says so: "
            + "{% block \(place.name) scoped %}",
          at: expression.range, notes: [Diagnostic.Note("the block stands here", at: .range(place.range))])
      } else {
        let near = suggestion(nearest(to: name, in: visibleNames))
        report(.templateUnknownName, "there is no variable \(quoted(name))\(near)", at: expression.range)
      }
    }
    return .unknown
  }

  /// A value that a path leads to, with what is known about the path.
  private func located(_ node: CheckedExpression, _ declared: Type, _ path: Path?) -> Checked {
    guard let path else { return Checked(node: node, type: declared) }
    let type = state.type(of: path, declared: declared)
    return Checked(node: node, type: type, path: path, whenTrue: path.withPrefixes)
  }

  private mutating func list(_ elements: [Expression], _ expression: Expression) -> Checked {
    let (checked, type) = self.elements(elements)
    return shallow(
      Checked(node: .list(checked.map(\.node)), type: .list(type), constant: constants(checked).map { .list($0) }),
      expression)
  }

  private mutating func tuple(_ elements: [Expression], _ expression: Expression) -> Checked {
    let (checked, _) = self.elements(elements)
    return shallow(
      Checked(
        node: .tuple(checked.map(\.node)), type: Type(.tuple(checked.map(\.type), names: [])),
        constant: constants(checked).map { .tuple($0) }), expression)
  }

  private mutating func elements(_ elements: [Expression]) -> ([Checked], Type) {
    var result: [Checked] = []
    var type = Type.never
    for element in elements {
      let checked = check(element)
      result.append(checked)
      type = type.joined(checked.type)
    }
    return (result, type)
  }

  private func constants(_ elements: [Checked]) -> [Value]? {
    let values = elements.compactMap(\.constant)
    return values.count == elements.count ? values : nil
  }

  /// A value whose lists don't lie too deep in each other, or an error.
  private mutating func shallow(_ checked: Checked, _ expression: Expression) -> Checked {
    guard checked.type.isTooLarge else { return checked }
    report(
      .templateLimit, "lists and dictionaries lie more than \(Limits.listDepth) deep in each other, or are too many",
      at: expression.range)
    return .unknown
  }

  /// A dictionary whose keys are texts that stand there is a record: its fields are known.
  private mutating func dictionary(
    _ entries: [(key: Expression, value: Expression)], _ expression: Expression
  ) -> Checked {
    var names: [String] = []
    for entry in entries {
      if case .constant(.string(let name)) = entry.key.kind, !names.contains(name) { names.append(name) }
    }
    if names.count == entries.count {
      return shallow(record(names, entries.map { check($0.value) }), expression)
    }
    var nodes: [(CheckedExpression, CheckedExpression)] = []
    var keyType = Type.never
    var valueType = Type.never
    for entry in entries {
      let key = check(entry.key)
      let value = check(entry.value)
      if !key.type.kind.alternatives.allSatisfy(\.isKey) {
        report(
          .templateType, "\(source(entry.key)) is \(key.type.description), which can't be a key", at: entry.key.range)
      }
      keyType = keyType.joined(key.type)
      valueType = valueType.joined(value.type)
      nodes.append((key.node, shaped(value)))
    }
    return shallow(
      Checked(node: .dictionary(nodes), type: Type(.dictionary(key: keyType, value: valueType))), expression)
  }

  func record(_ names: [String], _ values: [Checked]) -> Checked {
    Checked(
      node: .record(values.map(\.node)),
      type: Type(.record(zip(names, values).map { Type.Field(name: $0, type: $1.type) })))
  }

  private mutating func conditional(_ test: Expression, _ then: Expression, _ otherwise: Expression?) -> Checked {
    let condition = check(test)
    let first = checking(then, knowing: condition.whenTrue)
    guard let otherwise else {
      return Checked(
        node: .conditional(condition.node, then: first.node, otherwise: .constant(.missing)),
        type: first.type.joined(.missing))
    }
    let second = checking(otherwise, knowing: condition.whenFalse)
    return Checked(
      node: .conditional(condition.node, then: first.node, otherwise: second.node), type: first.type.joined(second.type)
    )
  }

  /// Checks an expression where more is known to be there.
  mutating func checking(_ expression: Expression, knowing paths: Set<Path>) -> Checked {
    let before = state.present
    state.present.formUnion(paths)
    defer { state.present = before }
    return check(expression)
  }

  /// A value with the names that its type knows put in, for what needs to see them.
  func shaped(_ checked: Checked) -> CheckedExpression {
    guard let shape = Shape(checked.type), shape != .plain else { return checked.node }
    return .shaped(checked.node, shape)
  }
}

extension Type.Kind {
  /// Whether a dictionary can have it as a key.
  var isKey: Bool {
    switch self {
    case .string, .integer, .float, .bool, .never, .unknown: true
    default: false
    }
  }
}
