import Figures
import Testing

@Suite struct QuantityGrammarTests {
  @Test func everyPartOfTheShortFormIsTyped() throws {
    let quantity = try Quantity(parsing: "over €1.5 million in  gifts")
    #expect(quantity.qualifier == .over)
    #expect(quantity.number.value == 1_500_000)
    #expect(quantity.number.form == .long)
    #expect(quantity.number.machineText == "1500000")
    #expect(quantity.measure == .money(try #require(Currency(code: "EUR"))))
    #expect(!quantity.isChange)
    #expect(quantity.unit == UnitForms("in gifts"))
  }

  @Test(arguments: Qualifier.allCases)
  func everyQualifierIsRead(_ qualifier: Qualifier) throws {
    #expect(try Quantity(parsing: qualifier.rawValue + " 5 things").qualifier == qualifier)
    #expect(try Quantity(parsing: qualifier.rawValue.uppercased() + "  5 things").qualifier == qualifier)
  }

  @Test(arguments: [
    ("30 000", "30000"), ("30\u{A0}000", "30000"), ("30\u{202F}000", "30000"), ("1 234 567.89", "1234567.89"),
    ("120k", "120000"), ("1M", "1000000"), ("2bn", "2000000000"), ("1.5 thousand", "1500"), ("0.125", "0.125"),
    ("1234.567", "1234.567"), ("12 345.678", "12345.678"), ("0", "0"), ("0.1", "0.1"),
    ("123456789012345678901234567890.12345678", "123456789012345678901234567890.12345678"),
  ])
  func numbersAreExactDecimals(_ written: String, _ value: String) throws {
    #expect(try Quantity(parsing: written + " things").number.machineText == value)
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    var written: String
    var reason: String
    var marked: String
    var fix: String?
    var testDescription: String { written }
  }

  @Test(arguments: [
    Mistake(written: "", reason: "it is empty", marked: ""),
    Mistake(
      written: "abuot 760 professionals", reason: "\"abuot\" is no qualifier; did you mean \"about\"?", marked: "abuot"),
    Mistake(
      written: "roughly speaking 760 things",
      reason: "\"roughly speaking\" is no qualifier; before the number there can be over, more than, at least, about, "
        + "nearly, up to, under, fewer than, a total of, a sign or a currency",
      marked: "roughly speaking"),
    Mistake(
      written: "10–15 people", reason: "a figure is one number, not a range or a fraction", marked: "10–15 people"),
    Mistake(
      written: "760+ people", reason: "\"at least\" says what the + behind a number means", marked: "760+ people",
      fix: "at least 760 people"),
    Mistake(written: "many people", reason: "it has no number", marked: "many people"),
    Mistake(
      written: "3,723 followers",
      reason: "\"3,723\" is 3723 in some languages and 3.723 in others; write 3723 or 3 723 for the thousands, "
        + "3.7230 for the decimals",
      marked: "3,723"),
    Mistake(
      written: "3.723 followers",
      reason: "\"3.723\" is 3723 in some languages and 3.723 in others; write 3723 or 3 723 for the thousands, "
        + "3.7230 for the decimals",
      marked: "3.723"),
    Mistake(
      written: "12,5% of calls", reason: "the decimal mark is a dot, in every language of the page", marked: "12,5",
      fix: "12.5"),
    Mistake(
      written: "1,234,567 things",
      reason: "\"1,234,567\" has more than one mark between its digits; write the number without them",
      marked: "1,234,567", fix: "1234567"),
    Mistake(
      written: "12 34 things", reason: "the digits \"12 34\" are not in groups of three", marked: "12 34", fix: "1234"),
    Mistake(
      written: "– 5 things", reason: "it starts with a dash, which is no minus", marked: "–", fix: "- 5 things"),
    Mistake(written: "5m people", reason: "\"m\" is no magnitude; did you mean \"M\"?", marked: "m", fix: "5M"),
    Mistake(
      written: "5km of road", reason: "a space is missing between the number and \"km\"", marked: "5km", fix: "5 km"),
    Mistake(written: "1 M people", reason: "\"M\" stands right behind its number", marked: "1 M", fix: "1M"),
    Mistake(
      written: "007 agents",
      reason: "a number does not start with 0; a telephone number belongs under contacts in site.yml", marked: "007"),
    Mistake(written: "٣٧ people", reason: "numbers are written with the digits 0 to 9", marked: "٣"),
    Mistake(written: ".5 litres", reason: "a number starts with a digit", marked: ".5 litres", fix: "0.5 litres"),
    Mistake(written: "5 -things", reason: "the unit can't start with \"-\"", marked: "-things"),
    Mistake(written: "5 percent of calls", reason: "a share is written with a % sign", marked: "percent of calls"),
    Mistake(
      written: "1234567890123456789012345678901234567890 x", reason: "a number has at most 38 digits",
      marked: "1234567890123456789012345678901234567890"),
  ])
  func aTextThatIsNoFigureIsRefusedInPlainWords(_ mistake: Mistake) {
    let problem = #expect(throws: FigureProblem.self) { try Quantity(parsing: mistake.written) }
    guard let problem else { return }
    #expect(problem.reason == mistake.reason)
    #expect(String(decoding: Array(mistake.written.utf8)[problem.range], as: UTF8.self) == mistake.marked)
    #expect(problem.fix == mistake.fix)
  }

  @Test func anExactValueIsHeldAgainstTheQualifier() throws {
    #expect(try Quantity(parsing: "over 760 people").agrees(with: 761))
    #expect(try !Quantity(parsing: "over 760 people").agrees(with: 760))
    #expect(try Quantity(parsing: "at least 760 people").agrees(with: 760))
    #expect(try !Quantity(parsing: "up to 760 people").agrees(with: 761))
    #expect(try !Quantity(parsing: "nearly 760 people").agrees(with: 760))
    #expect(try !Quantity(parsing: "a total of 760 people").agrees(with: 761))
    #expect(try Quantity(parsing: "about 760 people").agrees(with: 790))
  }
}
