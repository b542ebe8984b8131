import Diagnostics
import Figures
import TemplateEngine

/// A figure in the words of schema.org: what is measured, and what was observed of it. Numbers are the exact ones; where
/// the figure says only that the true value lies above or below its number, that is its least or greatest value.
struct FigureObservation {
  private let statement: FigureStatement
  private let export: EditionExport
  /// The position of its source among the page's.
  private let source: Int?
  private let identifier: String

  init(_ statement: FigureStatement, _ export: EditionExport, _ sources: [Source]) {
    self.statement = statement
    self.export = export
    source = statement.source.flatMap { source in sources.firstIndex(where: source.isSame) }
    identifier = export.address(of: statement.name)
  }

  /// Appends what is measured.
  func appendVariable(to writer: inout SafeJSONWriter) {
    writer.object { writer in
      writer.member("@type", "StatisticalVariable")
      writer.member("@id", identifier)
      writer.member("name", name)
      writer.member("description", statement.note?.text)
      writer.member("measurementTechnique", statement.method?.text)
      if let whole = statement.wholeName {
        writer.reference("measurementDenominator", export.address(of: whole))
      }
    }
  }

  /// Appends what was observed.
  func append(to writer: inout SafeJSONWriter) {
    writer.object { writer in
      writer.member("@type", "Observation")
      writer.member("name", statement.phrase.whole.plain)
      writer.reference("variableMeasured", identifier)
      writer.reference("observationAbout", export.organisationIdentifier)
      if statement.minimum == nil, statement.maximum == nil { writer.number("value", statement.value) }
      writer.number("minValue", statement.minimum)
      writer.number("maxValue", statement.maximum)
      let unit = statement.unit.isEmpty ? statement.currency : statement.unit
      writer.member("unitText", unit)
      writer.member("unitCode", unitCode)
      if let period = statement.period {
        let dates = PeriodDates(period, yearStarts: export.yearStarts)
        writer.member("observationDate", dates.date)
        writer.member("observationPeriod", dates.duration)
      }
      writer.member("measurementMethod", statement.method?.text)
      if let source { writer.reference("subjectOf", export.sourceIdentifier(source)) }
    }
  }

  /// What the figure is about: what it counts, and what is said of that.
  private var name: String {
    let unit = statement.phrase.unit
    guard let label = statement.label?.text else { return unit.isEmpty ? statement.name : unit }
    return unit.isEmpty ? label : unit + " " + label
  }

  /// The code of a unit that has one: per cent of UN/CEFACT, and currencies of ISO 4217.
  private var unitCode: String? {
    statement.quantity.measure == .share ? "P1" : statement.currency
  }
}
