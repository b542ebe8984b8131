import Diagnostics

/// Operators.
extension Checker {
  mutating func unary(_ symbol: UnaryOperator, _ operand: Expression, _ expression: Expression) -> Checked {
    let checked = check(operand)
    switch symbol {
    case .not: return negated(checked)
    case .plus, .minus:
      let rule = "a sign stands before a number"
      guard require(checked, operand, [.integer], rule) else { return .unknown }
      if symbol == .plus { return Checked(node: checked.node, type: .integer) }
      return Checked(node: .negate(checked.node, SourceRange(file, expression.range)), type: .integer)
    }
  }

  func negated(_ checked: Checked) -> Checked {
    Checked(
      node: .not(checked.node), type: checked.type == .unknown ? .unknown : .bool, whenTrue: checked.whenFalse,
      whenFalse: checked.whenTrue)
  }

  mutating func and(_ left: Expression, _ right: Expression) -> Checked {
    let first = check(left)
    let second = checking(right, knowing: first.whenTrue)
    var rest: Type?
    switch first.type {
    case .record: rest = nil
    case .optional(.record), .none: rest = Type.none
    default: rest = first.type
    }
    return Checked(
      node: .and(first.node, second.node),
      type: rest.map { $0.joined(second.type) } ?? second.type,
      whenTrue: first.whenTrue.union(second.whenTrue),
      whenFalse: first.whenFalse.intersection(second.whenFalse))
  }

  mutating func or(_ left: Expression, _ right: Expression) -> Checked {
    let first = check(left)
    let second = checking(right, knowing: first.whenFalse)
    return Checked(
      node: .or(first.node, second.node), type: first.type.present.joined(second.type),
      whenTrue: first.whenTrue.intersection(second.whenTrue),
      whenFalse: first.whenFalse.union(second.whenFalse))
  }

  mutating func binary(
    _ symbol: BinaryOperator, _ left: Expression, _ right: Expression, _ expression: Expression
  ) -> Checked {
    let first = check(left)
    let second = check(right)
    let node = CheckedExpression.binary(symbol, first.node, second.node, SourceRange(file, expression.range))
    switch symbol {
    case .equal, .notEqual:
      guard requireComparable(first.type, second.type, expression) else { return .unknown }
      var same: Set<Path> = []
      if !second.type.isOptional { same.formUnion(first.path?.withPrefixes ?? []) }
      if !first.type.isOptional { same.formUnion(second.path?.withPrefixes ?? []) }
      // Of a value that is compared with none, "not equal" says that it is there.
      var different: Set<Path> = []
      if second.type == .none { different.formUnion(first.path?.withPrefixes ?? []) }
      if first.type == .none { different.formUnion(second.path?.withPrefixes ?? []) }
      return symbol == .equal
        ? Checked(node: node, type: .bool, whenTrue: same, whenFalse: different)
        : Checked(node: node, type: .bool, whenTrue: different, whenFalse: same)
    case .contains, .containsNot: return contains(node, first, left, second, right, expression)
    case .concatenate: return concatenation(node, [(first, left), (second, right)])
    default: break
    }
    let isAddition = symbol == .add
    let isOrder = [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(symbol)
    let allowsText = isAddition || isOrder
    let rule = "\(quoted(symbol.rawValue)) takes " + (allowsText ? "two numbers or two texts" : "numbers")
    let types: [Type] = allowsText ? [.integer, .string] : [.integer]
    let isFirst = require(first, left, types, rule)
    let isSecond = require(second, right, types, rule)
    guard isFirst, isSecond else { return .unknown }
    if allowsText, first.type.joined(second.type) == .mixed(isPrintable: true) {
      report("type", "\(rule), not one of each", at: expression.range)
      return .unknown
    }
    return Checked(node: node, type: isOrder ? .bool : first.type.joined(second.type))
  }

  private mutating func concatenation(
    _ node: CheckedExpression, _ operands: [(Checked, Expression)]
  ) -> Checked {
    var types: [Type] = []
    for (checked, expression) in operands {
      if let type = requirePrintable(checked, expression) { types.append(type) }
    }
    guard types.count == operands.count, !types.contains(.unknown) else { return .unknown }
    if types.contains(.html) { return Checked(node: node, type: .html) }
    let isMixed = types.contains { $0 == .mixed(isPrintable: true) }
    return Checked(node: node, type: isMixed ? .mixed(isPrintable: true) : .string)
  }

  mutating func contains(
    _ node: CheckedExpression, _ first: Checked, _ left: Expression, _ second: Checked, _ right: Expression,
    _ expression: Expression
  ) -> Checked {
    guard let type = requirePresent(second, right) else { return .unknown }
    switch type {
    case .list(let element):
      guard requireComparable(first.type, element, expression) else { return .unknown }
    case .string:
      guard require(first, left, [.string], "only a text can be in a text") else { return .unknown }
    case .never, .unknown: return .unknown
    default:
      report("type", "\(source(right)) is \(type.description), but \"in\" takes a list or a text", at: right.range)
      return .unknown
    }
    return Checked(node: node, type: .bool)
  }
}
