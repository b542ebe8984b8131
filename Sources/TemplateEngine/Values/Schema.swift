/// The kind of a value that a template will be given.
public indirect enum Schema: Sendable, Equatable {
  /// Text.
  case string
  /// HTML that is printed as it is.
  case html
  /// JSON that is printed as it is, in a script that holds JSON.
  case json
  /// `true` or `false`.
  case bool
  /// A whole number.
  case integer
  /// A number that may have a fraction.
  case float
  /// Any number of values of one kind.
  case list(Schema)
  /// Named fields.
  case record(RecordSchema)
  /// A value that may be missing.
  case optional(Schema)
}

/// The fields of a record, in order.
public struct RecordSchema: Sendable, Equatable {
  /// One field.
  public struct Field: Sendable, Equatable {
    /// The name that templates use.
    public let name: String
    /// What it holds.
    public let schema: Schema

    /// Makes a field.
    public init(_ name: String, _ schema: Schema) {
      self.name = name
      self.schema = schema
    }
  }

  /// The fields; a record's values come in the same order.
  public let fields: [Field]

  /// Makes a schema from its fields. Of two fields of one name, templates see the first.
  public init(_ fields: [Field]) {
    self.fields = fields
  }

  /// Makes a schema from names and what they hold.
  public init(_ fields: KeyValuePairs<String, Schema>) {
    self.fields = fields.map { Field($0.key, $0.value) }
  }

  /// The position of a field's value.
  public func index(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}
