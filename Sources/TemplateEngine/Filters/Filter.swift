import Diagnostics

/// What can stand after `|`. A filter is one file with all that belongs to it, and a line in `Filter.all`.
struct Filter: Sendable {
  /// The name, and other names for the same.
  let names: [String]
  /// What it does, in a sentence of the reference.
  let summary: String
  /// What stands in its brackets, in Jinja's order and with its names.
  var parameters: [Parameter] = []
  /// A template and what it prints, in the reference.
  let examples: [(template: String, output: String)]
  /// Whether it is for values that may be missing.
  var takesMissing = false
  /// The type of what it makes of what it is given; nil after an error. Most filters make text of text.
  var rule: @Sendable (inout FilterCheck) -> Type? = { $0.text() }
  let function: @Sendable (inout Renderer, FilterUse, Value, [Value]) throws(RenderError) -> Value

  struct Parameter: Sendable {
    enum Kind: Sendable {
      case any, text, integer, bool, number
      /// The name of a field, or several with dots between them, which has to be written out.
      case attribute
      /// The name of a test, written out, and what that is given.
      case test, ofTest
    }

    let name: String
    let kind: Kind
    /// What it is when it is left out; nil if it can't be, `missing` if nothing stands for it.
    let fallback: Value?

    init(_ name: String, _ kind: Kind, _ fallback: Value? = nil) {
      self.name = name
      self.kind = kind
      self.fallback = fallback
    }
  }

  static let all: [Filter] = [
    .capitalize, .defaultValue, .escape, .first, .items, .join, .last, .length, .lower, .map, .max, .min, .reject,
    .rejectattr, .replace, .select, .selectattr, .sort, .sum, .tojson, .trim, .truncate, .unique, .upper, .urlencode,
  ]

  static func named(_ name: String) -> Filter? { all.first { $0.names.contains(name) } }

  static let allNames = all.flatMap(\.names)
}

/// A filter where it is used, with what the checker found out about its arguments.
struct FilterUse: Sendable {
  let filter: Filter
  /// The way to the part of each element that counts: indices of fields.
  var path: [Int] = []
  /// What `select` and the like ask; nil for whether the value counts as true.
  var test: TemplateTest?
  var input = Type.unknown
}

/// A filter's use, to find out what it makes.
struct FilterCheck {
  var input: Checked
  /// The arguments that were given and their fallbacks, without those that are not values.
  var arguments: [Checked]
  /// What each element has where the way of `attribute` leads; the element itself where there is none.
  let key: Type?
  let element: Type?
  let path: [Int]
  let test: TemplateTest?
  let isHTML: Bool
  let range: SourceRange
  /// What was wrong, to stand after "but the filter … takes".
  var wanted = ""
  /// What else was wrong, to stand after "this is".
  var problem: String?

  mutating func unify(_ values: inout [Checked]) -> Type? {
    let (type, problem) = Checked.joined(&values, at: range)
    self.problem = problem
    return type
  }

  mutating func text(_ result: Type = .text) -> Type? {
    switch input.type.kind {
    case .text, .unknown, .nothing: return result
    case .html: return refuse("text, and never HTML, whose tags it could cut")
    default: return refuse("text")
    }
  }

  mutating func list(_ result: (_ element: Type, _ key: Type) -> Type) -> Type? {
    guard let element, let key else { return refuse("a list") }
    return result(element, key)
  }

  /// What a filter makes of a list whose elements, or a field of which, are all there and of certain kinds.
  mutating func list(
    of kinds: String, where isFit: (Type.Kind) -> Bool, _ result: (_ element: Type, _ key: Type) -> Type
  ) -> Type? {
    guard let element, let key else { return refuse("a list") }
    guard isFit(key.kind) || key.kind == .nothing || key.kind == .unknown, !key.isOptional else {
      return refuse("a list of \(kinds), none of which may be missing; name a field with attribute=\"…\"")
    }
    return result(element, key)
  }

  /// What a filter makes of a list of what can be put in order.
  mutating func ordered(_ result: (_ element: Type) -> Type) -> Type? {
    list(of: "texts or numbers", where: \.isScalar) { element, _ in result(element) }
  }

  /// What was given is not what the filter takes.
  mutating func refuse(_ wanted: String) -> Type? {
    self.wanted = wanted
    return nil
  }
}
