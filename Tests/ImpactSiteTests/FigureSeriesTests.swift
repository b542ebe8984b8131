import Diagnostics
import ImpactSite
import Testing

/// A figure is held against the figure of its name on pages of other periods, and its change follows from it.
@Suite struct FigureSeriesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// The figure `members` of the home page, whose period is 2021.
    var now: String
    /// The figure `members` of the page `2020`, whose period is 2020.
    var before: String
    /// What `{{ members.change }}` on the home page shows, or the message in place of it.
    var change: String?
    var message: String?

    init(_ description: String, _ now: String, _ before: String, change: String? = nil, told message: String? = nil) {
      (testDescription, self.now, self.before, self.change, self.message) = (description, now, before, change, message)
    }
  }

  static let cases = [
    Case("a change that follows", "32 members", "30 members", change: "up by 2"),
    Case("from more to less", "30 members", "32 members", change: "down by 2"),
    Case("the same", "30 members", "30 members", change: "unchanged"),
    Case("from a true value", "32 members", "{value: over 20 members, exact: 29}", change: "up by 3"),
    Case(
      "an earlier value that is not the true one", "{value: 32 members, previous: {2020: 31}}",
      "{value: over 20 members, exact: 29}",
      told: """
        index.md:5:49: error: 2020 is 31 here, but 29 on the page "2020"
        """),
    Case("shares", "12.5% of calls", "10% of calls", change: "up by 2.5 percentage points"),
    Case("a written change that fits", "{value: 32 members, change: +2}", "30 members", change: "up by 2"),
    Case(
      "a written change that does not", "{value: 32 members, change: +3}", "30 members",
      told: """
        index.md:5:40: error: from 30, which the page "2020" says of 2020, to 32 the change is +2, not +3
        """),
    Case(
      "a written percentage that does not", "{value: 33 members, change: +11%}", "30 members",
      told: """
        index.md:5:40: error: from 30, which the page "2020" says of 2020, to 33 the change is +10%, not +11%
        """),
    Case(
      "an earlier value that is the same", "{value: 32 members, previous: {2020: 30}}", "30 members", change: "up by 2"),
    Case(
      "an earlier value that is another", "{value: 32 members, previous: {2020: 31}}", "30 members",
      told: """
        index.md:5:49: error: 2020 is 31 here, but 30 on the page "2020"
        """),
    Case(
      "an earlier value within its bound", "{value: 32 members, previous: {2020: 31}}", "over 30 members",
      change: "up by 1"),
    Case(
      "an earlier value outside its bound", "{value: 32 members, previous: {2020: 29}}", "over 30 members",
      told: """
        index.md:5:49: error: 2020 is 29 here, but over 30 on the page "2020"
        """),
    Case(
      "a later value than its own earlier ones", "{value: 32 members, previous: {2018: 20}, change: +2}", "30 members",
      change: "up by 2"),
    Case("another unit is not compared", "{value: 32 members, change: +3}", "30 countries", change: "up by 3"),
    Case(
      "the same period is not compared", "{value: 32 members, change: +3}", "{value: 30 members, period: 2021}",
      change: "up by 3"),
    Case("a range is not compared", "{value: 32 members, change: +3}", "10 to 30 members", change: "up by 3"),
    Case(
      "nothing to compare with", "32 members", "30 countries",
      told: """
        index.md:7:1: error: the figure "members" is no change; a change is written with a sign, such as +374 likes, \
        or follows from "previous" or from the page of an earlier period
        """),
    Case(
      "an earlier value that is open", "32 members", "over 30 members",
      told: """
        index.md:7:1: error: from over 30, which the page "2020" says of 2020, to 32 the change of "members" can't be \
        told; write the true value as "exact" on the page "2020"
        """),
    Case(
      "two values that are open", "over 25 members", "over 30 members",
      told: """
        index.md:7:1: error: from over 30, which the page "2020" says of 2020, to over 25 the change of "members" \
        can't be told; write the true value as "exact" of "members" and on the page "2020"
        """),
    Case(
      "a value that is open", "{value: over 690 members, previous: {2020: 700}}", "700 members",
      told: """
        index.md:7:1: error: from 700 to over 690 the change of "members" can't be told; write the true value as \
        "exact" of "members"
        """),
    Case("less than before", "32 members", "under 30 members", change: "up by over 2"),
    Case("more than before", "over 32 members", "30 members", change: "up by over 2"),
    Case(
      "the singular on the other page", "{value: 22 members, change: +3}", "1 member",
      told: """
        index.md:5:40: error: from 1, which the page "2020" says of 2020, to 22 the change is +21, not +3
        """),
    Case(
      "a qualified value on the other page", "{value: 22 members, change: +15}", "over 19 members",
      told: """
        index.md:5:40: error: from over 19, which the page "2020" says of 2020, to 22 the change is under +3, not +15
        """),
    Case(
      "the difference to a qualified value", "{value: 22 members, change: +3}", "over 19 members",
      told: """
        index.md:5:40: error: from over 19, which the page "2020" says of 2020, to 22 the change is not known to be \
        just +3: write "under +3", or the true value as "exact"
        """),
    Case("within its bound", "{value: 22 members, change: under +3}", "over 19 members", change: "up by under 3"),
    Case(
      "an earlier value of a period written otherwise", "{value: 32 members, previous: {2020-01/2020-12: 31}}",
      "30 members",
      told: """
        index.md:5:60: error: 2020-01/2020-12 is 31 here, but 30 on the page "2020"
        """),
    Case(
      "the same period written otherwise is not compared", "{value: 32 members, change: +3}",
      "{value: 30 members, period: 2021-01/2021-12}", change: "up by 3"),
    Case(
      "a break", "{value: 32 members, status: break}", "30 members", change: "up by 2 (break in series)"),
  ]

  @Test(arguments: cases)
  func aFigureIsHeldAgainstPagesOfOtherPeriods(_ example: Case) async throws {
    let built = await TestSite().with("10-people.md", nil)
      .with(
        "index.md",
        "---\ntitle: A\nperiod: 2021\nfigures:\n  members: \(example.now)\n---\n{{ members.change }} so far\n"
      )
      .with("2020/index.md", "---\ntitle: B\nperiod: 2020\nfigures:\n  members: \(example.before)\n---\n").build()
    guard let message = example.message else {
      #expect(built.messages == "")
      let words = PageWords(try built.text("index.html")).text.lowercased()
      #expect(words.contains("\n\(try #require(example.change)) so far\n"), "\(words)")
      return
    }
    #expect(built.messages.contains("Content/" + message), "\(built.messages)")
    #expect(built.report.diagnostics.count == 1, "\(built.messages)")
  }

  @Test func aPageWithoutAPeriodIsNotCompared() async {
    let built = await TestSite()
      .with("index.md", "---\ntitle: A\nperiod: 2021\nfigures:\n  members: {value: 32 members, change: +3}\n---\n")
      .with("old/index.md", "---\ntitle: B\nfigures:\n  members: 30 members\n---\n").build()
    #expect(built.messages == "")
  }

  @Test func anotherPageShowsTheChangeToo() async throws {
    let built = await TestSite()
      .with("index.md", "---\ntitle: A\nperiod: 2021\nfigures:\n  members: 32 members\n---\n")
      .with("2020/index.md", "---\ntitle: B\nperiod: 2020\nfigures:\n  members: 30 members\n---\n")
      .with("about/index.md", "---\ntitle: C\nperiod: 2021\n---\nWe rose: {{ /members.change }}.\n").build()
    #expect(built.messages == "")
    #expect(PageWords(try built.text("about/index.html")).text.contains("We rose: up by 2."))
  }
}
