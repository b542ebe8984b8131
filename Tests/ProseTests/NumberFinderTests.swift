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
    ("three quarters of us", "0.75"),
  ])
  func theValueOfANumberIsKnown(text: String, value: String) throws {
    #expect(found(text).first?.value == Decimal(value))
  }

  @Test(arguments: [
    ("4 to 6 weeks", "4", "6"), ("70–100 million people", "70", "100000000"), ("nine out of ten pupils", "9", "10"),
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

  @Test func aLongTextTakesTimeInProportion() {
    let sentence = "Over 760 professionals and twenty-five others came to 4 workshops in 2021, 1 in 5 of them twice. "
    let text = String(repeating: sentence, count: 2_000)
    #expect(found(text).count == 4 * 2_000)
  }
}
