import Diagnostics

/// Turns a checked tree into a flat program.
struct Compiler {
  var program = Program()
  /// The last instruction that a jump leads to: text before it and after it must not be joined.
  private var lastTarget = 0

  /// A jump whose target is not known yet, and the jump with its target.
  typealias Hole = (index: Int, jump: (Int32) -> Instruction)

  static func compile(_ page: Checker.Page, file: SourceFile, sources: SourceMap) -> Program {
    var compiler = Compiler()
    compiler.program.sources = sources
    compiler.program.ranges = [SourceRange(file, 0..<0)]
    compiler.program.slotCount = page.slotCount
    compiler.program.frameCount = page.frameCount
    compiler.program.routines = page.routines
    compiler.emit(page.statements)
    compiler.emit(.end)
    for routine in page.routines {
      compiler.program.starts.append(compiler.program.instructions.count)
      compiler.land([])
      compiler.emit(routine.body)
      compiler.emit(.goBack)
    }
    return compiler.program
  }

  private var here: Int32 { Int32(truncatingIfNeeded: program.instructions.count) }

  func index(_ number: Int) -> Int32 { Int32(truncatingIfNeeded: number) }

  mutating func emit(_ instruction: Instruction, at range: SourceRange? = nil) {
    program.instructions.append(instruction)
    if let range { program.ranges.append(range) }
    program.places.append(range == nil ? 0 : index(program.ranges.count - 1))
  }

  /// Emits a jump whose target is not known yet.
  mutating func hole(at range: SourceRange? = nil, _ jump: @escaping (Int32) -> Instruction) -> Hole {
    emit(jump(0), at: range)
    return (program.instructions.count - 1, jump)
  }

  /// Lets earlier jumps lead here.
  mutating func land(_ holes: [Hole]) {
    lastTarget = program.instructions.count
    for hole in holes { program.instructions[hole.index] = hole.jump(here) }
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
      var ends: [Hole] = []
      for (index, branch) in branches.enumerated() {
        let exits = jump(if: false, branch.condition)
        emit(branch.body)
        if index < branches.count - 1 || !otherwise.isEmpty { ends.append(hole(Instruction.jump)) }
        land(exits)
      }
      emit(otherwise)
      land(ends)
    case .loop(let loop): self.loop(loop)
    case .call(let routine, let arguments, let range):
      for argument in arguments { emit(argument) }
      emit(.call(index(routine)), at: range)
      land([])
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
    emit(loop.list)
    if let (condition, accumulator) = loop.condition {
      emit(.constant(constant(.list([]))))
      emit(.store(index(accumulator)))
      let empty = rounds(of: loop) { compiler in
        let exits = compiler.jump(if: false, condition)
        compiler.emit(.load(compiler.index(loop.slot)))
        compiler.emit(.append(compiler.index(accumulator)))
        compiler.land(exits)
      }
      land([empty])
      emit(.load(index(accumulator)))
    }
    let empty = rounds(of: loop) { $0.emit(loop.body) }
    let end = loop.otherwise.isEmpty ? [] : [hole(Instruction.jump)]
    land([empty])
    emit(loop.otherwise)
    land(end)
  }

  /// Emits what is done for each value of the list on the stack; the jump that is returned is taken when there is none.
  private mutating func rounds(of loop: CheckedStatement.Loop, _ body: (inout Compiler) -> Void) -> Hole {
    let (frame, slot) = (index(loop.frame), index(loop.slot))
    let empty = hole(at: loop.range) { .beginLoop(frame: frame, slot: slot, empty: $0) }
    let start = here
    land([])
    if let parts = loop.parts {
      emit(.load(slot))
      unpack(parts, loop.range)
    }
    body(&self)
    emit(.nextLoop(frame: frame, slot: slot, body: start), at: loop.range)
    return empty
  }

  mutating func constant(_ value: Value) -> Int32 {
    program.constants.append(value)
    return index(program.constants.count - 1)
  }

  /// Emits a condition; the jumps that are returned are taken when it counts as wanted.
  mutating func jump(if wanted: Bool, _ condition: CheckedExpression) -> [Hole] {
    switch condition {
    case .not(let operand): return jump(if: !wanted, operand)
    case .and(let left, let right): return jump(if: wanted, left, right, decidedBy: false)
    case .or(let left, let right): return jump(if: wanted, left, right, decidedBy: true)
    case .field(.slot(let slot), let field, let range):
      let (slot, field) = (index(slot), index(field))
      return [hole(at: range) { .jumpIfField(slot: slot, field: field, wanted, $0) }]
    default:
      emit(condition)
      return [hole { .jumpIf(wanted, $0) }]
    }
  }

  /// Emits two conditions, of which the first decides alone if it counts as this.
  private mutating func jump(
    if wanted: Bool, _ left: CheckedExpression, _ right: CheckedExpression, decidedBy deciding: Bool
  ) -> [Hole] {
    let decided = jump(if: deciding, left)
    let open = jump(if: wanted, right)
    if wanted == deciding { return decided + open }
    land(decided)
    return open
  }
}
