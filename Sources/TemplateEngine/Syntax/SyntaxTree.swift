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
  var parent: Expression?
  var body: [Statement] = []
  /// All blocks by name, those inside others too.
  var blocks: [String: Block] = [:]
  /// The names of the blocks that lie in no other block, in order.
  var outerBlocks: [Name] = []
}

/// `{% block %}`.
struct Block: Sendable {
  let name: Name
  /// Whether a template that extends this one has to define it.
  var isRequired = false
  let body: [Statement]
}

/// A run of text or a tag with what belongs to it.
indirect enum Statement: Sendable {
  case text([UInt8], Range<Int>)
  case print(Expression)
  /// `{% do %}`
  case evaluate(Expression)
  case conditional([Branch], otherwise: [Statement])
  case loop(Loop)
  case assign(Target, Expression)
  /// `{% set name %}…{% endset %}`
  case capture(Name, filters: [Expression.Call], body: [Statement])
  /// `{% filter %}`
  case filter([Expression.Call], body: [Statement], Range<Int>)
  case with([Assignment], [Statement])
  case include(Expression, ignoresMissing: Bool)
  /// `isScoped` where the block sees the variables around it.
  case block(Name, isScoped: Bool)
  case macro(Macro)
  /// `{% call %}`
  case call(Expression, caller: Macro)
  /// `{% import … as name %}`
  case importModule(Expression, as: Name)
  /// `{% from … import … %}`
  case importNames(Expression, [ImportedName])
  /// `{% break %}` or `{% continue %}`
  case leave(Leave, Range<Int>)

  /// `{% if %}` or `{% elif %}`.
  struct Branch: Sendable {
    let condition: Expression
    let body: [Statement]
  }

  /// `{% for %}`.
  struct Loop: Sendable {
    let target: Target
    let list: Expression
    let condition: Expression?
    let isRecursive: Bool
    let body: [Statement]
    let otherwise: [Statement]
    let range: Range<Int>
  }

  /// One `target = value` of `{% with %}`.
  struct Assignment: Sendable {
    let target: Target
    let value: Expression
  }

  /// `name as alias`.
  struct ImportedName: Sendable {
    let name: Name
    let alias: Name
  }

  /// How a loop is left.
  enum Leave: String, Sendable {
    case stop = "break"
    case next = "continue"
  }
}

/// What is given a value.
indirect enum Target: Sendable {
  case name(Name)
  /// The field of a namespace.
  case field(Name, Name)
  case tuple([Target], Range<Int>)

  var range: Range<Int> {
    switch self {
    case .name(let name): name.range
    case .field(let name, let field): name.range.lowerBound..<field.range.upperBound
    case .tuple(_, let range): range
    }
  }
}

/// `{% macro %}`, or the body of `{% call %}`.
final class Macro: Sendable {
  /// One parameter and what it is when it is left out.
  struct Parameter: Sendable {
    let name: Name
    let fallback: Expression?
  }

  let name: Name
  let parameters: [Parameter]
  let body: [Statement]
  /// Whether the body calls `caller()`.
  let usesCaller: Bool

  init(name: Name, parameters: [Parameter], body: [Statement], usesCaller: Bool) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.usesCaller = usesCaller
  }
}

/// An expression as it was written.
struct Expression: Sendable {
  let kind: Kind
  let range: Range<Int>
  /// How many expressions lie in each other, this one counted.
  let depth: Int

  indirect enum Kind: Sendable {
    /// What was reported already.
    case invalid
    case constant(Value)
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case dictionary([(key: Expression, value: Expression)])
    case attribute(Expression, Name)
    case subscripted(Expression, Expression)
    case slice(Expression, Slice)
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a < b < c`
    case comparison(Expression, [(BinaryOperator, Expression)])
    case conditional(Expression, then: Expression, otherwise: Expression?)
    case filter(Expression, Call)
    case test(Expression, Call, isNegated: Bool)
    case call(Expression, Call)
  }

  /// What stands between `[` and `]` when there is a colon.
  struct Slice: Sendable {
    let start: Expression?
    let stop: Expression?
    let step: Expression?
  }

  /// The name of a filter, test or callable and what stands in its brackets.
  struct Call: Sendable {
    let name: Name
    var positional: [Expression] = []
    var named: [NamedArgument] = []

    /// All arguments.
    var parts: [Expression] { positional + named.map(\.value) }
  }

  /// `name=value` in the brackets of a call.
  struct NamedArgument: Sendable {
    let name: Name
    let value: Expression
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
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"

  /// How strongly it binds, as in Jinja.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .containsNot:
      BinaryOperator.comparison
    case .add, .subtract: 5
    case .concatenate: 6
    case .multiply, .divide, .floorDivide, .modulo: 7
    case .power: 8
    }
  }

  static let comparison = 4

  var isOrder: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    default: false
    }
  }
}
