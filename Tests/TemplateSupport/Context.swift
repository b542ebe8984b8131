package import Diagnostics
package import TemplateEngine

/// The schema and the values that JSON stands for: an object is a record with exactly its members; in a list of
/// objects, members that only some of them have may be missing; `{"$html": text}` is ready HTML; `null` is a text that
/// is missing. A list has the elements whose kind fits to the first.
package struct Context {
  package let schema: RecordSchema
  package let values: [Value]
  /// The file in which texts are said to have been written, if that is asked for.
  package let file: SourceFile

  /// Where texts are said to have been written, if that is asked for.
  private struct Origins {
    var file: SourceFile
    var next = 0
  }

  /// Makes a context. With origins, each text has a place of its own in the file `content.json`.
  package init(_ json: JSON, hasOrigins: Bool = false, fileNumber: Int = 0) {
    var members: [JSON.Member] = []
    if case .object(let found) = json { members = found }
    let text = hasOrigins ? String(repeating: " ", count: 4096) : ""
    file = SourceFile(number: fileNumber, path: "content.json", text: text)
    var origins = hasOrigins ? Origins(file: file) : nil
    schema = RecordSchema(members.map { RecordSchema.Field($0.name, Context.schema(of: $0.value)) })
    values = zip(members, schema.fields).map { Context.value(of: $0.value, $1.schema, &origins) }
  }

  private static func schema(of json: JSON) -> Schema {
    switch json {
    case .null: return .optional(.string)
    case .bool: return .bool
    case .integer: return .integer
    case .float: return .float
    case .string: return .string
    case .array(let elements): return .list(merged(elements.map(schema)))
    case .object(let members):
      if json["$html"] != nil { return .html }
      return .record(RecordSchema(members.map { RecordSchema.Field($0.name, schema(of: $0.value)) }))
    }
  }

  /// One schema for all elements of a list that fit to the first.
  private static func merged(_ schemas: [Schema]) -> Schema {
    schemas.dropFirst().reduce(schemas.first ?? .string) { merged($0, $1) ?? $0 }
  }

  /// The schema of values of two kinds, if there is one.
  private static func merged(_ left: Schema, _ right: Schema) -> Schema? {
    if left == right { return left }
    switch (left, right) {
    case (.optional(let left), .optional(let right)), (.optional(let left), let right),
      (let left, .optional(let right)):
      return merged(left, right).map(optional)
    case (.integer, .float), (.float, .integer): return .float
    case (.list(let first), .list(let second)): return .list(merged(first, second) ?? first)
    case (.record(let first), .record(let second)):
      var fields = first.fields.map { field -> RecordSchema.Field in
        guard let index = second.index(of: field.name) else { return .init(field.name, optional(field.schema)) }
        return .init(field.name, merged(field.schema, second.fields[index].schema) ?? optional(field.schema))
      }
      for field in second.fields where first.index(of: field.name) == nil {
        fields.append(.init(field.name, optional(field.schema)))
      }
      return .record(RecordSchema(fields))
    default: return nil
    }
  }

  private static func optional(_ schema: Schema) -> Schema {
    if case .optional = schema { return schema }
    return .optional(schema)
  }

  /// Whether a value is of a kind.
  private static func fits(_ json: JSON, _ schema: Schema) -> Bool {
    switch (json, schema) {
    case (.null, .optional): true
    case (_, .optional(let wrapped)): fits(json, wrapped)
    case (.bool, .bool), (.integer, .integer), (.integer, .float), (.float, .float), (.string, .string): true
    case (.array, .list): true
    case (.object, .html): json["$html"] != nil
    case (.object, .record): json["$html"] == nil
    default: false
    }
  }

  private static func value(of json: JSON, _ schema: Schema, _ origins: inout Origins?) -> Value {
    switch (json, schema) {
    case (.null, _): return .missing
    case (_, .optional(let wrapped)):
      return fits(json, wrapped) ? value(of: json, wrapped, &origins) : .missing
    case (.bool(let value), _): return .bool(value)
    case (.integer(let number), .float): return .float(Double(number))
    case (.integer(let number), _): return .integer(number)
    case (.float(let number), _): return .float(number)
    case (.string(let text), _):
      guard let origin = origins else { return .string(text) }
      origins?.next += 1
      return .sourced(SourcedText(text, at: SourceRange(origin.file, origin.next..<origin.next + 1)))
    case (.array(let elements), .list(let element)):
      return .list(elements.filter { fits($0, element) }.map { value(of: $0, element, &origins) })
    case (.object, .record(let record)):
      return .record(
        record.fields.map { field in json[field.name].map { value(of: $0, field.schema, &origins) } ?? .missing })
    case (.object, _): return .html(SafeHTML(unescaped: Array((json["$html"]?.string ?? "").utf8)))
    case (.array, _): return .missing
    }
  }
}
