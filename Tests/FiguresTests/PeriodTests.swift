import Figures
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2021", "2021"),
    ("2021-Q3", "Q3 2021"),
    ("2021-05", "May 2021"),
    ("2021-05-04", "4 May 2021"),
    ("2020/2021", "2020–2021"),
  ])
  func aPeriodIsWrittenInEnglish(_ written: String, _ shown: String) throws {
    let period = try Period(parsing: written)
    #expect(FigureWriter.english.text(period) == shown)
    #expect(period.description == written)
  }

  @Test func aPeriodThatIsNoneIsRefused() {
    for text in ["21", "2021-13", "2021-02-29", "2021-Q5", "last year", "2021/2020", "2021-1", "2021/2022/2023", ""] {
      #expect(throws: FigureProblem.self, "\(text)") { try Period(parsing: text) }
    }
  }
}
