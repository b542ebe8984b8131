package import Diagnostics
package import TemplateEngine

/// The schema and the values that JSON stands for: an object is a record with exactly its members; in a list of
/// objects, members that only some of them have may be missing; `{"$html": text}` is ready HTML.
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

  /// Makes a context. With origins, each text has a place of its own in the file `content.json`; with constants, the
  /// texts of the outermost object are known when templates are compiled. If null stands for what is missing, such a
  /// value is declared as a list that may be missing.
  package init(
    _ json: JSON, hasOrigins: Bool = false, hasConstants: Bool = false, nullIsMissing: Bool = false,
    fileNumber: Int = 0
  ) {
    var members: [JSON.Member] = []
    if case .object(let found) = json { members = found }
    let text = hasOrigins ? String(repeating: " ", count: 4096) : ""
    file = SourceFile(number: fileNumber, path: "content.json", text: text)
    var origins = hasOrigins ? Origins(file: file) : nil
    schema = RecordSchema(
      members.map { member in
        if nullIsMissing, member.value == .null { return RecordSchema.Field(member.name, .optional(.list(.string))) }
        let schema = Context.schema(of: member.value)
        if hasConstants, case .string(let text) = member.value {
          return RecordSchema.Field(member.name, .constant(.string(text), schema))
        }
        return RecordSchema.Field(member.name, schema)
      })
    values = members.map { member in
      if nullIsMissing, member.value == .null { return .missing }
      return Context.value(of: member.value, Context.schema(of: member.value), &origins)
    }
  }

  private static func schema(of json: JSON) -> Schema {
    switch json {
    case .null: return .none
    case .bool: return .bool
    case .integer: return .integer
    case .float: return .float
    case .string: return .string
    case .array(let elements): return .list(merged(elements.map(schema)))
    case .object(let members):
      if json["$html"] != nil { return .html }
      return .record(
        RecordSchema(members.map { RecordSchema.Field($0.name, inTree(schema(of: $0.value), members, $0.name)) }))
    }
  }

  /// The leaves of a tree may have what its branches have: a record in a list named like the one that its record is
  /// in has that list too, or might have.
  private static func inTree(_ schema: Schema, _ parents: [JSON.Member], _ name: String) -> Schema {
    guard case .list(.record(let record)) = schema, record.index(of: name) == nil,
      record.fields.contains(where: { field in parents.contains { $0.name == field.name } })
    else { return schema }
    return .list(.record(RecordSchema(record.fields + [.init(name, .optional(.list(.either([]))))])))
  }

  /// One schema for all elements of a list.
  private static func merged(_ schemas: [Schema]) -> Schema {
    var kinds: [Schema] = []
    for schema in schemas {
      if let index = kinds.firstIndex(where: { merged($0, schema) != nil }), let both = merged(kinds[index], schema) {
        kinds[index] = both
      } else {
        kinds.append(schema)
      }
    }
    return kinds.count == 1 ? kinds[0] : .either(kinds)
  }

  private static func merged(_ left: Schema, _ right: Schema) -> Schema? {
    if left == right { return left }
    switch (left, right) {
    case (.record(let first), .record(let second)):
      var fields = first.fields.map { field -> RecordSchema.Field in
        guard let index = second.index(of: field.name) else { return .init(field.name, optional(field.schema)) }
        return .init(field.name, either(field.schema, second.fields[index].schema))
      }
      for field in second.fields where first.index(of: field.name) == nil {
        fields.append(.init(field.name, optional(field.schema)))
      }
      return .record(RecordSchema(fields))
    case (.list(let first), .list(let second)): return .list(either(first, second))
    default: return nil
    }
  }

  private static func either(_ left: Schema, _ right: Schema) -> Schema {
    switch (left, right) {
    case (.optional(let left), .optional(let right)): return optional(either(left, right))
    case (.optional(let left), _): return optional(either(left, right))
    case (_, .optional(let right)): return optional(either(left, right))
    default: return merged([left, right])
    }
  }

  private static func optional(_ schema: Schema) -> Schema {
    if case .optional = schema { return schema }
    return .optional(schema)
  }

  private static func value(of json: JSON, _ schema: Schema, _ origins: inout Origins?) -> Value {
    switch (json, schema) {
    case (_, .optional(let wrapped)): return value(of: json, wrapped, &origins)
    case (.object, .either(let schemas)):
      for schema in schemas { if case .record = schema { return value(of: json, schema, &origins) } }
      return .html(SafeHTML(unescaped: Array((json["$html"]?.string ?? "").utf8)))
    case (.array, .either(let schemas)):
      for schema in schemas { if case .list = schema { return value(of: json, schema, &origins) } }
      return .missing
    case (.null, _): return .none
    case (.bool(let value), _): return .bool(value)
    case (.integer(let number), _): return .integer(number)
    case (.float(let number), _): return .float(number)
    case (.string(let text), _):
      guard let origin = origins else { return .string(text) }
      origins?.next += 1
      return .sourced(SourcedText(text, at: SourceRange(origin.file, origin.next..<origin.next + 1)))
    case (.array(let elements), .list(let element)):
      return .list(elements.map { value(of: $0, element, &origins) })
    case (.object, .record(let record)):
      return .record(
        record.fields.map { field in json[field.name].map { value(of: $0, field.schema, &origins) } ?? .missing })
    case (.object, _): return .html(SafeHTML(unescaped: Array((json["$html"]?.string ?? "").utf8)))
    case (.array, _): return .missing
    }
  }
}
