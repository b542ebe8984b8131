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
    case .store(let slot, let value):
      emit(value)
      emit(.keep(index(slot)))
    case .field(.slot(let slot), let field, let range):
      emit(.loadField(slot: index(slot), field: index(field)), at: range)
    case .field(let base, let field, let range):
      emit(base)
      emit(.field(index(field)), at: range)
    case .element(let list, let key, let range):
      emit(list)
      emit(key)
      emit(.element, at: range)
    case .slice(let list, let start, let stop, let step, let range):
      _ = emit([list, start, stop, step])
      emit(.slice, at: range)
    case .loop(let frame, let field): emit(.loopField(frame: index(frame), field))
    case .cycle(let frame, let values, let range):
      let count = emit(values)
      emit(.cycle(frame: index(frame), count: count), at: range)
    case .changed(let frame, let value):
      emit(value)
      emit(.changed(frame: index(frame)))
    case .list(let elements): emit(.list(count: emit(elements)))
    case .tuple(let elements): emit(.tuple(count: emit(elements)))
    case .record(let fields): emit(.record(count: emit(fields)))
    case .dictionary(let entries):
      for (key, value) in entries { _ = emit([key, value]) }
      emit(.dictionary(count: index(entries.count)))
    case .range(let bounds, let range):
      let count = emit(bounds)
      emit(.range(count: count), at: range)
    case .shaped(let value, let shape):
      emit(value)
      program.shapes.append(shape)
      emit(.shaped(index(program.shapes.count - 1)))
    case .capture(let statements, let isHTML):
      emit(.beginCapture)
      emit(statements)
      emit(.endCapture(isHTML: isHTML))
    case .filter(let use, let input, let arguments, let range):
      _ = emit([input] + arguments)
      program.filters.append(use)
      emit(.filter(index(program.filters.count - 1)), at: range)
    case .test(let use, let input, let arguments, let range):
      _ = emit([input] + arguments)
      program.tests.append(use)
      emit(.test(index(program.tests.count - 1)), at: range)
    case .not, .negate, .and, .or, .conditional, .binary: operation(expression)
    }
  }

  private mutating func operation(_ expression: CheckedExpression) {
    switch expression {
    case .not(let operand):
      emit(operand)
      emit(.not)
    case .negate(let operand, let range):
      emit(operand)
      emit(.negate, at: range)
    case .and(let left, let right):
      emit(left)
      let end = hole(.jumpIfFalseElsePop(0))
      emit(right)
      land(end)
    case .or(let left, let right):
      emit(left)
      let end = hole(.jumpIfTrueElsePop(0))
      emit(right)
      land(end)
    case .conditional(let condition, let then, let otherwise):
      let exits = jump(unless: condition)
      emit(then)
      let end = hole(.jump(0))
      for exit in exits { land(exit) }
      emit(otherwise)
      land(end)
    case .binary(let symbol, let left, let right, let range):
      emit(left)
      emit(right)
      emit(.binary(symbol), at: range)
    default: break
    }
  }
}
