import Diagnostics
import Figures
import TemplateEngine

/// Fills the rows of a page's table of figures from what the page states of them.
struct FigureViews {
  let statements: [FigureStatement]
  let page: Page
  let writer: FigureWriter

  /// The rows, in the order of the figures.
  var views: [FigureView] { statements.map(view) }

  private var remarks: RemarkWriter { RemarkWriter(writer: writer) }

  private func view(_ statement: FigureStatement) -> FigureView {
    let words = html(writer.capitalized(statement.phrase.whole), value: statement.phrase.value)
    let period = statement.period
    // Most figures say nothing more.
    guard statement.figure.hasDetails || statement.change != nil else {
      return FigureView(
        name: statement.name, words: words, label: nil, share: nil, goal: nil, parts: [],
        period: period.map(writer.text), change: nil, method: nil, status: nil, source: nil, note: nil,
        periodLang: period.flatMap(writer.language(of:)), statusLang: nil, textLang: nil)
    }
    let status = statement.status.flatMap(writer.words.words(of:))
    return FigureView(
      name: statement.name, words: words, label: statement.label, share: statement.shareRemark.map(remarks.html),
      goal: goal(of: statement.figure), parts: statement.figure.parts.compactMap { part($0.value) },
      period: period.map(writer.text), change: statement.change.map { remarks.html(.change($0)) },
      method: statement.method, status: status, source: statement.source.map(source), note: statement.note,
      periodLang: period.flatMap(writer.language(of:)), statusLang: status == nil ? nil : writer.wordsLanguage,
      textLang: statement.textLanguage)
  }

  private func goal(of figure: Figure) -> SafeHTML? {
    guard let goal = figure.goal else { return nil }
    var output: [UInt8] = []
    remarks.append(figure.quantity.value.with(goal.value.value), by: goal.by?.value, to: &output)
    return SafeHTML(unescaped: output)
  }

  private func part(_ name: String) -> FigurePartView? {
    page.figures.index(of: name).map { index in
      let phrase = statements[index].phrase
      return FigurePartView(name: name, words: html(phrase.whole, value: phrase.value))
    }
  }

  private func source(_ source: Source) -> SourceView {
    SourceView(
      title: SourcedText(source.title), url: source.url.map { SourcedText($0) }, producer: source.producer,
      published: source.published.map(writer.text), accessed: source.accessed.map(writer.text), place: source.page,
      isNumbered: source.page?.utf8.first.map { (0x30...0x39).contains($0) } ?? false,
      licence: source.licence, publishedLang: source.published.flatMap(writer.language(of:)),
      accessedLang: source.accessed.flatMap(writer.language(of:)))
  }

  private func html(_ text: FigureText, value: String) -> SafeHTML {
    var output: [UInt8] = []
    FigureMarkup(writer: writer).append(text, value: value, isInColumn: true, to: &output)
    return SafeHTML(unescaped: output)
  }
}

extension FigureStatement {
  /// The share as it is said behind the figure.
  var shareRemark: FigureRemark? {
    guard let share, let whole else { return nil }
    return .share(share, of: whole)
  }
}
