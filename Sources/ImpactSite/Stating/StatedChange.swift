import Diagnostics
import Figures

/// The change of a figure: the one that it is, that the editor says, or that follows from the value before.
struct StatedChange {
  /// In words, without what it counts: `up by 2`, and across a break marked as such.
  let text: FigureText
  /// The same words without the mark.
  let unmarked: FigureText
  /// The change as a number.
  let quantity: Quantity
  /// The period of the value before; nil where that is not known.
  let since: Period?
  /// Whether the editor rounded it.
  var isRounded = false

  /// How the number relates to the true one: one that was rounded is near it.
  var qualifier: Qualifier { isRounded && quantity.qualifier == .exact ? .about : quantity.qualifier }

  /// The change from the period before; nil where the figure is a change itself, or where there is none to tell.
  static func sinceBefore(_ found: FoundFigure, _ lookup: Lookup) -> StatedChange? {
    let written = found.figure.change
    guard !found.isChange, found.period != nil || written != nil else { return nil }
    let latest = lookup.latest(before: found)
    guard written != nil || latest != nil else { return nil }
    return try? StatedChange(of: found, since: latest, lookup.language.writer)
  }

  /// The change of a figure. Throws where it has none, or where what is known of the values leaves it open.
  init(of found: FoundFigure, _ lookup: Lookup) throws(Reference.Problem) {
    guard found.isChange else {
      try self.init(of: found, since: lookup.latest(before: found), lookup.language.writer)
      return
    }
    var text = found.phrase.whole
    text.unit = ""
    self.init(text: text, unmarked: text, quantity: found.figure.quantity.value, since: nil)
  }

  private init(
    of found: FoundFigure, since latest: FigureHistory.Point?, _ writer: FigureWriter
  ) throws(Reference.Problem) {
    let figure = found.figure
    func marked(_ text: FigureText) -> FigureText { figure.status == .break ? writer.acrossBreak(text) : text }
    if let written = figure.change?.value {
      var text = writer.text(written)
      // The points of a share are the only unit that a change has, and are written in the first language.
      if !text.unit.isEmpty { text.unitLanguage = writer.wordsLanguage }
      self.init(text: marked(text), unmarked: text, quantity: written, since: latest?.period)
      if written.measure == .share, let latest {
        let digits = written.number.fractionDigits
        isRounded = figure.bounds.percentChange(from: latest.bounds, fractionDigits: digits).single == nil
      }
      return
    }
    guard let latest else { throw Reference.Problem(message: Self.none(found.name)) }
    do throws(FigureChange.Problem) {
      let change = try FigureChange(from: latest.value, latest.bounds, to: figure.quantity.value, figure.bounds)
      let text = writer.change(change)
      self.init(text: marked(text), unmarked: text, quantity: change.quantity, since: latest.period)
    } catch {
      throw Reference.Problem(message: error == .isOpen ? latest.openChange(to: figure) : Self.none(found.name))
    }
  }

  private init(text: FigureText, unmarked: FigureText, quantity: Quantity, since: Period?) {
    self.text = text
    self.unmarked = unmarked
    self.quantity = quantity
    self.since = since
  }

  private static func none(_ name: String) -> String {
    "the figure \(quoted(name)) is no change; a change is written with a sign, such as +374 likes, or follows from "
      + "\"previous\" or from the page of an earlier period"
  }
}
