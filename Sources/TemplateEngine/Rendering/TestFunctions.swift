import Diagnostics

/// What tests ask.
extension Renderer {
  mutating func holds(_ use: TestUse, _ value: Value, _ arguments: [Value]) throws(RenderError) -> Bool {
    if let comparison = use.test.comparison {
      guard let other = arguments.first else { throw mismatch() }
      return try binary(comparison, value, other) == .bool(true)
    }
    if arguments.contains(.missing) { throw absent() }
    switch use.test {
    case .defined: return value != .missing
    case .undefined: return value == .missing
    case .none: return value == .none
    case .boolean: if case .bool = value { return true } else { return false }
    case .integer: if case .integer = value { return true } else { return false }
    case .float: if case .float = value { return true } else { return false }
    case .number: return value.number != nil
    case .isTrue: return value == .bool(true)
    case .isFalse: return value == .bool(false)
    case .string: return value.characters != nil
    case .escaped: if case .html = value { return true } else { return false }
    case .mapping:
      switch value {
      case .dictionary, .record: return true
      default: return false
      }
    case .sequence:
      switch value {
      case .list, .tuple, .dictionary, .record, .string, .sourced, .html: return true
      default: return false
      }
    case .iterable:
      switch value {
      case .list, .tuple, .dictionary, .record, .string, .sourced, .html, .missing: return true
      default: return false
      }
    case .odd, .even:
      let rest = try remainder(of: value, by: .integer(2))
      return rest == (use.test == .odd ? 1 : 0)
    case .divisibleby:
      guard let divisor = arguments.first else { throw mismatch() }
      return try remainder(of: value, by: divisor) == 0
    case .sameas:
      guard let other = arguments.first else { throw mismatch() }
      return isSame(value, other)
    case .lower, .upper:
      guard let text = value.string else { throw unsuitable(value) }
      try charge(text.utf8.count)
      let isCased = text.unicodeScalars.contains { $0.properties.isLowercase || $0.properties.isUppercase }
      return isCased && text == (use.test == .lower ? text.lowercased() : text.uppercased())
    case .startingWith, .endingWith:
      guard let text = value.string, let part = arguments.first?.string else { throw unsuitable(value) }
      return use.test == .startingWith
        ? text.utf8.starts(with: part.utf8) : text.utf8.reversed().starts(with: part.utf8.reversed())
    case .filter:
      guard let name = value.string else { throw unsuitable(value) }
      return Filter(name: name) != nil
    case .test:
      guard let name = value.string else { throw unsuitable(value) }
      return TemplateTest(name: name) != nil
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contained: throw mismatch()
    }
  }

  /// What is left of a number, which has the sign of the divisor as in Python.
  private mutating func remainder(of value: Value, by divisor: Value) throws(RenderError) -> Double {
    guard value.number != nil else { throw unsuitable(value) }
    guard divisor.number != nil else { throw unsuitable(divisor) }
    return try binary(.modulo, value, divisor).number?.double ?? 0
  }

  /// Whether two values are one, which can be said of true, false and none.
  private func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.none, .none): true
    case (.bool(let left), .bool(let right)): left == right
    default: false
    }
  }
}
