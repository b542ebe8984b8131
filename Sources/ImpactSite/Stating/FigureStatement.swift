import Diagnostics
import Figures
import TemplateEngine

/// What a page states of one of its figures, in the page's language. The cards, the table of figures, the structured
/// data and the files of data all show this one value, so that they can't disagree.
struct FigureStatement {
  /// The figure as the editor wrote it.
  let figure: Figure
  /// Its words.
  let phrase: Phrase
  /// Its period, or its page's.
  let period: Period?
  /// Its period, where that is not the page's.
  let otherPeriod: Period?
  /// The change from the period before, where there is one.
  let change: StatedChange?
  /// The whole that it is a part of.
  let whole: Quantity?
  /// Its share of that whole.
  let share: Quantity?
  /// How that relates to the true share.
  let shareQualifier: Qualifier?
  /// Where it comes from.
  let source: Source?
  /// What it is about, where the unit does not say it.
  let label: SourcedText?
  /// How it was found out.
  let method: SourcedText?
  /// What else is to be said.
  let note: SourcedText?
  /// The language of those three, where it is not the page's.
  let textLanguage: String?

  var name: String { figure.name.value }

  /// What is said behind it: its share, its change, and how firm it is.
  var remarks: [FigureRemark] {
    guard figure.hasDetails || change != nil else { return [] }
    return [shareRemark, change.map { .change($0) }, status.map { .status($0) }].compactMap { $0 }
  }

  /// How firm it is, where it is not final.
  var status: Figure.Status? { figure.status == .final ? nil : figure.status }
}

/// Makes the statements of one edition.
struct StatementBuilder {
  /// Facts in the edition's language.
  let own: Lookup
  /// Facts in the first language, whose are all texts of figures.
  let first: Lookup
  let sources: [String: Located<Source>]

  /// The statements, in the order of the figures.
  func statements(_ diagnostics: inout [Diagnostic]) -> [FigureStatement] {
    own.page.figures.figures.indices.map { statement(own.ownFigure(at: $0), &diagnostics) }
  }

  private func statement(_ found: FoundFigure, _ diagnostics: inout [Diagnostic]) -> FigureStatement {
    let figure = found.figure
    return FigureStatement(
      figure: figure, phrase: found.phrase, period: found.period,
      otherPeriod: figure.period == nil ? nil : found.otherPeriod, change: StatedChange.sinceBefore(found, own),
      whole: found.whole,
      share: found.share, shareQualifier: found.shareQualifier,
      source: source(of: figure), label: text(figure.label, &diagnostics), method: text(figure.method, &diagnostics),
      note: text(figure.note, &diagnostics),
      textLanguage: own.edition.language == 0 ? nil : first.language.code)
  }

  private func text(_ text: Located<String>?, _ diagnostics: inout [Diagnostic]) -> SourcedText? {
    guard let text else { return nil }
    var writer = TextRenderer(first)
    return writer.plain(text, &diagnostics)
  }

  private func source(of figure: Figure) -> Source? {
    switch figure.source?.value {
    case .key(let key): sources[key]?.value
    case .source(let source): source
    case nil: nil
    }
  }
}
