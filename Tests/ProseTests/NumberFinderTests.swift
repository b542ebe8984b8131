import Figures
import Prose
import Testing

/// What is known of a number that was found.
@Suite struct NumberFinderTests {
  private func found(_ text: String, telephones: [String] = []) -> [FoundNumber] {
    NumberFinder(.english, telephones: telephones).numbers(in: Array(text.utf8))
  }

  private func words(_ text: String, _ range: Range<Int>?) -> String? {
    range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Over 760 professionals came.", "Over 760 professionals", "professionals"),
    (
      "We ran 2 cross-border family mediator trainings.", "2 cross-border family mediator trainings",
      "cross-border family mediator trainings"
    ),
    ("A total of 140 press articles", "A total of 140 press articles", "press articles"),
    ("More than 30 were there.", "More than 30", nil),
    ("It rose by 12%.", "12%", nil),
    ("\u{FFFC} and 57 people", "57 people", "people"),
    ("57 \u{FFFC}", "57", nil),
  ])
  func aNumberIsSaidWithTheWordsAroundIt(text: String, phrase: String, unit: String?) throws {
    let number = try #require(found(text).first)
    #expect(words(text, number.phrase) == phrase)
    #expect(words(text, number.unit) == unit)
  }

  @Test(arguments: [
    ("760 people", "760"), ("120k people", "120000"), ("1.5 million people", "1500000"), ("1,204 people", "1204"),
    ("216 005 euros", "216005"), ("twenty-five people", "25"), ("two hundred and fifty people", "250"),
    ("fifteen thousand people", "15000"), ("two dozen people", "24"), ("half a million people", "500000"),
    ("two and a half years", "2.5"), ("1½ years", "1.5"), ("-5 degrees", "-5"), ("+374 likes", "374"),
    ("three quarters of us", "0.75"), ("Twenty-one schools", "21"), ("twenty one schools", "21"),
    ("Twenty-one thousand people", "21000"), ("One hundred and one dogs", "101"), ("a thousand and one nights", "1001"),
    ("one hundred and twenty-one dogs", "121"), ("A million and a half people", "1500000"),
    ("one and a half million people", "1500000"), ("Half a dozen volunteers", "6"),
    ("A quarter of a million letters", "250000"), ("three quarters of a million letters", "750000"),
  ])
  func theValueOfANumberIsKnown(text: String, value: String) throws {
    #expect(found(text).first?.value == Decimal(value))
  }

  @Test(arguments: ["Twenty-one", "One hundred and one", "Half a dozen", "A million and a half"])
  func allWordsOfANumberAreItsOwn(number: String) {
    #expect(found("\(number) people came.").map { words("\(number) people came.", $0.range) } == [number])
  }

  @Test func aPartThatDigitsCannotSayHasNoValue() {
    #expect(found("A third of a million letters").map(\.value) == [nil])
  }

  @Test(arguments: [
    ("4 to 6 weeks", "4", "6"), ("70–100 million people", "70000000", "100000000"),
    ("nine out of ten pupils", "9", "10"),
    ("1 in 5 children", "1", "5"),
  ])
  func aRangeOrRatioHasTwoValues(text: String, first: String, second: String) {
    #expect(found(text).map(\.value) == [Decimal(first)])
    #expect(found(text).map(\.second) == [Decimal(second)])
  }

  @Test(arguments: ["+32 2 894 74 84", "0800 123 456", "(02) 475 44 11", "116 000", "116000", "116 123"])
  func aTelephoneNumberIsNoQuantity(number: String) {
    let text = "Call \(number) today."
    #expect(found(text).map(\.kind) == [.telephone])
    #expect(found(text).map { words(text, $0.range) } == [number])
  }

  @Test(arguments: ["90 33 22", "903322", "90-33-22", "90.33.22"])
  func aKnownTelephoneNumberIsFoundInAnySpelling(number: String) {
    #expect(found("It is \(number) now.", telephones: ["90 33 22"]).map(\.kind) == [.telephone])
  }

  @Test(arguments: ["02 894 74 84", "0032 2 894 74 84", "+32 (0)2 894 74 84", "028947484"])
  func anInternationalNumberIsKnownAsItIsDialledAtHome(number: String) {
    let spellings = TelephoneNumber.spellings("+32 2 894 74 84")
    #expect(spellings.contains(number.utf8.filter { (0x30...0x39).contains($0) }))
    #expect(found("It is \(number), now.", telephones: ["+32 2 894 74 84"]).map(\.kind) == [.telephone])
  }

  @Test(arguments: ["About 116 000 children", "€116 111", "more than 116 000 births", "over 116000 calls"])
  func aNumberThatIsMeasuredIsNoTelephoneNumber(text: String) {
    #expect(found("\(text) came.", telephones: ["116 000", "116 111"]).map(\.kind) == [.quantity])
  }

  @Test func aLongTextTakesTimeInProportion() {
    let sentence = "Over 760 professionals and twenty-five others came to 4 workshops in 2021, 1 in 5 of them twice. "
    let text = String(repeating: sentence, count: 2_000)
    #expect(found(text).count == 4 * 2_000)
  }

  @Test(arguments: [
    "at 12 Rue de la Loi, 1000 Brussels", "Via Roma 12", "Hauptstraße 5", "10 Downing Street", "P.O. Box 44",
    "SW1A 2AA",
    "111 43 Stockholm", "He was 14 when", "aged 6", "a 14-year-old", "children aged 6 to 12", "turned 18",
    "Amina (14) fled",
    "A mother of two", "The 112 emergency number", "dial 999", "text HELP to 8585", "the 4-year programme",
    "a two-day event",
    "a 24-hour line", "a 12 month placement", "Thirty years ago", "two weeks later", "three priorities",
    "five clear recommendations", "won 3-1", "the 10k run", "at 7.30", "2-5pm", "14.05.2022", "350.org", "the 4-H club",
    "tens of thousands of families",
  ])
  func whatNamesSomethingIsNoNumber(text: String) {
    #expect(found("We know \(text).").map { words(text, $0.range) } == [])
  }

  @Test(arguments: [
    "BE68 5390 0754 7034", "GB29 NWBK 6016 1331 9268 19", "VAT BE 0461.425.421", "company number 0461.425.421",
    "account number 0123 4567", "ISBN 0 7475 3269 9", "ISBN 978-92-9478-123-4", "doi 10.1016/j.puhe.2020",
    "registered charity no. 0800 123 456", "plate 1-ABC-123",
  ])
  func whatIsFiledIsNeitherANumberNorATelephoneNumber(text: String) {
    #expect(found("Write \(text) there.").map(\.kind) == [])
  }

  @Test(arguments: [
    ("7 of the recommendations", ["7"]), ("a 50-page guide", ["50"]), ("within 30 days", ["30"]),
    ("14 priorities", ["14"]), ("It took three days", ["three"]), ("a group of five", ["five"]), ("12 parks", ["12"]),
    ("the 10k donors", ["10k"]), ("3-4 meals", ["3-4"]), ("by a quarter", ["a quarter"]),
    ("rose 8% to £2m", ["8%", "£2m"]),
    ("Belgium (12) and France", ["12"]), ("the charity 250 families", ["250"]),
  ])
  func whatLooksLikeANameAndIsNone(text: String, numbers: [String]) {
    let whole = "Here \(text)."
    #expect(found(whole).map { words(whole, $0.range) } == numbers)
  }

  /// Work in proportion: twice as long a text takes about twice as long, whatever it is made of.
}
