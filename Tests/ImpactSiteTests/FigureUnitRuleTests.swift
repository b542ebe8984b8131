import Diagnostics
import ImpactSite
import Testing

/// The numbers and the unit that a figure says beside its value are of what the figure is of.
@Suite struct FigureUnitRuleTests {
  static let cases: [FigureRuleTests.Case] = [
    .init(
      "a whole in another currency", "a: {value: €40, of: £500}",
      "5:27: error: \"of\" is in GBP, but the figure is in EUR; write an amount in EUR"),
    .init(
      "a share before people", "b: {value: 4 people, previous: {2020: 30%}}",
      "5:43: error: \"previous\" is a share, but the figure is not; write a number alone, not \"30%\""),
    .init(
      "a change of another unit", "c: {value: 4 people, previous: {2020: 3}, change: +1 calls}",
      "5:55: error: the change counts \"calls\", but the figure counts \"people\"; write the number alone: +1"),
    .init(
      "percentage points of people", "d: {value: 4 people, previous: {2020: 3}, change: +1 percentage points}",
      "5:55: error: percentage points are between shares, and the figure is none; write +1, or +1% of the value before"),
    .init(
      "a change that is just that", "e: {value: 4 people, previous: {2020: 3}, change: over +1}",
      "5:55: error: from 3 to 4 the change is exactly +1, not over +1"),
    .init(
      "a magnitude in the unit", "f: {value: 4, unit: million people}",
      "5:25: error: a unit is the words behind the number; write \"4 million people\" under value"),
    .init(
      "a dozen in the unit", "g: {value: 4, unit: dozen}",
      "5:25: error: a unit is the words behind the number; write \"48\" under value"),
    .init(
      "a ratio in the unit", "h: {value: 4, unit: in 5 children}",
      "5:25: error: a unit is the words behind the number; write \"4 in 5 children\" under value"),
    .init(
      "a share in the unit", "p: {value: 4, unit: \"per cent\"}",
      "5:26: error: a unit is the words behind the number; write \"4%\" under value"),
    .init(
      "a ratio in a form of the unit", "h: {value: 4, unit: {one: child, other: in 5 children}}",
      "5:45: error: a unit is the words behind the number; write \"4 in 5 children\" under value"),
    .init(
      "a whole with a sign", "n: {value: 4 people, of: +50}",
      "5:30: error: \"of\" is a number without a sign, not \"+50\""),
    .init(
      "commas in braces", "l: {value: 4 people, previous: {2020: 1,900}}",
      "5:43: error: a comma ends a value in braces; put the whole value in \"quotation marks\""),
    .init(
      "a financial year by one of its years", "k: {value: 4 people, period: FY2020}",
      "5:34: error: \"FY2020\" is not a period: write 2019/20 for the financial year that ends in 2020, or 2020/21"),
    .init("a whole of the same unit", "a: {value: 22 hotlines, of: 32 hotlines}", nil),
    .init("a change in money", "a: {value: €40, previous: {2020: €30}, change: +10}", nil),
    .init("a unit that begins with a number", "a: {value: 12, unit: 18+ events}", nil),
    .init("a unit that begins with money", "a: {value: 12, unit: £50 vouchers}", nil),
    .init("a unit that begins like a magnitude", "a: {value: 5, unit: m of rope}", nil),
    .init("a unit of capitals that are a currency, too", "a: {value: 12, unit: SOS villages}", nil),
    .init("a unit in quotation marks", "a: {value: 75, unit: '\"buddies\"'}", nil),
    .init("a unit with a colon", "a: {value: 12, unit: 1:1 sessions}", nil),
    .init("a unit with a rate", "a: {value: 8, unit: \"per 1,000 births\"}", nil),
    .init("a unit with a digit", "a: {value: 4, unit: 24-hour helplines}", nil),
  ]

  private func built(_ figure: String, _ body: String = "") async -> Built {
    await TestSite().with("10-people.md", nil).with(
      "index.md", "---\ntitle: Our impact\nperiod: 2021\nfigures:\n    \(figure)\n---\n\(body)\n"
    ).build()
  }

  @Test(arguments: cases)
  func aNumberOfAnotherKindIsTold(_ example: FigureRuleTests.Case) async {
    let messages = await built(example.figures).messages
    guard let message = example.message else {
      #expect(messages == "")
      return
    }
    #expect(messages.contains(message), "\(messages)")
    #expect(await built(example.figures).report.diagnostics.count == 1, "\(messages)")
  }

  @Test func aKeyThatCannotBeReadIsToldOnce() async {
    let built = await built("j: {value: 4 people, of: 3 dozen}", "{{ j.of }} {{ j.share }}")
    #expect(built.report.diagnostics.count == 1, "\(built.messages)")
  }

  @Test func theUnitsOfATranslationAreHeldToTheSame() async {
    let messages = await TestSite().with("10-people.md", nil)
      .with("site.yml", "name: K\nurl: https://example.org\nlanguages: [en, fr]\n")
      .with("index.md", "---\ntitle: A\nfigures: {calls: 4 calls}\n---\n")
      .with("index.fr.md", "---\ntitle: F\nunits: {calls: million appels}\n---\n").messages()
    #expect(
      messages.contains(
        "error: a unit is the words behind the number, which \"million appels\" would change; write the words alone"),
      "\(messages)")
  }
}
