import Diagnostics
import Figures

/// What stands right behind a whole figure and is said by the figure already: `{{ share }}%`,
/// `{{ professionals }} professionals`.
struct RepeatedUnit {
  /// The reference and what is too much.
  let range: Range<Int>
  private let reference: String
  private let words: String
  private let isInFigure: Bool

  /// Nil where something else stands behind the figure.
  init?(_ text: UnsafeBufferPointer<UInt8>, behind reference: Range<Int>, _ figure: FigureText) {
    var index = reference.upperBound
    if index < text.count, text[index] == 0x20 { index += 1 }
    if index + 1 < text.count, text[index] == 0xC2, text[index + 1] == 0xA0 { index += 2 }
    guard index < text.count else { return nil }
    let unit = text[index] == UInt8(ascii: "%") ? "%" : figure.unit
    guard unit == "%" || index > reference.upperBound, figure.after.isEmpty, unit.utf8.first == text[index],
      text[index...].starts(with: unit.utf8)
    else { return nil }
    let end = index + unit.utf8.count
    if unit != "%", end < text.count, HabitBlock.isLetter(text[end]) || text[end] == UInt8(ascii: "-") { return nil }
    range = reference.lowerBound..<end
    self.reference = String(decoding: text[reference], as: UTF8.self)
    words = unit
    isInFigure = unit != "%" || figure.plain.utf8.contains(UInt8(ascii: "%"))
  }

  /// What to say of it.
  func diagnostic(at place: SourceRange) -> Diagnostic {
    guard isInFigure else {
      return .error(
        .wrongValue, "the figure is no share, and % stands behind it; a share is written with its % in the figure",
        at: place)
    }
    return Diagnostic(
      .warning, .wrongValue, "\(quoted(words)) stands in the figure already; leave it out behind \(reference)",
      at: .range(place), fix: reference)
  }
}
