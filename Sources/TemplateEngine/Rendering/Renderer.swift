import Diagnostics

/// Runs a program. Each page has a renderer of its own; the program is shared.
struct Renderer {
  struct Frame {
    var values: [Value] = []
    var index = 0
  }

  /// A routine that is running: where it goes back to, and what it puts back then.
  private struct Activation {
    let next: Int
    let routine: Int
    let slots: [Value]
    let frames: [Frame]
  }

  let program: Program
  let options: TemplateOptions
  var slots: [Value]
  var stack: [Value] = []
  var frames: [Frame]
  private var activations: [Activation] = []
  /// The outputs around the one that is being captured.
  private var outputs: [[UInt8]] = []
  private var iterations = 0
  private var steps = 0
  private var filteredBytes = 0
  private var position = 0

  init(_ program: Program, _ record: [Value], options: TemplateOptions) {
    self.program = program
    self.options = options
    slots = record + Array(repeating: .missing, count: max(0, program.slotCount - record.count))
    frames = Array(repeating: Frame(), count: program.frameCount)
  }

  var range: SourceRange { program.ranges[Int(program.places[min(position, program.places.count - 1)])] }

  func failure(_ identifier: Diagnostic.Identifier, _ message: String) -> RenderError {
    RenderError(.error(identifier, message, at: range))
  }

  func mismatch() -> RenderError { failure(.templateMismatch, "a value here is not what the page's schema says") }

  func absent() -> RenderError {
    failure(.templateMissing, "\(here) has no value here: give it a default, or test it with {% if %} first")
  }

  private var here: String { quoted(program.sources.text(of: range)) }

  /// Counts bytes that pass through filters and operators, so that no template can take forever or fill the memory.
  mutating func charge(_ bytes: Int) throws(RenderError) {
    let (sum, overflow) = filteredBytes.addingReportingOverflow(bytes)
    filteredBytes = sum
    if overflow || filteredBytes > options.maximumOutputBytes {
      throw failure(
        .templateLimit,
        "\(here) makes too much: more than \(options.maximumOutputBytes) bytes pass through filters on this page")
    }
  }

  /// Counts elements of lists, which take as much room as short texts.
  mutating func charge(elements count: Int) throws(RenderError) {
    try charge(product(count, MemoryLayout<Value>.stride))
  }

  mutating func pop() throws(RenderError) -> Value {
    guard let value = stack.popLast() else { throw mismatch() }
    return value
  }

  mutating func pop(_ count: Int) throws(RenderError) -> [Value] {
    guard count > 0 else { return [] }
    guard stack.count >= count else { throw mismatch() }
    let values = Array(stack.suffix(count))
    stack.removeLast(count)
    return values
  }

  mutating func run(into output: inout [UInt8]) throws(RenderError) {
    // For the whole run at once, so that no instruction has to hold on to the program.
    let program = program
    do throws(RenderError) {
      try program.instructions.withUnsafeBufferPointer { instructions throws(RenderError) in
        try program.text.withUnsafeBufferPointer { text throws(RenderError) in
          try execute(instructions, text, into: &output)
        }
      }
    } catch {
      if let first = outputs.first { output = first }
      throw error
    }
  }

  private mutating func execute(
    _ instructions: UnsafeBufferPointer<Instruction>, _ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) throws(RenderError) {
    let (sum, overflow) = output.count.addingReportingOverflow(options.maximumOutputBytes)
    let end = overflow ? Int.max : sum
    while true {
      switch instructions[position] {
      case .text(let start, let length):
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[Int(start)..<Int(start) + Int(length)]))
      case .printSlot(let slot, let escape): try append(slots[Int(slot)], escape, to: &output)
      case .printField(let slot, let field, let escape):
        try append(self.field(Int(field), of: slots[Int(slot)]), escape, to: &output)
      case .print(let escape): try append(pop(), escape, to: &output)
      case .jump, .jumpIf, .jumpIfField, .jumpOrPop, .beginLoop, .nextLoop:
        if let target = try jump(instructions[position]) {
          position = Int(target)
          continue
        }
      case .beginCapture:
        outputs.append(output)
        output = []
      case .endCapture: try endCapture(&output)
      case .call(let routine):
        try enter(Int(routine))
        continue
      case .goBack:
        guard let activation = activations.popLast() else { throw mismatch() }
        leave(activation)
        continue
      case .end: return
      case let instruction: try compute(instruction)
      }
      if output.count > end { throw tooLong() }
      position += 1
    }
  }

  /// Where an instruction that may jump goes on; nil for the next one.
  @inline(__always)
  private mutating func jump(_ instruction: Instruction) throws(RenderError) -> Int32? {
    switch instruction {
    case .jump(let target): return target
    case .jumpIf(let wanted, let target): return try pop().isTruthy == wanted ? target : nil
    case .jumpIfField(let slot, let field, let wanted, let target):
      return try self.field(Int(field), of: slots[Int(slot)]).isTruthy == wanted ? target : nil
    case .jumpOrPop(let wanted, let target):
      if let value = stack.last, value.isTruthy == wanted { return target }
      _ = try pop()
    case .beginLoop(let frame, let slot, let empty):
      let values = try elements(of: pop())
      guard let first = values.first else { return empty }
      try countIteration()
      frames[Int(frame)] = Frame(values: values)
      slots[Int(slot)] = first
    case .nextLoop(let frame, let slot, let body):
      let index = frames[Int(frame)].index + 1
      if index < frames[Int(frame)].values.count {
        try countIteration(of: position - Int(body))
        frames[Int(frame)].index = index
        slots[Int(slot)] = frames[Int(frame)].values[index]
        return body
      }
      frames[Int(frame)] = Frame()
    default: throw mismatch()
    }
    return nil
  }

  private mutating func endCapture(_ output: inout [UInt8]) throws(RenderError) {
    let captured = output
    guard let outer = outputs.popLast() else { throw mismatch() }
    output = outer
    try charge(captured.count)
    let isHTML = options.escaping == .html
    stack.append(isHTML ? .html(SafeHTML(unescaped: captured)) : .string(String(decoding: captured, as: UTF8.self)))
  }

  private mutating func enter(_ index: Int) throws(RenderError) {
    let routine = program.routines[index]
    let next = index + 1 < program.starts.count ? program.starts[index + 1] : program.instructions.count
    try countIteration(of: next - program.starts[index] + (routine.isRecursive ? routine.slots.count : 0))
    if activations.count >= Limits.recursion {
      let note = Diagnostic.Note("the call that is too deep is here", at: .range(range))
      throw RenderError(
        .error(
          .templateLimit, "this calls itself more than \(Limits.recursion) times, each within the other",
          at: routine.definition, notes: [note]))
    }
    let arguments = try pop(routine.parameters.count)
    activations.append(
      Activation(
        next: position + 1, routine: index, slots: routine.isRecursive ? Array(slots[routine.slots]) : [],
        frames: routine.isRecursive ? Array(frames[routine.frames]) : []))
    for (slot, argument) in zip(routine.parameters, arguments) { slots[slot] = argument }
    position = program.starts[index]
  }

  private mutating func leave(_ activation: Activation) {
    let routine = program.routines[activation.routine]
    if routine.isRecursive {
      slots.replaceSubrange(routine.slots, with: activation.slots)
      frames.replaceSubrange(routine.frames, with: activation.frames)
    }
    position = activation.next
  }

  private func tooLong() -> RenderError {
    failure(
      .templateLimit, "the page is longer than \(options.maximumOutputBytes) bytes; it became too long at \(here)")
  }

  /// Counts a round of a loop or a call of a macro, and its instructions: a long one counts for more.
  private mutating func countIteration(of instructions: Int = 1) throws(RenderError) {
    iterations += 1
    steps += instructions
    if iterations > options.maximumIterations || steps / Limits.instructionsOfIteration > options.maximumIterations {
      throw failure(
        .templateLimit,
        "the loops of this page go round more than \(options.maximumIterations) times, long ones counted for more; "
          + "it was too much at \(here)")
    }
  }
}
