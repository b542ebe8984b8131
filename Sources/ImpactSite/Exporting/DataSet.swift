import Diagnostics
import Figures
import HTML

/// The figures of a page as a data set of schema.org, with its sources and files.
struct DataSet {
  private let export: EditionExport
  private let sources: [Source]

  init(_ export: EditionExport) {
    self.export = export
    sources = export.statements.sources
  }

  /// Appends the data set and its sources to a graph.
  func append(to writer: inout SafeJSONWriter) {
    writer.object { writer in
      writer.member("@type", "Dataset")
      writer.member("@id", export.dataSetIdentifier)
      writer.member("name", export.title)
      writer.member("description", description)
      writer.member("url", export.address)
      writer.member("inLanguage", export.language)
      writer.member("temporalCoverage", export.dates.span)
      writer.reference("creator", export.organisationIdentifier)
      appendSources("isBasedOn", to: &writer)
      appendSources("citation", to: &writer)
      writer.list("distribution") { writer in
        append(file: EditionExport.tableName, "text/csv", to: &writer)
        append(file: EditionExport.objectName, "application/json", to: &writer)
      }
      let observations = export.statements.map { FigureObservation($0, export, sources) }
      writer.list("variableMeasured") { writer in
        for observation in observations { observation.appendVariable(to: &writer) }
      }
      writer.list("mainEntity") { writer in for observation in observations { observation.append(to: &writer) } }
    }
    for (index, source) in sources.enumerated() { append(source, index, to: &writer) }
  }

  private func appendSources(_ name: StaticString, to writer: inout SafeJSONWriter) {
    guard !sources.isEmpty else { return }
    writer.list(name) { writer in
      for index in sources.indices { writer.reference(export.sourceIdentifier(index)) }
    }
  }

  /// What search engines show of the page; of one that says nothing, its first figures. Words of another language can't be
  /// marked as such here, and are left out.
  private var description: String? {
    if let description = export.description { return description }
    let own = export.statements.lazy.filter { statement in
      let words = statement.phrase.whole
      return words.wordsLanguage == nil && words.unitLanguage == nil
        && (statement.remarks.isEmpty || export.writer.wordsLanguage == nil)
    }
    let words = own.prefix(5).map(export.words).joined(separator: "; ")
    return words.isEmpty ? nil : words
  }

  private func append(file name: String, _ type: String, to writer: inout SafeJSONWriter) {
    writer.object { writer in
      writer.member("@type", "DataDownload")
      writer.member("encodingFormat", type)
      writer.key("contentUrl")
      writer.string(export.address, name)
    }
  }

  private func append(licence: String, to writer: inout SafeJSONWriter) {
    if Address(licence) == .web { return writer.member("license", licence) }
    writer.object("license") { writer in
      writer.member("@type", "CreativeWork")
      writer.member("name", licence)
    }
  }

  private func append(_ source: Source, _ index: Int, to writer: inout SafeJSONWriter) {
    writer.object { writer in
      writer.member("@type", "CreativeWork")
      writer.member("@id", export.sourceIdentifier(index))
      writer.member("name", source.title.value)
      writer.member("url", source.url?.value)
      if let producer = source.producer {
        writer.object("publisher") { writer in
          writer.member("@type", "Organization")
          writer.member("name", producer)
        }
      }
      writer.member("description", source.page)
      writer.member("datePublished", source.published?.singleDate)
      if let licence = source.licence { append(licence: licence, to: &writer) }
    }
  }
}
