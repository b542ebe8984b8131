enum Number {
  case integer(Int)
  case float(Double)

  var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .float(let value): value
    }
  }

  /// Whether both are the same number, to the last digit: a large whole number is not rounded first.
  func isEqual(to other: Number) -> Bool { !precedes(other) && !other.precedes(self) }

  /// Whether it is the smaller number, to the last digit.
  func precedes(_ other: Number) -> Bool {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): left < right
    case (.float(let left), .float(let right)): left < right
    case (.integer(let whole), .float(let number)):
      Int(exactly: number.rounded(.up)).map { whole < $0 } ?? (number > 0)
    case (.float(let number), .integer(let whole)):
      Int(exactly: number.rounded(.down)).map { $0 < whole } ?? (number < 0)
    }
  }

  /// The number as Python prints it, with the fewest digits that give it back; nil where Python writes an exponent.
  static func text(_ number: Double) -> String? {
    let magnitude = number.magnitude
    guard number == 0 || (magnitude >= 1e-4 && magnitude < 1e16) else { return nil }
    // From 2^53 on Swift would write an exponent; there every number is whole.
    return magnitude < 0x1p53 ? number.description : "\(Int(number)).0"
  }
}
