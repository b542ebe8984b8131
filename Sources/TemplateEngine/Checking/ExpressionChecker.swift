import Diagnostics

struct Checked: Refusable {
  var node: CheckedExpression
  var type: Type
  /// The variable and fields that it names, when it is nothing else.
  var path: Path?
  /// What is known to be there when the value counts as true, and when it does not.
  var whenTrue: Set<Path> = []
  var whenFalse: Set<Path> = []

  static let unknown = Checked(node: .constant(.missing), type: .unknown)
  static var refused: Checked { unknown }
}

extension Checker {
  mutating func check(_ expression: Expression) -> Checked {
    depth += 1
    defer { depth -= 1 }
    guard count(expression.range) else { return .unknown }
    switch expression.kind {
    case .invalid: return .unknown
    case .constant(let value): return Checked(node: .constant(value), type: constantType(value))
    case .name(let name): return variable(name, at: expression.range)
    case .list(let elements):
      var checked = elements.map { check($0) }
      guard let type = unify(&checked, at: expression.range) else { return .unknown }
      return sized(Checked(node: .list(checked.map(\.node)), type: .list(type)), expression.range)
    case .tuple(let elements):
      let checked = elements.map { check($0) }
      return sized(Checked(node: .list(checked.map(\.node)), type: Type(.tuple(checked.map(\.type)))), expression.range)
    case .record(let fields):
      let checked = fields.map { check($0.value) }
      let types = zip(fields, checked).map { Type.Field(name: $0.name.text, type: $1.type) }
      return sized(Checked(node: .record(checked.map(\.node)), type: Type(.record(types))), expression.range)
    case .attribute(let base, let name): return field(name, of: base)
    case .element(let base, let key): return element(key, of: base, expression)
    case .not(let operand): return negated(condition(operand))
    case .negative(let operand): return negative(operand, expression)
    case .binary(.and, let left, let right): return logical(left, right, isAnd: true, isCondition: false, expression)
    case .binary(.or, let left, let right): return logical(left, right, isAnd: false, isCondition: false, expression)
    case .binary(let symbol, let left, let right): return binary(symbol, left, right, expression)
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise, expression)
    case .filter(let value, let call): return filter(value, call, expression)
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
    case .string: .text
    default: .unknown
    }
  }

  private mutating func variable(_ name: String, at range: Range<Int>) -> Checked {
    if let variable = lookup(name, at: range) {
      if case .callable = variable.type.kind {
        // It has no value, but it counts as true.
        return Checked(node: .constant(.bool(true)), type: variable.type)
      }
      return located(.slot(variable.slot), variable.type, Path(slot: variable.slot, fields: []))
    }
    // Of a file that others use, it is told once: mostly it is these that are wrong.
    let isUsed = isPart || file !== active.first.flatMap { sources.templates[$0]?.file }
    switch name {
    case "super" where !family.blocks.isEmpty:
      return Checked(node: .constant(.missing), type: Type(.callable(.parentBlock)))
    case "super": report(.templateSyntax, "super() stands outside a block", at: range)
    case "range": return Checked(node: .constant(.missing), type: Type(.callable(.range)))
    case "loop":
      report(.templateUnknownName, "there is no \"loop\" here: includes, macros and blocks don't see it", at: range)
    case _ where sources.namesOfBroken.contains(name) || !sources.areAllRead && (isPart || !family.isWhole): break
    case _ where isUsed && !unknownNames.insert("\(name) \(file.path)").inserted: break
    default: report(.templateUnknownName, unknownName(name), at: range)
    }
    return .unknown
  }

  func leftOut(_ name: String, _ place: LeftOut.Place, _ subject: String) -> String? {
    LeftOut.instead(of: name, place).map { "\(subject) is not in the template language: \($0)" }
  }

  private mutating func unknownName(_ name: String) -> String {
    if let message = leftOut(name, .function, quoted(name)) { return message }
    switch hiding {
    case .macro:
      return "a macro does not see \(quoted(name)), which is set outside it: give it to the macro as an argument"
    case .file: return "a block does not see \(quoted(name)), which is set around it: set it in the block"
    case _ where isPart: return "there is no variable \(quoted(name)), and no page uses this file"
    default: return "there is no variable \(quoted(name))" + similarName(to: name)
    }
  }

  func located(_ node: CheckedExpression, _ declared: Type, _ path: Path?) -> Checked {
    guard let path else { return Checked(node: node, type: declared) }
    let type = state.present.contains(path) ? declared.present : declared
    return Checked(node: node, type: type, path: path, whenTrue: path.withPrefixes)
  }

  private mutating func conditional(
    _ test: Expression, _ then: Expression, _ otherwise: Expression?, _ expression: Expression
  ) -> Checked {
    let condition = condition(test)
    var branches = [knowing(condition.whenTrue) { $0.check(then) }]
    branches.append(
      otherwise.map { other in knowing(condition.whenFalse) { $0.check(other) } }
        ?? Checked(node: .constant(.missing), type: .missing))
    guard let type = unify(&branches, at: expression.range) else { return .unknown }
    return Checked(node: .conditional(condition.node, then: branches[0].node, otherwise: branches[1].node), type: type)
  }

  mutating func knowing(_ paths: Set<Path>, _ check: (inout Checker) -> Checked) -> Checked {
    let before = state.present
    state.present.formUnion(paths)
    defer { state.present = before }
    return check(&self)
  }
}
