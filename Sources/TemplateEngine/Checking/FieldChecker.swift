import Diagnostics

/// Fields, elements and slices.
extension Checker {
  mutating func field(_ name: String, at range: Range<Int>, of base: Expression) -> Checked {
    let owner = check(base)
    if owner.type.isAbsent {
      report(.templateType, "\(source(base)) is \(owner.type.description) and has no fields", at: range)
      return .unknown
    }
    guard requirePresent(owner, base) != nil else { return .unknown }
    switch owner.type.kind {
    case .record(let fields):
      guard let index = fields.firstIndex(where: { $0.name == name }) else {
        let near = suggestion(nearest(to: name, in: fields.map(\.name)))
        report(.templateUnknownField, "\(source(base)) has no field \(quoted(name))\(near)", at: range)
        return .unknown
      }
      return located(owner, index, fields[index].type, base.range)
    case .tuple(let elements, let names):
      guard let index = names.firstIndex(of: name) else { break }
      return located(owner, index, elements[index], base.range)
    case .dictionary(_, let value):
      return Checked(
        node: .element(owner.node, .constant(.string(name)), place(range)), type: value)
    case .callable(let callable): return member(name, of: callable, at: range, base)
    case .unknown, .never: return .unknown
    default: break
    }
    let advice = name == "items" || name == "keys" ? ": use a filter, such as \"items\"" : ""
    report(.templateType, "\(source(base)) is \(owner.type.description) and has no fields\(advice)", at: range)
    return .unknown
  }

  private func located(_ owner: Checked, _ index: Int, _ declared: Type, _ range: Range<Int>) -> Checked {
    let node = CheckedExpression.field(owner.node, index, place(range))
    guard let ownerPath = owner.path else { return Checked(node: node, type: declared) }
    let path = Path(slot: ownerPath.slot, fields: ownerPath.fields + [index])
    return Checked(
      node: node, type: state.type(of: path, declared: declared), path: path, whenTrue: path.withPrefixes)
  }

  private mutating func member(
    _ name: String, of callable: Type.Callable, at range: Range<Int>, _ base: Expression
  ) -> Checked {
    switch callable {
    case .loop(let id): return loopField(name, loops[id], at: range)
    case .module(let id): return member(name, of: id, at: range)
    case .namespace(let id):
      if let slot = namespaces[id].fields[name], let binding = state.bindings[slot] {
        let path = Path(slot: slot, fields: [])
        return Checked(
          node: .slot(slot), type: state.type(of: path, declared: binding.type), path: path,
          whenTrue: path.withPrefixes)
      }
      let near = suggestion(nearest(to: name, in: namespaces[id].fields.keys.sorted()))
      report(.templateUnknownField, "\(source(base)) has no field \(quoted(name))\(near)", at: range)
      return .unknown
    case .macro(let id):
      if let constant = macroField(name, callees[id]) { return check(constant) }
      report(.templateUnknownField, "a macro has only the fields name, arguments and caller", at: range)
      return .unknown
    case .blocks, .parentBlock, .function:
      report(.templateType, "\(source(base)) can only be called", at: range)
      return .unknown
    }
  }

  private func macroField(_ name: String, _ callee: Callee) -> Expression? {
    let macro: Macro
    switch callee.content {
    case .macro(let found), .caller(let found): macro = found
    case .loop: return nil
    }
    func constant(_ value: Value) -> Expression {
      Expression(kind: .constant(value), range: macro.name.range, depth: 1)
    }
    switch name {
    case "name": return constant(.string(callee.name))
    case "caller": return constant(.bool(macro.usesCaller))
    case "arguments":
      let names = macro.parameters.map { constant(.string($0.name.text)) }
      return Expression(kind: .list(names), range: macro.name.range, depth: 2)
    default: return nil
    }
  }

  private mutating func loopField(_ name: String, _ loop: LoopInfo, at range: Range<Int>) -> Checked {
    if name == "depth" || name == "depth0" {
      let depth = loop.depthSlot.map { CheckedExpression.slot($0) } ?? .constant(.integer(0))
      let node = name == "depth0" ? depth : .binary(.add, depth, .constant(.integer(1)), place(range))
      return Checked(node: node, type: .integer)
    }
    guard let field = LoopField(rawValue: name) else {
      let names = LoopField.allCases.map(\.rawValue) + ["depth", "depth0", "cycle", "changed"]
      let near = suggestion(nearest(to: name, in: names))
      report(.templateUnknownField, "\"loop\" has no field \(quoted(name))\(near)", at: range)
      return .unknown
    }
    switch field {
    case .first, .last: return Checked(node: .loop(frame: loop.frame, field), type: .bool)
    case .previtem, .nextitem:
      // Numbers below zero, so that they are those of no variable.
      let path = Path(slot: -1 - loop.frame * 2 - (field == .previtem ? 0 : 1), fields: [])
      return Checked(
        node: .loop(frame: loop.frame, field), type: state.type(of: path, declared: loop.element.orMissing), path: path,
        whenTrue: [path])
    default: return Checked(node: .loop(frame: loop.frame, field), type: .integer)
    }
  }

  mutating func subscripted(_ base: Expression, _ key: Expression, _ expression: Expression) -> Checked {
    if case .constant(.string(let name)) = key.kind { return field(name, at: key.range, of: base) }
    let owner = check(base)
    let index = check(key)
    guard let type = requirePresent(owner, base), requirePresent(index, key) != nil else { return .unknown }
    if case .tuple(let elements, _) = type.kind, case .constant(.integer(let number)) = key.kind,
      elements.indices.contains(number)
    {
      return located(owner, number, elements[number], expression.range)
    }
    var result = Type.never
    var keys: [Type.Kind] = []
    for kind in type.kind.alternatives {
      switch kind {
      case .list(let element):
        result = result.joined(element)
        keys = [.integer, .bool]
      case .tuple(let elements, _):
        result = elements.reduce(result) { $0.joined($1) }
        keys = [.integer, .bool]
      case .string:
        result = result.joined(.string)
        keys = [.integer, .bool]
      case .dictionary(let key, let value):
        result = result.joined(value)
        keys += key.kind.alternatives
      case .record(let fields):
        result = fields.reduce(result) { $0.joined($1.type) }
        keys.append(.string)
      case .unknown, .never: return .unknown
      default:
        report(.templateType, "\(source(base)) is \(type.description) and has no elements", at: base.range)
        return .unknown
      }
    }
    let isKey = index.type.kind.alternatives.contains { keys.contains($0) || $0 == .unknown || $0 == .never }
    if !isKey, !keys.isEmpty, !keys.contains(.unknown) {
      let wanted = keys.contains(.string) ? "a text" : "a whole number"
      report(
        .templateType, "\(source(key)) is \(index.type.description), but the index has to be \(wanted)", at: key.range)
      return .unknown
    }
    return Checked(node: .element(keyed(owner), index.node, place(expression.range)), type: result)
  }

  /// A value whose parts can be found by a key: a record with the names of its fields.
  func keyed(_ checked: Checked) -> CheckedExpression {
    for case .record(let fields) in checked.type.kind.alternatives {
      let parts = Array(repeating: Shape.plain, count: fields.count)
      return .shaped(checked.node, .record(fields.map(\.name), parts))
    }
    return checked.node
  }

  mutating func slice(_ base: Expression, _ slice: Expression.Slice, _ expression: Expression) -> Checked {
    let owner = check(base)
    var nodes: [CheckedExpression] = []
    for part in [slice.start, slice.stop, slice.step] {
      guard let part else {
        nodes.append(.constant(.none))
        continue
      }
      let checked = check(part)
      if !checked.type.isAbsent, !require(checked, part, [.integer], "a slice takes whole numbers") { return .unknown }
      nodes.append(checked.node)
    }
    guard let type = requirePresent(owner, base) else { return .unknown }
    var result = Type.never
    for kind in type.kind.alternatives {
      switch kind {
      case .list, .string, .unknown, .never: result = result.joined(Type(kind))
      case .tuple(let elements, _):
        result = result.joined(.list(elements.reduce(.never) { $0.joined($1) }))
      default:
        report(.templateType, "\(source(base)) is \(type.description), which can't be sliced", at: base.range)
        return .unknown
      }
    }
    return Checked(node: .slice(owner.node, nodes[0], nodes[1], nodes[2], place(expression.range)), type: result)
  }
}
