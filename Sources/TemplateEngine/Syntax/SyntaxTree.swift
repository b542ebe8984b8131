import Diagnostics

struct Name: Sendable {
  let text: String
  let range: Range<Int>
}

struct Template: Sendable {
  typealias Block = (name: Name, body: [Statement])

  let name: String
  let file: SourceFile
  var parent: Name?
  var body: [Statement] = []
  /// All blocks by name, those inside others too.
  var blocks: [String: Block] = [:]
  /// The names of the blocks that lie in no other block, in order.
  var outerBlocks: [Name] = []
  /// The names of the templates that it extends, includes and imports.
  var references: Set<String> = []
  /// After an error: the names in the tags that give values to some.
  var names: Set<String> = []
}

struct Statement: Sendable {
  let kind: Kind
  /// The text, the printed value or the name of the tag.
  let range: Range<Int>

  indirect enum Kind: Sendable {
    case text([UInt8])
    case print(Expression)
    case conditional([(condition: Expression, body: [Statement])], otherwise: [Statement])
    case loop(Loop)
    case assign(Target, Expression)
    case with([(name: Name, value: Expression)], [Statement])
    case include(Name, ignoresMissing: Bool)
    case block(Name)
    case macro(Macro)
    case importModule(Name, as: Name)
    case importNames(Name, [(name: Name, alias: Name)])
  }

  var isBlank: Bool { if case .text(let bytes) = kind { bytes.allSatisfy { $0 <= 0x20 } } else { false } }

  struct Loop: Sendable {
    let target: Target
    let list: Expression
    let condition: Expression?
    let body: [Statement]
    let otherwise: [Statement]
  }
}

struct Target: Sendable {
  let names: [Name]
  let isUnpacked: Bool
}

struct Macro: Sendable {
  let name: Name
  let parameters: [(name: Name, fallback: Expression?)]
  let body: [Statement]
}

struct Expression: Sendable {
  let kind: Kind
  let range: Range<Int>
  let depth: Int

  indirect enum Kind: Sendable {
    /// What was reported already.
    case invalid
    case constant(Value)
    case name(String)
    case list([Expression])
    case tuple([Expression])
    case record([(name: Name, value: Expression)])
    case attribute(Expression, Name)
    case element(Expression, Expression)
    case not(Expression)
    case negative(Expression)
    case binary(BinaryOperator, Expression, Expression)
    case conditional(Expression, then: Expression, otherwise: Expression?)
    case filter(Expression, Call)
    case test(Expression, Call, isNegated: Bool)
    case call(Expression, Call)
  }

  struct Call: Sendable {
    let name: Name
    var positional: [Expression] = []
    var named: [(name: Name, value: Expression)] = []

    var parts: [Expression] { positional + named.map(\.value) }
  }
}

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
    case .multiply, .divide, .modulo: 7
    }
  }

  static let comparison = 4
}
