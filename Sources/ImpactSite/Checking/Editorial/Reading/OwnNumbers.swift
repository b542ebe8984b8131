import Diagnostics
import Figures
import Prose

/// The figures of a page by their numbers.
struct OwnNumbers {
  private struct Key: Hashable {
    let value: Decimal
    let second: Decimal?
    let measure: Quantity.Measure
  }

  private var figures: [Key: [Figure]] = [:]

  init(_ page: Page) {
    for figure in page.figures.figures {
      let quantity = figure.quantity.value
      let key = Key(
        value: quantity.number.value.magnitude, second: quantity.extent.second, measure: quantity.measure)
      figures[key, default: []].append(figure)
    }
  }

  /// The figure that holds a number, and the form in which a reference to it says the same: of several the one whose unit
  /// fits best. One that counts something else does not hold it.
  func figure(_ number: FoundNumber, _ unit: String?) -> (name: String, form: String)? {
    guard let value = number.value,
      let found = figures[Key(value: value.magnitude, second: number.second, measure: number.measure)]
    else { return nil }
    guard let unit = unit?.lowercased() else { return found.first.map { ($0.name.value, $0.hasUnit ? ".number" : "") } }
    func first(where holds: (String) -> Bool) -> Figure? {
      found.first { $0.quantity.value.unit.firstMap { holds($0.lowercased()) ? true : nil } == true }
    }
    if let same = first(where: { $0 == unit }) { return (same.name.value, "") }
    let word = NumberKey.lastWord(of: unit)
    if let alike = first(where: { !$0.isEmpty && NumberKey.lastWord(of: $0) == word }) {
      return (alike.name.value, ".number")
    }
    return found.first { !$0.hasUnit }.map { ($0.name.value, "") }
  }
}

extension Figure {
  /// Whether it says what it counts.
  fileprivate var hasUnit: Bool { !quantity.value.unit.isEmpty }
}
