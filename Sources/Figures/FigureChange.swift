/// A difference between a figure's value and an earlier one.
public struct FigureChange: Sendable, Hashable {
  /// The difference as a change; between shares in percentage points.
  public let quantity: Quantity
  /// Whether both values are shares, so that the difference is in percentage points.
  public let isOfShares: Bool

  /// The difference between a quantity and an earlier value of it; nil for a range, a ratio and a change, and for more
  /// digits than there is room for. `exact` is the true value behind the shown one.
  public init?(from earlier: Number, to quantity: Quantity, exact: Decimal? = nil) {
    guard case .single = quantity.extent, !quantity.isChange,
      let difference = (exact ?? quantity.number.value).subtracting(earlier.value)
    else { return nil }
    isOfShares = quantity.measure == .share
    var change = quantity
    change.unit = UnitForms("")
    change.isChange = true
    change.number = Number(
      value: difference,
      fractionDigits: max(difference.fractionDigits, quantity.number.plainFractionDigits, earlier.plainFractionDigits))
    if isOfShares { change.measure = .count }
    if exact != nil {
      change.qualifier = .exact
    } else if difference.isNegative {
      // More than 60 is less than 40 below 100.
      change.qualifier = quantity.qualifier.turned
    } else if quantity.qualifier == .total {
      change.qualifier = .exact
    }
    self.quantity = change
  }
}

extension Qualifier {
  /// What a qualifier of a value says of how far the value lies below another one.
  fileprivate var turned: Qualifier {
    switch bound {
    case .equal: .exact
    case .above: .under
    case .notBelow: .upTo
    case .near: .about
    case .below: .over
    case .notAbove: .atLeast
    }
  }
}

extension Quantity {
  /// The quantity as hundredths of a whole, rounded so that its qualifier stays true; nil where there is no such share.
  public func share(of whole: Decimal, exact: Decimal? = nil) -> Quantity? {
    guard case .single = extent, !isChange, !whole.isZero,
      let part = (exact ?? number.value).scaled(byPowerOfTen: 2)
    else { return nil }
    let qualifier = exact == nil && self.qualifier != .total ? self.qualifier : .exact
    // Digits until it is neither all nor nothing where it is neither.
    for digits in [0, 1, 2, 4, 8] {
      guard let share = part.divided(by: whole, fractionDigits: digits, qualifier.rounding) else { return nil }
      let isWhole = share.isZero || share == 100
      let isExact = part.divided(by: whole, fractionDigits: 20, .down) == share
      if isWhole, !isExact, digits < 8 { continue }
      return Quantity(
        qualifier: qualifier, number: Number(value: share, fractionDigits: share.fractionDigits), measure: .share,
        isChange: false, unit: UnitForms(""))
    }
    return nil
  }
}

extension Qualifier {
  /// How a value is rounded so that what the qualifier says of it stays true.
  public var rounding: Decimal.Rounding {
    switch bound {
    case .equal, .near: .toNearest
    case .above, .notBelow: .down
    case .below, .notAbove: .up
    }
  }
}
