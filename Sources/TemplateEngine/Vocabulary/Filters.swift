/// What can stand after `|`.
enum Filter: String, CaseIterable, Sendable {
  case abs, batch, capitalize, center
  case defaultValue = "default"
  case dictsort, escape, filesizeformat, first, float, forceescape, groupby, indent, int, items, join, last, length
  case list, lower, map, max, min, reject, rejectattr, replace, reverse, round, select, selectattr, slice, sort, string
  case striptags, sum, title, tojson, trim, truncate, unique, upper, urlencode, wordcount

  /// What stands in a filter's brackets.
  struct Parameter: Sendable {
    enum Kind: Sendable {
      case any
      case string
      case optionalString
      case integer
      case optionalInteger
      case bool
      case number
      /// The name of a field, which has to be known before anything runs.
      case attribute
    }

    let name: String
    let kind: Kind
    /// What it is when it is left out; nil if it can't be.
    let fallback: Value?

    init(_ name: String, _ kind: Kind, _ fallback: Value? = nil) {
      self.name = name
      self.kind = kind
      self.fallback = fallback
    }
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

  /// The parameters, in Jinja's order and with its names.
  var parameters: [Parameter] {
    switch self {
    case .defaultValue: [Parameter("default_value", .any, .string("")), Parameter("boolean", .bool, .bool(false))]
    case .join: [Parameter("d", .string, .string("")), Parameter("attribute", .attribute, Value.none)]
    case .replace:
      [Parameter("old", .string), Parameter("new", .string), Parameter("count", .optionalInteger, Value.none)]
    case .batch: [Parameter("linecount", .integer), Parameter("fill_with", .any, Value.none)]
    case .slice: [Parameter("slices", .integer), Parameter("fill_with", .any, Value.none)]
    case .center: [Parameter("width", .integer, .integer(80))]
    case .dictsort:
      [
        Parameter("case_sensitive", .bool, .bool(false)), Parameter("by", .string, .string("key")),
        Parameter("reverse", .bool, .bool(false)),
      ]
    case .filesizeformat: [Parameter("binary", .bool, .bool(false))]
    case .float: [Parameter("default", .number, .float(0))]
    case .int: [Parameter("default", .number, .integer(0)), Parameter("base", .integer, .integer(10))]
    case .groupby:
      [
        Parameter("attribute", .attribute), Parameter("default", .any, Value.none),
        Parameter("case_sensitive", .bool, .bool(false)),
      ]
    case .indent:
      [
        Parameter("width", .any, .integer(4)), Parameter("first", .bool, .bool(false)),
        Parameter("blank", .bool, .bool(false)),
      ]
    case .max, .min, .unique:
      [Parameter("case_sensitive", .bool, .bool(false)), Parameter("attribute", .attribute, Value.none)]
    case .round: [Parameter("precision", .integer, .integer(0)), Parameter("method", .string, .string("common"))]
    case .sort:
      [
        Parameter("reverse", .bool, .bool(false)), Parameter("case_sensitive", .bool, .bool(false)),
        Parameter("attribute", .attribute, Value.none),
      ]
    case .sum: [Parameter("attribute", .attribute, Value.none), Parameter("start", .number, .integer(0))]
    case .tojson: [Parameter("indent", .optionalInteger, Value.none)]
    case .trim: [Parameter("chars", .optionalString, Value.none)]
    case .truncate:
      [
        Parameter("length", .integer, .integer(255)), Parameter("killwords", .bool, .bool(false)),
        Parameter("end", .string, .string("...")), Parameter("leeway", .integer, .integer(5)),
      ]
    case .abs, .capitalize, .escape, .first, .forceescape, .items, .last, .length, .list, .lower, .map, .reject,
      .rejectattr, .reverse, .select, .selectattr, .string, .striptags, .title, .upper, .urlencode, .wordcount:
      []
    }
  }

  /// All names, aliases too.
  static let names = allCases.map(\.rawValue) + ["d", "count", "e"]

  /// Filters of Jinja that are not part of the language, and why.
  static let leftOut: [String: String] = [
    "attr": "write value.name",
    "safe": "only values that are HTML from the start are printed as they are",
    "format": "join texts with \"~\"",
    "pprint": "it shows Python's objects",
    "random": "a page is the same each time it is made",
    "urlize": "write the link where the text is written",
    "wordwrap": "line ends make no difference in HTML",
    "xmlattr": "write the attributes in the tag",
  ]
}

/// A filter where it is used, with what the checker found out about its arguments.
struct FilterUse: Sendable, Equatable {
  let filter: Filter
  /// The way to the part of each element that counts.
  var path: [Step] = []
  /// The ways to what counts where the parts before are equal.
  var otherPaths: [[Step]] = []
  /// What `map`, `select` and `reject` do with each element.
  var inner: Inner?
  /// How many values it takes from the stack, apart from its input.
  var argumentCount = 0

  /// A step into a value.
  enum Step: Sendable, Equatable {
    case field(Int)
    case key(String)
    case index(Int)
  }

  indirect enum Inner: Sendable, Equatable {
    /// The path leads to what is taken; `hasDefault` if the first argument stands for what is missing.
    case attribute(hasDefault: Bool)
    case filter(FilterUse)
    case test(TestUse)
    case truth
  }
}
