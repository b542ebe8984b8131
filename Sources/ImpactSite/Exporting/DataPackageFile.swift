import Diagnostics
import Figures
import HTML
import TemplateEngine

/// `datapackage.json`: what is in the two files of data, for programs that read tables (Data Package, version 2).
struct DataPackageFile {
  private let export: EditionExport

  init(_ export: EditionExport) {
    self.export = export
  }

  /// The file, in the room of earlier bytes.
  func bytes(reusing room: consuming [UInt8]) -> [UInt8] {
    var writer = SafeJSONWriter(reusing: room)
    writer.object { writer in
      writer.member("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
      writer.member("name", name)
      writer.member("title", export.title)
      writer.member("description", export.description)
      writer.member("homepage", export.address)
      writer.list("contributors") { writer in
        writer.object { writer in
          writer.member("title", export.organisation)
          writer.member("path", export.site)
          writer.list("roles") { $0.string("creator") }
        }
      }
      let sources = export.statements.sources
      if !sources.isEmpty {
        writer.list("sources") { writer in
          for source in sources {
            writer.object { writer in
              writer.member("title", source.title.value)
              writer.member("path", source.url?.value)
            }
          }
        }
      }
      writer.list("resources") { writer in
        writer.json(Self.table)
        writer.json(Self.object)
      }
    }
    writer.endFile()
    return writer.bytes
  }

  /// `figures`, or `figures-fr-2020`, as the folder is.
  private var name: String {
    "figures" + export.folder.split(separator: "/").map { "-" + $0.lowercased() }.joined()
  }

  /// The table, which is the same for all pages.
  private static let table: SafeJSONWriter = {
    var writer = SafeJSONWriter()
    writer.object { writer in
      writer.member("name", "figures")
      writer.member("type", "table")
      writer.member("path", EditionExport.tableName)
      writer.member("format", "csv")
      writer.member("mediatype", "text/csv")
      writer.member("encoding", "utf-8")
      writer.object("schema") { writer in
        writer.list("fields") { writer in for column in FigureColumn.all { append(column, to: &writer) } }
        writer.list("primaryKey") { $0.string("id") }
        writer.list("missingValues") { $0.string("") }
      }
    }
    return writer
  }()

  private static let object: SafeJSONWriter = {
    var writer = SafeJSONWriter()
    writer.object { writer in
      writer.member("name", "figures-json")
      writer.member("path", EditionExport.objectName)
      writer.member("format", "json")
      writer.member("mediatype", "application/json")
      writer.member("encoding", "utf-8")
    }
    return writer
  }()

  private static func append(_ column: FigureColumn, to writer: inout SafeJSONWriter) {
    writer.object { writer in
      writer.member("name", column.name)
      writer.member("type", column.kind.rawValue)
      writer.member("description", column.description)
      guard column.isRequired || !column.choices.isEmpty else { return }
      writer.object("constraints") { writer in
        if column.isRequired {
          writer.key("required")
          writer.bool(true)
        }
        if !column.choices.isEmpty {
          writer.list("enum") { writer in for choice in column.choices { writer.string(choice) } }
        }
      }
    }
  }
}
