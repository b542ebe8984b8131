/// A number as an editor wrote it: an exact decimal and the form to show it in.
public struct Number: Sendable, Hashable {
  /// How a number is shown.
  public enum Form: Sendable, Hashable {
    /// Digits, grouped as the language groups them.
    case digits
    /// A short magnitude: `120K`.
    case short
    /// A magnitude in words: `1 million`.
    case long
  }

  /// The value, magnitude included.
  public var value: Decimal
  /// The form that the editor chose.
  public var form: Form
  private var writtenFraction: UInt8

  /// How many digits the editor wrote after the decimal mark, 0 to 255.
  public var fractionDigits: Int {
    get { Int(writtenFraction) }
    set { writtenFraction = UInt8(clamping: newValue) }
  }

  /// Makes a number from its parts.
  public init(value: Decimal, form: Form = .digits, fractionDigits: Int = 0) {
    self.value = value
    self.form = form
    writtenFraction = UInt8(clamping: fractionDigits)
  }

  /// How many digits the whole value has after the decimal mark, its magnitude spelled out.
  public var plainFractionDigits: Int {
    form == .digits ? fractionDigits : value.fractionDigits
  }

  /// The value for machines: ASCII digits, `.` as the decimal mark, `-` as the sign, no grouping.
  public var machineText: String { value.description }
}

/// What a figure says in its short form: qualifier, number, what it measures, and the unit's words.
public struct Quantity: Sendable, Hashable {
  /// What the number measures; follows from how it is written.
  public enum Measure: Sendable, Hashable {
    /// So many of a unit.
    case count
    /// Hundredths of a whole, written with `%`.
    case share
    /// An amount in a currency (ISO 4217).
    case money(Currency)
  }

  // The number comes first: it alone is aligned to 16 bytes.
  /// The number.
  public var number: Number
  /// How the shown value relates to the true one.
  public var qualifier: Qualifier
  /// What it measures.
  public var measure: Measure
  /// Whether it is a change, written with `+` or `-`.
  public var isChange: Bool
  /// The words behind the number, such as `professionals`.
  public var unit: UnitForms

  /// Makes a quantity from its parts.
  public init(qualifier: Qualifier, number: Number, measure: Measure, isChange: Bool, unit: UnitForms) {
    self.qualifier = qualifier
    self.number = number
    self.measure = measure
    self.isChange = isChange
    self.unit = unit
  }

  /// Whether a true value agrees with the qualifier; `about` agrees with any.
  public func agrees(with exact: Decimal) -> Bool {
    switch qualifier.bound {
    case .equal: exact == number.value
    case .above: exact > number.value
    case .notBelow: exact >= number.value
    case .near: true
    case .below: exact < number.value
    case .notAbove: exact <= number.value
    }
  }
}
