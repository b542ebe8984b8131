/// What the checker knows about a value.
struct Type: Hashable, Sendable {
  let kind: Kind
  /// How deep lists and the like lie in each other.
  let depth: Int
  /// How many kinds there are in it, which is kept from growing without end.
  let size: Int
  /// Whether there may be no value at all.
  var mayBeMissing = false
  /// Whether it may be `none`.
  var mayBeNone = false

  /// What a value is when it is there.
  indirect enum Kind: Hashable, Sendable {
    /// No value: an element of an empty list.
    case never
    /// What was reported already, or a macro's argument that nobody gives.
    case unknown
    case bool
    case integer
    case float
    case string
    /// HTML; plain if it is known to hold no tags.
    case html(isPlain: Bool)
    /// Finished JSON.
    case json
    case list(Type)
    /// A fixed number of values, which may have names.
    case tuple([Type], names: [String])
    case dictionary(key: Type, value: Type)
    case record([Field])
    case callable(Callable)
    /// One kind in one place and another in another.
    case mixed([Kind])
  }

  /// A field of a record.
  struct Field: Hashable, Sendable {
    let name: String
    let type: Type
  }

  /// What only the checker knows: it has no value when a page is made.
  enum Callable: Hashable, Sendable {
    /// A macro or a caller, by its number.
    case macro(Int)
    /// A function of the language.
    case function(Function)
    /// `loop`, by its number.
    case loop(Int)
    /// An imported template, by its number.
    case module(Int)
    /// `namespace(…)`, by its number.
    case namespace(Int)
    /// `self`
    case blocks
    /// `super`
    case parentBlock
  }

  /// The functions that the language has.
  enum Function: String, Hashable, Sendable, CaseIterable {
    case range
    case dict
    case namespace
  }

  init(_ kind: Kind, mayBeMissing: Bool = false, mayBeNone: Bool = false) {
    self.kind = kind
    (depth, size) = kind.extent
    self.mayBeMissing = mayBeMissing
    self.mayBeNone = mayBeNone
  }

  init(schema: Schema) {
    switch schema {
    case .string: self = .string
    case .html: self = .html
    case .json: self = .json
    case .bool: self = .bool
    case .integer: self = .integer
    case .float: self = .float
    case .list(let element): self = .list(Type(schema: element))
    case .record(let record):
      self = Type(.record(record.fields.map { Field(name: $0.name, type: Type(schema: $0.schema)) }))
    case .dictionary(let value): self = Type(.dictionary(key: .string, value: Type(schema: value)))
    case .optional(let wrapped): self = Type(schema: wrapped).orMissing
    case .none: self = .none
    case .either(let schemas): self = schemas.reduce(.never) { $0.joined(Type(schema: $1)) }
    case .constant(_, let schema): self = Type(schema: schema)
    }
  }

  static let never = Type(.never)
  static let unknown = Type(.unknown)
  static let bool = Type(.bool)
  static let integer = Type(.integer)
  static let float = Type(.float)
  static let number = Type(.mixed([.integer, .float]))
  static let string = Type(.string)
  static let html = Type(.html(isPlain: false))
  static let plainHTML = Type(.html(isPlain: true))
  static let json = Type(.json)
  static let none = Type(.never, mayBeNone: true)
  static let missing = Type(.never, mayBeMissing: true)

  static func list(_ element: Type) -> Type { Type(.list(element)) }

  /// Whether there may be nothing to work with.
  var isOptional: Bool { mayBeMissing || mayBeNone }

  /// The type when the value is there.
  var present: Type { Type(kind) }

  var orMissing: Type { Type(kind, mayBeMissing: kind != .unknown, mayBeNone: mayBeNone) }

  /// Whether it is nothing but none or missing.
  var isAbsent: Bool { kind == .never && isOptional }

  /// Whether it has outgrown what can be checked in a short time.
  var isTooLarge: Bool { depth > Limits.listDepth || size > Limits.typeSize }

  /// The type of a value that is either of two.
  func joined(_ other: Type) -> Type {
    if self == other { return self }
    return Type(
      kind.joined(other.kind), mayBeMissing: mayBeMissing || other.mayBeMissing,
      mayBeNone: mayBeNone || other.mayBeNone)
  }

  /// The type in words, to stand after "is".
  var description: String {
    if isAbsent { return mayBeNone ? "none" : "missing" }
    return kind.description
  }
}

extension Type.Kind {
  /// The depth and the size of a type of this kind.
  fileprivate var extent: (depth: Int, size: Int) {
    func around(_ parts: [Type]) -> (Int, Int) {
      (parts.reduce(0) { max($0, $1.depth) } + 1, parts.reduce(1) { min($0 + $1.size, 1 << 30) })
    }
    switch self {
    case .list(let element): return around([element])
    case .tuple(let elements, _): return around(elements)
    case .dictionary(let key, let value): return around([key, value])
    case .record(let fields): return around(fields.map(\.type))
    case .mixed(let kinds):
      return kinds.map(\.extent).reduce((0, 1)) { (max($0.0, $1.depth), min($0.1 + $1.size, 1 << 30)) }
    default: return (0, 1)
    }
  }

  /// All kinds that a value may be.
  var alternatives: [Type.Kind] {
    if case .mixed(let kinds) = self { return kinds }
    return [self]
  }

  func joined(_ other: Type.Kind) -> Type.Kind {
    if self == other { return self }
    switch (self, other) {
    case (.never, let kind), (let kind, .never): return kind
    case (.unknown, _), (_, .unknown): return .unknown
    case (.html, .html): return .html(isPlain: false)
    case (.list(let left), .list(let right)): return .list(left.joined(right))
    case (.dictionary(let leftKey, let left), .dictionary(let rightKey, let right)):
      return .dictionary(key: leftKey.joined(rightKey), value: left.joined(right))
    case (.tuple(let left, let names), .tuple(let right, let others))
    where left.count == right.count && names == others:
      return .tuple(zip(left, right).map { $0.joined($1) }, names: names)
    case (.record(let left), .record(let right)) where left.map(\.name) == right.map(\.name):
      return .record(zip(left, right).map { Type.Field(name: $0.name, type: $0.type.joined($1.type)) })
    default: break
    }
    var kinds = alternatives
    for kind in other.alternatives where !kinds.contains(kind) {
      if let index = kinds.firstIndex(where: { $0.merges(with: kind) }) {
        kinds[index] = kinds[index].joined(kind)
      } else {
        kinds.append(kind)
      }
    }
    return kinds.count == 1 ? kinds[0] : .mixed(kinds)
  }

  /// Whether the two make one kind together.
  private func merges(with other: Type.Kind) -> Bool {
    if case .mixed = joinedUnlessMixed(other) { return false }
    return true
  }

  private func joinedUnlessMixed(_ other: Type.Kind) -> Type.Kind {
    switch (self, other) {
    case (.html, .html), (.list, .list), (.dictionary, .dictionary): return joined(other)
    case (.tuple(let left, let names), .tuple(let right, let others))
    where left.count == right.count && names == others:
      return joined(other)
    case (.record(let left), .record(let right)) where left.map(\.name) == right.map(\.name): return joined(other)
    default: return .mixed([])
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .float, .bool: true
    default: false
    }
  }

  var isText: Bool {
    switch self {
    case .string, .html: true
    default: false
    }
  }

  var description: String {
    switch self {
    case .string: "text"
    case .html: "HTML"
    case .json: "JSON"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .float: "a number"
    case .mixed(let kinds):
      kinds.allSatisfy(\.isNumber) ? "a number" : "of one kind here and of another there"
    case .list: "a list"
    case .tuple: "a tuple"
    case .dictionary: "a dictionary"
    case .record: "a record"
    case .callable(.macro): "a macro"
    case .callable(.module): "an imported template"
    case .callable(.loop): "the loop"
    case .callable(.function): "a function"
    case .callable(.namespace): "a namespace"
    case .callable: "the template's blocks"
    case .never, .unknown: "unknown"
    }
  }
}
