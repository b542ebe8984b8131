/// What is known of a true value: the lowest and the highest that it can be.
public struct Bounds: Sendable, Hashable {
  /// An end of what is known.
  public struct Edge: Sendable, Hashable {
    /// Where it lies.
    public let value: Decimal
    /// Whether the true value can lie just there.
    public let isReached: Bool

    /// Makes an end.
    public init(_ value: Decimal, isReached: Bool) {
      self.value = value
      self.isReached = isReached
    }

    func plus(_ other: Edge) -> Edge? {
      value.adding(other.value).map { Edge($0, isReached: isReached && other.isReached) }
    }

    var negated: Edge { Edge(-value, isReached: isReached) }

    /// Whether no value that this one lets lie at or above it lies at or below the other.
    func isAbove(_ other: Edge) -> Bool {
      value == other.value ? !(isReached && other.isReached) : value > other.value
    }
  }

  /// The lowest that it can be; nil where that is not known.
  public let lower: Edge?
  /// The highest that it can be; nil where that is not known.
  public let upper: Edge?

  /// Makes bounds.
  public init(lower: Edge?, upper: Edge?) {
    self.lower = lower
    self.upper = upper
  }

  /// The bounds of a value that is known.
  public init(_ value: Decimal) {
    let edge = Edge(value, isReached: true)
    self.init(lower: edge, upper: edge)
  }

  /// The value, where it is known.
  public var single: Decimal? { lower == upper ? lower?.value : nil }

  /// Whether a value can be the true one.
  public func contains(_ value: Decimal) -> Bool { intersects(Bounds(value)) }

  /// Whether both can be true of one value.
  public func intersects(_ other: Bounds) -> Bool { !isAbove(other) && !other.isAbove(self) }

  /// Whether all of it lies above all of the other.
  public func isAbove(_ other: Bounds) -> Bool {
    guard let lower, let highest = other.upper else { return false }
    return lower.isAbove(highest)
  }

  /// What is known of the sum; an end is unknown, too, where it has more digits than there is room for.
  public func plus(_ other: Bounds) -> Bounds {
    Bounds(
      lower: lower.flatMap { lower in other.lower.flatMap(lower.plus) },
      upper: upper.flatMap { upper in other.upper.flatMap(upper.plus) })
  }

  /// What is known of the difference.
  public func minus(_ other: Bounds) -> Bounds { plus(other.negated) }

  /// What is known of the value with its sign turned.
  public var negated: Bounds { Bounds(lower: upper?.negated, upper: lower?.negated) }

  /// What is known of the change from another value in hundredths of it. A quotient that does not end lies between its
  /// neighbours of so many digits, so that what is held against it with as many or fewer is held exactly.
  public func percentChange(from earlier: Bounds, fractionDigits: Int) -> Bounds {
    func edge(_ edge: Edge?, _ divisor: Edge?, _ rounding: Decimal.Rounding) -> Edge? {
      guard let edge, let divisor, let part = edge.value.scaled(byPowerOfTen: 2),
        let share = part.divided(by: divisor.value, fractionDigits: fractionDigits, rounding)
      else { return nil }
      let isExact = share == part.divided(by: divisor.value, fractionDigits: fractionDigits, rounding.other)
      return share.subtracting(100).map {
        Edge($0, isReached: isExact && edge.isReached && divisor.isReached)
      }
    }
    return Bounds(lower: edge(lower, earlier.upper, .down), upper: edge(upper, earlier.lower, .up))
  }
}

extension Decimal.Rounding {
  fileprivate var other: Self { self == .down ? .up : .down }
}

extension Quantity {
  /// What is known of the true value. A number without a sign is never below zero, and a change is as large as its
  /// qualifier says in the direction of its sign. `about` and `nearly` are off by a tenth at most.
  public var bounds: Bounds {
    if case .to(let last) = extent {
      return Bounds(
        lower: Bounds.Edge(number.value, isReached: true), upper: Bounds.Edge(last.value, isReached: true))
    }
    if number.value.isNegative, !isChange { return boundsBelowZero }
    let size = sizeBounds(number.value.magnitude)
    return number.value.isNegative ? size.negated : size
  }

  /// What is known of a value below zero, of which `over` says that it is higher.
  private var boundsBelowZero: Bounds {
    let edge = { isReached in Bounds.Edge(number.value, isReached: isReached) }
    return switch qualifier.bound {
    case .equal: Bounds(number.value)
    case .above: Bounds(lower: edge(false), upper: nil)
    case .notBelow: Bounds(lower: edge(true), upper: nil)
    case .near: sizeBounds(number.value.magnitude).negated
    case .below: Bounds(lower: nil, upper: edge(false))
    case .notAbove: Bounds(lower: nil, upper: edge(true))
    }
  }

  private func sizeBounds(_ size: Decimal) -> Bounds {
    let tenth = size.scaled(byPowerOfTen: -1)
    let least = tenth.flatMap(size.subtracting).map { Bounds.Edge($0, isReached: true) }
    let most = tenth.flatMap(size.adding).map { Bounds.Edge($0, isReached: true) }
    // A change that is none has no direction.
    let nothing = Bounds.Edge(0, isReached: !isChange)
    return switch qualifier.bound {
    case .equal: Bounds(size)
    case .above: Bounds(lower: Bounds.Edge(size, isReached: false), upper: nil)
    case .notBelow: Bounds(lower: Bounds.Edge(size, isReached: true), upper: nil)
    case .near: Bounds(lower: least, upper: most)
    case .below:
      Bounds(lower: qualifier == .nearly ? least : nothing, upper: Bounds.Edge(size, isReached: false))
    case .notAbove: Bounds(lower: nothing, upper: Bounds.Edge(size, isReached: true))
    }
  }

  /// What is known of the true value of a share that was rounded to its last digit, half a digit going up. All of
  /// something is never rounded.
  public var roundedBounds: Bounds {
    let value = number.value
    guard measure == .share, qualifier.bound == .equal, extent == .single, isChange || value != 100,
      let half = Decimal(significand: 5, exponent: -number.fractionDigits - 1),
      let least = value.magnitude.subtracting(half), let most = value.magnitude.adding(half)
    else { return bounds }
    let size = Bounds(
      lower: Bounds.Edge(least, isReached: !value.isZero), upper: Bounds.Edge(most, isReached: false))
    return value.isNegative ? size.negated : size
  }

  /// What is claimed of the true value: of a ratio of its quotient, of a share before it was rounded.
  public var claim: Bounds {
    guard case .outOf(let whole) = extent else { return roundedBounds }
    let part = number.value.divided(by: whole.value, fractionDigits: 30, .toNearest)
    return part.map(sizeBounds) ?? bounds
  }

  /// Whether a true value agrees with the qualifier, or lies in the range.
  /// The true value of a ratio is its part of one, `0.2` of `1 in 5`, perhaps rounded.
  public func agrees(with exact: Decimal) -> Bool {
    guard case .outOf(let whole) = extent else { return bounds.contains(exact) }
    let digits = qualifier.bound == .equal ? exact.fractionDigits : 30
    guard let part = number.value.divided(by: whole.value, fractionDigits: digits, .toNearest) else { return false }
    return sizeBounds(part).contains(exact)
  }
}
