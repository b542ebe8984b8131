import Diagnostics
import HTML

extension Renderer {
  mutating func binary(_ symbol: BinaryOperator, _ left: Value, _ right: Value) throws(RenderError) -> Value {
    if symbol != .concatenate, let first = left.string?.utf8.count, let second = right.string?.utf8.count {
      try charge(min(first, second))
    }
    switch symbol {
    case .equal: return .bool(left.isEqual(to: right))
    case .notEqual: return .bool(!left.isEqual(to: right))
    case .contains: return .bool(try contains(right, left))
    case .containsNot: return .bool(try !contains(right, left))
    case .concatenate: return try joined([left, right], by: .string(""), escapes: options.escaping == .html)
    case .and, .or: throw mismatch()
    default: break
    }
    for value in [left, right] where value == .missing || value == .none { throw absent() }
    switch symbol {
    case .less: return .bool(left.precedes(right))
    case .lessOrEqual: return .bool(!right.precedes(left))
    case .greater: return .bool(right.precedes(left))
    case .greaterOrEqual: return .bool(!left.precedes(right))
    default: break
    }
    switch (left.number, right.number) {
    case (.integer(let first), .integer(let second)):
      return try arithmetic(symbol, first, second)
    case (let first?, let second?): return try arithmetic(symbol, first.double, second.double)
    default: return try joined([left, right], by: .string(""), escapes: true)
    }
  }

  private var divisionByZero: RenderError { failure(.templateDivision, "this divides by 0: ask first with {% if %}") }

  private func arithmetic(_ symbol: BinaryOperator, _ left: Double, _ right: Double) throws(RenderError) -> Value {
    let result: Double
    switch symbol {
    case .add: result = left + right
    case .subtract: result = left - right
    case .multiply: result = left * right
    case .divide where right == 0, .modulo where right == 0: throw divisionByZero
    case .divide: result = left / right
    case .modulo:
      // As in Python, it has the sign of the divisor.
      let remainder = left.truncatingRemainder(dividingBy: right)
      let isSameSign = (remainder < 0) == (right < 0)
      result = remainder == 0 ? Double(signOf: right, magnitudeOf: 0) : isSameSign ? remainder : remainder + right
    default: throw mismatch()
    }
    guard result.isFinite else { throw failure(.templateOverflow, "this number is too large") }
    return .float(result)
  }

  private func arithmetic(_ symbol: BinaryOperator, _ left: Int, _ right: Int) throws(RenderError) -> Value {
    let result: (partialValue: Int, overflow: Bool)
    switch symbol {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .divide:
      // As whole numbers in Python, they are not rounded before.
      guard max(left.magnitude, right.magnitude) <= 1 << 53 else {
        throw failure(.templateOverflow, "these numbers are too large to be divided")
      }
      return try arithmetic(symbol, Double(left), Double(right))
    case .modulo:
      if right == 0 { throw divisionByZero }
      let remainder = left.remainderReportingOverflow(dividingBy: right)
      // Only the smallest number by -1 overflows, and leaves nothing.
      if remainder.overflow { return .integer(0) }
      let isOtherSign = remainder.partialValue != 0 && (remainder.partialValue < 0) != (right < 0)
      return .integer(isOtherSign ? remainder.partialValue + right : remainder.partialValue)
    default: throw mismatch()
    }
    if result.overflow { throw failure(.templateOverflow, "the result is too large") }
    return .integer(result.partialValue)
  }

  mutating func contains(_ container: Value, _ value: Value) throws(RenderError) -> Bool {
    if case .list(let values) = container {
      try charge(elements: values.count)
      try charge(product(values.count, value.string?.utf8.count ?? 0))
      return values.contains { $0.isEqual(to: value) }
    }
    guard let text = container.string, let part = value.string else { throw absent() }
    try charge(text.utf8.count)
    return part.utf8.isEmpty || !occurrences(of: Array(part.utf8), in: Array(text.utf8), limit: 1).isEmpty
  }

  /// Values as text one after the other; if texts are escaped at all and one of the values is HTML, the others are
  /// escaped and the result is HTML.
  mutating func joined(_ values: [Value], by separator: Value, escapes: Bool) throws(RenderError) -> Value {
    let isHTML = escapes && values.contains { if case .html = $0 { true } else { false } }
    let between = try isHTML ? HTMLEscaping.escaped(text(of: separator)) : Array(text(of: separator).utf8)
    try charge(between.count)
    var bytes: [UInt8] = []
    for (index, value) in values.enumerated() {
      let start = bytes.count
      if index > 0 { bytes += between }
      if case .html(let html) = value {
        bytes += html.bytes
      } else {
        let text = try text(of: value)
        if isHTML { HTMLEscaping.append(text, to: &bytes) } else { bytes += text.utf8 }
      }
      try charge(bytes.count - start + 1)
    }
    if isHTML { return .html(SafeHTML(unescaped: bytes)) }
    let origin = values.first { $0.origin != nil } ?? .missing
    return .string(String(decoding: bytes, as: UTF8.self)).written(like: origin)
  }
}

extension Value {
  /// Order as in Python: numbers by size, texts by code points, false before true.
  func precedes(_ other: Value) -> Bool {
    if case .bool(let first) = self, case .bool(let second) = other { return !first && second }
    if let first = number, let second = other.number { return first.precedes(second) }
    if let first = string, let second = other.string { return first.utf8.lexicographicallyPrecedes(second.utf8) }
    return false
  }
}

/// Where a run of bytes, which is not empty, comes in others, one after the other: in a time that only grows with their
/// number, whatever they are (Knuth, Morris and Pratt).
func occurrences(of part: [UInt8], in bytes: [UInt8], limit: Int) -> [Int] {
  // How long a beginning of the part ends at each of its places, which is found like the part itself.
  var borders = [0]
  var result: [Int] = []
  var length = 0
  for (index, byte) in (part.dropFirst() + bytes).enumerated() where result.count < limit {
    let place = index - part.count + 1
    if place == 0 { length = 0 }
    while length > 0, byte != part[length] { length = borders[length - 1] }
    if byte == part[length] { length += 1 }
    if place < 0 { borders.append(length) }
    if length == part.count {
      result.append(place + 1 - length)
      length = 0
    }
  }
  return result
}

func product(_ left: Int, _ right: Int) -> Int {
  let (product, overflow) = left.multipliedReportingOverflow(by: right)
  return overflow ? Int.max : product
}
