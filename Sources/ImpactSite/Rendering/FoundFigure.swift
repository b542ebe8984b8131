import Diagnostics
import Figures

/// A figure that was found, in the words of a language.
struct FoundFigure {
  private let facts: Facts
  private let page: Int
  private let index: Int
  /// Its words.
  let phrase: Phrase

  init(facts: Facts, page: Int, index: Int, phrase: Phrase, otherPeriod: Period?) {
    self.otherPeriod = otherPeriod
    self.facts = facts
    self.page = page
    self.index = index
    self.phrase = phrase
  }

  /// The name.
  var name: String { facts.pages[page].figures.figures[index].name.value }

  /// What it is about.
  var label: Located<String>? { facts.pages[page].figures.figures[index].label }

  /// Whether it is a change.
  var isChange: Bool { facts.pages[page].figures.figures[index].quantity.value.isChange }

  /// The figure itself.
  var figure: Figure { facts.pages[page].figures.figures[index] }

  /// The whole that it is a part of; nil where it says none, or one that could not be read.
  var whole: Quantity? {
    var whole = figure.quantity.value
    switch figure.whole?.value {
    case .number(let number): whole.number = number
    case .figure(let name):
      guard let other = facts.pages[page].figures[name]?.quantity.value else { return nil }
      whole = other
    case nil: return nil
    }
    whole.extent = .single
    return whole
  }

  /// Its share of the whole; nil where it is no part of one.
  var share: Quantity? {
    let figure = figure
    guard figure.whole != nil, let whole = context.wholeValue(of: figure) else { return nil }
    return figure.quantity.value.share(of: whole, exact: figure.exact?.value)
  }

  /// The path of the page that has it; empty for the home page.
  var pagePath: String { facts.pages.paths[page] }

  /// How firm it is, where that is to be said.
  var status: Figure.Status? {
    let status = facts.pages[page].figures.figures[index].status
    return status == .final ? nil : status
  }

  /// What it is held against.
  var context: FigureContext {
    FigureContext(page: facts.pages[page], yearStarts: facts.configuration.yearStarts)
  }

  /// The figure beside its earlier values.
  var history: FigureHistory {
    FigureHistory(figure: figure, context: context, page: page, series: facts.series)
  }

  /// Its period, where that is not the one of the page that shows it.
  let otherPeriod: Period?

  /// Its period, or its page's.
  var period: Period? {
    (facts.pages[page].figures.figures[index].period ?? facts.pages[page].period)?.value
  }
}

extension Facts {
  /// A figure of a page in the words of a language.
  func figure(
    _ name: String, page: Int, language: Int, _ phrases: Phrases, otherPeriod: Period? = nil
  ) -> FoundFigure? {
    guard let index = pages[page].figures.index(of: name) else { return nil }
    return FoundFigure(
      facts: self, page: page, index: index,
      phrase: phrases.phrase(page: page, figure: index, language: language), otherPeriod: otherPeriod)
  }
}
