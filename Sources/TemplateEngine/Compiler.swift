import Diagnostics

/// Turns a checked tree into a flat program.
struct Compiler {
  private var program = Program()
  /// The last instruction that a jump leads to: text before it and after it must not be joined.
  private var lastTarget = 0
  private var place: Int32 = 0

  static func compile(_ page: Checker.Page, file: SourceFile) -> Program {
    var compiler = Compiler()
    compiler.program.ranges = [SourceRange(file, 0..<0)]
    compiler.program.slotCount = page.slotCount
    compiler.emit(page.statements)
    return compiler.program
  }

  private var here: Int32 { Int32(truncatingIfNeeded: program.instructions.count) }

  private mutating func emit(_ instruction: Instruction) {
    program.instructions.append(instruction)
    program.places.append(place)
  }

  private mutating func emit(_ instruction: Instruction, at range: SourceRange) {
    let saved = place
    place = Int32(truncatingIfNeeded: program.ranges.count)
    program.ranges.append(range)
    emit(instruction)
    place = saved
  }

  /// Emits a jump whose target is not known yet.
  private mutating func hole(_ instruction: Instruction) -> Int {
    emit(instruction)
    return program.instructions.count - 1
  }

  /// Lets an earlier jump lead here.
  private mutating func land(_ index: Int) {
    lastTarget = program.instructions.count
    switch program.instructions[index] {
    case .jump: program.instructions[index] = .jump(here)
    case .jumpIfFalse: program.instructions[index] = .jumpIfFalse(here)
    case .jumpIfTrue: program.instructions[index] = .jumpIfTrue(here)
    case .jumpIfFalseElsePop: program.instructions[index] = .jumpIfFalseElsePop(here)
    case .jumpIfTrueElsePop: program.instructions[index] = .jumpIfTrueElsePop(here)
    case .beginLoop(let frame, let slot, _):
      program.instructions[index] = .beginLoop(frame: frame, slot: slot, empty: here)
    default: break
    }
  }

  private mutating func emit(_ statements: [CheckedStatement]) {
    for statement in statements { emit(statement) }
  }

  private mutating func emit(_ statement: CheckedStatement) {
    switch statement {
    case .text(let bytes): text(bytes)
    case .print(let value, let range): print(value, range)
    case .assign(let slot, let value):
      emit(value)
      emit(.store(Int32(slot)))
    case .conditional(let branches, let otherwise):
      var ends: [Int] = []
      for branch in branches {
        let exits = jump(unless: branch.condition)
        emit(branch.body)
        ends.append(hole(.jump(0)))
        for exit in exits { land(exit) }
      }
      emit(otherwise)
      for end in ends { land(end) }
    case .loop(let loop): self.loop(loop)
    }
  }

  private mutating func text(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let count = Int32(truncatingIfNeeded: bytes.count)
    if case .text(let start, let earlier) = program.instructions.last, lastTarget < program.instructions.count,
      Int(start + earlier) == program.text.count
    {
      program.instructions[program.instructions.count - 1] = .text(start: start, count: earlier + count)
    } else {
      emit(.text(start: Int32(truncatingIfNeeded: program.text.count), count: count))
    }
    program.text += bytes
  }

  private mutating func print(_ value: CheckedExpression, _ range: SourceRange) {
    switch value {
    case .constant(.string(let string)): text(HTMLEscaping.escaped(string))
    case .slot(let slot): emit(.printSlot(Int32(slot)), at: range)
    case .field(.slot(let slot), let field): emit(.printField(slot: Int32(slot), field: Int32(field)), at: range)
    default:
      emit(value)
      emit(.print, at: range)
    }
  }

  private mutating func loop(_ loop: CheckedStatement.Loop) {
    program.frameCount = max(program.frameCount, loop.frame + 1)
    emit(loop.list)
    let begin = program.instructions.count
    emit(.beginLoop(frame: Int32(loop.frame), slot: Int32(loop.slot), empty: 0), at: loop.range)
    let body = here
    lastTarget = program.instructions.count
    emit(loop.body)
    emit(.nextLoop(frame: Int32(loop.frame), slot: Int32(loop.slot), body: body), at: loop.range)
    if loop.otherwise.isEmpty { return land(begin) }
    let end = hole(.jump(0))
    land(begin)
    emit(loop.otherwise)
    land(end)
  }

  /// Emits a condition; the jumps that are returned are taken when it is false.
  private mutating func jump(unless condition: CheckedExpression) -> [Int] {
    switch condition {
    case .not(let operand): return jump(if: operand)
    case .and(let left, let right):
      let first = jump(unless: left)
      return first + jump(unless: right)
    case .or(let left, let right):
      let isTrue = jump(if: left)
      let isFalse = jump(unless: right)
      for index in isTrue { land(index) }
      return isFalse
    default:
      emit(condition)
      return [hole(.jumpIfFalse(0))]
    }
  }

  /// Emits a condition; the jumps that are returned are taken when it is true.
  private mutating func jump(if condition: CheckedExpression) -> [Int] {
    switch condition {
    case .not(let operand): return jump(unless: operand)
    case .or(let left, let right):
      let first = jump(if: left)
      return first + jump(if: right)
    case .and(let left, let right):
      let isFalse = jump(unless: left)
      let isTrue = jump(if: right)
      for index in isFalse { land(index) }
      return isTrue
    default:
      emit(condition)
      return [hole(.jumpIfTrue(0))]
    }
  }

  private mutating func emit(_ expression: CheckedExpression) {
    switch expression {
    case .constant(let value):
      emit(.constant(Int32(truncatingIfNeeded: program.constants.count)))
      program.constants.append(value)
    case .slot(let slot): emit(.load(Int32(slot)))
    case .field(.slot(let slot), let field): emit(.loadField(slot: Int32(slot), field: Int32(field)))
    case .field(let base, let field):
      emit(base)
      emit(.field(Int32(field)))
    case .element(let list, let index, let range):
      emit(list)
      emit(index)
      emit(.element, at: range)
    case .loop(let frame, let field): emit(.loopField(frame: Int32(frame), field))
    case .list(let elements):
      for element in elements { emit(element) }
      emit(.list(count: Int32(truncatingIfNeeded: elements.count)))
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
    case .filter(let filter, let input, let arguments, let range):
      emit(input)
      for argument in arguments { emit(argument) }
      emit(.filter(filter), at: range)
    case .test(let test, let input, let arguments, let range):
      emit(input)
      for argument in arguments { emit(argument) }
      emit(.test(test), at: range)
    }
  }
}
