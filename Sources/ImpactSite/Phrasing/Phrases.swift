import Figures
import Synchronization

/// A figure in the words of one language. It is made once and shared by all that show it.
final class Phrase: Sendable {
  /// The whole: `over 760 professionals`.
  let whole: FigureText
  /// The value for machines.
  let value: String
  /// What the whole does not show; most figures have no such thing.
  private let hidden: Hidden?

  /// Joins the whole to what it does not show.
  init(whole: FigureText, value: String, hidden: Hidden?) {
    self.whole = whole
    self.value = value
    self.hidden = hidden
  }

  /// The number alone.
  var number: String { hidden?.number ?? whole.number }

  /// The unit alone.
  var unit: String { hidden?.unit ?? whole.unit }

  /// The number in full digits.
  var digits: String { hidden?.digits ?? number }

  /// The same words with a mark behind the value.
  fileprivate func marked(_ mark: FigureMark) -> Phrase {
    Phrase(whole: whole, value: value + mark.text, hidden: hidden)
  }

  /// What the whole leaves out, as "unchanged" does, or shows shorter.
  final class Hidden: Sendable {
    let number: String?
    let unit: String?
    let digits: String?

    init(number: String?, unit: String?, digits: String?) {
      self.number = number
      self.unit = unit
      self.digits = digits
    }
  }
}

/// The words of all figures of a site: each made once, for each language.
final class Phrases: Sendable {
  private let facts: Facts
  /// By language, then by page.
  private let table: [[Slot]]
  private let isMarked: Bool

  /// A table in which nothing is written yet. If it `isMarked`, every value for machines tells which figure it is of.
  init(_ facts: Facts, isMarked: Bool = false) {
    self.facts = facts
    self.isMarked = isMarked
    table = facts.languages.map { _ in facts.pages.indices.map { _ in Slot() } }
  }

  /// The words of a page's figure.
  func phrase(page: Int, figure: Int, language: Int) -> Phrase {
    phrases(page: page, language: language)[figure]
  }

  /// Writes the words of all figures of a page.
  func prepare(page: Int, language: Int) {
    _ = phrases(page: page, language: language)
  }

  /// The words of all figures of a page.
  func phrases(page: Int, language: Int) -> [Phrase] {
    table[language][page].phrases.withLock { phrases in
      if let phrases { return phrases }
      var made = Phrasing(languages: facts.languages, language: language).phrases(of: facts.pages[page])
      if isMarked {
        made = made.enumerated().map { $1.marked(FigureMark(page: page, figure: $0)) }
      }
      phrases = made
      return made
    }
  }

  private final class Slot: Sendable {
    let phrases = Mutex<[Phrase]?>(nil)
  }
}
