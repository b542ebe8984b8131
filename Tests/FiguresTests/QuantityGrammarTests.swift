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
    ("11,031", "11031"), ("13,359.58", "13359.58"), ("6,523,822,560", "6523822560"), ("0.125", "0.125"),
    ("1234.567", "1234.567"), ("12 345.678", "12345.678"), ("0", "0"), ("0.1", "0.1"),
    ("123456789012345678901234567890.12345678", "123456789012345678901234567890.12345678"),
  ])
  func numbersAreExactDecimals(_ written: String, _ value: String) throws {
    #expect(try Quantity(parsing: written + " things").number.machineText == value)
  }

  @Test(arguments: FigureMistake.all + FigureMistake.fixes)
  func aTextThatIsNoFigureIsRefusedInPlainWords(_ mistake: FigureMistake) {
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
