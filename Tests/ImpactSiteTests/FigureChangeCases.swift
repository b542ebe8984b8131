/// Changes that qualifiers and true values allow, and those that they deny.
extension FigureRuleTests {
  static let changes = [
    Case(
      "a decrease that is too small", "a: {value: over -12 members, exact: -11}",
      "5:41: error: the figure \"a\" says \"over -12 members\", but its exact value is -11"),
    Case("a larger decrease", "a: {value: over -12 members, exact: -13}", nil),
    Case(
      "a larger decrease than under it", "a: {value: under -12 members, exact: -15}",
      "5:42: error: the figure \"a\" says \"under -12 members\", but its exact value is -15"),
    Case("a change over a decrease", "a: {value: 600 people, previous: {2020: 700}, change: over -90}", nil),
    Case(
      "a change that is no such decrease", "a: {value: 600 people, previous: {2020: 700}, change: over -110}",
      "5:59: error: from 700 to 600 the change is -100, not over -110"),
    Case(
      "just the bound of a change", "a: {value: 760 people, previous: {2020: 700}, change: over +60}",
      "5:59: error: from 700 to 760 the change is exactly +60, not over +60"),
    Case(
      "a change without the qualifier", "a: {value: over 760 people, previous: {2020: 700}, change: +60}",
      "5:64: error: from 700 to over 760 the change is not known to be just +60: write \"over +60\", or the true value "
        + "as \"exact\""),
    Case("a change with the qualifier", "a: {value: over 760 people, previous: {2020: 700}, change: over +60}", nil),
    Case(
      "a change of the true value", "a: {value: over 760 people, exact: 763, previous: {2020: 700}, change: +63}", nil),
    Case(
      "a percentage without the qualifier", "a: {value: over 760 people, previous: {2020: 700}, change: +9%}",
      "5:64: error: from 700 to over 760 the change is not known to be just +9%: write \"over +8%\", or the true value "
        + "as \"exact\""),
    Case(
      "a percentage with the qualifier", "a: {value: over 760 people, previous: {2020: 700}, change: over +8%}", nil),
    Case(
      "a percentage under a bound", "a: {value: under 760 people, previous: {2020: 700}, change: +9%}",
      "5:65: error: from 700 to under 760 the change is not known to be just +9%: write \"under +9%\", or the true "
        + "value as \"exact\""),
    Case("about a change", "a: {value: about 760 people, previous: {2020: 700}, change: about +60}", nil),
    Case(
      "a change as if known", "a: {value: about 760 people, previous: {2020: 700}, change: +60}",
      "5:65: error: from 700 to about 760 the change is not known to be just +60: write \"about +60\", or the true "
        + "value as \"exact\""),
    Case("under a percentage", "a: {value: 22 x, previous: {2020: 19}, change: under +16%}", nil),
    Case("nearly a percentage", "a: {value: 22 x, previous: {2020: 19}, change: nearly +16%}", nil),
    Case(
      "over a percentage", "a: {value: 22 x, previous: {2020: 19}, change: over +16%}",
      "5:52: error: from 19 to 22 the change is +15.79%, not over +16%"),
    Case(
      "a change of money", "a: {value: €1 250 000, previous: {2020: 1 200 000}, change: +€40 000}",
      "5:67: error: from €1,200,000 to €1,250,000 the change is +€50,000, not +€40,000"),
    Case(
      "an earlier period twice", "a: {value: 22 x, previous: {2020: 19, 2020-01/2020-12: 20}}",
      "5:43: error: 2020-01/2020-12 is the same period as 2020, whose value stands here already"),
    Case(
      "a change that is a slip under an open end", "a: {value: over 760 people, previous: {2020: 700}, change: +60000}",
      "5:64: error: from 700 to over 760 the change is over +60, not +60,000"),
    Case(
      "no less than before", "a: {value: at least 30 people, previous: {2020: 30}, change: +0}",
      "5:66: error: from 30 to at least 30 the change is not known to be just 0: write \"at least +0\", or the true "
        + "value as \"exact\""),
    Case("at least none", "a: {value: at least 30 people, previous: {2020: 30}, change: at least +0}", nil),
    Case(
      "no more than before", "a: {value: up to 30 people, previous: {2020: 30}, change: +0%}",
      "5:63: error: from 30 to up to 30 the change is not known to be just 0%: write the true value as \"exact\""),
    Case("degrees below zero", "a: {value: -3 °C, previous: {2020: -5 °C}, change: +2}", nil),
    Case(
      "degrees below zero that rose", "a: {value: -3, unit: °C, previous: {2020: -5}, change: +3}",
      "5:61: error: from −5 to −3 the change is +2, not +3"),
    Case("half a year before a year", "a: {value: 40 people, previous: {2020-H1: 30}, change: +20}", nil),
    Case("a ratio as a part of one", "a: {value: 1 in 5 people, exact: 0.2}", nil),
    Case("a ratio as a share", "a: {value: over 1 in 5 people, exact: 22%}", nil),
    Case("a ratio that was rounded", "a: {value: 1 in 3 people, exact: 0.333}", nil),
    Case(
      "a ratio that is more", "a: {value: 1 in 5 people, exact: 0.21}",
      "5:38: error: the figure \"a\" says \"1 in 5 people\", but its exact value is 0.21"),
    Case(
      "a ratio by its first number", "a: {value: over 1 in 5 people, exact: 0.1}",
      "5:43: error: the figure \"a\" says \"over 1 in 5 people\", but its exact value is 0.1"),
  ]
}
