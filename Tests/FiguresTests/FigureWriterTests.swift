import Figures
import Testing

@Suite struct FigureWriterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var written: String
    var shown: String
    var testDescription: String { written }
  }

  @Test(arguments: [
    Case(written: "over 760 professionals", shown: "Over 760 professionals"),
    Case(written: "more than 30 organisations", shown: "More than 30 organisations"),
    Case(written: "a total of 140 press articles", shown: "A total of 140 press articles"),
    Case(written: "over 120k people", shown: "Over 120K people"),
    Case(written: "over 1M people", shown: "Over 1M people"),
    Case(written: "over 999.95k people", shown: "Over 999.95K people"),
    Case(written: "1.25M people", shown: "1.25M people"),
    Case(written: "1200.5k people", shown: "1.2005M people"),
    Case(written: "about 1 million people", shown: "About 1\u{A0}million people"),
    Case(written: "2.5 billion views", shown: "2.5\u{A0}billion views"),
    Case(written: "120 thousand people", shown: "120\u{A0}thousand people"),
    Case(written: "4 workshops", shown: "4 workshops"),
    Case(written: "3723 followers", shown: "3,723 followers"),
    Case(written: "+3723 followers", shown: "Up by 3,723 followers"),
    Case(written: "-374 likes", shown: "Down by 374 likes"),
    Case(written: "\u{2212}374 likes", shown: "Down by 374 likes"),
    Case(written: "over +374 likes", shown: "Up by over 374 likes"),
    Case(written: "+0 likes", shown: "Unchanged"),
    Case(written: "12.5% of calls", shown: "12.5% of calls"),
    Case(written: "12.50 % of calls", shown: "12.50% of calls"),
    Case(written: "€30 000", shown: "€30,000"),
    Case(written: "EUR 30 000 raised", shown: "€30,000 raised"),
    Case(written: "30 CHF", shown: "CHF\u{A0}30"),
    Case(written: "over €1.5 million in gifts", shown: "Over €1.5\u{A0}million in gifts"),
    Case(written: "123456789012345678901234567890 stars", shown: "123,456,789,012,345,678,901,234,567,890 stars"),
  ])
  func aFigureIsWrittenInEnglish(_ example: Case) throws {
    let quantity = try Quantity(parsing: example.written)
    #expect(FigureWriter.english.text(quantity).capitalized.plain == example.shown)
  }

  @Test func aChangeCanStandWithoutItsUnit() throws {
    let change = try Quantity(parsing: "+3723 followers")
    #expect(FigureWriter.english.change(change)?.plain == "up by 3,723")
    #expect(FigureWriter.english.number(change) == "3,723")
    #expect(FigureWriter.english.change(try Quantity(parsing: "3723 followers")) == nil)
  }

  @Test func aLanguageWithoutWordsBorrowsThemAndSaysSo() throws {
    let french = FigureWriter(
      formats: try #require(LocaleFormats(locale: "fr")), plurals: try #require(PluralRules(language: "fr")),
      words: .english, wordsLanguage: "en")
    let text = french.text(try Quantity(parsing: "over 1.5 million personnes"))
    #expect(text.plain == "over 1\u{202F}500\u{202F}000 personnes")
    #expect(text.wordsLanguage == "en")
    #expect(french.text(try Quantity(parsing: "120k personnes")).plain == "120\u{A0}k personnes")
    #expect(french.text(try Quantity(parsing: "120k personnes")).wordsLanguage == nil)
    #expect(french.text(try Quantity(parsing: "+0 personnes")).wordsLanguage == "en")
    #expect(french.language(of: try Period(parsing: "2020/2021")) == nil)
    #expect(french.language(of: try Period(parsing: "2021-05")) == "en")
    var quantity = try Quantity(parsing: "1000000")
    quantity.unit = UnitForms(forms: [.one: "personne", .many: "de personnes", .other: "personnes"])
    #expect(french.unit(quantity) == "de personnes")
  }

  @Test(arguments: [("élèves", "Élèves"), ("ǆ", "ǅ"), ("ßa", "Ssa"), ("über uns", "Über uns"), ("об", "Об"), ("", "")])
  func theFirstLetterIsCapitalizedInEveryScript(_ text: String, _ capitalized: String) {
    #expect(FigureText(before: text, number: "5").capitalized.before == capitalized)
    #expect(FigureText(number: "", after: text).capitalized.after == capitalized)
    #expect(FigureText(before: "ijs", number: "5").capitalized(.dutch).before == "IJs")
  }
}
