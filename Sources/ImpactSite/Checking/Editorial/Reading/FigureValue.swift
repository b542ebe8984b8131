import Figures
import Prose

/// The value of a figure that says what a text says: only what the grammar of figures reads, and as the same number.
struct FigureValue {
  /// The value as it is to be written.
  let text: String
  /// The bytes of the text that it says.
  let range: Range<Int>
  /// The words that it counts.
  let unit: String?
  /// Whether it is a part with its whole: `22 out of 32`.
  var isPartOfWhole = false

  /// The longest part of a phrase that a figure can say; nil where there is none.
  init?(_ sentence: NumberInText, marks: NumberMarks) {
    let (number, text) = (sentence.number, sentence.text)
    let numbers = [sentence.hasDigits ? sentence.written : nil, RewrittenNumber(sentence, marks: marks).text]
    if let whole = RewrittenNumber(sentence, marks: marks).partOfWhole, let unit = sentence.unit {
      self.init(
        text: "{value: \(whole.part) \(unit), of: \(whole.whole)}", range: number.range, unit: unit, isPartOfWhole: true
      )
      return
    }
    let lower = [number.phrase.lowerBound, number.range.lowerBound]
    for (start, end) in [
      (lower[0], number.phrase.upperBound), (lower[1], number.phrase.upperBound), (lower[1], number.range.upperBound),
    ] where text.isTogether(start..<end) {
      let before = text.words(start..<number.range.lowerBound)
      let behind = text.words(number.range.upperBound..<end)
      // Letters that are glued to a number, such as those of `50s`, stay in the text.
      guard behind.first?.isWhitespace != false else { continue }
      for digits in numbers.compactMap({ $0 }) {
        let value = before.prefix(1).lowercased() + before.dropFirst() + digits + behind
        guard let said = Self.reading(value, sentence, marks, isQualified: start < number.range.lowerBound) else {
          continue
        }
        self.init(text: said, range: start..<end, unit: behind.isEmpty ? nil : sentence.unit)
        return
      }
    }
    return nil
  }

  private init(text: String, range: Range<Int>, unit: String?, isPartOfWhole: Bool = false) {
    self.text = text
    self.range = range
    self.unit = unit
    self.isPartOfWhole = isPartOfWhole
  }

  /// The text of a value, with the grammar's own word for a qualifier that it does not know; nil for what is no figure, or
  /// one of another number.
  private static func reading(
    _ value: String, _ sentence: NumberInText, _ marks: NumberMarks, isQualified: Bool
  ) -> String? {
    var text = value
    let quantity: Quantity
    do throws(FigureProblem) {
      quantity = try Quantity(parsing: value, marks: marks)
    } catch {
      guard isQualified, let fix = error.fix, let mended = try? Quantity(parsing: fix, marks: marks) else { return nil }
      (text, quantity) = (fix, mended)
    }
    guard (quantity.qualifier != .exact) == isQualified, quantity.measure == sentence.number.measure || sentence.isPart,
      sentence.isPart || quantity.number.value.magnitude == sentence.number.value?.magnitude,
      quantity.extent.second == sentence.number.second
    else { return nil }
    return text
  }
}
