import Diagnostics
import Figures
import Prose

/// What to do about a number in a text: to name the figure that holds it, or to add one.
///
/// The fix takes the place of just the words that the finding marks, and says the same.
struct NumberAdvice {
  let reading: EditorialReading
  let sentence: NumberInText
  /// The page's own figures.
  let own: OwnNumbers
  /// Whether the text stands on all pages, so that a reference names its page.
  let isShared: Bool

  /// The finding, and the bytes that it is about.
  func diagnostic(_ offered: inout OfferedFigures, at place: (Range<Int>) -> SourceRange) -> (Diagnostic, Range<Int>) {
    if let held = HeldNumber(sentence, reading: reading, own: own, isShared: isShared) {
      return finding(
        held.replacement.range,
        "is typed by hand, and the figure \(quoted(held.name)) holds that number; write the reference to it",
        fix: held.replacement.reference, place)
    }
    let home = isShared ? " of the home page" : ""
    guard let figure = FigureToAdd(sentence, in: reading, isShared: isShared, offered: &offered) else {
      return finding(
        sentence.number.phrase,
        "is a number that no figure stands behind; add one that says it under figures\(home), and write the reference to it",
        fix: nil, place)
    }
    return finding(
      figure.replacement.range,
      "is a number that no figure stands behind; add \(figure.line) under figures\(home), and write the reference to it",
      fix: figure.replacement.reference, place)
  }

  private func finding(
    _ range: Range<Int>, _ message: String, fix: String?, _ place: (Range<Int>) -> SourceRange
  ) -> (Diagnostic, Range<Int>) {
    let diagnostic = Diagnostic(
      .warning, .numberInProse, "\(quoted(sentence.text.words(range))) \(message)", at: .range(place(range)),
      fix: sentence.text.isTogether(range) ? fix : nil)
    return (diagnostic, range)
  }
}
