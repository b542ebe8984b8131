/// A difference between a figure's value and an earlier one.
public struct FigureChange: Sendable, Hashable {
  /// Why a difference can't be told.
  public enum Problem: Error {
    /// A range, a ratio and a change have none, nor have more digits than there is room for.
    case isNone
    /// What is known of the two values leaves open which of them is larger, or by how much.
    case isOpen
  }

  /// The difference as a change; between shares in percentage points.
  public let quantity: Quantity
  /// Whether both values are shares, so that the difference is in percentage points.
  public let isOfShares: Bool

  /// The difference between a quantity and an earlier value of it. `earlierBounds` and `bounds` are what is known of the
  /// true values, where that is something else than what is shown.
  public init(
    from earlier: Quantity, _ earlierBounds: Bounds? = nil, to quantity: Quantity, _ bounds: Bounds? = nil
  ) throws(Problem) {
    let (bounds, earlierBounds) = (bounds ?? quantity.bounds, earlierBounds ?? earlier.bounds)
    guard quantity.extent == .single, !quantity.isChange,
      let shown = (bounds.single ?? quantity.number.value).subtracting(
        earlierBounds.single ?? earlier.number.value)
    else { throw .isNone }
    isOfShares = quantity.measure == .share
    let isNear =
      bounds.single == nil && quantity.qualifier.isNear || earlierBounds.single == nil && earlier.qualifier.isNear
    let (value, qualifier) = try Self.known(
      bounds.minus(earlierBounds), isNear: isNear, shown,
      hasMoreThan: quantity.qualifier == .moreThan || quantity.qualifier == .fewerThan)
    var change = quantity
    change.unit = UnitForms("")
    change.isChange = true
    change.qualifier = qualifier
    change.number = Number(
      value: value,
      fractionDigits: max(
        value.fractionDigits, quantity.number.plainFractionDigits, earlier.number.plainFractionDigits))
    if isOfShares { change.measure = .count }
    self.quantity = change
  }

  /// What can be said of a difference: it, or how much it is at least, in a direction that is sure.
  private static func known(
    _ difference: Bounds, isNear: Bool, _ shown: Decimal, hasMoreThan: Bool
  ) throws(Problem) -> (Decimal, Qualifier) {
    if let single = difference.single { return (single, .exact) }
    let edge: Bounds.Edge
    if let lower = difference.lower, lower.value > 0 {
      edge = lower
    } else if let upper = difference.upper, upper.value < 0 {
      edge = upper
    } else {
      throw .isOpen
    }
    if isNear { return (shown, .about) }
    return (edge.value, edge.isReached ? .atLeast : hasMoreThan ? .moreThan : .over)
  }
}

extension Quantity {
  /// The quantity as hundredths of a whole, rounded so that its qualifier stays true and never to nothing or all where it
  /// is neither; nil where there is no such share.
  public func share(of whole: Decimal, exact: Decimal? = nil) -> Quantity? {
    var value = number.value
    if let exact { value = exact }
    guard case .single = extent, !isChange, !whole.isZero, let part = value.scaled(byPowerOfTen: 2) else { return nil }
    let qualifier = exact == nil && self.qualifier != .total ? self.qualifier : .exact
    // Nobody reads more digits than these.
    let fewest = Decimal(significand: 1, exponent: -4) ?? 0
    for digits in 0..<Decimal.digits {
      guard let rounded = part.divided(by: whole, fractionDigits: digits, qualifier.rounding) else { return nil }
      // Below one, two digits say how much it is.
      let isShort = part < whole && !value.isZero
      let isAll = rounded == 100 && value != whole
      if !isShort && !isAll || isShort && rounded.hasDigits(2, behindMark: digits) {
        return Quantity(share: rounded, qualifier)
      }
      guard digits == 5 else { continue }
      switch qualifier.bound {
      case .above, .notBelow: if isAll { return Quantity(share: rounded, qualifier) }
      case .below, .notAbove: return Quantity(share: isShort ? fewest : rounded, isShort ? .under : qualifier)
      case .equal, .near:
        return isShort
          ? Quantity(share: fewest, .under) : Decimal(100).subtracting(fewest).map { Quantity(share: $0, .over) }
      }
    }
    return nil
  }

  private init(share: Decimal, _ qualifier: Qualifier) {
    self.init(
      qualifier: qualifier, number: Number(value: share, fractionDigits: share.fractionDigits), measure: .share,
      isChange: false, unit: UnitForms(""))
  }
}

extension Decimal {
  /// Whether so many digits count among those behind the mark, as far as they are asked for.
  fileprivate func hasDigits(_ count: Int, behindMark digits: Int) -> Bool {
    guard let least = Decimal(significand: Self.power(count - 1), exponent: -digits) else { return false }
    return self >= least
  }
}

extension Qualifier {
  /// How a value without a sign is rounded so that what the qualifier says of it stays true.
  public var rounding: Decimal.Rounding {
    switch bound {
    case .equal, .near: .toNearest
    case .above, .notBelow: .down
    case .below, .notAbove: .up
    }
  }

  /// How a value is rounded so that what the qualifier says of its size stays true.
  public func rounding(isNegative: Bool) -> Decimal.Rounding {
    switch rounding {
    case .down where isNegative: .up
    case .up where isNegative: .down
    default: rounding
    }
  }

  /// Whether it says that a value is not far off.
  var isNear: Bool { self == .about || self == .nearly }
}
