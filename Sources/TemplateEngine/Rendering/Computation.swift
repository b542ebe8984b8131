import Diagnostics

/// Instructions that only work on the stack and the slots.
extension Renderer {
  mutating func compute(_ instruction: Instruction) throws(RenderError) {
    switch instruction {
    case .pop: _ = try pop()
    case .constant(let index): stack.append(program.constants[Int(index)])
    case .load(let slot): stack.append(slots[Int(slot)])
    case .loadField(let slot, let field): try stack.append(self.field(Int(field), of: slots[Int(slot)]))
    case .field(let field):
      let record = try pop()
      try stack.append(self.field(Int(field), of: record))
    case .element:
      let key = try pop()
      let owner = try pop()
      stack.append(try element(key, of: owner))
    case .slice:
      let bounds = try pop(3)
      let value = try pop()
      stack.append(try slice(value, bounds))
    case .loopField(let frame, let field): stack.append(frames[Int(frame)].value(of: field))
    case .cycle(let frame, let count):
      let values = try pop(Int(count))
      guard !values.isEmpty else { throw mismatch() }
      stack.append(values[frames[Int(frame)].index % values.count])
    case .changed(let frame):
      let value = try pop()
      let isSame = frames[Int(frame)].last.map { $0.isEqual(to: value) } ?? false
      frames[Int(frame)].last = value
      stack.append(.bool(!isSame))
    case .list, .tuple, .record, .dictionary, .range, .shaped: try build(instruction)
    case .store, .keep, .append, .unpack: try put(instruction)
    case .not, .negate, .binary, .filter, .test: try operate(instruction)
    case .text, .print, .printSlot, .printField, .jump, .jumpIfFalse, .jumpIfTrue,
      .jumpUnlessField, .jumpIfField, .jumpIfFalseElsePop,
      .jumpIfTrueElsePop, .beginLoop, .nextLoop, .endLoop, .beginCapture, .endCapture, .call, .goBack, .end:
      break
    }
  }

  /// Instructions that put values together.
  @inline(__always)
  private mutating func build(_ instruction: Instruction) throws(RenderError) {
    switch instruction {
    case .list(let count): try stack.append(.list(pop(Int(count))))
    case .tuple(let count): try stack.append(.tuple(pop(Int(count))))
    case .record(let count): try stack.append(.record(pop(Int(count))))
    case .dictionary(let count):
      let parts = try pop(Int(count) * 2)
      stack.append(
        .dictionary(ValueDictionary(stride(from: 0, to: parts.count, by: 2).map { (parts[$0], parts[$0 + 1]) })))
    case .range(let count):
      let bounds = try pop(Int(count))
      stack.append(try range(bounds))
    case .shaped(let index):
      let value = try pop()
      try charge(1)
      stack.append(try shaped(value, program.shapes[Int(index)]))
    default: throw mismatch()
    }
  }

  /// Instructions that move values to and from the slots, and into parts.
  @inline(__always)
  private mutating func put(_ instruction: Instruction) throws(RenderError) {
    switch instruction {
    case .store(let slot): slots[Int(slot)] = try pop()
    case .keep(let slot):
      guard let value = stack.last else { throw mismatch() }
      slots[Int(slot)] = value
    case .append(let slot):
      let value = try pop()
      guard case .list(var values) = slots[Int(slot)] else { throw mismatch() }
      slots[Int(slot)] = .missing
      values.append(value)
      slots[Int(slot)] = .list(values)
    case .unpack(let count):
      let value = try pop()
      let parts = try elements(of: value)
      guard parts.count == Int(count) else {
        throw failure(.templateType, "the number of values to unpack here is \(parts.count), not \(count)")
      }
      stack += parts.reversed()
    default: throw mismatch()
    }
  }

  /// Instructions that make a value of others.
  @inline(__always)
  private mutating func operate(_ instruction: Instruction) throws(RenderError) {
    switch instruction {
    case .not: stack.append(.bool(try !pop().isTruthy))
    case .negate:
      switch try pop() {
      case .integer(let value):
        let (negative, overflow) = (0).subtractingReportingOverflow(value)
        if overflow { throw failure(.templateOverflow, "this number is too large") }
        stack.append(.integer(negative))
      case .float(let value): stack.append(.float(-value))
      case let value: throw unsuitable(value)
      }
    case .binary(let symbol):
      let right = try pop()
      let left = try pop()
      stack.append(try binary(symbol, left, right))
    case .filter(let index):
      let use = program.filters[Int(index)]
      let arguments = try pop(use.argumentCount)
      let input = try pop()
      stack.append(try apply(use, input, arguments))
    case .test(let index):
      let use = program.tests[Int(index)]
      let arguments = try pop(use.test.argumentCount)
      let input = try pop()
      stack.append(.bool(try holds(use, input, arguments)))
    default: throw mismatch()
    }
  }

  /// What a loop goes through.
  mutating func elements(of value: Value) throws(RenderError) -> [Value] {
    switch value {
    case .list(let values), .tuple(let values): return values
    case .missing: return []
    case .string, .sourced:
      let text = value.string ?? ""
      try charge(text.utf8.count)
      return text.unicodeScalars.map { .string(String($0)) }
    case .dictionary(let dictionary): return dictionary.entries.map(\.key)
    default: throw unsuitable(value)
    }
  }

  /// `mutating` spares a copy of the renderer, here and elsewhere.
  mutating func field(_ index: Int, of record: Value) throws(RenderError) -> Value {
    switch record {
    case .record(let fields) where index < fields.count: return fields[index]
    case .tuple(let values) where index < values.count: return values[index]
    case .missing, .none: throw absent()
    default: throw mismatch()
    }
  }

  private mutating func element(_ key: Value, of owner: Value) throws(RenderError) -> Value {
    switch owner {
    case .list(let values), .tuple(let values):
      guard let index = key.integer else { throw unsuitable(key) }
      return offset(index, in: values.count).map { values[$0] } ?? .missing
    case .string, .sourced:
      guard let index = key.integer else { throw unsuitable(key) }
      let text = owner.string ?? ""
      try charge(text.utf8.count)
      let scalars = Array(text.unicodeScalars)
      return offset(index, in: scalars.count).map { .string(String(scalars[$0])).written(like: owner) } ?? .missing
    case .dictionary(let dictionary):
      try charge(dictionary.entries.count)
      return dictionary[key] ?? .missing
    default: throw unsuitable(owner)
    }
  }

  private func offset(_ index: Int, in count: Int) -> Int? {
    let offset = index < 0 ? index.addingReportingOverflow(count).partialValue : index
    return (0..<count).contains(offset) ? offset : nil
  }

  /// A slice as Python has it.
  private mutating func slice(_ value: Value, _ bounds: [Value]) throws(RenderError) -> Value {
    switch value {
    case .list(let values), .tuple(let values):
      try charge(elements: values.count)
      let taken = try indices(bounds, count: values.count).map { values[$0] }
      if case .tuple = value { return .tuple(taken) }
      return .list(taken)
    case .string, .sourced:
      let scalars = Array((value.string ?? "").unicodeScalars)
      try charge(scalars.count)
      var result = String.UnicodeScalarView()
      for index in try indices(bounds, count: scalars.count) { result.append(scalars[index]) }
      return .string(String(result)).written(like: value)
    default: throw unsuitable(value)
    }
  }

  private func indices(_ bounds: [Value], count: Int) throws(RenderError) -> [Int] {
    let step = bounds[2] == .none ? 1 : bounds[2].integer ?? 0
    if step == 0 { throw failure(.templateArgument, "the step of a slice can't be 0") }
    func clamped(_ value: Value, _ fallback: Int) -> Int {
      guard let bound = value.integer else { return fallback }
      let index = bound < 0 ? bound.addingReportingOverflow(count).partialValue : bound
      return step > 0 ? min(max(index, 0), count) : min(max(index, -1), count - 1)
    }
    let start = clamped(bounds[0], step > 0 ? 0 : count - 1)
    let stop = clamped(bounds[1], step > 0 ? count : -1)
    var result: [Int] = []
    var index = start
    while step > 0 ? index < stop : index > stop {
      result.append(index)
      let (next, overflow) = index.addingReportingOverflow(step)
      if overflow { break }
      index = next
    }
    return result
  }

  private mutating func range(_ bounds: [Value]) throws(RenderError) -> Value {
    let numbers = bounds.compactMap(\.integer)
    guard numbers.count == bounds.count, let first = numbers.first else { throw mismatch() }
    let start = numbers.count > 1 ? first : 0
    let stop = numbers.count > 1 ? numbers[1] : first
    let step = numbers.count > 2 ? numbers[2] : 1
    if step == 0 { throw failure(.templateArgument, "the step of range() can't be 0") }
    var result: [Value] = []
    var next = start
    while step > 0 ? next < stop : next > stop {
      if result.count == Limits.rangeLength {
        throw failure(.templateLimit, "this range has more than \(Limits.rangeLength) numbers")
      }
      result.append(.integer(next))
      let (sum, overflow) = next.addingReportingOverflow(step)
      if overflow { break }
      next = sum
    }
    try charge(elements: result.count)
    return .list(result)
  }

  private func shaped(_ value: Value, _ shape: Shape) throws(RenderError) -> Value {
    switch (shape, value) {
    case (.list(let element), .list(let values)):
      var result: [Value] = []
      for value in values { result.append(try shaped(value, element)) }
      return .list(result)
    case (.tuple(let shapes), .tuple(let values)) where shapes.count == values.count:
      var result: [Value] = []
      for (value, shape) in zip(values, shapes) { result.append(try shaped(value, shape)) }
      return .tuple(result)
    case (.dictionary(let element), .dictionary(let dictionary)):
      var entries: [(Value, Value)] = []
      for entry in dictionary.entries { entries.append((entry.key, try shaped(entry.value, element))) }
      return .dictionary(ValueDictionary(unchecked: entries))
    case (.record(let names, let shapes), .record(let fields)) where names.count == fields.count:
      var entries: [(Value, Value)] = []
      for (index, field) in fields.enumerated() where field != .missing {
        entries.append((.string(names[index]), try shaped(field, shapes[index])))
      }
      return .dictionary(ValueDictionary(unchecked: entries))
    default: return value
    }
  }
}

extension Renderer.Frame {
  func value(of field: LoopField) -> Value {
    switch field {
    case .index: .integer(index + 1)
    case .index0: .integer(index)
    case .first: .bool(index == 0)
    case .last: .bool(index == values.count - 1)
    case .length: .integer(values.count)
    case .revindex: .integer(values.count - index)
    case .revindex0: .integer(values.count - index - 1)
    case .previtem: index > 0 ? values[index - 1] : .missing
    case .nextitem: index + 1 < values.count ? values[index + 1] : .missing
    }
  }
}
