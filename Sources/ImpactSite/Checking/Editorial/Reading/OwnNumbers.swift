import Diagnostics
import Figures
import Prose

/// The figures of a page by their numbers, also those beside their values: the whole that one is a part of, and its share.
struct OwnNumbers {
  private struct Key: Hashable {
    let value: Decimal
    let second: Decimal?
    let measure: Quantity.Measure
  }

  private var held: [Key: [PlacedNumber]] = [:]

  init(_ page: Page, yearStarts: Int) {
    let context = FigureContext(page: page, yearStarts: yearStarts)
    for figure in page.figures.figures {
      let quantity = figure.quantity.value
      add(PlacedNumber(figure: figure, form: .number), quantity.number.value, quantity.extent.second, quantity.measure)
      guard case .number(let whole)? = figure.whole?.value, quantity.measure == .count else { continue }
      add(PlacedNumber(figure: figure, form: .of), whole.value, nil, .count)
      add(PlacedNumber(figure: figure, form: .partOfWhole), quantity.number.value, whole.value, .count)
      if let whole = context.wholeValue(of: figure), let share = quantity.share(of: whole, exact: figure.exact?.value) {
        add(PlacedNumber(figure: figure, form: .share), share.number.value, nil, .share)
      }
    }
  }

  private mutating func add(
    _ number: PlacedNumber, _ value: Decimal, _ second: Decimal?, _ measure: Quantity.Measure
  ) {
    held[Key(value: value.magnitude, second: second, measure: measure), default: []].append(number)
  }

  /// The number of a figure that a number in a text is: of several the one whose unit fits best. One that counts something
  /// else is none.
  func number(_ sentence: NumberInText) -> PlacedNumber? {
    guard let value = sentence.number.value else { return nil }
    let key = Key(value: value.magnitude, second: sentence.number.second, measure: sentence.number.measure)
    let fits = (held[key] ?? []).filter { $0.hasSign(of: sentence) }.map { ($0, $0.fit(sentence)) }
    return fits.filter { $0.1 > .none }.max { $0.1 < $1.1 }?.0
  }
}
