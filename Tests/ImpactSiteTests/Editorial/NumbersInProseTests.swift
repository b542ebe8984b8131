import Diagnostics
import ImpactSite
import Testing

/// Numbers in an edition's texts that no figure stands behind.
@Suite struct NumbersInProseTests {
  private func built(_ site: TestSite, _ scrutiny: Scrutiny = .texts) async -> Built {
    var input = site.input
    input.scrutiny = scrutiny
    return await Built.make(input)
  }

  /// What is found in a section's Markdown: place, message and fix.
  private func found(_ body: String, in site: TestSite = TestSite()) async -> [String] {
    let figures = "  professionals: over 760 professionals\n  share: 12% of calls\n  wait: 4 to 6 weeks\n"
    let site = site.with("10-people.md", "---\ntitle: People\nfigures:\n\(figures)---\n\(body)\n")
    return await findings(site)
  }

  private func findings(_ site: TestSite) async -> [String] {
    let report = await built(site).report
    return report.diagnostics.map { diagnostic in
      let place = report.sources.location(of: diagnostic)
      let line = place.map { "\($0.path):\($0.line):\($0.column)" } ?? "-"
      return "\(line) \(diagnostic.identifier.rawValue): \(diagnostic.message) => \(diagnostic.fix ?? "-")"
    }
  }

  @Test func aNumberWithoutAFigureIsFoundWithTheFigureToAdd() async {
    #expect(
      await found("We met 57 children in 2021.") == [
        "Content/10-people.md:8:8 number-in-prose: \"57 children\" is a number that no figure stands behind; add "
          + "children: 57 children under figures, and write the reference to it => {{ children }}"
      ])
    #expect(
      await found("Nearly twenty-five young people came.").map { $0.split(separator: "; ").last } == [
        "add young-people: nearly 25 young people under figures, and write the reference to it => {{ young-people }}"
      ])
  }

  @Test(arguments: [
    ("Over 760 professionals came.", "{{ professionals }}"),
    ("**760** professionals came.", "{{ professionals.number }}"),
    ("[760](https://example.org) *professionals* came.", "{{ professionals.number }}"),
    ("760 young professionals came.", "{{ professionals.number }}"),
    ("They were 760.", "{{ number }}"), ("Under 760 professionals came.", "{{ professionals.number }}"),
    ("It was 12% of calls.", "{{ share }}"),
    ("It took 4–6 weeks.", "{{ wait }}"),
    ("760 children came.", "{{ children }}"),
    ("12 calls came.", "{{ calls }}"),
  ])
  func aNumberThatAFigureHoldsIsFoundWithItsName(body: String, fix: String) async {
    let found = await found(body)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(" => \(fix)") == true, "\(found)")
  }

  /// The grammar of figures reads what is offered, and as the same number.
  @Test(arguments: [
    ("Around 50 people came.", "add people: about 50 people under"),
    ("No fewer than 50 people came.", "add people: at least 50 people under"),
    ("Over £1m was raised.", "add amount: over £1 million under"),
    ("Twenty-one per cent of men agree.", "add share-2: 21% under"),
    ("2,5 million people came.", "add one that says it under"), ("12.345 people came.", "add one that says it under"),
  ])
  func theFigureToAddIsOneThatCanBeRead(body: String, advice: String) async {
    let found = await found(body)
    #expect(found.count == 1)
    #expect(found.first?.contains(advice) == true, "\(found)")
  }

  @Test func aFigureOfTheHomePageIsNamedOnAnother() async {
    let site = TestSite().with("index.md", "---\ntitle: A\nfigures:\n  helped: 57 children\n---\n")
      .with("2020/index.md", "---\ntitle: B\n---\nWe met 57 children.\n").with("10-people.md", nil)
    #expect(await findings(site).map { $0.split(separator: " => ").last } == ["{{ /helped }}"])
  }

  /// The page's own figure first, then that of the page that comes first, and only where it counts the same.
  @Test(arguments: [
    ("We met 57 children.", "{{ 2020/met }}"), ("We met 57 young children.", "{{ 2020/met.number }}"),
    ("We met 28 organisations.", "{{ 2020/position-paper }}"), ("We met 28 mediators.", "{{ mediators }}"),
    ("We met 9 dogs.", "{{ dogs }}"), ("They were 57.", "{{ number }}"), ("We raised €30,000.", "{{ 2020/gala }}"),
    ("We met 4 guests.", "{{ 2020/guests }}"),
  ])
  func aFigureOfAnotherPageIsNamed(body: String, fix: String) async {
    let old =
      "  met: 57 children\n  position-paper: 28 organisations\n  hounds: 9 dogs\n  gala: €30,000\n  guests: 4 guests\n"
    let site = TestSite().with("2020/index.md", "---\ntitle: Old\nfigures:\n\(old)---\n").with("10-people.md", nil)
      .with("2019/index.md", "---\ntitle: Older\nfigures:\n  helped: 57 women\n  shows: 28 films\n---\n")
      .with("2021/index.md", "---\ntitle: New\nfigures:\n  dogs: 9 dogs\n  tables: 4 tables\n---\n\(body)\n")
    #expect(await findings(site).map { $0.split(separator: " => ").last.map(String.init) } == [fix])
  }

  @Test func theNameOfferedIsNobodys() async {
    let site = TestSite().with(
      "site.yml", "name: A\nurl: https://example.org\nlanguages: [en]\ncontacts: {mediators: \"116 000\"}\n"
    ).with("10-people.md", "---\ntitle: A\nfigures: {mediators-2: 8 dogs}\n---\nWe met 28 mediators.\n")
    #expect(await findings(site).map { $0.split(separator: " => ").last } == ["{{ mediators-3 }}"])
  }

  @Test(arguments: [
    "![A picture of 57 children](a.svg)", "[57 children](https://example.org)", "## The 57 children", "> 57 children",
    "1. 57 children", "*57 children*", "[![57 children](a.svg)](https://example.org)",
  ])
  func everyTextOfABodyIsRead(body: String) async {
    let site = TestSite().with("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>")
    #expect(await found(body, in: site).filter { $0.hasSuffix("=> {{ children }}") }.count == 1)
  }

  /// Twice the findings take about twice the time, in whatever shape they stand.

  @Test(arguments: [
    ("- one\n- and 57 children\n", "9:7"), ("> In 157 and **57 children**\n", "8:6"), ("## 57 children", "8:4"),
    ("Since 2057,\n57 children", "9:1"),
    ("`57` and 57 children", "8:10"), ("{{ professionals }} and 57 children", "8:25"), ("A&amp;B: 57 children", "8:10"),
  ])
  func thePlaceIsThatOfTheFirstDigit(body: String, place: String) async {
    let found = await found(body)
    #expect(found.first?.hasPrefix("Content/10-people.md:\(place) ") == true, "\(found)")
  }

  @Test(arguments: [
    "{{ professionals }} came.", "`57 children`", "```\n57 children\n```", "{{ plain \"57 children\" }}", "In 2021.",
    "\\{{ and nothing", "COVID-19 and Article 3", "<https://example.org/57-children>",
  ])
  func whatNamesSomethingAndWhatAFigureSaysIsNotFound(body: String) async {
    #expect(await found(body) == [])
  }

  @Test(arguments: ["116 000", "116000", "**116** 000", "+116 000"])
  func aContactIsFoundWithItsReference(number: String) async {
    let found = await found("Call \(number) now.")
    #expect(found.count == 1)
    #expect(found.first?.contains("telephone-in-prose") == true, "\(found)")
    #expect(found.first?.hasSuffix("=> {{ hotline }}") == true, "\(found)")
  }

  @Test func aTelephoneNumberThatIsNoContactIsTold() async {
    #expect(
      await found("Call +32 2 894 74 84 now.") == [
        "Content/10-people.md:8:6 telephone-in-prose: \"+32 2 894 74 84\" looks like a telephone number, which is no "
          + "contact yet; add telephone: \"+32 2 894 74 84\" under contacts in site.yml, and write the reference to it "
          + "=> {{ telephone }}"
      ])
  }

  @Test func allTextsAreReadAndSharedOnesOnce() async {
    let site = TestSite()
      .with("site.yml", "name: Trust of 51 friends\nurl: https://example.org\nlanguages: [en]\n")
      .with("index.md", "---\ntitle: For 52 friends\nsummary: We have 53 friends.\n---\nWith 54 friends.\n")
      .with(
        "10-people.md",
        """
        ---
        title: The 55 friends
        figures:
          friends: {value: 9 people, label: of 56 friends, note: Not 57 friends, method: Survey of 58 friends}
        ---
        Text
        """
      )
      .with(
        "donate.md", "---\ntitle: Join 59 friends\nbutton: Give 60 euros\nurl: https://example.org/d\n---\nOf 61.\n"
      )
      .with("2020/index.md", "---\ntitle: B\n---\n")
    let messages = await findings(site)
    let numbers = messages.compactMap { message in
      (51...61).first { message.contains("\"") && message.contains("\($0)") }
    }
    #expect(numbers.sorted() == Array(51...61), "\(messages)")
    #expect(messages.count == 11, "\(messages)")
  }

  @Test func aPlainBuildDoesNotLook() async {
    let site = TestSite().with("index.md", "---\ntitle: A\n---\nWe met 57 children.\n")
    #expect(await built(site, .mistakes).messages == "")
    #expect(await built(site, .texts).messages != "")
    #expect(await built(site).report.isWritten)
  }

  @Test func aTranslationWithoutWordsIsNotRead() async {
    let site = TestSite().with("site.yml", "name: A\nurl: https://example.org\nlanguages: [en, fr]\n")
      .with("index.fr.md", "---\ntitle: B\n---\n57 enfants.\n").with("index.md", "---\ntitle: A\n---\n58 children.\n")
    #expect(await findings(site).count == 1)
  }
}
