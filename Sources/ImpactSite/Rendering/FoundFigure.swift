import Diagnostics
import Figures

/// A figure that was found, in the words of a language.
struct FoundFigure {
  /// The figure itself.
  let figure: Figure
  /// Its words.
  let phrase: Phrase
  /// Its period, where that is not the one of the page that shows it.
  let otherPeriod: Period?
  private let facts: Facts
  /// The page that has it.
  private let owner: Page
  /// That page's position.
  let pageIndex: Int

  init(facts: Facts, page: Int, _ owner: Page, index: Int, phrase: Phrase, otherPeriod: Period?) {
    self.facts = facts
    pageIndex = page
    self.owner = owner
    self.phrase = phrase
    self.otherPeriod = otherPeriod
    figure = owner.figures.figures[index]
  }

  /// The name.
  var name: String { figure.name.value }

  /// What it is about.
  var label: Located<String>? { figure.label }

  /// Whether it is a change.
  var isChange: Bool { figure.quantity.value.isChange }

  /// The whole that it is a part of; nil where it says none, or one that could not be read.
  var whole: Quantity? {
    var whole = figure.quantity.value
    switch figure.whole?.value {
    case .number(let number): whole.number = number
    case .figure(let name):
      guard let other = owner.figures[name]?.quantity.value else { return nil }
      whole = other
    case nil: return nil
    }
    whole.extent = .single
    return whole
  }

  /// Its share of the whole; nil where it is no part of one.
  var share: Quantity? {
    guard figure.whole != nil, let whole = context.wholeValue(of: figure) else { return nil }
    return figure.quantity.value.share(of: whole, exact: figure.exact?.value)
  }

  /// How the share relates to the true one. One that was rounded is near it.
  var shareQualifier: Qualifier? {
    guard let share, let whole = context.wholeValue(of: figure) else { return nil }
    guard share.qualifier == .exact else { return share.qualifier }
    let part = (figure.exact?.value ?? figure.quantity.value.number.value).scaled(byPowerOfTen: 2)
    let neighbours = [Decimal.Rounding.down, .up].map {
      part?.divided(by: whole, fractionDigits: share.number.fractionDigits, $0)
    }
    return neighbours[0] == neighbours[1] ? .exact : .about
  }

  /// The path of the page that has it; empty for the home page.
  var pagePath: String { owner.path }

  /// How firm it is, where that is to be said.
  var status: Figure.Status? {
    figure.status == .final ? nil : figure.status
  }

  /// What it is held against.
  var context: FigureContext {
    FigureContext(page: owner, yearStarts: facts.configuration.yearStarts)
  }

  /// The figure beside its earlier values.
  var history: FigureHistory {
    FigureHistory(figure: figure, context: context, page: pageIndex, series: facts.series)
  }

  /// Its period, or its page's.
  var period: Period? { (figure.period ?? owner.period)?.value }
}

extension Facts {
  /// A figure of a page in the words of a language.
  func figure(
    _ name: String, page: Int, language: Int, _ phrases: Phrases, otherPeriod: Period? = nil
  ) -> FoundFigure? {
    let owner = pages[page]
    guard let index = owner.figures.index(of: name) else { return nil }
    return FoundFigure(
      facts: self, page: page, owner, index: index,
      phrase: phrases.phrase(page: page, figure: index, language: language), otherPeriod: otherPeriod)
  }
}
