/// What a template is given and what its expressions make.
public enum Value: Sendable, Equatable {
  /// Nothing: a field that was left out, or `none`.
  case none
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// Text, escaped where it is printed.
  case string(String)
  /// HTML, printed as it is.
  case html(SafeHTML)
  /// Values of one kind, in order.
  case list([Value])
  /// The fields of a record, in the order of its schema.
  case record([Value])
}

extension Value {
  /// Whether the value counts as true in `{% if %}`: empty texts and lists, 0 and none do not.
  var isTruthy: Bool {
    switch self {
    case .none: false
    case .bool(let value): value
    case .integer(let value): value != 0
    case .string(let value): !value.utf8.isEmpty
    case .html(let value): !value.bytes.isEmpty
    case .list(let values): !values.isEmpty
    case .record(let fields): !fields.isEmpty
    }
  }
}
