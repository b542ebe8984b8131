import Diagnostics

enum TemplateTest: String, CaseIterable, Sendable {
  case defined, divisibleby, even
  case contained = "in"
  case none, odd

  var argumentCount: Int { self == .divisibleby || self == .contained ? 1 : 0 }
}

extension Renderer {
  mutating func holds(_ test: TemplateTest, _ value: Value, _ arguments: [Value]) throws(RenderError) -> Bool {
    switch test {
    case .defined: return value != .missing
    case .none: return value == .none
    case .odd: return try remainder(of: value, by: .integer(2)) != 0
    case .even: return try remainder(of: value, by: .integer(2)) == 0
    case .divisibleby: return try remainder(of: value, by: arguments[0]) == 0
    case .contained: return try contains(arguments[0], value)
    }
  }

  private mutating func remainder(of value: Value, by divisor: Value) throws(RenderError) -> Int {
    guard case .integer(let rest) = try binary(.modulo, value, divisor) else { throw mismatch() }
    return rest
  }
}
