/// What can stand after `|`.
enum Filter: String, CaseIterable, Sendable {
  case defaultValue = "default"
  case length
  case first
  case last
  case join
  case upper
  case lower
  case capitalize
  case trim
  case replace
  case escape

  /// What stands in a filter's brackets.
  struct Parameter: Sendable {
    enum Kind: Sendable {
      case any
      case string
      case integer
      case bool
    }

    let name: String
    let kind: Kind
    /// What it is when it is left out; nil if it can't be.
    let fallback: Value?
  }

  /// The filter of a name.
  init?(name: String) {
    switch name {
    case "d": self = .defaultValue
    case "count": self = .length
    case "e": self = .escape
    default: self.init(rawValue: name)
    }
  }

  var parameters: [Parameter] {
    switch self {
    case .defaultValue:
      [
        Parameter(name: "default_value", kind: .any, fallback: .string("")),
        Parameter(name: "boolean", kind: .bool, fallback: .bool(false)),
      ]
    case .join: [Parameter(name: "d", kind: .string, fallback: .string(""))]
    case .replace:
      [
        Parameter(name: "old", kind: .string, fallback: nil),
        Parameter(name: "new", kind: .string, fallback: nil),
        Parameter(name: "count", kind: .integer, fallback: .integer(-1)),
      ]
    case .length, .first, .last, .upper, .lower, .capitalize, .trim, .escape: []
    }
  }

  /// How many values a filter takes from the stack, apart from its input.
  var parameterCount: Int {
    switch self {
    case .defaultValue: 2
    case .join: 1
    case .replace: 3
    case .length, .first, .last, .upper, .lower, .capitalize, .trim, .escape: 0
    }
  }

  /// All names, aliases too.
  static let names = allCases.map(\.rawValue) + ["d", "count", "e"]

  /// Filters of Jinja that are not part of the language.
  static let leftOut: Set<String> = [
    "abs", "attr", "batch", "center", "dictsort", "filesizeformat", "float", "forceescape", "format", "groupby",
    "indent", "int", "items", "list", "map", "max", "min", "pprint", "random", "reject", "rejectattr", "reverse",
    "round", "safe", "select", "selectattr", "slice", "sort", "string", "striptags", "sum", "title", "tojson",
    "truncate", "unique", "urlencode", "urlize", "wordcount", "wordwrap", "xmlattr",
  ]
}
