import Figures

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
struct Phrases: Sendable {
  /// By language, then by the figure's position among all of the site.
  private let table: [[Phrase]]
  /// The position of each page's first figure.
  private let starts: [Int]

  init(table: [[Phrase]], starts: [Int]) {
    self.table = table
    self.starts = starts
  }

  /// The words of a page's figure.
  func phrase(page: Int, figure: Int, language: Int) -> Phrase { table[language][starts[page] + figure] }
}
