import Figures
import Testing

@Suite struct DegreesTests {
  @Test(arguments: [("-3 °C", "−3"), ("-3°F", "−3"), ("-12.5 °", "−12.5")])
  func degreesWithAMinusAreAValue(_ written: String, _ shown: String) throws {
    let quantity = try Quantity(parsing: written)
    #expect(!quantity.isChange)
    #expect(FigureWriter.english.number(quantity) == shown)
  }

  @Test func degreesWithAPlusAreAChange() throws {
    #expect(try Quantity(parsing: "+3 °C").isChange)
  }

  @Test func overIsHigherBelowZeroToo() throws {
    let quantity = try Quantity(parsing: "over -3 °C")
    #expect(quantity.agrees(with: -2))
    #expect(!quantity.agrees(with: -4))
  }

  @Test(arguments: [
    ("2020", 366), ("2021", 365), ("2021-H1", 181), ("2020-02", 29), ("2019/2020", 731), ("2021-05-04", 1),
    ("2019/20", 365),
  ])
  func aPeriodHasSoManyDays(_ written: String, _ days: Int) throws {
    #expect(try Period(parsing: written).length(yearStarts: 101) == days)
  }
}
