public import Diagnostics

/// What a template is given and what its expressions make.
public enum Value: Sendable, Equatable {
  /// No value at all: a field that was left out. It is never printed.
  case missing
  /// `none`
  case none
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number that may have a fraction.
  case float(Double)
  /// Text, escaped where it is printed.
  case string(String)
  /// Text that knows where it was written, so that an error about it can be shown there.
  case sourced(SourcedText)
  /// HTML, printed as it is.
  case html(SafeHTML)
  /// JSON, printed as it is, in a script that holds JSON.
  case json(SafeJSON)
  /// Values in order.
  case list([Value])
  /// A fixed number of values that belong together.
  case tuple([Value])
  /// The fields of a record, in the order of its schema.
  case record([Value])
  /// Values by key, in order.
  case dictionary(ValueDictionary)
}

/// Text and the place where a person wrote it.
public final class SourcedText: Sendable, Equatable {
  /// The text.
  public let text: String
  /// Where it was written.
  public let range: SourceRange

  /// Makes a text from what was read and where.
  public init(_ text: String, at range: SourceRange) {
    self.text = text
    self.range = range
  }

  /// Whether two texts are the same, wherever they were written.
  public static func == (left: SourcedText, right: SourcedText) -> Bool { left.text == right.text }
}

/// Values by key, in the order in which they were put in.
public struct ValueDictionary: Sendable, Equatable {
  /// A key and its value.
  public struct Entry: Sendable, Equatable {
    /// The key.
    public let key: Value
    /// What it leads to.
    public var value: Value
  }

  /// All entries.
  public private(set) var entries: [Entry] = []

  /// Makes an empty dictionary.
  public init() {}

  /// Makes a dictionary; of two entries with one key, the later counts, in the earlier's place.
  public init(_ entries: some Sequence<(Value, Value)>) {
    for (key, value) in entries { self[key] = value }
  }

  /// Makes a dictionary of entries that are known to have different keys.
  init(unchecked entries: [(Value, Value)]) {
    self.entries = entries.map { Entry(key: $0, value: $1) }
  }

  /// The value of a key.
  public subscript(key: Value) -> Value? {
    get { entries.first { $0.key.isEqual(to: key) }?.value }
    set {
      if let index = entries.firstIndex(where: { $0.key.isEqual(to: key) }) {
        if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
      } else if let newValue {
        entries.append(Entry(key: key, value: newValue))
      }
    }
  }
}

extension Value {
  /// Whether the value counts as true in `{% if %}`: empty texts and lists, 0 and none do not.
  var isTruthy: Bool {
    switch self {
    case .none, .missing: false
    case .bool(let value): value
    case .integer(let value): value != 0
    case .float(let value): value != 0
    case .string(let value): !value.utf8.isEmpty
    case .sourced(let value): !value.text.utf8.isEmpty
    case .html(let value): !value.bytes.isEmpty
    case .json(let value): !value.bytes.isEmpty
    case .list(let values), .tuple(let values): !values.isEmpty
    case .record(let fields): !fields.isEmpty
    case .dictionary(let dictionary): !dictionary.entries.isEmpty
    }
  }

  /// The text of a text, wherever it comes from.
  var string: String? {
    switch self {
    case .string(let text): text
    case .sourced(let text): text.text
    default: nil
    }
  }

  /// The characters of a text or of HTML.
  var characters: String? {
    if case .html(let html) = self { return String(decoding: html.bytes, as: UTF8.self) }
    return string
  }

  /// Where a text was written, if that is known.
  var origin: SourceRange? {
    if case .sourced(let text) = self { return text.range }
    return nil
  }

  /// The text with the place of another value, if that has one.
  func written(like other: Value) -> Value {
    guard let origin = other.origin, case .string(let text) = self else { return self }
    return .sourced(SourcedText(text, at: origin))
  }

  /// The elements of a list or tuple.
  var elements: [Value]? {
    switch self {
    case .list(let values), .tuple(let values): values
    default: nil
    }
  }

  /// The number of a number or of true and false, which count as 1 and 0 in Python.
  var number: PythonNumber? {
    switch self {
    case .integer(let value): .integer(value)
    case .float(let value): .float(value)
    case .bool(let value): .integer(value ? 1 : 0)
    default: nil
    }
  }

  /// A whole number, or nil.
  var integer: Int? {
    switch self {
    case .integer(let value): value
    case .bool(let value): value ? 1 : 0
    default: nil
    }
  }

  /// Equality as in Python, where `true` is 1; texts are equal when their code points are.
  func isEqual(to other: Value) -> Bool {
    if let left = number, let right = other.number { return left == right }
    if let left = string, let right = other.string { return left.utf8.elementsEqual(right.utf8) }
    switch (self, other) {
    case (.missing, .missing), (.none, .none): return true
    case (.html(let left), .html(let right)): return left == right
    case (.json(let left), .json(let right)): return left == right
    case (.html(let html), _): return other.string.map { html.bytes.elementsEqual($0.utf8) } ?? false
    case (_, .html(let html)): return string.map { html.bytes.elementsEqual($0.utf8) } ?? false
    case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)),
      (.record(let left), .record(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
    case (.dictionary(let left), .dictionary(let right)):
      return left.entries.count == right.entries.count
        && left.entries.allSatisfy { entry in right[entry.key].map { entry.value.isEqual(to: $0) } ?? false }
    default: return false
    }
  }
}

/// A number as Python has it.
enum PythonNumber: Equatable {
  case integer(Int)
  case float(Double)

  var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .float(let value): value
    }
  }

  static func == (left: PythonNumber, right: PythonNumber) -> Bool {
    if case .integer(let left) = left, case .integer(let right) = right { return left == right }
    return left.double == right.double
  }

  static func < (left: PythonNumber, right: PythonNumber) -> Bool {
    if case .integer(let left) = left, case .integer(let right) = right { return left < right }
    return left.double < right.double
  }
}
