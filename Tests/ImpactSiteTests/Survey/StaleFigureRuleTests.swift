import Diagnostics
import Testing

@testable import ImpactSite

/// Figures that are older than the site wants.
@Suite struct StaleFigureRuleTests {
  private func site(_ limit: String?, _ figures: String, period: String = "2021") -> TestSite {
    TestSite.empty
      .with(
        "site.yml",
        "name: K\nurl: https://kite.test/\nlanguages: [en]\n" + (limit.map { "stale-after: \($0)\n" } ?? "")
      )
      .with("index.md", "---\ntitle: Home\nperiod: \(period)\nfigures:\n\(figures)---\n")
  }

  @Test func aFigureIsStaleTheDayAfterTheLimit() async throws {
    let site = site("18 months", "  cats: 4 cats\n")
    #expect(try await site.found(.staleFigure, "2023-06-30") == [])
    #expect(
      try await site.found(.staleFigure, "2023-07-01") == [
        "Content/index.md:5:3: \"cats\" speaks of 2021, which ended more than 18 months ago; write the newest value and "
          + "its period"
      ])
  }

  @Test(arguments: [
    ("6 months", "2021-08", "2022-02-28"), ("6 months", "2023-08", "2024-02-29"), ("1 month", "2021-01", "2021-02-28"),
    ("1 year", "2024-02", "2025-02-28"), ("2 weeks", "2021-12-24", "2022-01-07"), ("1 day", "2021-12-31", "2022-01-01"),
    ("400 days", "2021", "2023-02-04"), ("1 year", "2021/22", "2023-03-31"),
  ])
  func aLimitIsCountedByTheCalendar(_ limit: String, _ period: String, _ last: String) async throws {
    let site = site(limit, "  cats: 4 cats\n", period: period)
    let next = try #require(CalendarDay(last)?.adding(days: 1))
    #expect(try await site.found(.staleFigure, last) == [])
    #expect(try await site.found(.staleFigure, next.description).count == 1)
  }

  @Test func aFiguresOwnPeriodCounts() async throws {
    let site = site("1 year", "  cats: {value: 4 cats, period: 2025}\n  dogs: {value: 5 dogs, period: 2018}\n")
    #expect(try await site.found(.staleFigure, "2026-11-26").map { $0.prefix(21) } == ["Content/index.md:6:3:"])
  }

  @Test func withoutALimitNothingIsStale() async throws {
    #expect(try await site(nil, "  cats: 4 cats\n").found(.staleFigure, "2999-01-01") == [])
  }

  @Test func aFigureThatALaterPageStatesAnewIsARecordOfItsTime() async throws {
    let site = site("1 year", "  cats: 9 cats\n", period: "2026")
      .with("2020/index.md", "---\ntitle: Then\nperiod: 2020\nfigures:\n  cats: 4 cats\n  dogs: 5 dogs\n---\n")
    #expect(try await site.found(.staleFigure, "2026-11-26").map { $0.prefix(26) } == ["Content/2020/index.md:6:3:"])
  }

  @Test(arguments: ["18", "months", "0 days", "-1 days", "18 moons", "1.5 years", "18months", "a year"])
  func whatIsNoLimitIsToldWithExamples(_ limit: String) async {
    let messages = await site(limit, "  cats: 4 cats\n").messages()
    #expect(
      messages.contains(
        "error: \"stale-after\" is how old a figure may be, such as 18 months, 2 years, 6 weeks or 90 days, not "
          + "\"\(limit)\""), "\(messages)")
  }
}
