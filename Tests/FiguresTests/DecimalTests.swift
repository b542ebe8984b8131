import Figures
import Testing

@Suite struct DecimalTests {
  @Test(arguments: [
    ("120000", "120000"), ("12.50", "12.5"), ("-374", "-374"), ("0", "0"), ("-0.0", "0"), ("0.001", "0.001"),
    ("007", "7"), ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ("123456789012345678901234567890.12345678", "123456789012345678901234567890.12345678"),
    ("0.10000000000000000000", "0.1"), ("18446744073709551616", "18446744073709551616"),
    ("10000000000000000000.5", "10000000000000000000.5"),
  ])
  func aNumberIsReadAndWrittenExactly(_ written: String, _ text: String) throws {
    #expect(try #require(Decimal(written)).description == text)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1e3", "1,5", "+5", "٣", " 5", "1.2.3", "999999999999999999999999999999999999999",
  ])
  func whatIsNoNumberIsRefused(_ text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test func equalValuesAreEqualAndHashAlike() throws {
    let values = try ["1500", "1500.000"].map { try #require(Decimal($0)) }
    #expect(values[0] == values[1])
    #expect(values[0].hashValue == values[1].hashValue)
    #expect(Decimal(significand: 15, exponent: 2) == 1500)
    #expect(Decimal(Int.min).description == String(Int.min))
  }

  @Test func valuesAreOrdered() throws {
    let texts = [
      "-99999999999999999999999999999999999999", "-100.5", "-100", "-0.5", "0", "0.00000000000000000001", "0.5", "0.51",
      "9", "10", "10.01", "99999999999999999999999999999999999999",
    ]
    let values = try texts.map { try #require(Decimal($0)) }
    for (left, smaller) in values.enumerated() {
      for (right, larger) in values.enumerated() {
        #expect((smaller < larger) == (left < right), "\(smaller) \(larger)")
        #expect((smaller == larger) == (left == right))
      }
    }
  }

  @Test func sumsAreExactOrNone() throws {
    let half = try #require(Decimal("0.5"))
    #expect(half.adding(half) == 1)
    #expect(half.adding(-1)?.description == "-0.5")
    #expect(half.adding(-half)?.isZero == true)
    let largest = try #require(Decimal("99999999999999999999999999999999999999"))
    #expect(largest.adding(1) == nil)
    #expect(largest.adding(half) == nil)
    #expect(largest.adding(-largest) == 0)
    #expect((-largest).adding(-1) == nil)
  }

  @Test func powersOfTenMoveTheMark() throws {
    let value = try #require(Decimal("-12.5"))
    #expect(value.scaled(byPowerOfTen: 6)?.description == "-12500000")
    #expect(value.scaled(byPowerOfTen: -3)?.description == "-0.0125")
    #expect(value.scaled(byPowerOfTen: 37) == nil)
    #expect(value.scaled(byPowerOfTen: .max) == nil)
    #expect(value.magnitude == -value)
    #expect(value.sign == -1 && value.isNegative && value.fractionDigits == 1)
  }
}
