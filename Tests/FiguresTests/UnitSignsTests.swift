import Figures
import Testing

/// What stands behind a number is words; what is more than words is told, and a fix leads to a figure.
@Suite struct UnitSignsTests {
  @Test(arguments: [
    "760 professionnel·les", "760 Mitarbeiter*innen", "760 Kolleg:innen", "760 Lehrer/innen", "90 min. of training",
    "90 min.", "5 Std.", "500 pers.", "4 workshops by Lumos Inc.", "12 people (18+)", "12 children (under 12)",
    "12 children aged 3, 4 and 5", "12 children (aged 3, 4)", "480 children born in 2021", "4 workshops in Brussels",
    "4 staff & partners", "4 expert-led trainings", "5 km² of forest", "CHF 5 of each 10", "3 of the parents",
    "10 times more professionals", "24 Euro 2020 teams", "5 Hundred Club members", "1 in 5 euros", "150% of the goal",
    "4 calls: 2 online",
    "16 to 18 year-olds", "5 l of water", "1 third country national", "2 e.V.",
    "4 villagers", "5 billiards", "6 minions", "3 millionaires", "12 bullion bars", "5 am Tag", "4 Creative Plus",
    "760 people aged 12 or more", "12 children (or more)", "5 visits to 10 schools", "4 workshops in 5 countries",
    "1 teacher in 3 schools", "4 covid-19 tests", "€5 per 10 km", "5 calls per 10 people", "2 weeks 3 times a year",
    "50% of the minimum", "20210105 people", "5 °C", "30°C", "3‰", "5 ‰ of births", "9 till noon",
  ])
  func wordsWithSignsOfTheirOwnAreAUnit(_ written: String) throws {
    _ = try Quantity(parsing: written)
  }

  /// A code of ISO 4217 behind a number may be an acronym, where words follow it.
  @Test(arguments: [
    ("12 SOS", true), ("12 SOS villages", false), ("30 SEK", true), ("30 SEK to 40 SEK", true), ("30 SEK-40 SEK", true),
    ("30 to 40 SEK", true), ("SOS 12 in gifts", true), ("12 EUR in gifts", true), ("12 USD a month", true),
    ("12 GBP gifts", true), ("12 CHF of each gift", true), ("12 TOP10", false), ("5 million SEK", true),
    ("3 COP26", false), ("3 COP-26 delegates", false), ("12 SEK a month", false),
  ])
  func aCodeBehindTheNumberIsMoneyWhereItEndsTheFigure(_ written: String, _ isMoney: Bool) throws {
    var isRead = false
    if case .money = try Quantity(parsing: written).measure { isRead = true }
    #expect(isRead == isMoney)
  }

  @Test(arguments: FigureMistake.signs + FigureMistake.units + FigureMistake.readings)
  func whatIsMoreThanWordsIsToldInPlainWords(_ mistake: FigureMistake) {
    let problem = #expect(throws: FigureProblem.self) { try Quantity(parsing: mistake.written) }
    guard let problem else { return }
    #expect(problem.reason == mistake.reason)
    #expect(String(decoding: Array(mistake.written.utf8)[problem.range], as: UTF8.self) == mistake.marked)
    #expect(problem.fix == mistake.fix)
  }

  /// No fix leads back to where it came from, or to a text that can't be mended.
  @Test(arguments: FigureMistake.signs + FigureMistake.units + FigureMistake.readings + FigureMistake.all)
  func followingTheFixesEndsWithAFigure(_ mistake: FigureMistake) throws {
    guard var text = mistake.fix else { return }
    for _ in 0..<4 {
      do throws(FigureProblem) {
        _ = try Quantity(parsing: text)
        return
      } catch {
        text = try #require(error.fix, "\(text): \(error.reason)")
      }
    }
    Issue.record("\(mistake.written) has no end")
  }

  @Test(arguments: [
    (
      "professionals.", "the figure ends with \".\"; the sentence around it has its own full stop, so leave it out",
      "professionals"
    ),
    ("**great** professionals", "a figure is plain text; leave out **", "great professionals"),
  ])
  func aUnitOfItsOwnIsHeldToTheSame(_ written: String, _ reason: String, _ fix: String) {
    let problem = UnitForms.problem(with: written)
    #expect(problem?.reason == reason)
    #expect(problem?.fix == fix)
  }

  /// The time in a unit that has a key of its own was meant.
  @Test func aUnitOfItsOwnMayNameATime() {
    #expect(UnitForms.problem(with: "children registered in 2021") == nil)
  }

  @Test(arguments: [
    ("€5.5", "€5.50"), ("€5.5 to 7.5", "€5.50–7.50"), ("€5.25", "€5.25"), ("€5", "€5"), ("KWD 5.5", "KWD\u{A0}5.5"),
    ("€5.5 million", "€5.5\u{A0}million"), ("5.5 hours", "5.5"),
  ])
  func centsHaveTwoDigits(_ written: String, _ shown: String) throws {
    #expect(FigureWriter.english.number(try Quantity(parsing: written)) == shown)
  }
}
