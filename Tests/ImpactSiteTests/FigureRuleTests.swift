import Diagnostics
import ImpactSite
import Testing

/// What a figure says of itself is held together, and an editor is told what does not fit.
@Suite struct FigureRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var figures: String
    /// The message behind the place, and the text that is marked; nil where nothing is wrong.
    var message: String?

    init(_ description: String, _ figures: String, _ message: String?) {
      (testDescription, self.figures, self.message) = (description, figures, message)
    }
  }

  static let sums = [
    Case("parts that add up", "t: {value: 150 talks, parts: [a, b]}\na: 100 talks\nb: 50 talks", nil),
    Case(
      "parts that do not", "t: {value: 150 talks, parts: [a, b]}\na: 100 talks\nb: 60 talks",
      "5:16: error: the parts of \"t\" add up to 160, which is 10 more than 150"),
    Case("a bound that they satisfy", "t: {value: over 150 talks, parts: [a, b]}\na: 100 talks\nb: 60 talks", nil),
    Case(
      "a bound that they do not", "t: {value: over 160 talks, parts: [a, b]}\na: 100 talks\nb: 60 talks",
      "5:16: error: the parts of \"t\" add up to just 160, which \"over\" denies"),
    Case(
      "thirty digits",
      "t: {value: 123456789012345678901234567890 x, parts: [a, b]}\na: 123456789012345678901234567889 x\nb: 1 x", nil),
    Case(
      "rounded shares",
      "t: {value: 100% of calls, parts: [a, b, c]}\na: 33% of calls\nb: 33% of calls\nc: 33% of calls", nil),
    Case(
      "shares that are not", "t: {value: 100% of calls, parts: [a, b]}\na: 33% of calls\nb: 33% of calls",
      "5:16: error: the parts of \"t\" add up to 66, which is 34 less than 100"),
    Case(
      "another unit", "t: {value: 14 events, parts: [a, b]}\na: 4 workshops\nb: 10 events",
      "5:35: error: \"a\" has another unit than the whole: \"workshops\", not \"events\""),
    Case(
      "another period", "t: {value: 14 events, parts: [a, b]}\na: {value: 4 events, period: 2020}\nb: 10 events",
      "5:35: error: \"a\" is of another period than the whole: 2020, not 2021"),
    Case(
      "a part that is not added", "t: {value: 14 people, parts: [a, b]}\na: {value: 4 people, add: no}\nb: 10 people",
      "5:35: error: \"a\" can't be added to others: it says \"add: no\""),
    Case(
      "contacts", "t: {value: 14 people, parts: [a, b]}\na: {value: 4 people, counts: contacts}\nb: 10 people",
      "5:35: error: \"a\" can't be added to others: contacts with the same people are counted several times"),
    Case(
      "a part twice", "t: {value: 8 talks, parts: [a, a]}\na: 4 talks",
      "5:36: error: \"a\" stands among the parts twice"),
    Case("a whole as its part", "t: {value: 8 talks, parts: [t]}", "5:33: error: a figure is no part of itself"),
  ]

  static let relations = [
    Case("a part of a whole", "a: {value: 22 hotlines, of: 32}", nil),
    Case(
      "more than its whole", "a: {value: 22 hotlines, of: 3}",
      "5:33: error: 22 can't be a part of 3: \"of\" is the whole"),
    Case(
      "over all of it", "a: {value: over 32 hotlines, of: 32}",
      "5:38: error: over 32 can't be a part of 32: \"of\" is the whole"),
    Case(
      "a share of a whole", "a: {value: 22% of calls, of: 32}",
      "5:34: error: \"of\" is for a number that is a part of another; a change, a share or a ratio has none"),
    Case("a change that fits", "a: {value: 22 x, previous: {2019: 19, 2020: 20}, change: +2}", nil),
    Case(
      "a change that does not", "a: {value: 22 x, previous: {2019: 19, 2020: 20}, change: +3}",
      "5:62: error: from 20 to 22 the change is +2, not +3"),
    Case(
      "more than there are", "a: {value: 4 workshops, change: +99}",
      "5:37: error: 4 can't be 99 more than before: that would have been -95"),
    Case("a rounded percentage", "a: {value: 22 x, previous: {2020: 19}, change: +15.8%}", nil),
    Case(
      "a wrong percentage", "a: {value: 22 x, previous: {2020: 19}, change: +15%}",
      "5:52: error: from 19 to 22 the change is +16%, not +15%"),
    Case(
      "a percentage across a break", "a: {value: 22 x, status: break, previous: {2020: 19}, change: +16%}",
      "5:67: error: the series has a break here, so there is no percentage of the value before"),
    Case("percentage points", "a: {value: 12.5% of x, previous: {2020: 10%}, change: +2.5 percentage points}", nil),
    Case(
      "percentage points as a share", "a: {value: 12.5% of x, previous: {2020: 10%}, change: +2.5%}",
      "5:59: error: the difference of two shares is in percentage points"),
    Case("a share of a share", "a: {value: 12.5% of x, previous: {2020: 10%}, change: +25%}", nil),
    Case(
      "a later period before", "a: {value: 22 x, previous: {2022: 20}}",
      "5:33: error: 2022 does not lie before 2021, which the figure speaks of"),
    Case("a financial year", "a: {value: 22 x, period: 2022/23, previous: {2021/22: 20}, change: +2}", nil),
    Case(
      "a goal in the past", "a: {value: 22 x, goal: {value: 30, by: 2020}}",
      "5:44: error: the goal was to be reached by 2020, before 2021, which the figure speaks of"),
    Case(
      "a forecast of long ago", "a: {value: 22 x, period: 2018, status: forecast}",
      "5:30: error: 2018 ended 3 years before the page's period, so its value is known and not a forecast any more"),
    Case(
      "about something else", "a: {value: about 1M people, exact: 450000}",
      "5:40: error: the figure \"a\" says \"about 1M people\", but its exact value is 450000"),
    Case("about that", "a: {value: about 1M people, exact: 999950}", nil),
    Case(
      "not over it", "a: {value: over 1M people, exact: 999950}",
      "5:39: error: the figure \"a\" says \"over 1M people\", but its exact value is 999950"),
    Case("in its range", "a: {value: 4 to 6 weeks, exact: 5}", nil),
    Case(
      "out of its range", "a: {value: 4 to 6 weeks, exact: 7}",
      "5:37: error: the figure \"a\" says \"4 to 6 weeks\", but its exact value is 7"),
    Case(
      "a bare year", "a: 2021",
      "5:8: error: \"2021\" looks like a year, which stands under period; if it is a number, write its unit behind it, "
        + "or 2 021"),
    Case("a year as a number", "a: 2,021", nil),
    Case("a source by its address", "a: {value: 4 x, source: \"https://x.org\"}", "https"),
  ]

  @Test(arguments: sums + relations)
  func aFigureThatContradictsItselfIsTold(_ example: Case) async {
    let lines = example.figures.split(separator: "\n").map { "    " + $0 }
    let text = "---\ntitle: Our impact\nperiod: 2021\nfigures:\n\(lines.joined(separator: "\n"))\n---\n"
    let built = await TestSite().with("index.md", text).build()
    guard let message = example.message else {
      #expect(built.messages == "")
      return
    }
    #expect(built.messages.contains(message), "\(built.messages)")
    #expect(built.report.diagnostics.count == 1, "\(built.messages)")
  }

  @Test func aFigureHasTheFormsThatItsSentenceNeeds() async throws {
    let section = """
      ---
      title: More
      figures:
        members: {value: 22 hotlines, of: 32, previous: {2019: 19, 2020: 20}}
        answered: {value: 12.5% of calls, previous: {2020: 10%}}
        rise: over +80%
        children: over 30 children
      ---
      We are {{ members.number }} of {{ members.of }}, {{ members.share }}, {{ members.change }}; {{ answered.change }};
      a rise of {{ rise.amount }} ({{ rise.signed }}); {{ children.amount }} of them children.
      """
    let built = await TestSite().with("index.md", "---\ntitle: A\nperiod: 2021\n---\n").with("20-more.md", section)
      .build()
    #expect(built.messages == "")
    let page = try built.text("index.html")
    #expect(
      PageWords(page).text.contains(
        """
        We are 22 of 32, 69%, up by 2; up by 2.5 percentage points;
        a rise of over 80% (+80%); over 30 of them children.
        """))
  }
}
