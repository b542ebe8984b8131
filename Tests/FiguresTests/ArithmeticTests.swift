import Figures
import Testing

@Suite struct ArithmeticTests {
  @Test func aQuotientIsRoundedOnce() throws {
    let third = try #require(Decimal(1).divided(by: 3, fractionDigits: 30, .down))
    #expect(third.description == "0.333333333333333333333333333333")
    #expect(Decimal(2).divided(by: 3, fractionDigits: 2, .toNearest)?.description == "0.67")
    #expect(Decimal(-2).divided(by: 3, fractionDigits: 2, .down)?.description == "-0.67")
    #expect(Decimal(-2).divided(by: 3, fractionDigits: 2, .up)?.description == "-0.66")
    #expect(Decimal(5).divided(by: 0, fractionDigits: 2, .up) == nil)
    let large = try #require(Decimal("123456789012345678901234567890"))
    #expect(large.divided(by: large, fractionDigits: 8, .toNearest) == 1)
    #expect(large.divided(by: 7, fractionDigits: 0, .down)?.description == "17636684144620811271604938270")
    #expect(large.subtracting(1)?.description == "123456789012345678901234567889")
  }

  /// What is true of a value stays true when the value is rounded as its qualifier asks.
  @Test(arguments: Qualifier.allCases)
  func roundingNeverContradictsTheQualifier(_ qualifier: Qualifier) throws {
    var random = SeededGenerator(state: UInt64(qualifier.hashValue.magnitude))
    for _ in 0..<2000 {
      let value = try #require(
        Decimal(significand: Int128(Int64.random(in: 1...9_999_999, using: &random)), exponent: -4))
      let shown = try #require(value.rounded(fractionDigits: Int.random(in: 0...3, using: &random), qualifier.rounding))
      let said = Quantity(
        qualifier: qualifier, number: Number(value: shown), measure: .count, isChange: false, unit: UnitForms(""))
      switch qualifier.bound {
      case .above, .notBelow: #expect(shown <= value && said.agrees(with: value.adding(1) ?? value))
      case .below, .notAbove: #expect(shown >= value)
      case .near, .equal: #expect((value.subtracting(shown)?.magnitude ?? 1) <= Decimal("0.5") ?? 0)
      }
    }
  }

  @Test(arguments: [
    ("22 hotlines", "32", "69%"), ("over 22 hotlines", "32", "over 68%"), ("up to 22 hotlines", "32", "up to 69%"),
    ("999 calls", "1000", "99.9%"), ("1 call", "100000", "0.001%"), ("32 hotlines", "32", "100%"),
    ("about 10 calls", "40", "about 25%"),
  ])
  func theShareOfAWholeIsRoundedHonestly(_ written: String, _ whole: String, _ shown: String) throws {
    let whole = try #require(Decimal(whole))
    let share = try #require(try Quantity(parsing: written).share(of: whole))
    #expect(FigureWriter.english.text(share).plain == shown)
  }

  @Test(arguments: [
    ("22 hotlines", "20", "up by 2"), ("18 hotlines", "20", "down by 2"), ("20 hotlines", "20", "unchanged"),
    ("12.5% of calls", "10%", "up by 2.5 percentage points"), ("11% of calls", "10%", "up by 1 percentage point"),
    ("over 760 people", "700", "up by over 60"), ("over 60 people", "100", "down by under 40"),
    ("€1200.50", "1000", "up by €200.50"),
  ])
  func aChangeIsReckonedFromTheEarlierValue(_ written: String, _ earlier: String, _ shown: String) throws {
    let earlier = try Quantity(parsing: earlier).number
    let change = try #require(FigureChange(from: earlier, to: try Quantity(parsing: written)))
    #expect(FigureWriter.english.change(change).plain == shown)
  }
}
