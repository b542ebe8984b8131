import Diagnostics
import Figures
import Prose

/// What to do about a number in a text: to name the figure that holds it, or to add one.
struct NumberAdvice {
  let reading: EditorialReading
  let text: ReadText
  let number: FoundNumber
  /// The page's own figures.
  let own: OwnNumbers
  /// Whether the text stands on all pages, so that a reference names its page.
  let isShared: Bool

  /// The finding.
  func diagnostic(at range: SourceRange) -> Diagnostic {
    let phrase = quoted(text.words(number.phrase))
    if let held = HeldNumber(number, unit: unit, reading: reading, own: own, isShared: isShared) {
      return Diagnostic(
        .warning, .numberInProse,
        "\(phrase) is typed by hand, and the figure \(quoted(held.name)) holds that number; write the reference to it",
        at: .range(range), fix: "{{ \(held.reference) }}")
    }
    let figure = FigureToAdd(
      number, phrase: text.words(number.phrase),
      qualifier: text.words(number.phrase.lowerBound..<number.range.lowerBound), digits: digits, unit: unit, in: reading
    )
    let home = isShared ? " of the home page" : ""
    return Diagnostic(
      .warning, .numberInProse,
      "\(phrase) is a number that no figure stands behind; add \(figure.line) under figures\(home), and write the "
        + "reference to it",
      at: .range(range), fix: "{{ \(isShared ? "/" : "")\(figure.name) }}")
  }

  private var unit: String? { number.unit.map(text.words) }

  /// The number itself, in digits where it is in words.
  private var digits: String {
    let written = text.words(number.range)
    if written.utf8.contains(where: { (0x30...0x39).contains($0) }) { return written }
    let isPart = number.value.map { $0 < 1 } == true
    guard let value = number.value, !isPart || number.measure != .count else { return written }
    let first = value.description
    let words = number.second.map { second in
      let isRatio = text.words(number.range).split(separator: " ").contains { $0 == "in" || $0 == "out" }
      return first + (isRatio ? " in " : " to ") + second.description
    }
    return (words ?? first) + (number.measure == .share ? "%" : "")
  }
}
