import Diagnostics

/// A page's statements with includes and blocks put in, names resolved to slots, and nothing left to go wrong but
/// limits and arithmetic.
indirect enum CheckedStatement: Sendable {
  case text([UInt8])
  case print(CheckedExpression, SourceRange)
  case assign(slot: Int, CheckedExpression)
  case conditional([Branch], otherwise: [CheckedStatement])
  case loop(Loop)

  /// A condition and what it guards.
  struct Branch: Sendable {
    let condition: CheckedExpression
    var body: [CheckedStatement]
  }

  /// A loop; frames count loops from the outside.
  struct Loop: Sendable {
    let list: CheckedExpression
    let slot: Int
    let frame: Int
    let body: [CheckedStatement]
    let otherwise: [CheckedStatement]
    let range: SourceRange
  }
}

/// An expression over slots.
indirect enum CheckedExpression: Sendable {
  case constant(Value)
  case slot(Int)
  case field(CheckedExpression, Int)
  case element(CheckedExpression, CheckedExpression, SourceRange)
  case loop(frame: Int, LoopField)
  case list([CheckedExpression])
  case not(CheckedExpression)
  case negate(CheckedExpression, SourceRange)
  case and(CheckedExpression, CheckedExpression)
  case or(CheckedExpression, CheckedExpression)
  case conditional(CheckedExpression, then: CheckedExpression, otherwise: CheckedExpression)
  case binary(BinaryOperator, CheckedExpression, CheckedExpression, SourceRange)
  case filter(Filter, CheckedExpression, [CheckedExpression], SourceRange)
  case test(TemplateTest, CheckedExpression, [CheckedExpression], SourceRange)
}

/// What `loop` knows.
enum LoopField: String, CaseIterable, Sendable {
  case index
  case index0
  case first
  case last
  case length
  case revindex
  case revindex0

  var type: Type {
    switch self {
    case .first, .last: .bool
    default: .integer
    }
  }
}
