import Diagnostics
import Figures
import Testing

@testable import ImpactSite

@Suite struct AssembleTests {
  @Test func thePageHasTheFiguresOfAllItsFiles() async throws {
    let staged = try await TestSite()
      .with("index.md", "---\ntitle: Home\nfigures: {z: 1, b: 2}\n---\n")
      .with("20-more.md", "---\ntitle: More\nfigures: {a: 3}\n---\n")
      .with("2020/index.md", "---\ntitle: Old\nfigures: {a: 4}\n---\n").staged()
    #expect(staged.lines == [])
    #expect(
      try staged.page().figures.figures.map(\.name.value) == ["z", "b", "professionals", "workshops", "a"])
    #expect(Array(try staged.page().figures.names) == ["a", "b", "professionals", "workshops", "z"])
    #expect(try staged.page().figures["a"]?.quantity.value.number.machineText == "3")
    #expect(try staged.page("2020").figures["a"]?.quantity.value.number.machineText == "4")
    #expect(try staged.page("2020").figures["workshops"] == nil)
    #expect(staged.facts.figureCount == 6)
    #expect(try staged.page().sections.map(\.name) == ["people", "more"])
  }

  @Test func ofTwoFiguresTheFirstCountsAndTheOthersNameIt() async throws {
    let staged = try await TestSite()
      .with("20-more.md", "---\ntitle: More\nfigures: {workshops: 5 é}\n---\n")
      .with("30-third.md", "---\ntitle: Third\nfigures: {workshops: 6 é}\n---\n").staged()
    func message(_ file: String, _ number: Int) -> String {
      """
      Content/\(file):3:11: error: the figure "workshops" is written twice on this page
          3 | figures: {workshops: \(number) é}
            |           ^~~~~~~~~
      Content/10-people.md:5:3: note: the first one is here
          5 |   workshops: 4 workshops
            |   ^~~~~~~~~

      """
    }
    #expect(staged.messages == message("20-more.md", 5) + message("30-third.md", 6))
    #expect(try staged.page().figures["workshops"]?.quantity.value.number.machineText == "4")
  }

  @Test func aContactsNameIsNoFigures() async throws {
    let staged = try await TestSite().with("20-more.md", "---\ntitle: More\nfigures:\n  hotline: 5\n---\n").staged()
    #expect(
      staged.messages == """
        Content/20-more.md:4:3: error: "hotline" is the name of a contact already
            4 |   hotline: 5
              |   ^~~~~~~
        Content/site.yml:4:12: note: the first one is here
            4 | contacts: {hotline: "116 000"}
              |            ^~~~~~~

        """)
    #expect(try staged.page().figures["hotline"] == nil)
  }

  @Test func unitsAreFoundByLanguageAndFigure() async throws {
    let staged = try await TestSite()
      .with("site.yml", "name: Kite\nurl: https://example.org/\nlanguages: [en, fr, de]\n")
      .with("10-people.fr.md", "---\ntitle: Gens\nunits: {workshops: {one: atelier, other: ateliers}}\n---\n")
      .with("index.fr.md", "---\ntitle: Accueil\nunits: {professionals: pros}\n---\n")
      .with("10-people.de.md", "---\ntitle: Leute\nunits: {workshops: Kurse}\n---\n").staged()
    #expect(staged.lines == [])
    let page = try staged.page()
    #expect(
      page.units == [
        Page.TranslatedUnit(language: 1, figure: 1): UnitForms(forms: [.one: "atelier", .other: "ateliers"]),
        Page.TranslatedUnit(language: 1, figure: 0): UnitForms("pros"),
        Page.TranslatedUnit(language: 2, figure: 1): UnitForms("Kurse"),
      ])
  }

  @Test func aUnitOfAFigureThatIsNotThereIsTold() async throws {
    let site = TestSite.bilingual.with("10-people.fr.md", "---\ntitle: É\nunits: {é: x, workshop: y}\n---\n")
    #expect(
      try await site.staged().messages == """
        Content/10-people.fr.md:3:9: error: there is no figure "é" on this page
            3 | units: {é: x, workshop: y}
              |         ^
        Content/10-people.fr.md:3:16: error: there is no figure "workshop" on this page; did you mean "workshops"?
            3 | units: {é: x, workshop: y}
              |               ^~~~~~~~

        """)
    // Where a figure could not be read, or a whole file, nobody can say that it is not there.
    let unreadable = site.with("20-more.md", "---\ntitle: More\nfigures: {é: 1, workshop: many}\n---\n")
    #expect(try await unreadable.staged().lines.allSatisfy { $0.hasPrefix("Content/20-more.md") })
    #expect(try await site.with("20-more.md", "nothing").staged().lines.allSatisfy { $0.contains("20-more.md") })
  }

  @Test func whatHasNoTranslationFallsBackToTheFirstLanguage() async throws {
    let staged = try await TestSite.bilingual
      .with("20-more.md", "---\ntitle: More\n---\nText\n")
      .with("20-more.fr.md", "---\ntitle: Plus\n---\n")
      .with("donate.md", "---\ntitle: Help\nbutton: Give\nurl: https://example.org/\n---\n")
      .with(
        "newsletter.md",
        "---\ntitle: News\nbutton: Go\nprovider: custom\naction: https://example.org/\nconsent: Please\n---\n"
      )
      .with("newsletter.fr.md", "---\ntitle: Infos\nbutton: Oui\n---\n")
      .with("donate.fr.md", "---\ntitle: Aidez\nbutton: Donner\n---\nTexte\n").staged()
    let page = try staged.page()
    let text = try #require(page.text(in: 1))
    #expect(text.text.title.value == "Our impact" && !text.isOwn)
    let people = try #require(page.sections[0].text(in: 1))
    #expect(people.text.title.value == "People" && !people.isOwn)
    let more = try #require(page.sections[1].text(in: 1))
    #expect(more.text.title.value == "Plus" && more.isOwn && more.text.body == nil)
    #expect(page.sections[1].texts[0]?.body != nil)
    #expect(staged.facts.donate?.texts.map { $0?.title.value } == ["Help", "Aidez"])
    // A translation that lacks the words beside the box is none.
    #expect(staged.facts.newsletter?.texts.map { $0?.title.value } == ["News", nil])
  }

  @Test func anEditionsInputsChangeWithItsFilesAndWithNothingElse() async throws {
    let section = "---\ntitle: A\n---\n"
    let site = TestSite.bilingual.with("10-people.fr.md", section).with("index.fr.md", section).with("a.png", "a")
      .with("2020/index.md", section).with("2020/10-x.md", section).with("2020/10-x.fr.md", section)
      .with("donate.md", "---\ntitle: a\nbutton: b\nurl: https://example.org/\n---\n")
    let before = try await site.staged().facts.inputs
    #expect(Set(before.joined()).count == 4)
    /// Which of home, home in French, 2020, 2020 in French have other inputs than before.
    func changed(_ site: TestSite) async throws -> [Bool] {
      let after = try await site.staged().facts.inputs
      return zip(before.joined(), after.joined()).map { $0 != $1 }
    }
    let other = section + "More\n"
    #expect(try await changed(site) == [false, false, false, false])
    #expect(try await changed(site.with("index.md", other)) == [true, true, false, false])
    #expect(try await changed(site.with("10-people.md", other)) == [true, true, false, false])
    #expect(try await changed(site.with("10-people.fr.md", other)) == [false, true, false, false])
    #expect(try await changed(site.with("index.fr.md", other)) == [false, true, false, false])
    #expect(try await changed(site.with("10-people.fr.md", nil)) == [false, true, false, false])
    #expect(try await changed(site.with("20-more.md", section)) == [true, true, false, false])
    #expect(try await changed(site.with("2020/10-x.md", other)) == [false, false, true, true])
    #expect(try await changed(site.with("2020/10-x.fr.md", other)) == [false, false, false, true])
    #expect(try await changed(site.with("2020/index.fr.md", section)) == [false, false, false, true])
    let renamed = site.with("2020/10-x.md", nil).with("2020/10-y.md", section)
    #expect(try await changed(renamed) == [false, false, true, true])
    #expect(try await changed(site.with("a.png", "b").with("donate.md", nil)) == [false, false, false, false])
  }
}
