/// Temperatures, which can lie below zero.
extension Quantity {
  /// Whether it counts degrees: `°C`, `°F`, `°`.
  public var isOfDegrees: Bool {
    guard measure == .count, let first = unit.text(.other).unicodeScalars.first else { return false }
    return first == "°" || first == "℃" || first == "℉"
  }

  /// Makes a value below zero of degrees with a minus; other values with a sign are changes.
  public mutating func settleDegrees() {
    if isChange, number.value.isNegative, isOfDegrees { isChange = false }
  }
}
