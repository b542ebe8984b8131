import Diagnostics
import Figures
import Prose

/// A figure that holds a number of a text: one of the page, else one of the home page.
struct HeldNumber {
  /// The figure's name.
  let name: String
  /// The reference that says what the text says.
  let reference: String

  /// Nil where no figure holds it.
  init?(_ number: FoundNumber, unit: String?, reading: EditorialReading, isShared: Bool) {
    let page = reading.own.page
    if !isShared, let (figure, form) = Self.figure(in: page, number, unit) {
      self.init(name: figure, reference: figure + form)
      return
    }
    let facts = reading.renderer.facts
    guard isShared || !page.path.isEmpty, let home = facts.page("").map({ facts.pages[$0] }) else { return nil }
    guard let (figure, form) = Self.figure(in: home, number, unit) else { return nil }
    self.init(name: "/" + figure, reference: "/" + figure + form)
  }

  private init(name: String, reference: String) {
    self.name = name
    self.reference = reference
  }

  private static func figure(in page: Page, _ number: FoundNumber, _ unit: String?) -> (name: String, form: String)? {
    for figure in page.figures.figures {
      let quantity = figure.quantity.value
      guard quantity.measure == number.measure, quantity.number.value.magnitude == number.value?.magnitude,
        quantity.extent.second == number.second
      else { continue }
      if quantity.unit.isEmpty { return (figure.name.value, "") }
      guard let unit else { return (figure.name.value, ".number") }
      if quantity.unit.firstMap({ $0.lowercased() == unit.lowercased() ? true : nil }) != nil {
        return (figure.name.value, "")
      }
      let last = unit.split(separator: " ").last?.lowercased()
      if quantity.unit.firstMap({ $0.split(separator: " ").last?.lowercased() == last ? true : nil }) != nil {
        return (figure.name.value, ".number")
      }
    }
    return nil
  }
}

extension Quantity.Extent {
  /// The value of the second number.
  fileprivate var second: Decimal? {
    switch self {
    case .single: nil
    case .to(let upper): upper.value
    case .outOf(let whole): whole.value
    }
  }
}
