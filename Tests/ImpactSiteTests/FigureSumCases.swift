/// Parts that add up to a whole, and parts that do not.
extension FigureRuleTests {
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
      "5:16: error: the parts of \"t\" add up to 66%, which is 34 percentage points less than 100%"),
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
    Case(
      "parts beyond their whole", "t: {value: 350 x, parts: [a, b]}\na: over 300 x\nb: 60 x",
      "5:16: error: the parts of \"t\" add up to over 360, which is 10 more than 350"),
    Case(
      "parts over their whole", "t: {value: 360 x, parts: [a, b]}\na: over 300 x\nb: over 70 x",
      "5:16: error: the parts of \"t\" add up to over 370, which is 10 more than 360"),
    Case(
      "parts just over their whole", "t: {value: 360 x, parts: [a, b]}\na: over 300 x\nb: 60 x",
      "5:16: error: the parts of \"t\" add up to over 360, not 360"),
    Case("parts that can be the whole", "t: {value: 370 x, parts: [a, b]}\na: over 300 x\nb: 60 x", nil),
    Case(
      "parts below their whole", "t: {value: at least 10 x, parts: [a, b]}\na: up to 4 x\nb: up to 5 x",
      "5:16: error: the parts of \"t\" add up to at most 9, which is 1 less than 10"),
    Case(
      "shares that are too exact", "t: {value: 100% of x, parts: [a, b]}\na: 33.31% of x\nb: 66.20% of x",
      "5:16: error: the parts of \"t\" add up to 99.51%, which is 0.49 percentage points less than 100%"),
    Case(
      "two shares that both went up", "t: {value: 100% of x, parts: [a, b]}\na: 51% of x\nb: 50% of x", nil),
    Case(
      "two shares that can't both have gone down", "t: {value: 100% of x, parts: [a, b]}\na: 50% of x\nb: 49% of x",
      "5:16: error: the parts of \"t\" add up to 99%, which is 1 percentage points less than 100%"),
    Case(
      "a circle of two", "t: {value: 8 x, parts: [a]}\na: {value: 8 x, parts: [t]}",
      "5:29: error: \"t\" would be a part of itself, as it stands among the parts of \"a\""),
    Case(
      "a circle of three", "b: {value: 8 x, parts: [t]}\nt: {value: 8 x, parts: [a]}\na: {value: 8 x, parts: [b]}",
      "5:29: error: \"b\" would be a part of itself, as it stands among the parts of \"a\""),
    Case(
      "people and events",
      "t: {value: 8 x, parts: [a, b]}\na: {value: 4 x, counts: people}\n"
        + "b: {value: 4 x, counts: events}",
      "5:32: error: \"b\" counts events and \"a\" counts people, which can't be added"),
    Case("the singular", "t: {value: 2 requests, parts: [a, b]}\na: 1 request\nb: 1 request", nil),
    Case(
      "forms of a unit",
      "t: {value: 2, unit: {one: request, other: requests}, parts: [a, b]}\na: 1 requests\nb: 1 request",
      nil),
    Case("a period written otherwise", "t: {value: 4 x, parts: [a]}\na: {value: 4 x, period: 2021-01/2021-12}", nil),
    Case(
      "another currency", "t: {value: €14, parts: [a]}\na: USD 14",
      "5:31: error: \"a\" has another unit than the whole: USD, not EUR"),
    Case(
      "sums of money", "t: {value: €1 200 000, parts: [a, b]}\na: €1 000 000\nb: €250 000",
      "5:16: error: the parts of \"t\" add up to €1,250,000, which is €50,000 more than €1,200,000"),
    Case("a whole as its part", "t: {value: 8 talks, parts: [t]}", "5:33: error: a figure is no part of itself"),
  ]
}
