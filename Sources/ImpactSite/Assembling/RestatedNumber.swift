import Diagnostics
import Figures

/// A unit that says its figure's number once more behind other words, `plus de 760 professionnels`, so that it would be
/// shown twice. A small number may be one of something else, as in `workshops of 3 hours`.
struct RestatedNumber {
  /// The words up to the number.
  private let beginning: String
  /// The words behind it.
  private let rest: String

  /// Nil where the number is another one.
  init?(in forms: UnitForms, of quantity: Quantity) {
    func found(_ text: String) -> RestatedNumber? {
      guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
      let number = quantity.number.machineText
      return number.utf8.count > 2 ? Self(in: text, number) : nil
    }
    guard let found = forms.firstMap(found) else { return nil }
    self = found
  }

  private init?(in text: String, _ number: String) {
    var start = text.startIndex
    while let first = text[start...].firstIndex(where: Self.isDigit) {
      let run = text[first...].prefix { Self.isDigit($0) || $0.isWhitespace || $0 == "." || $0 == "," }
      let last = run.lastIndex(where: Self.isDigit) ?? first
      let end = text.index(after: last)
      // A number that a unit begins with is told where the unit is read.
      if first > text.startIndex, text[first...last].filter(Self.isDigit) == number,
        end == text.endIndex || text[end].isWhitespace
      {
        beginning = String(text[..<end])
        rest = String(text[end...].drop(while: \.isWhitespace))
        return
      }
      start = end
    }
    return nil
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// What to say of a unit that is written in a place; where that holds nothing else, with what to write instead.
  func diagnostic(_ unit: Located<UnitForms>) -> Diagnostic {
    let isAsWritten = unit.value.forms.count == 1 && unit.range.bytes.count == unit.value.text(.other).utf8.count
    return .error(
      .restatedValue, "a unit is the words behind the number; leave out \(beginning)", at: unit.range,
      fix: isAsWritten && !rest.isEmpty ? rest : nil)
  }
}
