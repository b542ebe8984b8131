/// What the checker knows about a value.
indirect enum Type: Equatable, Sendable {
  case none
  case string
  case html
  case bool
  case integer
  /// One kind in one branch and another in another; all that can be done with it is to print it, if that.
  case mixed(isPrintable: Bool)
  case list(Type)
  case record(RecordSchema)
  case optional(Type)
  /// No value at all: an element of an empty list.
  case never
  /// What was reported already.
  case unknown

  init(_ schema: Schema) {
    switch schema {
    case .string: self = .string
    case .html: self = .html
    case .bool: self = .bool
    case .integer: self = .integer
    case .list(let element): self = .list(Type(element))
    case .record(let record): self = .record(record)
    case .optional(let wrapped): self = Type(wrapped).orMissing
    }
  }

  var isOptional: Bool {
    switch self {
    case .optional, .none: true
    default: false
    }
  }

  /// The type when the value is there.
  var present: Type {
    switch self {
    case .optional(let wrapped): wrapped
    case .none: .never
    default: self
    }
  }

  var orMissing: Type {
    switch self {
    case .optional, .none, .unknown: self
    case .never: .none
    default: .optional(self)
    }
  }

  /// Whether a value that is there can be printed.
  var isPrintable: Bool {
    switch self {
    case .string, .html, .bool, .integer, .never, .unknown: true
    case .mixed(let isPrintable): isPrintable
    case .none, .list, .record, .optional: false
    }
  }

  /// The type of a value that is either of two.
  func joined(_ other: Type) -> Type {
    if self == other { return self }
    switch (self, other) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.never, let type), (let type, .never): return type
    case (.none, let type), (let type, .none): return type.orMissing
    case (.optional(let wrapped), let type), (let type, .optional(let wrapped)):
      return wrapped.joined(type.present).orMissing
    case (.list(let first), .list(let second)): return .list(first.joined(second))
    default: return .mixed(isPrintable: isPrintable && other.isPrintable)
    }
  }

  /// How deep lists lie in lists.
  var listDepth: Int {
    switch self {
    case .list(let element): element.listDepth + 1
    case .optional(let wrapped): wrapped.listDepth
    default: 0
    }
  }

  /// The type in words, to stand after "is".
  var description: String {
    switch self {
    case .none: "none"
    case .string: "text"
    case .html: "HTML"
    case .bool: "true or false"
    case .integer: "a number"
    case .mixed: "of one kind here and of another there"
    case .list: "a list"
    case .record: "a record"
    case .optional(let wrapped): wrapped.description
    case .never, .unknown: "unknown"
    }
  }
}
