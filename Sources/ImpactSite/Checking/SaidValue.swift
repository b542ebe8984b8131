import Figures

/// How messages write values of a figure.
extension Quantity {
  /// The same quantity of another value, without a qualifier.
  func with(_ number: Number) -> Quantity {
    Quantity(qualifier: .exact, number: number, measure: measure, isChange: isChange, unit: unit)
  }

  /// A value as a figure of this kind shows it: `1,250`, `€50,000`, `12.5%`; a change with its sign.
  func said(_ value: Decimal) -> String {
    let quantity = with(Number(value: value, fractionDigits: value.fractionDigits))
    return isChange ? Self.signed(quantity) : FigureWriter.english.number(quantity)
  }

  /// A value as a change of a figure of this kind: `+1,250`, `-€50,000`; between shares in points.
  func saidChange(_ value: Decimal) -> String {
    var change = with(Number(value: value, fractionDigits: value.fractionDigits))
    change.isChange = true
    if change.measure == .share { change.measure = .count }
    return Self.signed(change)
  }

  /// A share as a change: `+12.5%`.
  static func saidPercentage(_ value: Decimal) -> String {
    signed(
      Quantity(
        qualifier: .exact, number: Number(value: value, fractionDigits: value.fractionDigits), measure: .share,
        isChange: true, unit: UnitForms("")))
  }

  /// The difference to another value in words: `3 more than 20`.
  func said(_ value: Decimal, comparedTo other: Decimal) -> String {
    guard let difference = value.subtracting(other) else { return "not \(said(other))" }
    var size = self
    size.isChange = false
    if measure == .share { size.measure = .count }
    let points = measure == .share ? " percentage points" : ""
    return "\(size.said(difference.magnitude))\(points) \(difference.isNegative ? "less" : "more") than \(said(other))"
  }

  /// A change with the sign that an editor writes.
  private static func signed(_ quantity: Quantity) -> String {
    if quantity.number.value.isZero { return FigureWriter.english.number(quantity) }
    return (quantity.number.value.isNegative ? "-" : "+") + FigureWriter.english.number(quantity)
  }
}
