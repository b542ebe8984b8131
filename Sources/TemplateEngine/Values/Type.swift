/// What the checker knows about a value. It is of one kind: HTML or text, never one or the other.
struct Type: Hashable, Sendable {
  let kind: Kind
  /// Whether there may be no value at all.
  var mayBeMissing = false
  /// Whether it may be `none`.
  var mayBeNone = false
  /// Of how many kinds it is made, which is kept from growing without end.
  let size: Int

  /// What a value is when it is there.
  indirect enum Kind: Hashable, Sendable {
    /// What was reported already.
    case unknown
    /// No value: `none`, or an element of an empty list.
    case nothing
    case bool
    case integer
    /// A number that may have a fraction.
    case float
    case text
    case html
    case json
    case list(Type)
    /// A fixed number of values that belong together.
    case tuple([Type])
    case record([Field])
    case callable(Callable)
  }

  struct Field: Hashable, Sendable {
    let name: String
    let type: Type
  }

  /// What only the checker knows: it has no value when a page is made.
  enum Callable: Hashable, Sendable {
    case macro(Int)
    case loop(frame: Int, element: Type)
    case module(String)
    case range
    case parentBlock
  }

  init(_ kind: Kind, mayBeMissing: Bool = false, mayBeNone: Bool = false) {
    self.kind = kind
    self.mayBeMissing = mayBeMissing
    self.mayBeNone = mayBeNone
    switch kind {
    case .list(let element): size = element.size + 1
    case .tuple(let elements): size = elements.reduce(1) { $0 + $1.size }
    case .record(let fields): size = fields.reduce(1) { $0 + $1.type.size }
    default: size = 1
    }
  }

  init(schema: Schema) {
    switch schema {
    case .string: self = .text
    case .html: self = .html
    case .json: self.init(.json)
    case .bool: self = .bool
    case .integer: self = .integer
    case .float: self = .float
    case .list(let element): self = .list(Type(schema: element))
    case .record(let record):
      self.init(.record(record.fields.map { Field(name: $0.name, type: Type(schema: $0.schema)) }))
    case .optional(let wrapped): self = Type(schema: wrapped).orMissing
    }
  }

  static let unknown = Type(.unknown)
  static let nothing = Type(.nothing)
  static let none = Type(.nothing, mayBeNone: true)
  static let missing = Type(.nothing, mayBeMissing: true)
  static let bool = Type(.bool)
  static let integer = Type(.integer)
  static let float = Type(.float)
  static let text = Type(.text)
  static let html = Type(.html)

  static func list(_ element: Type) -> Type { Type(.list(element)) }

  var isOptional: Bool { mayBeMissing || mayBeNone }

  var present: Type { Type(kind) }

  var orMissing: Type { Type(kind, mayBeMissing: kind != .unknown, mayBeNone: mayBeNone) }

  var isAbsent: Bool { kind == .nothing && isOptional }

  /// The type of a value that is either of two; nil if that is no single kind.
  func joined(_ other: Type) -> Type? {
    if self == other { return self }
    guard let kind = kind.joined(other.kind) else { return nil }
    return Type(kind, mayBeMissing: mayBeMissing || other.mayBeMissing, mayBeNone: mayBeNone || other.mayBeNone)
  }

  var description: String {
    if isAbsent { return mayBeNone ? "none" : "missing" }
    switch kind {
    case .text: return "text"
    case .html: return "HTML"
    case .json: return "JSON"
    case .bool: return "true or false"
    case .integer: return "a whole number"
    case .float: return "a number"
    case .list: return "a list"
    case .tuple: return "a tuple"
    case .record: return "a record"
    case .callable(.macro): return "a macro"
    case .callable(.module): return "an imported template"
    case .callable(.loop): return "the loop"
    case .callable: return "a function"
    case .nothing, .unknown: return "empty"
    }
  }
}

extension Type.Kind {
  /// The kind of a value that is of either of two; nil if they are different.
  func joined(_ other: Type.Kind) -> Type.Kind? {
    switch (self, other) {
    case _ where self == other: return self
    case (.unknown, _), (_, .unknown): return .unknown
    case (.nothing, let kind), (let kind, .nothing): return kind
    case (.integer, .float), (.float, .integer): return .float
    case (.list(let left), .list(let right)): return left.joined(right).map { .list($0) }
    case (.tuple(let left), .tuple(let right)) where left.count == right.count:
      let joined = zip(left, right).compactMap { $0.joined($1) }
      return joined.count == left.count ? .tuple(joined) : nil
    case (.record(let left), .record(let right)) where left.map(\.name) == right.map(\.name):
      let joined = zip(left, right).compactMap { pair in
        pair.0.type.joined(pair.1.type).map { Type.Field(name: pair.0.name, type: $0) }
      }
      return joined.count == left.count ? .record(joined) : nil
    default: return nil
    }
  }

  var isNumber: Bool { self == .integer || self == .float }

  /// Whether it can be compared with `==` and looked for with `in`.
  var isScalar: Bool { isNumber || self == .bool || self == .text || self == .nothing || self == .unknown }

  var isPrintable: Bool { isNumber || self == .bool || self == .text || self == .html }
}
