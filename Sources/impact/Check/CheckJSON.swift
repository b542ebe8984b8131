import Diagnostics
import ImpactSite

/// What a check found as one JSON object.
enum CheckJSON {
  /// The object's text.
  static func text(_ result: CheckResult) -> String {
    let object = Object(
      errors: result.errors.count, findings: result.findingCount, asOf: result.asOf.description,
      groups: result.groups.map {
        Group(id: $0.identifier.rawValue, count: $0.findings.count, summary: $0.summary)
      }, diagnostics: JSONWriter(result.sources).objects(result.diagnostics))
    return JSONWriter.text(object) + "\n"
  }

  private struct Group: Encodable {
    let id: String
    let count: Int
    let summary: String
  }

  private struct Object<Entry: Encodable>: Encodable {
    let errors: Int
    let findings: Int
    let asOf: String
    let groups: [Group]
    let diagnostics: [Entry]
  }
}
