import Diagnostics

/// Turns a checked tree into a flat program.
struct Compiler {
  var program = Program()
  /// The last instruction that a jump leads to: text before it and after it must not be joined.
  private var lastTarget = 0
  private var place: Int32 = 0

  static func compile(_ page: Checker.Page, file: SourceFile, sources: SourceMap) -> Program {
    var compiler = Compiler()
    compiler.program.sources = sources
    compiler.program.ranges = [SourceRange(file, 0..<0)]
    compiler.program.slotCount = page.slotCount
    compiler.program.frameCount = page.frameCount
    compiler.program.routines = page.routines.map {
      Program.Entry(
        parameters: $0.parameters, slots: $0.slots, frames: $0.frames, isRecursive: $0.isRecursive,
        definition: $0.definition)
    }
    compiler.emit(page.statements)
    compiler.emit(.end)
    for (index, routine) in page.routines.enumerated() {
      compiler.program.routines[index].start = compiler.program.instructions.count
      compiler.lastTarget = compiler.program.instructions.count
      compiler.emit(routine.body)
      compiler.emit(.goBack)
    }
    return compiler.program
  }

  private var here: Int32 { Int32(truncatingIfNeeded: program.instructions.count) }

  func index(_ number: Int) -> Int32 { Int32(truncatingIfNeeded: number) }

  mutating func emit(_ instruction: Instruction) {
    program.instructions.append(instruction)
    program.places.append(place)
  }

  mutating func emit(_ instruction: Instruction, at range: SourceRange) {
    let saved = place
    place = index(program.ranges.count)
    program.ranges.append(range)
    emit(instruction)
    place = saved
  }

  /// Emits a jump whose target is not known yet.
  mutating func hole(_ instruction: Instruction) -> Int {
    emit(instruction)
    return program.instructions.count - 1
  }

  /// Lets an earlier jump lead here.
  mutating func land(_ index: Int) {
    lastTarget = program.instructions.count
    switch program.instructions[index] {
    case .jump: program.instructions[index] = .jump(here)
    case .jumpIfFalse: program.instructions[index] = .jumpIfFalse(here)
    case .jumpIfTrue: program.instructions[index] = .jumpIfTrue(here)
    case .jumpUnlessField(let slot, let field, _):
      program.instructions[index] = .jumpUnlessField(slot: slot, field: field, here)
    case .jumpIfField(let slot, let field, _):
      program.instructions[index] = .jumpIfField(slot: slot, field: field, here)
    case .jumpIfFalseElsePop: program.instructions[index] = .jumpIfFalseElsePop(here)
    case .jumpIfTrueElsePop: program.instructions[index] = .jumpIfTrueElsePop(here)
    case .beginLoop(let frame, let slot, _):
      program.instructions[index] = .beginLoop(frame: frame, slot: slot, empty: here)
    default: break
    }
  }

  mutating func emit(_ statements: [CheckedStatement]) {
    for statement in statements { emit(statement) }
  }

  private mutating func emit(_ statement: CheckedStatement) {
    switch statement {
    case .text(let bytes, let range): text(bytes, range)
    case .print(let value, let escape, let range): print(value, escape, range)
    case .assign(let slot, let value):
      emit(value)
      emit(.store(index(slot)))
    case .unpack(let slots, let value, let range):
      emit(value)
      unpack(slots, range)
    case .conditional(let branches, let otherwise):
      var ends: [Int] = []
      for (index, branch) in branches.enumerated() {
        let exits = jump(unless: branch.condition)
        emit(branch.body)
        if index < branches.count - 1 || !otherwise.isEmpty { ends.append(hole(.jump(0))) }
        for exit in exits { land(exit) }
      }
      emit(otherwise)
      for end in ends { land(end) }
    case .loop(let loop): self.loop(loop)
    case .call(let routine, let arguments, let range):
      for argument in arguments { emit(argument) }
      emit(.call(index(routine)), at: range)
      lastTarget = program.instructions.count
    }
  }

  private mutating func unpack(_ slots: [Int], _ range: SourceRange) {
    emit(.unpack(count: index(slots.count)), at: range)
    for slot in slots { emit(.store(index(slot))) }
  }

  private mutating func text(_ bytes: [UInt8], _ range: SourceRange) {
    guard !bytes.isEmpty else { return }
    let count = index(bytes.count)
    if case .text(let start, let earlier) = program.instructions.last, lastTarget < program.instructions.count,
      Int(start + earlier) == program.text.count
    {
      program.instructions[program.instructions.count - 1] = .text(start: start, count: earlier + count)
    } else {
      emit(.text(start: index(program.text.count), count: count), at: range)
    }
    program.text += bytes
  }

  private mutating func print(_ value: CheckedExpression, _ escape: Escape, _ range: SourceRange) {
    if case .constant(.string(let string)) = value, let written = escape.written(string) {
      text(written, range)
      return
    }
    switch value {
    case .slot(let slot): emit(.printSlot(index(slot), escape), at: range)
    case .field(.slot(let slot), let field, _):
      emit(.printField(slot: index(slot), field: index(field), escape), at: range)
    case .capture(let statements) where escape == .text: emit(statements)
    default:
      emit(value)
      emit(.print(escape), at: range)
    }
  }

  private mutating func loop(_ loop: CheckedStatement.Loop) {
    let frame = index(loop.frame)
    let slot = index(loop.slot)
    emit(loop.list)
    if let (condition, accumulator) = loop.condition {
      emit(.constant(constant(.list([]))))
      emit(.store(index(accumulator)))
      let begin = program.instructions.count
      emit(.beginLoop(frame: frame, slot: slot, empty: 0), at: loop.range)
      let body = here
      lastTarget = program.instructions.count
      unpackElement(loop)
      let exits = jump(unless: condition)
      emit(.load(slot))
      emit(.append(index(accumulator)))
      for exit in exits { land(exit) }
      emit(.nextLoop(frame: frame, slot: slot, body: body), at: loop.range)
      land(begin)
      emit(.load(index(accumulator)))
    }
    let begin = program.instructions.count
    emit(.beginLoop(frame: frame, slot: slot, empty: 0), at: loop.range)
    let body = here
    lastTarget = program.instructions.count
    unpackElement(loop)
    emit(loop.body)
    emit(.nextLoop(frame: frame, slot: slot, body: body), at: loop.range)
    var ends: [Int] = []
    if !loop.otherwise.isEmpty { ends.append(hole(.jump(0))) }
    land(begin)
    emit(loop.otherwise)
    for end in ends { land(end) }
  }

  private mutating func unpackElement(_ loop: CheckedStatement.Loop) {
    guard let parts = loop.parts else { return }
    emit(.load(index(loop.slot)))
    unpack(parts, loop.range)
  }

  mutating func constant(_ value: Value) -> Int32 {
    program.constants.append(value)
    return index(program.constants.count - 1)
  }

  /// Emits a condition; the jumps that are returned are taken when it is false.
  mutating func jump(unless condition: CheckedExpression) -> [Int] {
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
    case .field(.slot(let slot), let field, let range):
      emit(.jumpUnlessField(slot: index(slot), field: index(field), 0), at: range)
      return [program.instructions.count - 1]
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
    case .field(.slot(let slot), let field, let range):
      emit(.jumpIfField(slot: index(slot), field: index(field), 0), at: range)
      return [program.instructions.count - 1]
    default:
      emit(condition)
      return [hole(.jumpIfTrue(0))]
    }
  }
}
