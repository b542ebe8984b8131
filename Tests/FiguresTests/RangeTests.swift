import Figures
import Testing

/// Ranges, ratios and the marks of languages.
@Suite struct RangeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var written: String
    var shown: String
    var machine: String
    var testDescription: String { written }

    init(_ written: String, _ shown: String, _ machine: String) {
      (self.written, self.shown, self.machine) = (written, shown, machine)
    }
  }

  @Test(arguments: [
    Case("4 to 6 weeks", "4–6 weeks", "4/6"),
    Case("10-15 people", "10–15 people", "10/15"),
    Case("70–100 million people", "70–100\u{A0}million people", "70000000/100000000"),
    Case("900 million to 1.1 billion people", "900\u{A0}million–1.1\u{A0}billion people", "900000000/1100000000"),
    Case("10–15k people", "10–15K people", "10000/15000"),
    Case("£1000–1500", "£1,000–1,500", "1000/1500"),
    Case("€5 to €10 a month", "€5–10 a month", "5/10"),
    Case("5 to 10 EUR", "€5–10", "5/10"),
    Case("10% to 15% of calls", "10–15% of calls", "10/15"),
    Case("about 4 to 6 weeks", "about 4–6 weeks", "4/6"),
    Case("+10–15%", "up by 10–15%", "10/15"),
    Case("1 in 5 children", "1 in 5 children", "0.2"),
    Case("over 1 in 3 children", "over 1 in 3 children", "0.333333"),
    Case("2 in 2,000 births", "2 in 2,000 births", "0.001"),
    Case("1 in 5 million people", "1 in 5\u{A0}million people", "0.0000002"),
    Case("2019 to 2020 calls", "2,019–2,020 calls", "2019/2020"),
    Case("4 in the morning", "4 in the morning", "4"),
    Case("6 to go", "6 to go", "6"),
  ])
  func aSecondNumberBelongsToTheFigure(_ example: Case) throws {
    let quantity = try Quantity(parsing: example.written)
    #expect(FigureWriter.english.text(quantity).plain == example.shown)
    #expect(quantity.machineText == example.machine)
  }

  @Test(arguments: [
    ("de", "11.031", "11031"), ("de", "12,5", "12.5"), ("de", "1.234,56", "1234.56"), ("de", "12.5", "12.5"),
    ("fr", "12,5", "12.5"), ("fr", "1 234,567", "1234.567"), ("fr", "12.50", "12.5"),
    ("nl", "6.523.822.560", "6523822560"),
    ("pl", "1 234,5", "1234.5"), ("it", "0,125", "0.125"),
  ])
  func eachLanguageHasItsOwnMarks(_ language: String, _ written: String, _ value: String) throws {
    let marks = NumberMarks(try #require(LocaleFormats(locale: language)))
    #expect(try Quantity(parsing: written + " x", marks: marks).machineText == value)
  }

  @Test(arguments: [("en", "3.723"), ("de", "3,723"), ("fr", "3,723"), ("fr", "3.723"), ("pl", "3,723")])
  func whatCanBeReadInTwoWaysSaysBoth(_ language: String, _ written: String) throws {
    let marks = NumberMarks(try #require(LocaleFormats(locale: language)))
    let problem = #expect(throws: FigureProblem.self) { try Quantity(parsing: written + " x", marks: marks) }
    #expect(
      problem?.reason
        == "\"\(written)\" can be read as 3723 or as 3.7230; write 3723 for the first, 3.7230 for the second")
    #expect(problem?.fix == nil)
    #expect(try Quantity(parsing: "3723 x", marks: marks).machineText == "3723")
    #expect(try Quantity(parsing: "3.7230 x", marks: marks).machineText == "3.723")
  }

  @Test func anEnglishRangeAsksForTheFormOther() throws {
    var range = try Quantity(parsing: "0 to 1 children")
    range.unit = UnitForms(forms: [.one: "child", .other: "children"])
    #expect(FigureWriter.english.text(range).plain == "0–1 children")
    range = try Quantity(parsing: "0 to 1 kinderen")
    range.unit = UnitForms(forms: [.one: "kind", .other: "kinderen"])
    let dutch = FigureWriter(
      formats: try #require(LocaleFormats(locale: "nl")), plurals: try #require(PluralRules(language: "nl")),
      words: .english)
    #expect(dutch.text(range).plain == "0–1 kind")
  }

  @Test func aFigureHasTheFormsThatASentenceNeeds() throws {
    let writer = FigureWriter.english
    let rise = try Quantity(parsing: "over +80%")
    #expect(writer.text(rise).plain == "up by over 80%")
    #expect(writer.amount(rise).plain == "over 80%")
    #expect(writer.signed(rise) == "+80%")
    #expect(writer.amount(try Quantity(parsing: "over 30 children")).plain == "over 30")
    #expect(writer.signed(try Quantity(parsing: "-374 likes")) == "-374")
  }
}
