import Figures
import Testing

/// Words that begin with a number or like a magnitude, and can be nothing but words.
@Suite struct NumberedWordsTests {
  @Test(arguments: [
    "40 16-25 year olds", "400 5-11 year olds", "12 18+ events", "3 5G masts", "10 3D printers", "3 4x4s",
    "12 10k runs", "3 2nd homes", "5 21st birthdays", "4 19th-century houses", "12 1:1 sessions",
    "200 1-2-1 sessions", "3 0% loans", "2 24h hotlines", "12 £50 vouchers", "300 €10 vouchers", "12 £1m grants",
    "600 m2", "5 m of rope", "8 m wide rivers", "9 Mill Road flats", "12 B&Bs", "4 B Corps", "2 B2B fairs",
    "7 K9 units", "6 M25 runs", "7 K-12 schools", "75 k-pop fans", "2 M&S shops", "12 M.A. students",
  ])
  func wordsThatCanBeNothingElseAreTheUnit(_ written: String) throws {
    let quantity = try Quantity(parsing: written)
    let parts = written.split(separator: " ", maxSplits: 1).map(String.init)
    #expect(quantity.machineText == parts[0])
    #expect(quantity.measure == .count)
    #expect(quantity.unit.text(.other) == parts[1])
  }

  @Test(arguments: [
    (
      "2 M roads",
      "\"M\" stands right behind its number: write 2M if that is what is meant; if it belongs to the words, write them under unit: {value: 2, unit: M roads}"
    ),
    (
      "about 5 mill workers",
      "\"mill\" behind a number can be a million or a mill; write the word, such as 5 million; if it belongs to the words, write them under unit: {value: about 5, unit: mill workers}"
    ),
    (
      "75 \"buddies\"",
      "the unit can't start with \"\"\"; if it belongs to the words, write them under unit"
    ),
    (
      "12 100-mile rides",
      "\"12 100-mile\" has its hyphen behind a number of several parts; if it belongs to the words, write them under unit: {value: 12, unit: 100-mile rides}"
    ),
    (
      "4 million-pound grants",
      "\"4 million-pound\" has its hyphen behind a number of several parts; if it belongs to the words, write them under unit: {value: 4, unit: million-pound grants}"
    ),
    (
      "8 per 1,000 births",
      "\"8 per 1,000\" is two numbers; write 8 in 1,000 if it is a part of them; if it belongs to the words, write them under unit: {value: 8, unit: \"per 1,000 births\"}"
    ),
    (
      "3 60professionals",
      "the digits \"3 60\" are not in groups of three, and a figure is one number; if it belongs to the words, write them under unit: {value: 3, unit: 60professionals}"
    ),
    (
      "£5 m of savings",
      "\"m\" behind a number can be million (write 1M or 1 million) or metres; write the word, such as 5 million"
    ),
  ])
  func whatMayBelongToTheWordsHasAKeyOfItsOwn(_ written: String, _ reason: String) {
    let problem = #expect(throws: FigureProblem.self) { try Quantity(parsing: written) }
    #expect(problem?.reason == reason)
    #expect(problem?.fix == nil)
  }

  @Test(arguments: [
    "7 60 people", "7 60-80", "2 30mins", "1 50EUR raised", "7 60k", "5% of 7 5", "900 K-950 K people", "12 £50",
    "5 €10 to €20", "12€50 vouchers", "7 5% of calls",
  ])
  func aSecondNumberIsStillTold(_ written: String) {
    #expect(throws: FigureProblem.self) { try Quantity(parsing: written) }
  }

  @Test(arguments: [
    "£50 vouchers", "Mill Road flats", "m of rope", "M roads", "buddies", "SOS villages", "K-12 schools",
    "million-pound grants", "per 1,000 births", "mill workers", "Hundred Club members", "of the board", "in-patients",
  ])
  func aUnitOfItsOwnIsTakenAsItIs(_ unit: String) {
    #expect(!UnitForms.mayBelongToNumber(unit))
  }

  @Test(arguments: [
    "million people", "bn people", "k people", "dozen", "hundred calls", "%", "% of calls", "per cent", "€", "EUR",
    "euros", "of 5", "out of 10", "in 5 children", "in every 5", "to 6 weeks", "+", "+ people", "or more",
  ])
  func whatBelongsToTheNumberIsNoUnit(_ unit: String) {
    #expect(UnitForms.mayBelongToNumber(unit))
  }
}
