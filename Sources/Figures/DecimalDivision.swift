extension Decimal {
  /// Which neighbour a value is rounded to.
  public enum Rounding: Sendable, CaseIterable {
    /// The nearest, and of two equally near ones the one farther from zero.
    case toNearest
    /// The lower one.
    case down
    /// The higher one.
    case up
  }

  /// The value with at most so many digits behind the decimal mark (0 to 38).
  public func rounded(fractionDigits: Int, _ rounding: Rounding) -> Decimal? {
    if self.fractionDigits <= fractionDigits { return self }
    return divided(by: 1, fractionDigits: fractionDigits, rounding)
  }

  /// The quotient, with at most so many digits behind the decimal mark (0 to 38); nil for a divisor of zero and for more
  /// digits than there is room for. Exact but for the one rounding.
  public func divided(by divisor: Decimal, fractionDigits: Int, _ rounding: Rounding) -> Decimal? {
    guard divisor.significand != 0, (0...Self.digits).contains(fractionDigits) else { return nil }
    // significand × 10^power / divisor.significand, as a whole number.
    let power = Int(exponent) - Int(divisor.exponent) + fractionDigits
    guard power.magnitude <= Self.digits else { return nil }
    let factor = Self.power(Int(power.magnitude)).magnitude
    let numerator = significand.magnitude.multipliedFullWidth(by: power > 0 ? factor : 1)
    var denominator = divisor.significand.magnitude
    if power < 0 {
      let (product, overflow) = denominator.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      denominator = product
    }
    guard numerator.high < denominator else { return nil }
    let (whole, remainder) = denominator.dividingFullWidth(numerator)
    var quotient = whole
    let isNegative = isNegative != divisor.isNegative
    let goesAway =
      switch rounding {
      case .down: isNegative && remainder > 0
      case .up: !isNegative && remainder > 0
      case .toNearest: remainder >= denominator - remainder
      }
    if goesAway { quotient += 1 }
    guard quotient < Self.limit else { return nil }
    return Decimal(significand: isNegative ? -Int128(quotient) : Int128(quotient), exponent: -fractionDigits)
  }
}
