import Diagnostics
import Figures

extension FigureHistory {
  /// `change`: what is said of the change agrees with the value and with the one before.
  func checkChange(_ diagnostics: inout [Diagnostic]) {
    guard let change = figure.change, !figure.isIncomplete else { return }
    let check = ChangeCheck(figure: figure, change: change.value, latest: latest)
    if let (message, fix) = check.problem {
      diagnostics.append(.error(.wrongChange, message, at: change.range, fix: fix))
    }
  }
}

private struct ChangeCheck {
  let figure: Figure
  let change: Quantity
  let latest: FigureHistory.Point?

  private var quantity: Quantity { figure.quantity.value }
  private var value: Decimal { figure.exact?.value ?? quantity.number.value }

  /// What is wrong, and what to write.
  var problem: (message: String, fix: String?)? {
    if quantity.isChange { return ("the figure is a change itself, so \"change\" says it twice", nil) }
    if quantity.extent != .single || change.extent != .single {
      return ("\"change\" is for single numbers, not for ranges and ratios", nil)
    }
    if let unitProblem { return unitProblem }
    if change.measure == .share { return shareProblem }
    if quantity.measure == .share, !isInPoints {
      let points = "\(signed(change.number.value)) percentage points"
      return ("the difference of two shares is in percentage points", points)
    }
    if case .money = change.measure, change.measure != quantity.measure {
      guard case .money = quantity.measure else {
        return ("the change is money, but the figure is not; write \(signed(change.number.value))", nil)
      }
      return ("the change is in another currency than the figure", nil)
    }
    guard let latest else { return beforeProblem }
    guard let difference = value.subtracting(latest.value.value), !agrees(change.number.value, difference) else {
      return nil
    }
    return (contradiction(latest, signed(difference), signed(change.number.value)), nil)
  }

  private func contradiction(_ latest: FigureHistory.Point, _ difference: String, _ written: String) -> String {
    let start = "from \(before(latest)) to \(value) the change is "
    let words = change.qualifier.rawValue
    if difference == written { return start + "just \(difference), which \(quoted(words)) denies" }
    return start + "\(difference), not " + (words.isEmpty ? "" : words + " ") + written
  }

  /// Words behind a change that are not the figure's own.
  private var unitProblem: (message: String, fix: String?)? {
    let words = change.unit.text(.other)
    if words.isEmpty || quantity.unit.forms.values.contains(words) { return nil }
    let written = signed(change.number.value)
    guard isInPoints else {
      let own = quantity.unit.text(.other)
      let unit = own.isEmpty ? "has no unit" : "counts \(quoted(own))"
      return ("the change counts \(quoted(words)), but the figure \(unit); write the number alone: \(written)", nil)
    }
    if quantity.measure == .share { return nil }
    return (
      "percentage points are between shares, and the figure is none; write \(written), or \(written)% of the value before",
      nil
    )
  }

  private var isInPoints: Bool {
    ["percentage points", "percentage point", "points", "pp"].contains(change.unit.text(.other))
  }

  /// A change as a share of the value before.
  private var shareProblem: (message: String, fix: String?)? {
    if figure.status == .break {
      return ("the series has a break here, so there is no percentage of the value before", nil)
    }
    guard let latest else { return nil }
    guard !latest.value.value.isZero else { return ("there is no percentage of nothing: the value before is 0", nil) }
    guard let difference = value.subtracting(latest.value.value) else { return nil }
    let written = change.number.value
    if quantity.measure == .share, written == difference {
      return ("the difference of two shares is in percentage points", "\(signed(written)) percentage points")
    }
    let digits = change.number.fractionDigits
    guard
      let share = difference.scaled(byPowerOfTen: 2)?.divided(
        by: latest.value.value, fractionDigits: digits, .toNearest),
      !agrees(written, share)
    else { return nil }
    return (contradiction(latest, signed(share) + "%", signed(written) + "%"), nil)
  }

  /// Without an earlier value, a value can't have risen by more than itself.
  private var beforeProblem: (message: String, fix: String?)? {
    guard let before = value.subtracting(change.number.value), before.isNegative else { return nil }
    return ("\(value) can't be \(change.number.value) more than before: that would have been \(before)", nil)
  }

  /// Whether a written change can be true, as far as the qualifiers of value and change tell.
  private func agrees(_ written: Decimal, _ difference: Decimal) -> Bool {
    var said = change
    said.isChange = false
    if change.qualifier.bound != .equal { return said.agrees(with: difference) }
    guard figure.exact == nil else { return written == difference }
    switch quantity.qualifier.bound {
    case .equal: return written == difference
    case .above, .notBelow: return written >= difference
    case .below, .notAbove: return written <= difference
    case .near: return true
    }
  }

  /// The value before, and who says it where it is another page.
  private func before(_ point: FigureHistory.Point) -> String {
    guard let path = point.path else { return "\(point.value.value)" }
    return "\(point.value.value), which \(FigureHistory.name(ofPage: path)) says of \(point.period),"
  }

  private func signed(_ value: Decimal) -> String { value.isNegative ? value.description : "+\(value)" }
}
