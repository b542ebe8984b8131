import Diagnostics
import HTML

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What operators do.
extension Renderer {
  mutating func binary(_ symbol: BinaryOperator, _ left: Value, _ right: Value) throws(RenderError) -> Value {
    switch symbol {
    case .equal: return .bool(left.isEqual(to: right))
    case .notEqual: return .bool(!left.isEqual(to: right))
    case .contains: return .bool(try contains(right, left))
    case .containsNot: return .bool(try !contains(right, left))
    case .concatenate: return try joined([left, right], by: .string(""), escapes: options.escaping == .html)
    case .and, .or: throw mismatch()
    case .less: return .bool(try precedes(left, right))
    case .lessOrEqual: return .bool(try !precedes(right, left))
    case .greater: return .bool(try precedes(right, left))
    case .greaterOrEqual: return .bool(try !precedes(left, right))
    case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power: break
    }
    if let first = left.number, let second = right.number { return try arithmetic(symbol, first, second) }
    switch (symbol, left, right) {
    case (.add, .list(let first), .list(let second)):
      try charge(elements: first.count + second.count)
      return .list(first + second)
    case (.add, .tuple(let first), .tuple(let second)):
      try charge(elements: first.count + second.count)
      return .tuple(first + second)
    case (.add, _, _) where left.characters != nil && right.characters != nil:
      return try joined([left, right], by: .string(""), escapes: true)
    case (.multiply, _, .integer(let count)): return try repeated(left, count)
    case (.multiply, .integer(let count), _): return try repeated(right, count)
    default: throw unsuitable(left.number == nil && left.characters == nil && left.elements == nil ? left : right)
    }
  }

  private mutating func repeated(_ value: Value, _ count: Int) throws(RenderError) -> Value {
    let count = max(0, count)
    switch value {
    case .list(let values):
      try charge(elements: product(values.count, count))
      return .list(Array(repeatElement(values, count: count).joined()))
    case .string, .sourced:
      let text = value.string ?? ""
      try charge(product(text.utf8.count, count))
      return .string(String(repeating: text, count: text.isEmpty ? 0 : count)).written(like: value)
    default: throw unsuitable(value)
    }
  }

  /// Order as in Python: numbers by size, texts by code points, lists element by element.
  mutating func precedes(_ left: Value, _ right: Value) throws(RenderError) -> Bool {
    if let first = left.number, let second = right.number { return first < second }
    if let first = left.characters, let second = right.characters {
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    if let first = left.elements, let second = right.elements {
      try charge(min(first.count, second.count))
      for (one, other) in zip(first, second) where !one.isEqual(to: other) { return try precedes(one, other) }
      return first.count < second.count
    }
    for value in [left, right] where value == .missing || value == .none { throw absent() }
    throw failure(.templateType, "values of different kinds have no order")
  }

  private func arithmetic(_ symbol: BinaryOperator, _ left: PythonNumber, _ right: PythonNumber) throws(RenderError)
    -> Value
  {
    if case .integer(let first) = left, case .integer(let second) = right {
      if symbol == .divide { return try divided(Double(first), Double(second)) }
      return try arithmetic(symbol, first, second)
    }
    let first = left.double
    let second = right.double
    switch symbol {
    case .add: return .float(first + second)
    case .subtract: return .float(first - second)
    case .multiply: return .float(first * second)
    case .divide: return try divided(first, second)
    case .floorDivide, .modulo:
      if second == 0 { throw failure(.templateDivision, "division by zero") }
      var remainder = first.truncatingRemainder(dividingBy: second)
      var quotient = (first - remainder) / second
      if remainder != 0, (remainder < 0) != (second < 0) {
        remainder += second
        quotient -= 1
      }
      if symbol == .modulo { return .float(remainder == 0 ? Double(signOf: second, magnitudeOf: 0) : remainder) }
      let floored = quotient.rounded(.down)
      return .float(quotient - floored > 0.5 ? floored + 1 : floored)
    case .power: return try power(first, second)
    default: throw mismatch()
    }
  }

  private func divided(_ first: Double, _ second: Double) throws(RenderError) -> Value {
    if second == 0 { throw failure(.templateDivision, "division by zero") }
    return .float(first / second)
  }

  private func power(_ base: Double, _ exponent: Double) throws(RenderError) -> Value {
    if base == 0, exponent < 0 { throw failure(.templateDivision, "division by zero") }
    let result = pow(base, exponent)
    if result.isNaN { throw failure(.templateArgument, "the root of a negative number is no number") }
    if result.isInfinite, base.isFinite { throw failure(.templateOverflow, "the result of ** is too large") }
    return .float(result)
  }

  private func arithmetic(_ symbol: BinaryOperator, _ left: Int, _ right: Int) throws(RenderError) -> Value {
    let result: (partialValue: Int, overflow: Bool)
    switch symbol {
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .floorDivide, .modulo:
      if right == 0 { throw failure(.templateDivision, "division by zero") }
      if right == -1 {
        result = symbol == .modulo ? (0, false) : (0).subtractingReportingOverflow(left)
      } else {
        let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
        let roundsDown = remainder != 0 && (remainder < 0) != (right < 0)
        if symbol == .modulo { return .integer(roundsDown ? remainder + right : remainder) }
        return .integer(roundsDown ? quotient - 1 : quotient)
      }
    case .power:
      if right < 0 { return try power(Double(left), Double(right)) }
      result = wholePower(left, right)
    default: throw mismatch()
    }
    if result.overflow { throw failure(.templateOverflow, "the result of \(symbol.rawValue) is too large") }
    return .integer(result.partialValue)
  }

  private func wholePower(_ base: Int, _ exponent: Int) -> (partialValue: Int, overflow: Bool) {
    var result = 1
    var factor = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: factor)
        if overflow { return (0, true) }
        result = product
      }
      rest >>= 1
      guard rest > 0 else { break }
      let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
      if overflow { return (0, true) }
      factor = square
    }
    return (result, false)
  }

  mutating func contains(_ container: Value, _ value: Value) throws(RenderError) -> Bool {
    switch container {
    case .list(let values), .tuple(let values):
      try charge(elements: values.count)
      return values.contains { $0.isEqual(to: value) }
    case .dictionary(let dictionary):
      try charge(dictionary.entries.count)
      return dictionary[value] != nil
    case .string, .sourced:
      guard let text = container.string, let part = value.string else { throw unsuitable(value) }
      try charge(text.utf8.count)
      return find(Array(part.utf8), in: Array(text.utf8), from: 0) != nil
    default: throw unsuitable(container)
    }
  }

  /// Where a run of bytes comes next.
  func find(_ part: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = part.first else { return start }
    guard bytes.count >= part.count else { return nil }
    var index = start
    while index <= bytes.count - part.count {
      if bytes[index] == first, bytes[index..<index + part.count].elementsEqual(part) { return index }
      index += 1
    }
    return nil
  }

  /// Values as text one after the other; if texts are escaped at all and one value is HTML, the others are escaped and
  /// the result is HTML.
  mutating func joined(_ values: [Value], by separator: Value, escapes: Bool) throws(RenderError) -> Value {
    let isHTML = escapes && values.contains { if case .html = $0 { true } else { false } }
    let between = try isHTML ? HTMLEscaping.escaped(text(of: separator)) : Array(text(of: separator).utf8)
    var bytes: [UInt8] = []
    for (index, value) in values.enumerated() {
      let start = bytes.count
      if index > 0 { bytes += between }
      switch value {
      case .html(let html): bytes += html.bytes
      default:
        let text = try text(of: value)
        if isHTML { HTMLEscaping.append(text, to: &bytes) } else { bytes += Array(text.utf8) }
      }
      try charge(bytes.count - start + 1)
    }
    if isHTML { return .html(SafeHTML(unescaped: bytes)) }
    let origin = values.first { $0.origin != nil } ?? .missing
    return .string(String(decoding: bytes, as: UTF8.self)).written(like: origin)
  }
}
