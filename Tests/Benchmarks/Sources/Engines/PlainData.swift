import ImpactPage
import Mustache
import Stencil

/// A record as Stencil and swift-mustache take it. Both are faster with it than with a dictionary, which Stencil copies
/// whenever it looks for a field.
final class Fields: DynamicMemberLookup, MustacheParent {
  let values: [String: Any]

  /// All that the templates are given.
  static var all: Fields {
    Fields(["site": PageData.site, "page": PageData.page])
  }

  init(_ record: KeyValuePairs<String, Datum>) {
    var values: [String: Any] = [:]
    for (name, datum) in record { values[name] = Self.value(datum) }
    self.values = values
  }

  subscript(dynamicMember name: String) -> Any? { values[name] }

  func child(named name: String) -> Any? { values[name] }

  /// A value as any engine for Swift takes it; nil if it is missing.
  private static func value(_ datum: Datum) -> Any? {
    switch datum {
    case .text(let text), .html(let text): text
    case .number(let number): number
    case .flag(let flag): flag
    case .optional(let text): text
    case .list(let list): list.compactMap(value)
    case .record(let record): Fields(record)
    }
  }

  /// The values as dictionaries, which can be written as JSON.
  var dictionary: [String: Any] { values.mapValues(Self.plain) }

  private static func plain(_ value: Any) -> Any {
    switch value {
    case let fields as Fields: fields.dictionary
    case let list as [Any]: list.map(plain)
    default: value
    }
  }
}
