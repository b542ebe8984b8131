import Diagnostics
import Figures
import Testing

@testable import ImpactSite

@Suite struct PhraseTests {
  static let figures = """
      pros: over 11031.5 pros
      one: {value: 1, unit: {one: call, other: calls}}
      half: {value: 1.5, unit: {one: call, other: calls}}
      two: {value: 2, unit: {one: call, other: calls}}
      reach: nearly 120k people
      long: up to 1.5 million people
      share: 12.5% of calls
      raised: €30000
      up: +3723 likes
      same: +0 likes
      alone: 5

    """

  static func staged() async throws -> (facts: Facts, phrases: Phrases) {
    let site = TestSite.bilingual.withSection(figures: figures, "").with(
      "10-people.fr.md",
      "---\ntitle: Gens\nunits:\n  one: {one: appel, other: appels}\n  half: {one: appel, other: appels}\n  two: {one: appel, other: appels}\n  share: des appels\n  up: j’aime\n---\n"
    )
    let facts = try await site.staged().facts
    return (facts, await phrase(facts))
  }

  /// The pieces of a figure: before, number, unit, after, and the languages that words and unit are marked with.
  @Test(arguments: [
    ("pros", ["over", "11,031.5", "pros", "", "-", "-"], ["over", "11\u{202F}031,5", "pros", "", "en", "en"]),
    ("one", ["", "1", "call", "", "-", "-"], ["", "1", "appel", "", "-", "-"]),
    ("half", ["", "1.5", "calls", "", "-", "-"], ["", "1,5", "appel", "", "-", "-"]),
    ("two", ["", "2", "calls", "", "-", "-"], ["", "2", "appels", "", "-", "-"]),
    ("reach", ["nearly", "120K", "people", "", "-", "-"], ["nearly", "120\u{A0}k", "people", "", "en", "en"]),
    (
      "long", ["up to", "1.5\u{A0}million", "people", "", "-", "-"],
      ["up to", "1\u{202F}500\u{202F}000", "people", "", "en", "en"]
    ),
    ("share", ["", "12.5%", "of calls", "", "-", "-"], ["", "12,5\u{A0}%", "des appels", "", "-", "-"]),
    ("raised", ["", "€30,000", "", "", "-", "-"], ["", "30\u{202F}000\u{A0}€", "", "", "-", "-"]),
    ("up", ["up by", "3,723", "likes", "", "-", "-"], ["up by", "3\u{202F}723", "j’aime", "", "en", "-"]),
    ("same", ["", "", "", "unchanged", "-", "-"], ["", "", "", "unchanged", "en", "en"]),
    ("alone", ["", "5", "", "", "-", "-"], ["", "5", "", "", "-", "-"]),
  ])
  func aFigureIsWrittenInEachLanguage(_ name: String, _ english: [String], _ french: [String]) async throws {
    let (facts, phrases) = try await Self.staged()
    let figure = try #require(facts.pages[0].figures.index(of: name))
    func pieces(_ language: Int) -> [String] {
      let text = phrases.phrase(page: 0, figure: figure, language: language).whole
      return [
        text.before, text.number, text.unit, text.after, text.wordsLanguage ?? "-", text.unitLanguage ?? "-",
      ]
    }
    #expect(pieces(0) == english)
    #expect(pieces(1) == french)
  }

  @Test func theNumberInDigitsIsThereWhateverTheFormIs() async throws {
    let (facts, phrases) = try await Self.staged()
    func digits(_ name: String, _ language: Int) throws -> String {
      let figure = try #require(facts.pages[0].figures.index(of: name))
      return phrases.phrase(page: 0, figure: figure, language: language).digits
    }
    #expect(try digits("reach", 0) == "120,000")
    #expect(try digits("reach", 1) == "120\u{202F}000")
    #expect(try digits("long", 0) == "1,500,000")
    #expect(try digits("long", 1) == "1\u{202F}500\u{202F}000")
    #expect(try digits("pros", 1) == "11\u{202F}031,5")
  }

  @Test func aChangeOfNothingStillHasItsNumberAndUnit() async throws {
    let (facts, phrases) = try await Self.staged()
    let figure = try #require(facts.pages[0].figures.index(of: "same"))
    for language in [0, 1] {
      let phrase = phrases.phrase(page: 0, figure: figure, language: language)
      #expect(phrase.number == "0")
      #expect(phrase.unit == "likes")
    }
  }

  @Test func eachPhraseIsMadeOnceAndFoundByPageFigureAndLanguage() async throws {
    var site = TestSite.bilingual.with("10-people.md", nil)
    for number in 0..<40 {
      let figures = (0..<number % 3).map { "f\($0): \(number * 10 + $0) of page \(number)" }
      site = site.with("p\(number)/index.md", "---\ntitle: A\nfigures: {\(figures.joined(separator: ", "))}\n---\n")
    }
    let facts = try await site.staged().facts
    let phrases = await phrase(facts)
    #expect(facts.figureCount == 39)
    for (index, page) in facts.pages.enumerated() {
      for (figure, original) in page.figures.figures.enumerated() {
        let expected = original.quantity.value
        for language in facts.languages.indices {
          let whole = phrases.phrase(page: index, figure: figure, language: language).whole
          #expect(whole.number == facts.languages[language].writer.number(expected))
          #expect(whole.unit == expected.unit.text(.other))
          #expect(whole.unitLanguage == (language == 0 ? nil : "en"))
        }
      }
    }
  }
}
