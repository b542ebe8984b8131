/// What operators and tests do.
extension Renderer {
  mutating func binary(_ symbol: BinaryOperator, _ left: Value, _ right: Value) throws(RenderError) -> Value {
    switch symbol {
    case .equal: return .bool(isEqual(left, right))
    case .notEqual: return .bool(!isEqual(left, right))
    case .contains: return .bool(try contains(right, left))
    case .containsNot: return .bool(try !contains(right, left))
    case .concatenate: return try joined([left, right], by: "")
    case .and, .or: throw mismatch()
    default: break
    }
    switch (left, right) {
    case (.integer(let left), .integer(let right)): return try arithmetic(symbol, left, right)
    case (.string(let left), .string(let right)):
      switch symbol {
      case .add:
        try charge(left.utf8.count + right.utf8.count)
        return .string(left + right)
      case .less: return .bool(precedes(left, right))
      case .lessOrEqual: return .bool(!precedes(right, left))
      case .greater: return .bool(precedes(right, left))
      case .greaterOrEqual: return .bool(!precedes(left, right))
      default: throw mismatch()
      }
    default: throw mismatch()
    }
  }

  /// Order by code points, as in Python.
  private func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private func arithmetic(_ symbol: BinaryOperator, _ left: Int, _ right: Int) throws(RenderError) -> Value {
    let result: (partialValue: Int, overflow: Bool)
    switch symbol {
    case .less: return .bool(left < right)
    case .lessOrEqual: return .bool(left <= right)
    case .greater: return .bool(left > right)
    case .greaterOrEqual: return .bool(left >= right)
    case .add: result = left.addingReportingOverflow(right)
    case .subtract: result = left.subtractingReportingOverflow(right)
    case .multiply: result = left.multipliedReportingOverflow(by: right)
    case .floorDivide, .modulo:
      if right == 0 { throw failure("division", "division by zero") }
      if right == -1 {
        result = symbol == .modulo ? (0, false) : (0).subtractingReportingOverflow(left)
      } else {
        let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
        let roundsDown = remainder != 0 && (remainder < 0) != (right < 0)
        if symbol == .modulo { return .integer(roundsDown ? remainder + right : remainder) }
        return .integer(roundsDown ? quotient - 1 : quotient)
      }
    default: throw mismatch()
    }
    if result.overflow { throw failure("overflow", "the result of \(symbol.rawValue) is too large") }
    return .integer(result.partialValue)
  }

  /// Equality as in Python, where `true` is 1; texts are equal when their code points are.
  func isEqual(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.none, .none): return true
    case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
    case (.string(let text), .html(let html)), (.html(let html), .string(let text)):
      return html.bytes.elementsEqual(text.utf8)
    case (.html(let left), .html(let right)): return left == right
    default:
      guard let left = left.number, let right = right.number else { return false }
      return left == right
    }
  }

  private mutating func contains(_ container: Value, _ value: Value) throws(RenderError) -> Bool {
    switch (container, value) {
    case (.list(let values), _):
      try charge(values.count)
      return values.contains { isEqual($0, value) }
    case (.string(let text), .string(let part)):
      try charge(text.utf8.count)
      return find(Array(part.utf8), in: Array(text.utf8), from: 0) != nil
    default: throw mismatch()
    }
  }

  mutating func holds(_ test: TemplateTest, _ value: Value, _ arguments: [Value]) throws(RenderError) -> Bool {
    switch test {
    case .defined: return value != .none
    case .undefined, .none: return value == .none
    case .isTrue: return value == .bool(true)
    case .isFalse: return value == .bool(false)
    case .equal:
      guard let other = arguments.first else { throw mismatch() }
      return isEqual(value, other)
    case .contained:
      guard let container = arguments.first else { throw mismatch() }
      return try contains(container, value)
    case .odd, .even:
      guard case .integer(let number) = value else { throw mismatch() }
      return (number & 1 == 1) == (test == .odd)
    case .divisibleBy:
      guard case .integer(let number) = value, case .integer(let divisor)? = arguments.first else { throw mismatch() }
      if divisor == 0 { throw failure("division", "division by zero") }
      return divisor == -1 || number % divisor == 0
    }
  }

  /// Values as text one after the other; if one is HTML, the others are escaped and the result is HTML.
  mutating func joined(_ values: [Value], by separator: String) throws(RenderError) -> Value {
    let isHTML = values.contains { if case .html = $0 { true } else { false } }
    let between = isHTML ? HTMLEscaping.escaped(separator) : Array(separator.utf8)
    var bytes: [UInt8] = []
    for (index, value) in values.enumerated() {
      let start = bytes.count
      if index > 0 { bytes += between }
      switch value {
      case .html(let html): bytes += html.bytes
      case .string(let text) where isHTML: HTMLEscaping.append(text, to: &bytes)
      default:
        guard let text = value.text else { throw mismatch() }
        bytes += Array(text.utf8)
      }
      try charge(bytes.count - start + 1)
    }
    return isHTML ? .html(SafeHTML(unescaped: bytes)) : .string(String(decoding: bytes, as: UTF8.self))
  }
}

extension Value {
  /// The text of a value that has one, as Python writes it.
  var text: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): String(number)
    case .bool(let value): value ? "True" : "False"
    case .none, .html, .list, .record: nil
    }
  }

  fileprivate var number: Int? {
    switch self {
    case .integer(let number): number
    case .bool(let value): value ? 1 : 0
    default: nil
    }
  }
}
