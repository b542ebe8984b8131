import TemplateEngine

/// One of `page.figures`: a figure with all that the page states of it. Each `lang` is the language of the texts beside
/// it, where it is not the page's.
struct FigureView: View {
  let name: String
  let words: SafeHTML
  let label: SourcedText?
  let share: SafeHTML?
  let goal: SafeHTML?
  let parts: [FigurePartView]
  let period: String?
  let change: SafeHTML?
  let method: SourcedText?
  let status: String?
  let source: SourceView?
  let note: SourcedText?
  let periodLang: String?
  let statusLang: String?
  /// The language of the label, the method, the note and the source.
  let textLang: String?

  static let fields: [Field<FigureView>] = [
    Field("name", \.name),
    Field("words", \.words),
    Field("label", \.label),
    Field("share", \.share),
    Field("goal", \.goal),
    Field("parts", \.parts),
    Field("period", \.period),
    Field("change", \.change),
    Field("method", \.method),
    Field("status", \.status),
    Field("source", \.source),
    Field("note", \.note),
    Field("period_lang", \.periodLang),
    Field("status_lang", \.statusLang),
    Field("text_lang", \.textLang),
  ]
}

/// One of `figure.parts`: another figure of the page that adds up with others to this one.
struct FigurePartView: View {
  let name: String
  let words: SafeHTML

  static let fields: [Field<FigurePartView>] = [
    Field("name", \.name),
    Field("words", \.words),
  ]
}

/// `figure.source`: where a figure comes from.
struct SourceView: View {
  let title: SourcedText
  let url: SourcedText?
  let producer: String?
  let published: String?
  let accessed: String?
  let place: String?
  /// Whether the place begins with a number, so that the word for a page belongs before it.
  let isNumbered: Bool
  let licence: String?
  let publishedLang: String?
  let accessedLang: String?

  static let fields: [Field<SourceView>] = [
    Field("title", \.title),
    Field("url", \.url),
    Field("producer", \.producer),
    Field("published", \.published),
    Field("accessed", \.accessed),
    Field("place", \.place),
    Field("numbered", \.isNumbered),
    Field("licence", \.licence),
    Field("published_lang", \.publishedLang),
    Field("accessed_lang", \.accessedLang),
  ]
}

/// `page.figure_columns`: what at least one of the page's figures states, so that a table can leave out the rest.
struct FigureColumnsView: View {
  var period = false
  var change = false
  var method = false
  var status = false
  var source = false
  var note = false

  init(_ figures: [FigureView]) {
    for figure in figures {
      period = period || figure.period != nil
      change = change || figure.change != nil
      method = method || figure.method != nil
      status = status || figure.status != nil
      source = source || figure.source != nil
      note = note || figure.note != nil
    }
  }

  static let fields: [Field<FigureColumnsView>] = [
    Field("period", \.period),
    Field("change", \.change),
    Field("method", \.method),
    Field("status", \.status),
    Field("source", \.source),
    Field("note", \.note),
  ]
}
