/// What plural rules ask of a number as it is shown (UTS 35, part 3, section 5.1).
struct PluralOperands: Sendable {
  /// The whole part.
  var i: UInt128
  /// How many digits are shown behind the decimal mark, with zeros at the end.
  var v: Int
  /// Those digits, as a whole number.
  var f: UInt128
  /// The same without zeros at the end.
  var t: UInt128
  /// The power of ten of a short or long form, `c` in the rules' samples; 0 for digits.
  var e: Int

  /// Whether the value is whole, so that `n` is `i`.
  var isWhole: Bool { t == 0 }

  /// Takes a number apart as it is shown: what has a magnitude counts as the whole value, with the magnitude as `e`.
  init(_ number: Number) {
    let value = number.value.magnitude
    let own = value.fractionDigits
    let significand = value.significand.magnitude
    // Of a value that a whole part can't hold, nothing is lost: it has at most 38 digits before its mark.
    let scale = UInt128(Decimal.power(Int(value.exponent.magnitude)))
    (i, t) = value.exponent < 0 ? significand.quotientAndRemainder(dividingBy: scale) : (significand &* scale, 0)
    e = number.form == .digits ? 0 : max(0, (value.wholeDigits - 1) / 3 * 3)
    let isWritten = number.form == .digits || number.form == .long && e == 0
    v = isWritten ? max(own, number.fractionDigits) : own
    f = v > own ? t &* UInt128(Decimal.power(min(v - own, Decimal.digits))) : t
  }
}
