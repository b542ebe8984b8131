import Diagnostics
import Figures

extension FigureHistory {
  /// `change`: what is said of the change agrees with the value and with the one before.
  func checkChange(_ diagnostics: inout [Diagnostic]) {
    guard let change = figure.change else { return }
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
    if change.measure == .share { return shareProblem }
    if quantity.measure == .share, !isInPoints {
      let points = "\(signed(change.number.value)) percentage points"
      return ("the difference of two shares is in percentage points", points)
    }
    if case .money = change.measure, change.measure != quantity.measure {
      return ("the change is in another currency than the figure", nil)
    }
    guard let latest else { return beforeProblem }
    guard let difference = value.subtracting(latest.value.value), !agrees(change.number.value, difference) else {
      return nil
    }
    return (
      "from \(before(latest)) to \(value) the change is \(signed(difference)), not \(signed(change.number.value))", nil
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
    return ("from \(before(latest)) to \(value) the change is \(signed(share))%, not \(signed(written))%", nil)
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
