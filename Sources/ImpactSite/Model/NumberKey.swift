import Diagnostics
import Figures

/// What can be known of a figure's number without reading its page: enough to tell whether a number in a text is the same.
struct NumberKey: Sendable, Equatable {
  /// A hash of the number with the word that it counts.
  let number: UInt64
  /// A hash of the figure's name, qualifier and unit.
  let figure: UInt32

  /// The keys of a page's figures: one for each word that a unit may end in.
  static func all(of page: Page) -> [NumberKey] {
    var keys: [NumberKey] = []
    for figure in page.figures.figures {
      let quantity = figure.quantity.value
      var words: Set<String> = []
      for category in PluralCategory.allCases { words.insert(lastWord(of: quantity.unit.text(category))) }
      for word in words.sorted() where !word.isEmpty || quantity.measure != .count {
        let number = hash(
          quantity.number.value.magnitude, quantity.extent.second, quantity.measure, lastWord: word)
        // Also what decides whether a text says all that the figure says.
        let said = [
          figure.name.value, quantity.qualifier.rawValue, figure.saysMore.description, quantity.unit.text(.other),
        ]
        let name = SeriesKey.hash(said.joined(separator: " "))
        keys.append(NumberKey(number: number, figure: name))
      }
    }
    return keys
  }

  /// The hash of a number with the last word of its unit.
  static func hash(_ value: Decimal, _ second: Decimal?, _ measure: Quantity.Measure, lastWord: String) -> UInt64 {
    var digest = Digest()
    digest.add(value.description)
    digest.add(second?.description ?? "")
    digest.add(measure.text)
    digest.add(lastWord)
    return digest.hash.low
  }

  /// The last word of a unit, in small letters.
  static func lastWord(of unit: String) -> String { unit.split(separator: " ").last?.lowercased() ?? "" }
}

extension Quantity.Extent {
  /// The value of the second number.
  var second: Decimal? {
    switch self {
    case .single: nil
    case .to(let upper): upper.value
    case .outOf(let whole): whole.value
    }
  }
}
