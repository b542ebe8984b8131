/// What can stand after `is`.
enum TemplateTest: String, CaseIterable, Sendable {
  case boolean, defined, divisibleby, escaped, even
  case isFalse = "false"
  case filter, float
  case greaterOrEqual = "ge"
  case greater = "gt"
  case contained = "in"
  case integer, iterable
  case lessOrEqual = "le"
  case lower
  case less = "lt"
  case mapping
  case notEqual = "ne"
  case none, number, odd, sameas, sequence, string, test
  case isTrue = "true"
  case undefined, upper
  case equal = "eq"
  case startingWith = "startingwith"
  case endingWith = "endingwith"

  /// The test of a name.
  init?(name: String) {
    switch name {
    case "==", "equalto": self = .equal
    case "!=": self = .notEqual
    case "<", "lessthan": self = .less
    case "<=": self = .lessOrEqual
    case ">", "greaterthan": self = .greater
    case ">=": self = .greaterOrEqual
    default: self.init(rawValue: name)
    }
  }

  /// How many values it compares with.
  var argumentCount: Int {
    switch self {
    case .divisibleby, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contained, .sameas,
      .startingWith, .endingWith:
      1
    default: 0
    }
  }

  /// The operator that does the same.
  var comparison: BinaryOperator? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .contained: .contains
    default: nil
    }
  }

  /// All names, aliases too.
  static let names = allCases.map(\.rawValue) + ["equalto", "lessthan", "greaterthan"]
}

/// A test where it is used.
struct TestUse: Sendable, Equatable {
  let test: TemplateTest
  var isNegated = false
}
