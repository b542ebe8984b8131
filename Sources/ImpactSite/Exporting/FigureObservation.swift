import Diagnostics
import Figures
import HTML
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

  /// Appends what was observed, and earlier.
  func append(to writer: inout SafeJSONWriter) {
    append(observed: statement.period, to: &writer) { writer in
      writer.member("name", statement.phrase.whole.plain)
      if !statement.remarks.isEmpty { writer.member("description", export.words(of: statement)) }
      if statement.minimum == nil, statement.maximum == nil { writer.number("value", statement.value) }
      writer.number("minValue", statement.minimum)
      writer.number("maxValue", statement.maximum)
      writer.member("measurementMethod", statement.method?.text)
      if let source { writer.reference("subjectOf", export.sourceIdentifier(source)) }
    }
    guard statement.figure.hasDetails else { return }
    for (period, value) in statement.figure.previous {
      append(observed: period.value, to: &writer) { $0.number("value", value.value.machineText) }
    }
  }

  /// Appends an observation of a period, with what is said of it alone.
  private func append(
    observed period: Period?, to writer: inout SafeJSONWriter, _ members: (inout SafeJSONWriter) -> Void
  ) {
    writer.object { writer in
      writer.member("@type", "Observation")
      writer.reference("variableMeasured", identifier)
      writer.reference("observationAbout", export.organisationIdentifier)
      members(&writer)
      if !unit.isEmpty { writer.member("unitText", unit) }
      // Currencies are no units of UN/CEFACT.
      if statement.quantity.measure == .share { writer.member("unitCode", "P1") }
      guard let period else { return }
      let dates = export.dates(of: period)
      writer.member("observationDate", dates.date)
      writer.member("observationPeriod", dates.duration)
    }
  }

  /// What the figure is about: what it counts, and what is said of that. A change and a forecast are told from what has
  /// been counted: `up by … followers`, `people (forecast)`.
  private var name: String {
    var unit = statement.phrase.unit
    if statement.quantity.isChange {
      var words = statement.phrase.whole
      if !words.number.isEmpty { words.number = "…" }
      unit = words.plain
    }
    let parts = [unit, statement.label?.text ?? ""].filter { !$0.isEmpty }
    let name = parts.isEmpty ? statement.name : parts.joined(separator: " ")
    guard statement.status == .forecast, let status = export.writer.words.words(of: .forecast) else { return name }
    return name + " (" + status + ")"
  }

  /// What the number counts: the unit, of money with its currency before it.
  private var unit: String {
    guard let currency = statement.currency else { return statement.unit }
    return statement.unit.isEmpty ? currency : currency + " " + statement.unit
  }
}
