/// An exact decimal number: a significand of at most 38 digits and a power of ten.
///
/// It has at most 38 digits on either side of its mark. The significand never ends in 0, so that every value has one
/// form: equal values are equal bit by bit and hash alike.
public struct Decimal: Sendable, Hashable {
  /// The digits as a whole number, with the sign.
  let significand: Int128
  /// The power of ten by which the digits count.
  let exponent: Int8

  /// The most digits on either side of the mark.
  static let digits = 38

  /// Makes `significand` × 10^`exponent`, or nil for more digits than there is room for.
  public init?(significand: Int128, exponent: Int = 0) {
    guard significand != 0 else {
      self.init(unchecked: 0, 0)
      return
    }
    let (rest, zeros) = Self.withoutZeros(significand.magnitude)
    guard rest < Self.limit, exponent >= -1000, exponent <= 1000 else { return nil }
    let power = exponent + zeros
    guard power >= -Self.digits, power + Self.count(rest) <= Self.digits else { return nil }
    let value = Int128(rest)
    self.init(unchecked: significand < 0 ? -value : value, Int8(power))
  }

  /// Reads ASCII digits: `-374`, `12.50`; nil for any other text and for more digits than there is room for.
  public init?(_ text: some StringProtocol) {
    var digits = DigitReader()
    var fraction: Int?
    var isNegative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where fraction == nil && digits.count > 0: fraction = 0
      case 0x30...0x39:
        digits.append(byte)
        fraction = fraction.map { $0 + 1 }
      default: return nil
      }
    }
    guard digits.count > 0, fraction != 0, let significand = digits.value else { return nil }
    self.init(significand: isNegative ? -significand : significand, exponent: -(fraction ?? 0))
  }

  private init(unchecked significand: Int128, _ exponent: Int8) {
    self.significand = significand
    self.exponent = exponent
  }

  /// Whether it is nothing.
  public var isZero: Bool { significand == 0 }

  /// Whether it is below zero.
  public var isNegative: Bool { significand < 0 }

  /// -1, 0 or 1.
  public var sign: Int { Int(significand.signum()) }

  /// The value without its sign.
  public var magnitude: Decimal { significand < 0 ? -self : self }

  /// How many digits stand behind the decimal mark.
  public var fractionDigits: Int { max(0, -Int(exponent)) }

  /// How many digits stand before the decimal mark; none or less for what is below one.
  var wholeDigits: Int { significand == 0 ? 0 : Self.count(significand.magnitude) + Int(exponent) }

  /// The same with the sign turned.
  public static prefix func - (value: Decimal) -> Decimal { Decimal(unchecked: -value.significand, value.exponent) }

  /// Turns the sign.
  public mutating func negate() { self = -self }

  /// The value times a power of ten, or nil for more digits than there is room for.
  public func scaled(byPowerOfTen power: Int) -> Decimal? {
    guard significand != 0 else { return self }
    return power.magnitude <= 1000 ? Decimal(significand: significand, exponent: Int(exponent) + power) : nil
  }

  /// The sum, or nil for more digits than there is room for.
  public func adding(_ other: Decimal) -> Decimal? {
    let power = min(exponent, other.exponent)
    guard let left = aligned(to: power), let right = other.aligned(to: power) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Decimal(significand: sum, exponent: Int(power))
  }

  /// The difference, or nil for more digits than there is room for.
  public func subtracting(_ other: Decimal) -> Decimal? { adding(-other) }

  /// The product with a whole number, or nil for more digits than there is room for.
  public func times(_ factor: Int) -> Decimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: Int128(factor))
    return overflow ? nil : Decimal(significand: product, exponent: Int(exponent))
  }

  /// The significand for a smaller power of ten.
  private func aligned(to power: Int8) -> Int128? {
    let distance = Int(exponent) - Int(power)
    if distance == 0 || significand == 0 { return significand }
    guard distance <= Self.digits else { return nil }
    let (value, overflow) = significand.multipliedReportingOverflow(by: Self.power(distance))
    return overflow ? nil : value
  }
}

extension Decimal: Comparable {
  /// Orders by value.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    if left.exponent == right.exponent { return left.significand < right.significand }
    if left.sign != right.sign { return left.sign < right.sign }
    // Of the same sign: more digits before the mark first, then the digits, written equally long.
    let isReversed = left.isNegative
    if left.wholeDigits != right.wholeDigits { return (left.wholeDigits < right.wholeDigits) != isReversed }
    return left.leading < right.leading
  }

  /// The digits, filled with zeros to 38.
  private var leading: Int128 { significand * Self.power(Self.digits - Self.count(significand.magnitude)) }
}

extension Decimal: ExpressibleByIntegerLiteral {
  /// Makes a whole number.
  public init(integerLiteral value: Int) { self.init(value) }

  /// Makes a whole number.
  public init(_ value: Int) {
    let (rest, zeros) = Self.withoutZeros(Int128(value).magnitude)
    self.init(unchecked: value < 0 ? -Int128(rest) : Int128(rest), value == 0 ? 0 : Int8(zeros))
  }
}

extension Decimal: CustomStringConvertible {
  /// The value for machines: ASCII digits, `.` as the decimal mark, `-` as the sign, no grouping, no exponent.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(48)
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    DigitWriter.machine.append(self, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
