import Diagnostics
import Figures
import HTML
import TemplateEngine

/// `figures.json`: the page and its figures as one object. Numbers are written from the digits of the exact decimals.
struct FigureObjectFile {
  private let export: EditionExport

  init(_ export: EditionExport) {
    self.export = export
  }

  /// The file, in the room of earlier bytes.
  func bytes(reusing room: consuming [UInt8]) -> [UInt8] {
    var writer = SafeJSONWriter(reusing: room)
    writer.object { writer in
      writer.object("page") { writer in
        writer.member("title", export.title)
        writer.member("url", export.address)
        writer.member("language", export.language)
        if let period = export.period { append(period, "period", to: &writer) }
      }
      writer.object("organisation") { writer in
        writer.member("name", export.organisation)
        writer.member("url", export.site)
      }
      writer.list("figures") { writer in for statement in export.statements { append(statement, to: &writer) } }
    }
    writer.endFile()
    return writer.bytes
  }

  private func append(_ statement: FigureStatement, to writer: inout SafeJSONWriter) {
    let figure = statement.figure
    writer.object { writer in
      writer.member("id", figure.name.value)
      writer.key("url")
      writer.string(export.address, "#figure-" + figure.name.value)
      writer.member("text", statement.phrase.whole.plain)
      writer.member("label", statement.label?.text)
      writer.member("kind", statement.kind.rawValue)
      writer.number("value", statement.value)
      writer.number("minValue", statement.minimum)
      writer.number("maxValue", statement.maximum)
      writer.member("qualifier", statement.quantity.qualifier.name)
      if !statement.unit.isEmpty { writer.member("unit", statement.unit) }
      writer.member("currency", statement.currency)
      if let ratio = statement.ratio {
        writer.object("ratio") { writer in
          writer.number("part", ratio.part)
          writer.number("whole", ratio.whole)
        }
      }
      if let period = statement.period { append(period, "period", to: &writer) }
      appendRelations(statement, to: &writer)
      if figure.hasDetails { appendDetails(statement, to: &writer) }
      if let source = statement.source { append(source, to: &writer) }
    }
  }

  private func appendRelations(_ statement: FigureStatement, to writer: inout SafeJSONWriter) {
    if let change = statement.change {
      writer.object("change") { writer in
        writer.number("value", change.quantity.number.machineText)
        writer.member("qualifier", change.qualifier.name)
        writer.member("unit", statement.changeUnit)
        writer.member("since", change.since?.description)
        writer.member("text", change.text.plain)
      }
    }
    if let whole = statement.whole {
      writer.object("whole") { writer in
        writer.number("value", whole.number.machineText)
        writer.member("qualifier", statement.wholeQualifier?.name)
        writer.member("figure", statement.wholeName)
      }
    }
    if let share = statement.share {
      writer.object("share") { writer in
        writer.number("value", share.number.machineText)
        writer.member("qualifier", statement.shareQualifier?.name)
      }
    }
  }

  private func appendDetails(_ statement: FigureStatement, to writer: inout SafeJSONWriter) {
    let figure = statement.figure
    if !figure.previous.isEmpty {
      writer.list("previous") { writer in
        for (period, value) in figure.previous {
          writer.object { writer in
            writer.number("value", value.value.machineText)
            append(period.value, "period", to: &writer)
          }
        }
      }
    }
    if let goal = figure.goal {
      writer.object("goal") { writer in
        writer.number("value", goal.value.value.machineText)
        if let by = goal.by { append(by.value, "by", to: &writer) }
        writer.member("better", goal.better.rawValue)
      }
    }
    if !figure.parts.isEmpty {
      writer.list("parts") { writer in for part in figure.parts { writer.string(part.value) } }
    }
    writer.member("counts", figure.counts?.rawValue)
    if let isAdditive = figure.isAdditive {
      writer.key("additive")
      writer.bool(isAdditive)
    }
    writer.member("status", figure.status?.rawValue)
    writer.member("method", statement.method?.text)
    writer.member("note", statement.note?.text)
    writer.member("textLanguage", statement.textLanguage)
  }

  private func append(_ source: Source, to writer: inout SafeJSONWriter) {
    writer.object("source") { writer in
      writer.member("title", source.title.value)
      writer.member("producer", source.producer)
      writer.member("url", source.url?.value)
      writer.member("published", source.published?.description)
      writer.member("accessed", source.accessed?.description)
      writer.member("page", source.page)
      writer.member("licence", source.licence)
    }
  }

  private func append(_ period: Period, _ name: StaticString, to writer: inout SafeJSONWriter) {
    let dates = export.dates(of: period)
    writer.object(name) { writer in
      writer.member("name", period.description)
      writer.member("start", dates.start)
      writer.member("end", dates.end)
    }
  }
}
