extension Decimal {
  /// The first number that has more than 38 digits.
  static let limit = UInt128(power(digits))

  /// A power of ten, of at most 38.
  static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// How many digits a number has; 1 for 0.
  static func count(_ value: UInt128) -> Int {
    guard let small = UInt64(exactly: value) else { return 19 + count(value / tenToThe19) }
    var rest = small
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// A number without the zeros at its end, and how many they were.
  static func withoutZeros(_ value: UInt128) -> (rest: UInt128, zeros: Int) {
    if let small = UInt64(exactly: value) {
      guard small != 0 else { return (0, 0) }
      var rest = small
      var zeros = 0
      while rest % 10 == 0 {
        rest /= 10
        zeros += 1
      }
      return (UInt128(rest), zeros)
    }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
    guard remainder == 0 else { return (value, 0) }
    let (rest, zeros) = withoutZeros(quotient)
    return (rest, zeros + 1)
  }

  /// The largest power of ten in 64 bits.
  static let tenToThe19: UInt128 = 10_000_000_000_000_000_000
}

/// Gathers digits to a number.
struct DigitReader {
  private var sum: UInt128 = 0
  /// How many digits there were.
  private(set) var count = 0

  /// Takes one ASCII digit; of more than 38, only their count.
  mutating func append(_ byte: UInt8) {
    count += 1
    if count <= Decimal.digits { sum = sum &* 10 &+ UInt128(byte &- 0x30) }
  }

  /// The number, or nil for more than 38 digits.
  var value: Int128? { count <= Decimal.digits ? Int128(sum) : nil }

  /// Whether all digits were 0.
  var isZero: Bool { sum == 0 }
}

/// Writes the digits of decimals, without a sign, as bytes.
struct DigitWriter: Sendable {
  /// The UTF-8 bytes of the decimal mark, last byte first.
  private let mark: [UInt8]
  /// The UTF-8 bytes between groups of three, last byte first.
  private let group: [UInt8]

  init(mark: String, group: String) {
    self.mark = mark.utf8.reversed()
    self.group = group.utf8.reversed()
  }

  /// Digits as machines read them.
  static let machine = DigitWriter(mark: ".", group: "")

  /// Appends the digits of a value times 10^-`shift`, with at least `fraction` digits behind the mark; groups of three
  /// where at least `grouping` digits stand before the first of them. Nothing is rounded.
  func append(
    _ value: Decimal, shift: Int = 0, fraction: Int = 0, grouping: Int = .max, to output: inout [UInt8]
  ) {
    let exponent = value.isZero ? 0 : Int(value.exponent) - shift
    var digits = Digits(value.significand.magnitude)
    let start = output.count
    // From the last digit to the first; turned round at the end.
    let own = max(0, -exponent)
    if max(own, fraction) > 0 {
      if fraction > own { output.append(contentsOf: repeatElement(0x30, count: fraction - own)) }
      for _ in 0..<own { output.append(digits.next()) }
      output.append(contentsOf: mark)
    }
    let whole = max(0, value.wholeDigits - shift)
    let isGrouped = whole >= 3 && whole - 3 >= grouping
    if whole == 0 { output.append(0x30) }
    for index in 0..<whole {
      if isGrouped, index > 0, index % 3 == 0 { output.append(contentsOf: group) }
      output.append(index < exponent ? 0x30 : digits.next())
    }
    Self.reverse(&output, from: start)
  }

  private static func reverse(_ bytes: inout [UInt8], from start: Int) {
    var (low, high) = (start, bytes.count - 1)
    while low < high {
      bytes.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// The digits of a number, the last one first.
  private struct Digits {
    private var low: UInt64
    private var high: UInt128
    private var left: Int

    init(_ value: UInt128) {
      if let small = UInt64(exactly: value) {
        (low, high, left) = (small, 0, .max)
      } else {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: Decimal.tenToThe19)
        (low, high, left) = (UInt64(remainder), quotient, 19)
      }
    }

    mutating func next() -> UInt8 {
      if left == 0 { (low, left) = (UInt64(high), .max) }
      left -= 1
      let (rest, digit) = low.quotientAndRemainder(dividingBy: 10)
      low = rest
      return 0x30 + UInt8(digit)
    }
  }
}
