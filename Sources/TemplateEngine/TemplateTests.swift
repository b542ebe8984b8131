/// What can stand after `is`.
enum TemplateTest: String, CaseIterable, Sendable {
  case defined
  case undefined
  case none
  case odd
  case even
  case divisibleBy = "divisibleby"
  case equal = "equalto"
  case contained = "in"
  case isTrue = "true"
  case isFalse = "false"

  /// The test of a name.
  init?(name: String) {
    if name == "eq" { self = .equal } else { self.init(rawValue: name) }
  }

  /// How many values it compares with.
  var argumentCount: Int {
    switch self {
    case .divisibleBy, .equal, .contained: 1
    default: 0
    }
  }

  /// All names, aliases too.
  static let names = allCases.map(\.rawValue) + ["eq"]
}
