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
  private var written: Decimal { change.number.value }

  /// What is wrong, and what to write.
  var problem: (message: String, fix: String?)? {
    if quantity.isChange { return ("the figure is a change itself, so \"change\" says it twice", nil) }
    if quantity.extent != .single || change.extent != .single {
      return ("\"change\" is for single numbers, not for ranges and ratios", nil)
    }
    if let unitProblem { return unitProblem }
    if change.measure == .share { return shareProblem }
    if quantity.measure == .share, !isInPoints {
      return ("the difference of two shares is in percentage points", points)
    }
    if case .money = change.measure, change.measure != quantity.measure {
      guard case .money = quantity.measure else {
        return ("the change is money, but the figure is not; write \(signed)", nil)
      }
      return ("the change is in another currency than the figure", nil)
    }
    guard let latest else { return beforeProblem }
    let difference = figure.bounds.minus(latest.bounds)
    let shown = value.subtracting(latest.shownValue)
    return problem(difference, change.bounds, shown, latest) { change, _ in quantity.saidChange(change) }
  }

  /// Words behind a change that are not the figure's own.
  private var unitProblem: (message: String, fix: String?)? {
    let words = change.unit.text(.other)
    if words.isEmpty || quantity.unit.isSame(as: change.unit) { return nil }
    guard isInPoints else {
      let own = quantity.unit.text(.other)
      let unit = own.isEmpty ? "has no unit" : "counts \(quoted(own))"
      return ("the change counts \(quoted(words)), but the figure \(unit); write the number alone: \(signed)", nil)
    }
    if quantity.measure == .share { return nil }
    return (
      "percentage points are between shares, and the figure is none; write \(signed), or \(signed)% of the value before",
      nil
    )
  }

  /// The number of the change with its sign.
  private var signed: String { written.isNegative ? "\(written)" : "+\(written)" }

  private var isInPoints: Bool {
    ["percentage points", "percentage point", "points", "pp"].contains(change.unit.text(.other))
  }

  /// The change as one of points.
  private var points: String {
    let qualifier = change.qualifier == .exact ? "" : change.qualifier.rawValue + " "
    return "\(qualifier)\(written.isNegative ? "" : "+")\(written) percentage points"
  }

  /// A change as a share of the value before.
  private var shareProblem: (message: String, fix: String?)? {
    if figure.status == .break {
      return ("the series has a break here, so there is no percentage of the value before", nil)
    }
    guard let latest else { return nil }
    if latest.bounds.single?.isZero == true {
      return ("there is no percentage of nothing: the value before is 0", nil)
    }
    let shown = value.subtracting(latest.shownValue)
    if quantity.measure == .share, written == shown {
      return ("the difference of two shares is in percentage points", points)
    }
    let digits = change.number.fractionDigits
    let difference = figure.bounds.percentChange(from: latest.bounds, fractionDigits: max(12, digits))
    let share = shown?.scaled(byPowerOfTen: 2)?.divided(
      by: latest.shownValue, fractionDigits: digits, change.qualifier.rounding(isNegative: written.isNegative))
    return problem(difference, change.roundedBounds, share, latest) { change, qualifier in
      let rounding = qualifier?.rounding(isNegative: change.isNegative) ?? .toNearest
      let rounded = change.rounded(fractionDigits: qualifier == nil ? digits + 2 : digits, rounding)
      return Quantity.saidPercentage(rounded ?? change)
    }
  }

  /// Holds what is said of a change against what is known of it. `shown` is the change between the two values as they
  /// are written; `said` writes a change, as exact as a reader needs it to see why, or rounded as it is
  /// to be written behind a qualifier.
  private func problem(
    _ known: Bounds, _ claim: Bounds, _ shown: Decimal?, _ latest: FigureHistory.Point,
    _ said: (Decimal, Qualifier?) -> String
  ) -> (message: String, fix: String?)? {
    let isKnown = figure.bounds.single != nil && latest.bounds.single != nil
    let isPlain = change.qualifier.bound == .equal
    if known.intersects(claim), isKnown || !isPlain || shown != written, !isFarOff(shown, known) { return nil }
    let now = figure.bounds.single == nil ? FigureWriter.english.amount(quantity).plain : quantity.said(value)
    let places = "from \(before(latest)) to \(now) the change is"
    let plain = said(written, nil)
    let denied = isPlain ? plain : "\(change.qualifier.rawValue) \(plain)"
    let isNear = isNear(latest)
    guard !isKnown else {
      let difference = known.lower?.value ?? 0
      let exactly = !isPlain && difference == written ? "exactly " : ""
      return ("\(places) \(exactly)\(said(difference, nil)), not \(denied)", nil)
    }
    guard isPlain, shown == written else {
      return (
        "\(places) \(Self.words(known, isNear: isNear, shown) { value, _ in said(value, nil) }), not \(denied)", nil
      )
    }
    let fix = Self.words(known, isNear: isNear, shown, said)
    let isWritable = Qualifier.allCases.contains { !$0.rawValue.isEmpty && fix.hasPrefix($0.rawValue + " ") }
    return (
      "\(places) not known to be just \(plain): "
        + (isWritable ? "write \(quoted(fix)), or the true value as \"exact\"" : "write the true value as \"exact\""),
      isWritable && change.unit.isEmpty ? fix : nil
    )
  }

  /// Whether a change that an open end allows is more than ten times the one that is shown, which is a slip.
  private func isFarOff(_ shown: Decimal?, _ known: Bounds) -> Bool {
    guard known.lower == nil || known.upper == nil, let shown, !shown.isZero,
      let most = shown.magnitude.scaled(byPowerOfTen: 1)
    else { return false }
    return written.magnitude > most
  }

  private func isNear(_ latest: FigureHistory.Point) -> Bool {
    func isNear(_ quantity: Quantity) -> Bool { quantity.qualifier == .about || quantity.qualifier == .nearly }
    return figure.bounds.single == nil && isNear(quantity) || latest.bounds.single == nil && isNear(latest.value)
  }

  /// What is known of a change, as one would write it.
  private static func words(
    _ known: Bounds, isNear: Bool, _ shown: Decimal?, _ said: (Decimal, Qualifier?) -> String
  ) -> String {
    func words(_ qualifier: Qualifier, _ value: Decimal) -> String {
      "\(qualifier.rawValue) \(value.isZero ? "+" : "")\(said(value, qualifier))"
    }
    if isNear, let shown { return words(.about, shown) }
    if let lower = known.lower, !lower.value.isNegative {
      return words(lower.isReached ? .atLeast : .over, lower.value)
    }
    if let upper = known.upper, upper.value.isZero {
      return "\(upper.isReached ? "at most" : "less than") \(said(0, nil))"
    }
    if let upper = known.upper, upper.value.isNegative { return words(upper.isReached ? .atLeast : .over, upper.value) }
    if let upper = known.upper { return words(upper.isReached ? .upTo : .under, upper.value) }
    if let lower = known.lower { return words(lower.isReached ? .upTo : .under, lower.value) }
    return "not known"
  }

  /// Without an earlier value, a value can't have risen by more than itself.
  private var beforeProblem: (message: String, fix: String?)? {
    guard change.qualifier.bound == .equal || change.qualifier.bound == .above || change.qualifier.bound == .notBelow,
      let most = figure.bounds.upper?.value, let before = most.subtracting(written), before.isNegative
    else { return nil }
    return (
      "\(quantity.said(most)) can't be \(quantity.said(written)) more than before: that would have been "
        + quantity.said(before), nil
    )
  }

  /// The value before, and who says it where it is another page.
  private func before(_ point: FigureHistory.Point) -> String {
    let said = FigureWriter.english.amount(point.value).plain
    guard let path = point.path else { return said }
    return "\(said), which \(FigureHistory.name(ofPage: path)) says of \(point.period),"
  }
}

extension FigureHistory.Point {
  /// The value as it is known or shown.
  fileprivate var shownValue: Decimal { bounds.single ?? value.number.value }
}
