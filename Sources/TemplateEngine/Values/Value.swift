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
  /// A number that may have a fraction; always finite.
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
  /// The fields of a record, in the order of its schema.
  case record([Value])
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
    case .list(let values), .record(let values): !values.isEmpty
    }
  }

  var string: String? {
    switch self {
    case .string(let text): text
    case .sourced(let text): text.text
    default: nil
    }
  }

  var origin: SourceRange? {
    if case .sourced(let text) = self { return text.range }
    return nil
  }

  /// The text with the place of another value, if that has one.
  func written(like other: Value) -> Value {
    guard let origin = other.origin, case .string(let text) = self else { return self }
    return .sourced(SourcedText(text, at: origin))
  }

  var number: Number? {
    switch self {
    case .integer(let value): .integer(value)
    case .float(let value): .float(value)
    default: nil
    }
  }

  /// Equality of what can be compared: texts are equal when their code points are, numbers when they are the same number.
  func isEqual(to other: Value) -> Bool {
    if let left = number, let right = other.number { return left.isEqual(to: right) }
    if let left = string, let right = other.string { return left.utf8.elementsEqual(right.utf8) }
    switch (self, other) {
    case (.missing, .missing), (.none, .none): return true
    case (.bool(let left), .bool(let right)): return left == right
    default: return false
    }
  }
}
