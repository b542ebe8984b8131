import Diagnostics

/// Runs a program. Each page has a renderer of its own; the program is shared.
struct Renderer {
  fileprivate struct Frame {
    var values: [Value] = []
    var index = 0
  }

  let program: Program
  let options: TemplateOptions
  private var slots: [Value]
  private var stack: [Value] = []
  private var frames: [Frame]
  private var iterations = 0
  private var filteredBytes = 0
  private var position = 0

  init(_ program: Program, _ record: [Value], options: TemplateOptions) {
    self.program = program
    self.options = options
    slots = record
    slots += Array(repeating: .none, count: max(0, program.slotCount - record.count))
    frames = Array(repeating: Frame(), count: program.frameCount)
  }

  /// An error at the instruction that is running.
  func failure(_ identifier: String, _ message: String) -> RenderError {
    let range = program.ranges[Int(program.places[position])]
    return RenderError(.error("template-" + identifier, message, at: range))
  }

  /// The error for values that are not what the schema says.
  func mismatch() -> RenderError { failure("mismatch", "a value here is not what the page's schema says") }

  /// Counts bytes that pass through filters and operators, so that no template can take forever or fill the memory.
  mutating func charge(_ bytes: Int) throws(RenderError) {
    let (sum, overflow) = filteredBytes.addingReportingOverflow(bytes)
    filteredBytes = sum
    if overflow || filteredBytes > options.maximumOutputBytes {
      throw failure("limit", "more than \(options.maximumOutputBytes) bytes pass through filters on this page")
    }
  }

  mutating func pop() throws(RenderError) -> Value {
    guard let value = stack.popLast() else { throw mismatch() }
    return value
  }

  mutating func run(into output: inout [UInt8]) throws(RenderError) {
    let limit = output.count.addingReportingOverflow(options.maximumOutputBytes)
    let end = limit.overflow ? Int.max : limit.partialValue
    let count = program.instructions.count
    while position < count {
      switch program.instructions[position] {
      case .text(let start, let length):
        output.append(contentsOf: program.text[Int(start)..<Int(start) + Int(length)])
        if output.count > end { throw tooLong() }
      case .printSlot(let slot):
        try append(slots[Int(slot)], to: &output)
        if output.count > end { throw tooLong() }
      case .printField(let slot, let field):
        guard case .record(let fields) = slots[Int(slot)], Int(field) < fields.count else { throw mismatch() }
        try append(fields[Int(field)], to: &output)
        if output.count > end { throw tooLong() }
      case .print:
        try append(pop(), to: &output)
        if output.count > end { throw tooLong() }
      case .jump(let target):
        position = Int(target)
        continue
      case .jumpIfFalse(let target):
        if try !pop().isTruthy {
          position = Int(target)
          continue
        }
      case .jumpIfTrue(let target):
        if try pop().isTruthy {
          position = Int(target)
          continue
        }
      case .jumpIfFalseElsePop(let target):
        let value = try pop()
        if !value.isTruthy {
          stack.append(value)
          position = Int(target)
          continue
        }
      case .jumpIfTrueElsePop(let target):
        let value = try pop()
        if value.isTruthy {
          stack.append(value)
          position = Int(target)
          continue
        }
      case .beginLoop(let frame, let slot, let empty):
        guard case .list(let values) = try pop() else { throw mismatch() }
        guard let first = values.first else {
          position = Int(empty)
          continue
        }
        try countIteration()
        frames[Int(frame)] = Frame(values: values)
        slots[Int(slot)] = first
      case .nextLoop(let frame, let slot, let body):
        let index = frames[Int(frame)].index + 1
        if index < frames[Int(frame)].values.count {
          try countIteration()
          frames[Int(frame)].index = index
          slots[Int(slot)] = frames[Int(frame)].values[index]
          position = Int(body)
          continue
        }
        frames[Int(frame)] = Frame()
      case let instruction: try compute(instruction)
      }
      position += 1
    }
  }

  private func tooLong() -> RenderError {
    failure("limit", "the page is longer than \(options.maximumOutputBytes) bytes")
  }

  private mutating func countIteration() throws(RenderError) {
    iterations += 1
    if iterations > options.maximumIterations {
      throw failure("limit", "the loops of this page go round more than \(options.maximumIterations) times")
    }
  }

  private func append(_ value: Value, to output: inout [UInt8]) throws(RenderError) {
    switch value {
    case .string(let text): HTMLEscaping.append(text, to: &output)
    case .html(let html): output.append(contentsOf: html.bytes)
    default:
      guard let text = value.text else { throw mismatch() }
      output.append(contentsOf: text.utf8)
    }
  }

  /// Runs an instruction that only works on the stack and the slots.
  private mutating func compute(_ instruction: Instruction) throws(RenderError) {
    switch instruction {
    case .constant(let index): stack.append(program.constants[Int(index)])
    case .load(let slot): stack.append(slots[Int(slot)])
    case .loadField(let slot, let field): try stack.append(self.field(Int(field), of: slots[Int(slot)]))
    case .field(let field):
      let record = try pop()
      try stack.append(self.field(Int(field), of: record))
    case .element:
      guard case .integer(let index) = try pop(), case .list(let values) = try pop() else { throw mismatch() }
      let (offset, _) = index < 0 ? index.addingReportingOverflow(values.count) : (index, false)
      stack.append(values.indices.contains(offset) ? values[offset] : .none)
    case .loopField(let frame, let field):
      stack.append(frames[Int(frame)].value(of: field))
    case .list(let count):
      guard stack.count >= Int(count) else { throw mismatch() }
      let values = Array(stack.suffix(Int(count)))
      stack.removeLast(Int(count))
      stack.append(.list(values))
    case .store(let slot): slots[Int(slot)] = try pop()
    case .not: stack.append(.bool(try !pop().isTruthy))
    case .negate:
      guard case .integer(let value) = try pop() else { throw mismatch() }
      let (negative, overflow) = (0).subtractingReportingOverflow(value)
      if overflow { throw failure("overflow", "this number is too large") }
      stack.append(.integer(negative))
    case .binary(let symbol):
      let right = try pop()
      let left = try pop()
      stack.append(try binary(symbol, left, right))
    case .filter(let filter):
      let arguments = try pop(filter.parameterCount)
      let input = try pop()
      stack.append(try apply(filter, input, arguments))
    case .test(let test):
      let arguments = try pop(test.argumentCount)
      let input = try pop()
      stack.append(.bool(try holds(test, input, arguments)))
    case .text, .print, .printSlot, .printField, .jump, .jumpIfFalse, .jumpIfTrue, .jumpIfFalseElsePop,
      .jumpIfTrueElsePop, .beginLoop, .nextLoop:
      break
    }
  }

  private mutating func pop(_ count: Int) throws(RenderError) -> [Value] {
    guard count > 0 else { return [] }
    guard stack.count >= count else { throw mismatch() }
    let values = Array(stack.suffix(count))
    stack.removeLast(count)
    return values
  }

  private func field(_ index: Int, of record: Value) throws(RenderError) -> Value {
    switch record {
    case .record(let fields) where index < fields.count: return fields[index]
    case .none: return .none
    default: throw mismatch()
    }
  }
}

extension Renderer.Frame {
  fileprivate func value(of field: LoopField) -> Value {
    switch field {
    case .index: .integer(index + 1)
    case .index0: .integer(index)
    case .first: .bool(index == 0)
    case .last: .bool(index == values.count - 1)
    case .length: .integer(values.count)
    case .revindex: .integer(values.count - index)
    case .revindex0: .integer(values.count - index - 1)
    }
  }
}
