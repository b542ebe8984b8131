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
  /// The power of ten of the magnitude that the editor wrote.
  let writtenPower: UInt8

  /// How many digits the editor wrote after the decimal mark, 0 to 255.
  public var fractionDigits: Int {
    get { Int(writtenFraction) }
    set { writtenFraction = UInt8(clamping: newValue) }
  }

  /// Makes a number from its parts; `magnitude` is the power of ten that was written behind it.
  public init(value: Decimal, form: Form = .digits, fractionDigits: Int = 0, magnitude: Int = 0) {
    self.value = value
    self.form = form
    writtenPower = UInt8(clamping: magnitude)
    writtenFraction = UInt8(clamping: fractionDigits)
  }

  /// How many digits the whole value has after the decimal mark, its magnitude spelled out.
  public var plainFractionDigits: Int {
    form == .digits ? fractionDigits : value.fractionDigits
  }

  /// The value for machines: ASCII digits, `.` as the decimal mark, `-` as the sign, no grouping.
  public var machineText: String { value.description }

  /// The same number in digits alone.
  var inDigits: Number { Number(value: value, fractionDigits: plainFractionDigits) }
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

  /// A second number beside the first.
  public enum Extent: Sendable, Hashable {
    /// There is none.
    case single
    /// The upper value of a range: `4 to 6 weeks`.
    indirect case to(Number)
    /// What a ratio is out of: `1 in 5 children`. The first number is a whole one, and smaller.
    indirect case outOf(Number)
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
  /// The second number of a range or a ratio.
  public var extent = Extent.single
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

  /// The value for machines: `760`; of a range both values (`4/6`), of a ratio the quotient (`0.2`), rounded to six
  /// digits where it does not end.
  public var machineText: String { machineText(.toNearest) }

  /// The value for machines, a quotient that does not end rounded as is said.
  public func machineText(_ rounding: Decimal.Rounding) -> String {
    switch extent {
    case .single: number.machineText
    case .to(let upper): number.machineText + "/" + upper.machineText
    case .outOf(let whole):
      // As many zeros more as the whole has digits more: 1 in 5 million is not 0.
      number.value.divided(
        by: whole.value, fractionDigits: min(6 + max(0, whole.value.wholeDigits - number.value.wholeDigits), 38),
        rounding)?.description ?? number.machineText
    }
  }

  /// Whether a number of it has a magnitude.
  public var hasMagnitude: Bool {
    switch extent {
    case .single: number.form != .digits
    case .to(let other), .outOf(let other): number.form != .digits || other.form != .digits
    }
  }

  /// Turns all its numbers into digits.
  public mutating func spellOut() {
    number = number.inDigits
    switch extent {
    case .single: break
    case .to(let upper): extent = .to(upper.inDigits)
    case .outOf(let whole): extent = .outOf(whole.inDigits)
    }
  }
}
