import Diagnostics

extension Checker {
  mutating func field(_ name: Name, of base: Expression) -> Checked {
    let owner = check(base)
    if owner.type.isAbsent {
      return refuse(.templateType, "\(source(base)) is \(owner.type.description) and has no fields", at: name.range)
    }
    guard requirePresent(owner, base) != nil else { return .unknown }
    let advice = Filter.named(name.text) == nil ? "" : ": use the filter, value | \(name.text)"
    switch owner.type.kind {
    case .record(let fields):
      guard let index = fields.firstIndex(where: { $0.name == name.text }) else {
        let near = advice.isEmpty ? similar(to: name.text, in: fields.map(\.name)) : advice
        return refuse(.templateUnknownField, "\(source(base)) has no field \(quoted(name.text))\(near)", at: name.range)
      }
      let path = owner.path.map { Path(slot: $0.slot, fields: $0.fields + [index]) }
      // What is known of all that it passes through is noted with each.
      guard count(name.range, path?.fields.count ?? 0) else { return .unknown }
      let range = place(base.range.lowerBound..<name.range.upperBound)
      return located(.field(owner.node, index, range), fields[index].type, path)
    case .callable(.loop(let frame, let element)): return loopField(name, frame, element)
    case .callable(.module(let id)): return member(name, of: id)
    case .unknown, .nothing: return .unknown
    default:
      return refuse(
        .templateType, "\(source(base)) is \(owner.type.description) and has no fields\(advice)", at: name.range)
    }
  }

  private mutating func loopField(_ name: Name, _ frame: Int, _ element: Type) -> Checked {
    guard let field = LoopField(rawValue: name.text) else {
      let message =
        leftOut(name.text, .field, quoted("loop.\(name.text)"))
        ?? "\"loop\" has no field \(quoted(name.text))"
        + similar(to: name.text, in: LoopField.allCases.map(\.rawValue) + ["cycle"])
      return refuse(.templateUnknownField, message, at: name.range)
    }
    let node = CheckedExpression.loop(frame: frame, field)
    switch field {
    case .first, .last: return Checked(node: node, type: .bool)
    case .previtem, .nextitem:
      // Numbers below zero, so that they are those of no variable.
      let path = Path(slot: -1 - frame * 2 - (field == .previtem ? 0 : 1), fields: [])
      return located(node, element.orMissing, path)
    default: return Checked(node: node, type: .integer)
    }
  }

  mutating func element(_ key: Expression, of base: Expression, _ expression: Expression) -> Checked {
    let owner = check(base)
    guard let type = requirePresent(owner, base) else { return .unknown }
    let result: Type
    switch type.kind {
    case .list(let element): result = element
    case .tuple(let elements):
      guard case .constant(.integer(let number)) = key.kind, elements.indices.contains(number) else {
        let numbers = "write a number from 0 to \(elements.count - 1)"
        return refuse(.templateType, "\(source(base)) has \(elements.count) elements: \(numbers)", at: key.range)
      }
      result = elements[number]
    case .record:
      return refuse(.templateType, "the name of a field is written out: \"name\" in quotation marks", at: key.range)
    case .unknown, .nothing: return .unknown
    default:
      return refuse(.templateType, "\(source(base)) is \(type.description) and has no elements", at: base.range)
    }
    let index = check(key)
    guard require(index, key, [.integer], "the index has to be a whole number") else { return .unknown }
    return Checked(node: .element(owner.node, index.node, place(expression.range)), type: result)
  }
}
