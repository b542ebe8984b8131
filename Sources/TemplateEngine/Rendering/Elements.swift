import Diagnostics

/// What filters, loops and indices find in values.
extension Renderer {
  func elements(of value: Value) throws(RenderError) -> [Value] {
    switch value {
    case .list(let values): return values
    case .missing: return []
    case .none: throw absent()
    default: throw mismatch()
    }
  }

  func field(_ index: Int, of record: Value) throws(RenderError) -> Value {
    switch record {
    case .record(let fields) where index < fields.count: return fields[index]
    case .list(let values) where index < values.count: return values[index]
    case .missing, .none: throw absent()
    default: throw mismatch()
    }
  }

  /// An element by its number, from the end if it is negative; what is missing if there is none.
  func element(_ key: Value, of owner: Value) throws(RenderError) -> Value {
    guard case .integer(let number) = key else { throw mismatch() }
    let values = try elements(of: owner)
    let (index, overflow) = number < 0 ? number.addingReportingOverflow(values.count) : (number, false)
    return !overflow && values.indices.contains(index) ? values[index] : .missing
  }

  /// What a way of fields leads to.
  func value(at path: [Int], of value: Value) throws(RenderError) -> Value {
    var current = value
    for index in path { current = try field(index, of: current) }
    return current
  }

  /// The text that goes through a filter.
  mutating func chargedText(of value: Value) throws(RenderError) -> String {
    let text = try text(of: value)
    try charge(text.utf8.count)
    return text
  }

  mutating func keyed(
    _ list: Value, _ use: FilterUse, isCaseSensitive: Bool
  ) throws(RenderError) -> [(key: Value, value: Value)] {
    let values = try elements(of: list)
    try charge(elements: values.count)
    var result: [(key: Value, value: Value)] = []
    for value in values {
      var key = try self.value(at: use.path, of: value)
      if key == .missing || key == .none { throw absent() }
      try charge(product(Int.bitWidth - values.count.leadingZeroBitCount, key.string?.utf8.count ?? 0))
      if !isCaseSensitive, key.string != nil { key = .string(try chargedText(of: key).pythonLowercased) }
      result.append((key, value))
    }
    return result
  }

  mutating func range(_ bounds: [Value]) throws(RenderError) -> Value {
    var numbers: [Int] = []
    for case .integer(let number) in bounds { numbers.append(number) }
    guard numbers.count == bounds.count, let first = numbers.first else { throw absent() }
    let step = numbers.count > 2 ? numbers[2] : 1
    if step == 0 { throw failure(.templateArgument, "the step of range() can't be 0") }
    var result: [Value] = []
    for number in stride(from: numbers.count > 1 ? first : 0, to: numbers.count > 1 ? numbers[1] : first, by: step) {
      if result.count == Limits.rangeLength {
        throw failure(.templateLimit, "this range has more than \(Limits.rangeLength) numbers")
      }
      result.append(.integer(number))
    }
    try charge(elements: result.count)
    return .list(result)
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
