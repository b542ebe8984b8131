import Diagnostics

/// A name and the bytes it was read from.
struct Name: Sendable {
  let text: String
  let range: Range<Int>
}

/// A template as it was written.
struct Template: Sendable {
  let name: String
  let file: SourceFile
  /// What `{% extends %}` names.
  var parent: Name?
  var body: [Statement] = []
  /// All blocks by name, those inside others too.
  var blocks: [String: Block] = [:]
  /// The names of the blocks that lie in no other block, in order.
  var outerBlocks: [Name] = []
}

/// `{% block %}`.
struct Block: Sendable {
  let name: Name
  let body: [Statement]
}

/// A run of text or a tag with what belongs to it.
indirect enum Statement: Sendable {
  case text([UInt8], Range<Int>)
  case print(Expression)
  /// `{{ super() }}`
  case superBlock(Range<Int>)
  case conditional([Branch], otherwise: [Statement])
  case loop(Loop)
  case assign(Name, Expression)
  case with([Assignment], [Statement])
  case include(Name, ignoresMissing: Bool)
  case block(Name)

  /// `{% if %}` or `{% elif %}`.
  struct Branch: Sendable {
    let condition: Expression
    let body: [Statement]
  }

  /// `{% for %}`.
  struct Loop: Sendable {
    let variable: Name
    let list: Expression
    let body: [Statement]
    let otherwise: [Statement]
    let range: Range<Int>
  }

  /// One `name = value` of `{% with %}`.
  struct Assignment: Sendable {
    let name: Name
    let value: Expression
  }
}

/// An expression as it was written.
struct Expression: Sendable {
  let kind: Kind
  let range: Range<Int>
  /// How many expressions lie in each other, this one counted.
  let depth: Int
  /// Whether it stands in brackets of its own.
  var isBracketed = false

  indirect enum Kind: Sendable {
    /// What was reported already.
    case invalid
    case constant(Value)
    case name(String)
    case list([Expression])
    case attribute(Expression, Name)
    case subscripted(Expression, Expression)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    case conditional(Expression, then: Expression, otherwise: Expression?)
    case filter(Expression, Call)
    case test(Expression, Call, isNegated: Bool)
    case superCall
  }

  /// The name of a filter or test and what stands in its brackets.
  struct Call: Sendable {
    let name: Name
    var positional: [Expression] = []
    var named: [Statement.Assignment] = []
  }
}

/// What stands before one operand.
enum UnaryOperator: Sendable {
  case not
  case minus
  case plus
}

/// What stands between two operands.
enum BinaryOperator: String, Sendable {
  case or
  case and
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case contains = "in"
  case containsNot = "not in"
  case add = "+"
  case subtract = "-"
  case concatenate = "~"
  case multiply = "*"
  case floorDivide = "//"
  case modulo = "%"

  /// How strongly it binds, as in Jinja.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .containsNot:
      BinaryOperator.comparison
    case .add, .subtract: 5
    case .concatenate: 6
    case .multiply, .floorDivide, .modulo: 7
    }
  }

  static let comparison = 4
}
