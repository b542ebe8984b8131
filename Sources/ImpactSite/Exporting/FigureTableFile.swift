/// `figures.csv`: a row for each figure.
struct FigureTableFile {
  private let export: EditionExport

  init(_ export: EditionExport) {
    self.export = export
  }

  /// The file, in the room of earlier bytes.
  func bytes(reusing room: consuming [UInt8]) -> [UInt8] {
    var writer = CSVWriter(reusing: room)
    for column in FigureColumn.all { writer.text(column.name) }
    writer.endRow()
    for statement in export.statements {
      let row = FigureRow(statement, export)
      for column in FigureColumn.all {
        switch column.kind {
        case .number: writer.number(column.content(row))
        case .boolean, .date, .text: writer.text(column.content(row))
        }
      }
      writer.endRow()
    }
    return writer.bytes
  }
}
