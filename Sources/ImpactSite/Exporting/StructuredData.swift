import Diagnostics
import Figures
import HTML
import TemplateEngine

/// What a page says of itself to search engines, in the words of schema.org (JSON-LD 1.1): who is behind it, and where it
/// has figures, these as a data set.
struct StructuredData {
  private let export: EditionExport

  init(_ export: EditionExport) {
    self.export = export
  }

  /// The JSON for the page's script.
  var json: SafeJSON {
    var writer = SafeJSONWriter()
    writer.object { writer in
      writer.member("@context", "https://schema.org")
      writer.list("@graph") { writer in
        appendOrganisation(to: &writer)
        appendPage(to: &writer)
        if !export.statements.isEmpty { DataSet(export).append(to: &writer) }
      }
    }
    return SafeJSON(writer)
  }

  private func appendOrganisation(to writer: inout SafeJSONWriter) {
    writer.object { writer in
      writer.member("@type", "NGO")
      writer.member("@id", export.organisationIdentifier)
      writer.member("name", export.organisation)
      writer.member("url", export.site)
    }
  }

  private func appendPage(to writer: inout SafeJSONWriter) {
    writer.object { writer in
      writer.member("@type", "WebPage")
      writer.member("@id", export.address)
      writer.member("url", export.address)
      writer.member("name", export.title)
      writer.member("description", export.description)
      writer.member("inLanguage", export.language)
      writer.reference("about", export.organisationIdentifier)
      writer.reference("publisher", export.organisationIdentifier)
      if !export.statements.isEmpty { writer.reference("mainEntity", export.dataSetIdentifier) }
    }
  }
}

extension EditionExport {
  /// The identifier of the organisation, the same on all pages.
  var organisationIdentifier: String { site + "#organisation" }

  /// The identifier of the page's figures as a whole.
  var dataSetIdentifier: String { address + "#figures" }

  /// The identifier of one of the page's sources.
  func sourceIdentifier(_ index: Int) -> String { address + "#source-" + String(index + 1) }
}

extension SafeJSONWriter {
  /// Writes a member that is something described elsewhere.
  mutating func reference(_ name: StaticString, _ identifier: String) {
    object(name) { $0.member("@id", identifier) }
  }

  /// Writes an element that is something described elsewhere.
  mutating func reference(_ identifier: String) {
    object { $0.member("@id", identifier) }
  }
}
