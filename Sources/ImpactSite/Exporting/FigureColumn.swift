import Diagnostics
import Figures
import TemplateEngine

/// A figure and where it stands, for a row of the table.
struct FigureRow {
  let statement: FigureStatement
  let export: EditionExport
  let dates: PeriodDates?

  init(_ statement: FigureStatement, _ export: EditionExport) {
    self.statement = statement
    self.export = export
    dates = statement.period.map(export.dates(of:))
  }

  var figure: Figure { statement.figure }
  var source: Source? { statement.source }

  /// Earlier values in one text: `2018: 19; 2020: 20`.
  var previous: String? {
    guard figure.hasDetails, !figure.previous.isEmpty else { return nil }
    return figure.previous.map { "\($0.period.value): \($0.value.value.machineText)" }.joined(separator: "; ")
  }
}

/// A column of `figures.csv`: its name, what it holds, and how it is filled. The one list makes the table and its
/// description in `datapackage.json`.
struct FigureColumn: Sendable {
  /// What a column holds.
  enum Kind: String, Sendable {
    case text = "string"
    case number
    case boolean
    case date
  }

  let name: String
  let kind: Kind
  /// What it holds, for whoever reads the table.
  let description: String
  /// The only texts that it can hold, where they are few.
  let choices: [String]
  /// Whether every row has something in it.
  let isRequired: Bool
  let content: @Sendable (FigureRow) -> String?

  init(
    _ name: String, _ description: String, kind: Kind = .text, choices: [String] = [],
    isRequired: Bool = false, _ content: @escaping @Sendable (FigureRow) -> String?
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    self.choices = choices
    self.isRequired = isRequired
    self.content = content
  }
}

extension FigureColumn {
  static let all: [FigureColumn] = value + relations + origin

  private static let value: [FigureColumn] = [
    FigureColumn("id", "The figure's name, which no other figure of the page has", isRequired: true) {
      $0.figure.name.value
    },
    FigureColumn("label", "What the figure is about, where the unit does not say it") { $0.statement.label?.text },
    FigureColumn(
      "value", "The number; empty for a range. Of a ratio, its quotient, rounded to the nearest", kind: .number
    ) { $0.statement.value },
    FigureColumn(
      "qualifier", "How the number relates to the true one", choices: Qualifier.names, isRequired: true
    ) { $0.statement.quantity.qualifier.name },
    FigureColumn("unit", "The words behind the number; a share begins with %") { $0.statement.unit },
    FigureColumn(
      "kind", "What the number is", choices: FigureStatement.Kind.allCases.map(\.rawValue), isRequired: true
    ) { $0.statement.kind.rawValue },
    FigureColumn("period", "What the figure speaks of, as the editor wrote it: 2021, 2021-Q3, 2021-05, 2022/23") {
      $0.statement.period?.description
    },
    FigureColumn("status", "How firm the number is", choices: Figure.Status.allCases.map(\.rawValue)) {
      $0.figure.status?.rawValue
    },
    FigureColumn("source_url", "Where the source can be read") { $0.source?.url?.value },
    FigureColumn("page_url", "The page that shows the figure", isRequired: true) { $0.export.address },
    FigureColumn("text", "The whole figure in the words of the page", isRequired: true) {
      $0.statement.phrase.whole.plain
    },
    FigureColumn(
      "min_value", "The lowest that the number can be, where the figure says it; a quotient is rounded down",
      kind: .number
    ) { $0.statement.minimum },
    FigureColumn(
      "max_value", "The highest that the number can be, where the figure says it; a quotient is rounded up",
      kind: .number
    ) { $0.statement.maximum },
    FigureColumn("currency", "The currency of an amount (ISO 4217)") { $0.statement.currency },
    FigureColumn("counts", "What is counted", choices: Figure.Counts.allCases.map(\.rawValue)) {
      $0.figure.counts?.rawValue
    },
    FigureColumn("ratio_part", "The first number of a ratio: 1 of \"1 in 5\"", kind: .number) {
      $0.statement.ratio?.part
    },
    FigureColumn("ratio_whole", "The second number of a ratio: 5 of \"1 in 5\"", kind: .number) {
      $0.statement.ratio?.whole
    },
  ]

  private static let relations: [FigureColumn] = [
    FigureColumn("change", "The change from the period before", kind: .number) {
      $0.statement.change?.quantity.number.machineText
    },
    FigureColumn("change_qualifier", "How the change relates to the true one", choices: Qualifier.names) {
      $0.statement.change?.qualifier.name
    },
    FigureColumn(
      "change_unit", "What the change counts, where that is not the figure's unit", choices: ["%", "percentage points"]
    ) { $0.statement.changeUnit },
    FigureColumn("change_since", "The period that the change is reckoned from") {
      $0.statement.change?.since?.description
    },
    FigureColumn("change_text", "The change in the words of the page") { $0.statement.change?.text.plain },
    FigureColumn("previous", "Values of earlier periods: \"2018: 19; 2020: 20\"") { $0.previous },
    FigureColumn("whole", "The whole that the number is a part of", kind: .number) {
      $0.statement.whole?.number.machineText
    },
    FigureColumn("whole_qualifier", "How the whole relates to the true one", choices: Qualifier.names) {
      $0.statement.wholeQualifier?.name
    },
    FigureColumn("whole_id", "The figure that is the whole, where it is one") { $0.statement.wholeName },
    FigureColumn("share", "The share of the whole in hundredths, as the page shows it", kind: .number) {
      $0.statement.share?.number.machineText
    },
    FigureColumn(
      "share_qualifier", "How the share relates to the true one: about, where it was rounded", choices: Qualifier.names
    ) { $0.statement.shareQualifier?.name },
    FigureColumn("goal", "The number to reach", kind: .number) { $0.figure.goal?.value.value.machineText },
    FigureColumn("goal_by", "When it is to be reached") { $0.figure.goal?.by?.value.description },
    FigureColumn(
      "goal_better", "Which way is better", choices: Figure.Goal.Direction.allCases.map(\.rawValue)
    ) { $0.figure.goal?.better.rawValue },
    FigureColumn("parts", "The figures that add up to this one, with a blank between them") { row in
      row.figure.parts.isEmpty ? nil : row.figure.parts.map(\.value).joined(separator: " ")
    },
    FigureColumn("additive", "Whether the number may be added to others, where that is said", kind: .boolean) { row in
      row.figure.isAdditive.map { $0 ? "true" : "false" }
    },
  ]

  private static let origin: [FigureColumn] = [
    FigureColumn("method", "How the number was found out") { $0.statement.method?.text },
    FigureColumn("note", "What else is to be said") { $0.statement.note?.text },
    FigureColumn("source_title", "The source's title") { $0.source?.title.value },
    FigureColumn("source_producer", "Who made the source") { $0.source?.producer },
    FigureColumn("source_published", "When the source was published") { $0.source?.published?.description },
    FigureColumn("source_accessed", "When the source was last looked at") { $0.source?.accessed?.description },
    FigureColumn("source_page", "The page or table in the source") { $0.source?.page },
    FigureColumn("source_licence", "The licence that the source is under") { $0.source?.licence },
    FigureColumn("period_start", "The first day of the period", kind: .date) { $0.dates?.start },
    FigureColumn("period_end", "The last day of the period", kind: .date) { $0.dates?.end },
    FigureColumn("figure_url", "Where the figure stands on the page", isRequired: true) {
      $0.export.address(of: $0.figure.name.value)
    },
    FigureColumn("text_language", "The language of label, method and note, where it is not the page's") {
      $0.statement.textLanguage
    },
  ]
}
