import Diagnostics

/// Operators.
extension Checker {
  mutating func unary(_ symbol: UnaryOperator, _ operand: Expression, _ expression: Expression) -> Checked {
    let checked = check(operand)
    switch symbol {
    case .not: return negated(checked)
    case .plus, .minus:
      let rule = "a sign stands before a number"
      guard require(checked, operand, [.integer, .float], rule) else { return .unknown }
      if symbol == .plus { return Checked(node: checked.node, type: checked.type) }
      var constant: Value?
      if case .integer(let value) = checked.constant, value > Int.min { constant = .integer(-value) }
      if case .float(let value) = checked.constant { constant = .float(-value) }
      if let constant { return Checked(node: .constant(constant), type: checked.type, constant: constant) }
      return Checked(node: .negate(checked.node, place(expression.range)), type: checked.type)
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
    // A record is always true, so only an absent one comes out.
    let rest: Type
    if case .record = first.type.kind {
      rest = Type(.never, mayBeMissing: first.type.mayBeMissing, mayBeNone: first.type.mayBeNone)
    } else {
      rest = first.type
    }
    return Checked(
      node: .and(first.node, second.node), type: rest.joined(second.type),
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

  /// Comparisons in a row; what stands in the middle is taken once.
  mutating func comparison(
    _ first: Expression, _ rest: [(BinaryOperator, Expression)], _ expression: Expression
  ) -> Checked {
    var left = check(first)
    var leftExpression = first
    var result: CheckedExpression?
    for (index, (symbol, rightExpression)) in rest.enumerated() {
      let right = check(rightExpression)
      var stored = right
      let isLast = index == rest.count - 1
      let slot = isLast ? 0 : newSlot()
      if !isLast { stored.node = .store(slot, right.node) }
      let compared = compare(symbol, left, leftExpression, stored, rightExpression, expression)
      if compared.type == .unknown { return .unknown }
      result = result.map { .and($0, compared.node) } ?? compared.node
      left = Checked(node: .slot(slot), type: right.type)
      leftExpression = rightExpression
    }
    return Checked(node: result ?? .constant(.bool(true)), type: .bool)
  }

  mutating func binary(
    _ symbol: BinaryOperator, _ left: Expression, _ right: Expression, _ expression: Expression
  ) -> Checked {
    let first = check(left)
    let second = check(right)
    return compare(symbol, first, left, second, right, expression)
  }

  private mutating func compare(
    _ symbol: BinaryOperator, _ first: Checked, _ left: Expression, _ second: Checked, _ right: Expression,
    _ expression: Expression
  ) -> Checked {
    switch symbol {
    case .equal, .notEqual: return equality(symbol, first, second, expression)
    case .contains, .containsNot: return contains(symbol, first, left, second, right, expression)
    case .concatenate: return concatenation(first, left, second, right, expression)
    default: break
    }
    guard let leftType = requirePresent(first, left), let rightType = requirePresent(second, right) else {
      return .unknown
    }
    var result: Type.Kind?
    for leftKind in leftType.kind.alternatives {
      for rightKind in rightType.kind.alternatives {
        guard let kind = symbol.result(leftKind, rightKind) else { continue }
        result = result?.joined(kind) ?? kind
      }
    }
    guard let result else {
      let kinds = "\(leftType.description) and \(rightType.description)"
      report(.templateType, "\(quoted(symbol.rawValue)) can't be used with \(kinds)", at: expression.range)
      return .unknown
    }
    let checked = Checked(node: .binary(symbol, first.node, second.node, place(expression.range)), type: Type(result))
    if checked.type.isTooLarge {
      report(
        .templateLimit, "lists and dictionaries lie more than \(Limits.listDepth) deep in each other, or are too many",
        at: expression.range)
      return .unknown
    }
    return checked
  }

  private mutating func equality(
    _ symbol: BinaryOperator, _ first: Checked, _ second: Checked, _ expression: Expression
  ) -> Checked {
    guard requireComparable(first.type, second.type, expression) else { return .unknown }
    let node = CheckedExpression.binary(symbol, shaped(first), shaped(second), place(expression.range))
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
    _ first: Checked, _ left: Expression, _ second: Checked, _ right: Expression, _ expression: Expression
  ) -> Checked {
    let leftType = requirePrintable(first, left)
    let rightType = requirePrintable(second, right)
    guard let leftType, let rightType, leftType != .unknown, rightType != .unknown else { return .unknown }
    let node = CheckedExpression.binary(.concatenate, shaped(first), shaped(second), place(expression.range))
    let kinds = leftType.kind.alternatives + rightType.kind.alternatives
    guard options.escaping == .html, kinds.contains(where: { if case .html = $0 { true } else { false } }) else {
      return Checked(node: node, type: .string)
    }
    let isCertain = [leftType, rightType].contains { if case .html = $0.kind { true } else { false } }
    let isPlain = !kinds.contains(.html(isPlain: false))
    return Checked(
      node: node, type: isCertain ? Type(.html(isPlain: isPlain)) : Type(.mixed([.html(isPlain: isPlain), .string])))
  }

  mutating func contains(
    _ symbol: BinaryOperator, _ first: Checked, _ left: Expression, _ second: Checked, _ right: Expression,
    _ expression: Expression
  ) -> Checked {
    guard let type = requirePresent(second, right) else { return .unknown }
    for kind in type.kind.alternatives {
      switch kind {
      case .list, .tuple, .dictionary, .record: break
      case .string:
        guard require(first, left, [.string], "only a text can be in a text") else { return .unknown }
      case .never, .unknown: return .unknown
      default:
        let rule = "\"in\" takes a list, a dictionary or a text"
        report(.templateType, "\(source(right)) is \(Type(kind).description), but \(rule)", at: right.range)
        return .unknown
      }
    }
    return Checked(node: .binary(symbol, shaped(first), shaped(second), place(expression.range)), type: .bool)
  }
}

extension BinaryOperator {
  /// What an operator makes of two kinds, or nil if they don't go with it.
  func result(_ left: Type.Kind, _ right: Type.Kind) -> Type.Kind? {
    if left == .unknown || right == .unknown { return isOrder ? .bool : .unknown }
    if left == .never || right == .never { return isOrder ? .bool : .never }
    if isOrder { return canOrder(left, right) ? .bool : nil }
    if left.isNumber, right.isNumber, left != .bool || right != .bool { return arithmetic(left, right) }
    switch (self, left, right) {
    case (.add, .string, .string): return .string
    case (.add, .html(let first), .html(let second)): return .html(isPlain: first && second)
    case (.add, .html(let isPlain), .string), (.add, .string, .html(let isPlain)): return .html(isPlain: isPlain)
    case (.add, .list(let first), .list(let second)): return .list(first.joined(second))
    case (.add, .tuple(let first, _), .tuple(let second, _)): return .tuple(first + second, names: [])
    case (.multiply, .string, .integer), (.multiply, .integer, .string): return .string
    case (.multiply, .list(let element), .integer), (.multiply, .integer, .list(let element)): return .list(element)
    default: return nil
    }
  }

  private func arithmetic(_ left: Type.Kind, _ right: Type.Kind) -> Type.Kind? {
    let isWhole = left != .float && right != .float
    switch self {
    case .add, .subtract, .multiply, .floorDivide, .modulo: return isWhole ? .integer : .float
    case .divide: return .float
    case .power: return isWhole ? .mixed([.integer, .float]) : .float
    default: return nil
    }
  }

  private func canOrder(_ left: Type.Kind, _ right: Type.Kind) -> Bool {
    if left.isNumber, right.isNumber { return true }
    switch (left, right) {
    case (.string, .string), (.html, .string), (.string, .html): return true
    case (.list(let first), .list(let second)):
      return first.kind.alternatives.allSatisfy { first in
        second.kind.alternatives.allSatisfy { result(first, $0) != nil }
      }
    case (.tuple(let first, _), .tuple(let second, _)):
      return zip(first, second).allSatisfy { result($0.kind, $1.kind) != nil }
    default: return false
    }
  }
}
