import Diagnostics

extension Checker {
  func negated(_ checked: Checked) -> Checked {
    Checked(
      node: .not(checked.node), type: checked.type == .unknown ? .unknown : .bool, whenTrue: checked.whenFalse,
      whenFalse: checked.whenTrue)
  }

  mutating func negative(_ operand: Expression, _ expression: Expression) -> Checked {
    let checked = check(operand)
    guard require(checked, operand, [.integer, .float], "a minus stands before a number") else { return .unknown }
    let node = CheckedExpression.binary(.multiply, .constant(.integer(-1)), checked.node, place(expression.range))
    return Checked(node: node, type: checked.type)
  }

  /// What only counts as true or false: the two sides of "and" and "or" may be of different kinds there.
  mutating func condition(_ expression: Expression) -> Checked {
    switch expression.kind {
    case .binary(.and, let left, let right): logical(left, right, isAnd: true, isCondition: true, expression)
    case .binary(.or, let left, let right): logical(left, right, isAnd: false, isCondition: true, expression)
    default: check(expression)
    }
  }

  mutating func logical(
    _ left: Expression, _ right: Expression, isAnd: Bool, isCondition: Bool, _ expression: Expression
  ) -> Checked {
    let first = isCondition ? condition(left) : check(left)
    let known = isAnd ? first.whenTrue : first.whenFalse
    var values = [first, knowing(known) { isCondition ? $0.condition(right) : $0.check(right) }]
    // What comes out of "or" on the left is there. A record is always true, so only an absent one comes out of "and".
    if !isAnd { values[0].type = first.type.present }
    if isAnd, case .record = first.type.kind {
      values[0].type = Type(.nothing, mayBeMissing: first.type.mayBeMissing, mayBeNone: first.type.mayBeNone)
    }
    guard let type = isCondition ? .bool : unify(&values, at: expression.range) else { return .unknown }
    let second = values[1]
    return Checked(
      node: isAnd ? .and(values[0].node, second.node) : .or(values[0].node, second.node), type: type,
      whenTrue: isAnd ? first.whenTrue.union(second.whenTrue) : first.whenTrue.intersection(second.whenTrue),
      whenFalse: isAnd ? first.whenFalse.intersection(second.whenFalse) : first.whenFalse.union(second.whenFalse))
  }

  mutating func binary(
    _ symbol: BinaryOperator, _ left: Expression, _ right: Expression, _ expression: Expression
  ) -> Checked {
    let first = check(left)
    let second = check(right)
    let node = CheckedExpression.binary(symbol, first.node, second.node, place(expression.range))
    switch symbol {
    case .equal, .notEqual: return equality(symbol, first, second, node, expression)
    case .contains, .containsNot: return contains(first, left, second, right, node)
    case .concatenate: return concatenation(first, left, second, right, node)
    default: break
    }
    guard let leftType = requirePresent(first, left), let rightType = requirePresent(second, right) else {
      return .unknown
    }
    let kinds = [leftType.kind, rightType.kind]
    if kinds.contains(.unknown) { return .unknown }
    let known = kinds.filter { $0 != .nothing }
    let areTexts = known.allSatisfy { $0 == .text || $0 == .html }
    if symbol == .add, areTexts { return Checked(node: node, type: known.contains(.html) ? .html : .text) }
    if known.allSatisfy(\.isNumber) || (symbol.isOrder && known.allSatisfy { $0 == .text }) {
      if symbol.isOrder { return Checked(node: node, type: .bool) }
      return Checked(node: node, type: symbol == .divide || kinds.contains(.float) ? .float : .integer)
    }
    let advice = symbol == .add && known.contains(.text) ? ": join texts with \"~\"" : ""
    return refuse(
      .templateType,
      "\(quoted(symbol.rawValue)) can't be used with \(leftType.description) and \(rightType.description)\(advice)",
      at: expression.range)
  }

  private mutating func equality(
    _ symbol: BinaryOperator, _ first: Checked, _ second: Checked, _ node: CheckedExpression, _ expression: Expression
  ) -> Checked {
    for type in [first.type, second.type] where !type.kind.isScalar {
      let advice = type.kind == .html ? ": whether it is there is asked with {% if %}" : ": compare its parts"
      return refuse(.templateType, "\(type.description) can't be compared\(advice)", at: expression.range)
    }
    let areNumbers = first.type.kind.isNumber && second.type.kind.isNumber
    if !areNumbers, first.type.kind.joined(second.type.kind) == nil {
      let kinds = "\(first.type.description) and \(second.type.description)"
      return refuse(.templateType, "this compares \(kinds), which are never equal", at: expression.range)
    }
    var same: Set<Path> = []
    if !second.type.isOptional { same.formUnion(first.path?.withPrefixes ?? []) }
    if !first.type.isOptional { same.formUnion(second.path?.withPrefixes ?? []) }
    // Of a value that is none or there, "not equal to none" says that it is there.
    var different: Set<Path> = []
    if second.type == .none, !first.type.mayBeMissing { different.formUnion(first.path?.withPrefixes ?? []) }
    if first.type == .none, !second.type.mayBeMissing { different.formUnion(second.path?.withPrefixes ?? []) }
    return symbol == .equal
      ? Checked(node: node, type: .bool, whenTrue: same, whenFalse: different)
      : Checked(node: node, type: .bool, whenTrue: different, whenFalse: same)
  }

  private mutating func concatenation(
    _ first: Checked, _ left: Expression, _ second: Checked, _ right: Expression, _ node: CheckedExpression
  ) -> Checked {
    let leftType = requirePrintable(first, left)
    let rightType = requirePrintable(second, right)
    guard let leftType, let rightType else { return .unknown }
    let isHTML = state.context.isHTML && (leftType.kind == .html || rightType.kind == .html)
    return Checked(node: node, type: isHTML ? .html : .text)
  }

  mutating func contains(
    _ first: Checked, _ left: Expression, _ second: Checked, _ right: Expression, _ node: CheckedExpression
  ) -> Checked {
    guard let type = requirePresent(second, right) else { return .unknown }
    switch type.kind {
    case .unknown, .nothing: return .unknown
    case .text:
      guard require(first, left, [.text], "only a text can be in a text") else { return .unknown }
    case .list(let element):
      let fits = first.type.kind.isNumber && element.kind.isNumber || first.type.kind.joined(element.kind) != nil
      if !fits || !element.kind.isScalar || !first.type.kind.isScalar {
        let kinds = "\(first.type.description) among elements that are \(element.description)"
        return refuse(.templateType, "\"in\" can't look for \(kinds)", at: left.range)
      }
    default:
      return refuse(
        .templateType, "\(source(right)) is \(type.description), but \"in\" takes a list or a text", at: right.range)
    }
    return Checked(node: node, type: .bool)
  }
}

extension BinaryOperator {
  var isOrder: Bool { self == .less || self == .lessOrEqual || self == .greater || self == .greaterOrEqual }
}
