import TemplateEngine

/// What templates can be given: its kind, known when they are compiled, and its value.
protocol TemplateValue: SendableMetatype {
  /// What templates are checked against.
  static var schema: Schema { get }
  /// What they get.
  var value: Value { get }
}

/// A record of values by name. The list of fields is the one place that names them: it makes the schema and the values.
protocol View: TemplateValue, Sendable {
  /// The fields; adding one is one line here.
  static var fields: [Field<Self>] { get }
}

/// A name that templates may use, and where its value stands in a view.
struct Field<Subject>: Sendable {
  let name: String
  let schema: Schema
  let value: @Sendable (Subject) -> Value

  /// A field whose kind follows from the type of its value.
  init<Content: TemplateValue>(_ name: String, _ content: @escaping @Sendable (Subject) -> Content) {
    self.name = name
    schema = Content.schema
    value = { content($0).value }
  }

  /// A record of texts whose names are known only when templates are compiled.
  init(_ name: String, names: [String], _ contents: @escaping @Sendable (Subject) -> Value) {
    self.name = name
    schema = .record(RecordSchema(names.map { RecordSchema.Field($0, .string) }))
    value = contents
  }
}

extension View {
  static var schema: Schema { .record(record(fields)) }

  var value: Value { .record(Self.fields.map { $0.value(self) }) }

  static func record(_ fields: [Field<Self>]) -> RecordSchema {
    RecordSchema(fields.map { RecordSchema.Field($0.name, $0.schema) })
  }
}

/// A value that many pages show alike, made once.
struct Prepared<Content: TemplateValue>: TemplateValue, Sendable {
  let value: Value

  init(_ content: Content) {
    value = content.value
  }

  static var schema: Schema { Content.schema }
}

extension String: TemplateValue {
  static var schema: Schema { .string }
  var value: Value { .string(self) }
}

extension Bool: TemplateValue {
  static var schema: Schema { .bool }
  var value: Value { .bool(self) }
}

extension SourcedText: TemplateValue {
  static var schema: Schema { .string }
  var value: Value { .sourced(self) }
}

extension SafeHTML: TemplateValue {
  static var schema: Schema { .html }
  var value: Value { .html(self) }
}

extension SafeJSON: TemplateValue {
  static var schema: Schema { .json }
  var value: Value { .json(self) }
}

extension Optional: TemplateValue where Wrapped: TemplateValue {
  static var schema: Schema { .optional(Wrapped.schema) }
  var value: Value { self?.value ?? .missing }
}

extension Array: TemplateValue where Element: TemplateValue {
  static var schema: Schema { .list(Element.schema) }
  var value: Value { .list(map(\.value)) }
}
