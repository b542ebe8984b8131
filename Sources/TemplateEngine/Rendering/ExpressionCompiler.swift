/// Expressions, as instructions that leave one value on the stack.
extension Compiler {
  mutating func emit(_ expressions: [CheckedExpression]) -> Int32 {
    for expression in expressions { emit(expression) }
    return index(expressions.count)
  }

  mutating func emit(_ expression: CheckedExpression) {
    switch expression {
    case .constant(let value): emit(.constant(constant(value)))
    case .slot(let slot): emit(.load(index(slot)))
    case .field(.slot(let slot), let field, let range):
      emit(.loadField(slot: index(slot), field: index(field)), at: range)
    case .field(let base, let field, let range):
      emit(base)
      emit(.field(index(field)), at: range)
    case .element(let list, let key, let range):
      emit(list)
      emit(key)
      emit(.element, at: range)
    case .loop(let frame, let field): emit(.loopField(frame: index(frame), field))
    case .list(let elements): emit(.list(count: emit(elements)))
    case .record(let fields): emit(.record(count: emit(fields)))
    case .range(let bounds, let range):
      emit(.range(count: emit(bounds)), at: range)
    case .capture(let statements):
      emit(.beginCapture)
      emit(statements)
      emit(.endCapture)
    case .filter(let use, let input, let arguments, let range):
      emit(input)
      program.filters.append(use)
      let filter = index(program.filters.count - 1)
      emit(.filter(filter, argumentCount: emit(arguments)), at: range)
    case .test(let use, let input, let arguments, let range):
      emit(input)
      emit(.test(use, argumentCount: emit(arguments)), at: range)
    case .not(let operand):
      emit(operand)
      emit(.not)
    case .and(let left, let right): either(left, right, decidedBy: false)
    case .or(let left, let right): either(left, right, decidedBy: true)
    case .conditional(let condition, let then, let otherwise):
      let exits = jump(if: false, condition)
      emit(then)
      let end = hole(Instruction.jump)
      land(exits)
      emit(otherwise)
      land([end])
    case .binary(let symbol, let left, let right, let range):
      emit(left)
      emit(right)
      emit(.binary(symbol), at: range)
    }
  }

  /// The first of two values if it decides already, or the second.
  private mutating func either(_ left: CheckedExpression, _ right: CheckedExpression, decidedBy wanted: Bool) {
    emit(left)
    let end = hole { .jumpOrPop(wanted, $0) }
    emit(right)
    land([end])
  }
}
