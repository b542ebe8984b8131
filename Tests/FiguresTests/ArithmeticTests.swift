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
    ("about 10 calls", "40", "about 25%"), ("1 call", "2000", "0.05%"), ("1 call", "1000", "0.1%"),
    ("1 call", "3000", "0.033%"), ("2 calls", "300", "0.67%"), ("1999 calls", "2000", "99.95%"),
    ("up to 1 call", "2000", "up to 0.05%"), ("over 1 call", "3000", "over 0.033%"),
    ("1 call", "123456789012345678901234567890", "under 0.0001%"), ("0 calls", "2000", "0%"),
    ("123456789012345678901234567889 calls", "123456789012345678901234567890", "over 99.9999%"),
    ("over 1 call", "100000000000000000000000000000", "over 0.000000000000000000000000001%"),
  ])
  func theShareOfAWholeIsRoundedHonestly(_ written: String, _ whole: String, _ shown: String) throws {
    let whole = try #require(Decimal(whole))
    let share = try #require(try Quantity(parsing: written).share(of: whole))
    #expect(FigureWriter.english.text(share).plain == shown)
  }

  @Test(arguments: [
    ("22 hotlines", "20", "up by 2"), ("18 hotlines", "20", "down by 2"), ("20 hotlines", "20", "unchanged"),
    ("12.5% of calls", "10%", "up by 2.5 percentage points"), ("11% of calls", "10%", "up by 1 percentage point"),
    ("over 760 people", "700", "up by over 60"), ("€1200.50", "€1000", "up by €200.50"),
    ("more than 760 people", "700", "up by more than 60"), ("at least 760 people", "700", "up by at least 60"),
    ("under 60 people", "100", "down by over 40"), ("fewer than 60 people", "100", "down by more than 40"),
    ("up to 60 people", "100", "down by at least 40"), ("about 760 people", "600", "up by about 160"),
    ("nearly 760 people", "800", "down by about 40"), ("a total of 760 people", "700", "up by 60"),
    ("760 people", "under 700", "up by over 60"), ("60 people", "at least 100", "down by at least 40"),
  ])
  func aChangeIsReckonedFromTheEarlierValue(_ written: String, _ earlier: String, _ shown: String) throws {
    let change = try FigureChange(from: Quantity(parsing: earlier), to: Quantity(parsing: written))
    #expect(FigureWriter.english.change(change).plain == shown)
  }

  @Test(arguments: [
    ("over 690 people", "700"), ("at least 690 people", "700"), ("over 700 people", "700"),
    ("at least 700 people", "700"), ("under 760 people", "700"), ("up to 760 people", "700"),
    ("up to 700 people", "700"), ("about 760 people", "700"), ("nearly 700 people", "700"), ("760 people", "over 700"),
  ])
  func aChangeWhoseDirectionIsOpenIsNotReckoned(_ written: String, _ earlier: String) throws {
    #expect(throws: FigureChange.Problem.isOpen) {
      try FigureChange(from: Quantity(parsing: earlier), to: Quantity(parsing: written))
    }
  }

  @Test(arguments: [
    ("over -12 members", "-13", true), ("over -12 members", "-12", false), ("over -12 members", "-11", false),
    ("at least -12 members", "-12", true), ("at least -12 members", "-11", false),
    ("under -12 members", "-15", false), ("under -12 members", "-11", true), ("under -12 members", "3", false),
    ("up to -12 members", "-12", true), ("up to -12 members", "-13", false), ("nearly -12 members", "-11.5", true),
    ("nearly -12 members", "-12.5", false), ("about -12 members", "-13", true), ("over +12 members", "13", true),
    ("under +12 members", "-1", false), ("-12 members", "12", false),
  ])
  func theQualifierOfAChangeIsOfItsSize(_ written: String, _ exact: String, _ agrees: Bool) throws {
    #expect(try Quantity(parsing: written).agrees(with: #require(Decimal(exact))) == agrees)
  }

  /// Whatever two true values are, a change that is told of what is said of them is true.
  @Test func aChangeIsTrueWhateverTheTrueValuesAre() throws {
    var random = SeededGenerator(state: 18)
    func said(_ qualifier: Qualifier, _ value: Int) -> Quantity {
      Quantity(
        qualifier: qualifier, number: Number(value: Decimal(value)), measure: .count, isChange: false,
        unit: UnitForms(""))
    }
    var told = 0
    for _ in 0..<20_000 {
      let (earlier, later) = (Int.random(in: 0...40, using: &random), Int.random(in: 0...40, using: &random))
      let (first, second) = (
        Qualifier.allCases.randomElement(using: &random), Qualifier.allCases.randomElement(using: &random)
      )
      let from = said(try #require(first), Int.random(in: 0...40, using: &random))
      let to = said(try #require(second), Int.random(in: 0...40, using: &random))
      guard from.agrees(with: Decimal(earlier)), to.agrees(with: Decimal(later)),
        let change = try? FigureChange(from: from, to: to).quantity
      else { continue }
      told += 1
      let difference = Decimal(later - earlier)
      guard change.qualifier != .about else {
        #expect(difference.sign == change.number.value.sign, "\(to) \(from)")
        continue
      }
      #expect(change.agrees(with: difference), "\(to) \(from)")
    }
    #expect(told > 100)
  }

  /// The sum of what is known of values holds every sum of values that it may be, and so the difference.
  @Test func whatIsKnownOfASumHoldsEverySum() throws {
    var random = SeededGenerator(state: 9)
    for _ in 0..<5000 {
      var bounds: [Bounds] = []
      let values = [0, 1].map { _ in Int.random(in: -9...9, using: &random) }
      for value in values {
        let (below, above) = (Int.random(in: 0...3, using: &random), Int.random(in: 0...3, using: &random))
        bounds.append(
          Bounds(
            lower: below == 3 ? nil : Bounds.Edge(Decimal(value - below), isReached: below == 0),
            upper: above == 3 ? nil : Bounds.Edge(Decimal(value + above), isReached: above == 0)))
      }
      #expect(bounds[0].plus(bounds[1]).contains(Decimal(values[0] + values[1])))
      #expect(bounds[0].minus(bounds[1]).contains(Decimal(values[0] - values[1])))
    }
  }

  @Test(arguments: [
    ("hotline", "hotlines", true), ("query", "queries", true), ("branch", "branches", true),
    ("request for help", "requests for help", true), ("child", "children", true), ("member", "hotlines", false),
    ("case", "castles", false), ("", "s", false), ("calls answered", "calls", false),
  ])
  func aUnitIsTheSameInSingularAndPlural(_ one: String, _ other: String, _ isSame: Bool) {
    #expect(UnitForms(one).isSame(as: UnitForms(other)) == isSame)
    #expect(UnitForms(other).isSame(as: UnitForms(one)) == isSame)
  }

  @Test func aUnitIsTheSameAsOneOfItsForms() {
    let forms = UnitForms(forms: [.one: "infolinia", .few: "infolinie", .other: "infolinii"])
    #expect(forms.isSame(as: UnitForms("infolinie")))
    #expect(!forms.isSame(as: UnitForms("godzin")))
  }

  @Test(arguments: [
    ("2021", "2021-01/2021-12", true), ("2021-H1", "2021-01/2021-06", true), ("2021-Q1/2021-Q2", "2021-H1", true),
    ("2022/23", "2022-04/2023-03", true), ("2021", "2021-H1", false), ("2020-02", "2020-02-01/2020-02-29", true),
  ])
  func aPeriodIsTheSameHoweverItIsWritten(_ one: String, _ other: String, _ isSame: Bool) throws {
    #expect(try Period(parsing: one).isSame(as: Period(parsing: other)) == isSame)
  }

  @Test(arguments: [(101, "2022"), (701, "2022-07/2023-06"), (406, "2022-04-06/2023-04-05")])
  func aFinancialYearEndsTheDayBeforeTheNext(_ starts: Int, _ other: String) throws {
    #expect(try Period(parsing: "2022/23").isSame(as: Period(parsing: other), yearStarts: starts))
  }
}
