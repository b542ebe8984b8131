/// What a figure says beside its value, and what agrees with it.
extension FigureRuleTests {
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
    Case(
      "a whole of another period", "a: {value: 22 members, of: m}\nm: {value: 32 members, period: 2019}",
      "5:32: error: \"m\" is of another period than its part: 2019, not 2021"),
    Case(
      "a whole of itself", "a: {value: 22 members, of: a}",
      "5:32: error: a figure is no part of itself; \"of\" is the whole"),
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
      "5:52: error: from 19 to 22 the change is +15.79%, not +15%"),
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
}
