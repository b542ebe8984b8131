import Figures

/// A number with what belongs to it: its sign, currency, magnitude and percent.
struct Amount {
  /// Its pieces.
  var tokens: Range<Int>
  /// Its value, where it is known.
  var value: Decimal?
  /// What it measures.
  var measure = Quantity.Measure.count
  /// Whether it is nothing but a number in digits or words, so that it may be a name.
  var isBare = true
  /// The number in digits; nil for one in words.
  var numeral: Numeral?
  /// The power of ten of its magnitude, `million`; 0 where it has none.
  var power = 0
  /// Whether it has a sign.
  var isSigned = false
  /// Whether it is `one` by itself, a number in a ratio or a range only.
  var isOne = false
  /// Whether it is a part of a whole in words: `a third`.
  var isPart = false

  /// Whether it could be a year.
  var isYear: Bool { isBare && numeral?.isYear == true }
  /// The whole number, where it is nothing but one.
  var whole: Int? { isBare ? numeral.map(\.whole) ?? value.flatMap { Int($0.description) } : nil }
}
