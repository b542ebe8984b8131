import Diagnostics

/// Instructions that only work on the stack and the slots.
extension Renderer {
  mutating func compute(_ instruction: Instruction) throws(RenderError) {
    switch instruction {
    case .constant(let index): stack.append(program.constants[Int(index)])
    case .load(let slot): stack.append(slots[Int(slot)])
    case .loadField(let slot, let field): try stack.append(self.field(Int(field), of: slots[Int(slot)]))
    case .field(let field): try stack.append(self.field(Int(field), of: pop()))
    case .element:
      let key = try pop()
      try stack.append(element(key, of: pop()))
    case .loopField(let frame, let field): stack.append(frames[Int(frame)].value(of: field))
    case .list(let count): try stack.append(.list(pop(Int(count))))
    case .record(let count): try stack.append(.record(pop(Int(count))))
    case .range(let count): try stack.append(range(pop(Int(count))))
    case .store(let slot): slots[Int(slot)] = try pop()
    case .append(let slot):
      let value = try pop()
      guard case .list(var values) = slots[Int(slot)] else { throw mismatch() }
      slots[Int(slot)] = .missing
      values.append(value)
      slots[Int(slot)] = .list(values)
    case .unpack(let count):
      let parts = try elements(of: pop())
      guard parts.count == Int(count) else {
        throw failure(.templateType, "the number of values to unpack here is \(parts.count), not \(count)")
      }
      stack += parts.reversed()
    case .not: stack.append(.bool(try !pop().isTruthy))
    case .binary(let symbol):
      let right = try pop()
      let left = try pop()
      stack.append(try binary(symbol, left, right))
    case .filter(let index, let count):
      let use = program.filters[Int(index)]
      let arguments = try pop(Int(count))
      stack.append(try use.filter.function(&self, use, pop(), arguments))
    case .test(let test, let count):
      let arguments = try pop(Int(count))
      stack.append(.bool(try holds(test, pop(), arguments)))
    default: throw mismatch()
    }
  }
}
