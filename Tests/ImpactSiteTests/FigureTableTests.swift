import ImpactSite
import Testing

/// What a page shows of its figures: on cards, in prose and in the table at its end.
@Suite struct FigureTableTests {
  private static let table = """
    {% for card in page.cards %}<li>{{ card.share or "" }}|{{ card.change or "" }}|{{ card.status or "" }}</li>{% endfor %}<p>The text:</p>
    {% if page.introduction %}{{ page.introduction }}{% endif %}
    {% for section in page.sections %}{{ section.content }}{% endfor %}
    {% for figure in page.figures %}<row id="figure-{{ figure.name }}">{{ figure.words }}|{{ figure.label or "" }}|{{ figure.share or "" }}|{{ figure.period or "" }}|{{ figure.change or "" }}|{{ figure.status or "" }}|{{ figure.goal or "" }}|{% for part in figure.parts %}{{ part.words }};{% endfor %}|{% if figure.source %}{{ figure.source.title }}, {{ figure.source.published or "" }}{% endif %}|{{ figure.method or "" }}|{{ figure.note or "" }}</row>
    {% endfor %}
    {% if page.figure_columns.change %}Changes{% endif %}{% if page.figure_columns.note %}Notes{% endif %}

    """

  private static let hotlines = """
      hotlines:
        value: 22 hotlines
        label: gave data
        period: 2020
        of: 32
        previous: {2018: 19, 2019: 20}
        source: report
        method: Survey
        status: provisional
        goal: {value: 32, by: 2025}

    """

  private func site(_ body: String, figures: String = hotlines, keys: String = "headline: hotlines\n") -> TestSite {
    TestSite().with("10-people.md", nil).withTemplate("page.html", Self.table)
      .with(
        "site.yml",
        "name: K\nurl: https://example.org\nlanguages: [en, fr]\nsources: {report: {title: The report, published: 2021-05}}\n"
      )
      .with("index.md", "---\ntitle: A\nperiod: 2021\n\(keys)figures:\n\(figures)---\n\(body)\n")
  }

  private func built(_ body: String, figures: String = hotlines) async throws -> String {
    let built = await site(body, figures: figures, keys: figures == Self.hotlines ? "headline: hotlines\n" : "").build()
    #expect(built.messages == "")
    return try built.text("index.html")
  }

  @Test func aRowHoldsAllThatAFigureSays() async throws {
    let page = PageWords(try await built("")).text
    #expect(
      page.contains(
        "22 hotlines|gave data|69% of 32|2020|up by 2 since 2019|provisional|32 by 2025||The report, May 2021|Survey|"),
      "\(page)")
    #expect(page.contains("Changes") && !page.contains("Notes"))
  }

  @Test func aCardSaysShareChangeAndStatus() async throws {
    let page = try await built("")
    #expect(
      page.contains(
        "<li><data value=\"69\">69%</data> of <data value=\"32\">32</data>|up by <data value=\"2\">2</data> since 2019|provisional</li>"
      ), "\(page)")
  }

  static let blocks: [(written: String, shown: String)] = [
    ("{{ hotlines }}.", "22 hotlines (2020, 69% of 32, up by 2 since 2019, provisional)."),
    ("{{ hotlines }}, {{ hotlines }}.", "22 hotlines (2020, 69% of 32, up by 2 since 2019, provisional), 22 hotlines."),
    ("{{ hotlines }} of {{ hotlines.of }}.", "22 hotlines (2020, up by 2 since 2019, provisional) of 32."),
    ("{{ hotlines }}, {{ hotlines.share }}.", "22 hotlines (2020, up by 2 since 2019, provisional), 69%."),
    ("{{ hotlines }}, {{ hotlines.change }}.", "22 hotlines (2020, 69% of 32, provisional), up by 2."),
    ("## {{ hotlines }}", "22 hotlines (2020, provisional)"),
    ("In 2020 {{ hotlines.number }}.", "In 2020 22."),
  ]

  @Test(arguments: blocks)
  func aBlockSaysShareChangeAndStatusOfAFigure(_ example: (written: String, shown: String)) async throws {
    let words = PageWords(try await built(example.written)).text
    #expect(words.contains("\n" + example.shown + "\n"), "\(words)")
  }

  @Test func aLaterBlockSaysOnlyPeriodAndStatus() async throws {
    let words = PageWords(try await built("{{ hotlines }}\n\nAgain {{ hotlines }}.")).text
    #expect(words.contains("Again 22 hotlines (2020, provisional)."), "\(words)")
  }

  @Test func aBreakIsSaidWithTheChangeOnly() async throws {
    let words = PageWords(
      try await built("{{ x }}\n\nAgain {{ x }}.", figures: "  x: {value: 5 x, status: break, previous: {2019: 3}}\n")
    ).text
    #expect(words.contains("5 x (up by 2 since 2019, break in series)"), "\(words)")
    #expect(words.contains("Again 5 x."), "\(words)")
  }

  @Test func aNumberLeadsToItsRow() async throws {
    let page = try await built(
      "{{ hotlines.number }}, [{{ hotlines.number }}](#figure-hotlines)\n\n## {{ hotlines.number }}")
    let link = "<a class=\"figure\" href=\"#figure-hotlines\"><data value=\"22\">22</data></a>"
    #expect(page.ranges(of: link).count == 1, "\(page)")
    #expect(page.contains(", <a href=\"#figure-hotlines\"><data"), "\(page)")
  }

  @Test func aFigureOfAnotherPageLeadsToTheRowThere() async throws {
    let other = site("").with("2020/index.md", "---\ntitle: B\nperiod: 2020\n---\n{{ /hotlines }}\n")
    let built = await other.with("index.fr.md", "---\ntitle: F\n---\n").build()
    #expect(built.messages == "")
    let page = try built.text("2020/index.html")
    #expect(
      page.contains("<a class=\"figure\" href=\"../#figure-hotlines\"><data value=\"22\">22</data></a>"), "\(page)")
    #expect(page.contains("since 2019, provisional)"), "\(page)")
    let french = try built.text("fr/2020/index.html")
    #expect(french.contains("href=\"../#figure-hotlines\""), "\(french)")
  }

  @Test func linksLeadToRowsThatThereAre() async throws {
    let told = await site("[a](#figure-hotlines), [b](#figure-hotline)\n")
      .with("2020/index.md", "---\ntitle: B\n---\n[c](/#figure-hotlines), [d](/#figure-lines)\n").messages()
    #expect(
      told.contains("there is no part \"figure-hotline\" on this page; did you mean \"#figure-hotlines\"?"), "\(told)")
    #expect(told.contains("there is no part \"figure-lines\" on the home page"), "\(told)")
    #expect(told.contains("2 errors") || told.ranges(of: "error:").count == 2, "\(told)")
  }

  @Test func partsAreNamedWithTheirValues() async throws {
    let page = PageWords(
      try await built("", figures: "  a: 1 x\n  b: 2 x\n  c: {value: 3 x, parts: [a, b], note: Both.}\n")
    ).text
    #expect(page.contains("3 x|||2021||||1 x;2 x;|||Both."), "\(page)")
    #expect(page.contains("Notes"))
  }

  @Test func theTableOfATranslationMarksBorrowedWords() async throws {
    let built = await site("").with("index.fr.md", "---\ntitle: F\nunits: {hotlines: lignes}\n---\n").build()
    #expect(built.messages == "")
    let page = try built.text("fr/index.html")
    #expect(
      page.contains("<span lang=\"en\">up by</span> <data value=\"2\">2</data> <span lang=\"en\">since</span> 2019"),
      "\(page)")
    #expect(page.contains("</data> <span lang=\"en\">of</span> <data value=\"32\">"), "\(page)")
  }

  @Test func aProvisionalNumberInATitleIsSaidToBeSo() async throws {
    let built = await TestSite().with(
      "index.md",
      "---\ntitle: \"{{ x }}\"\nperiod: 2021\nfigures: {x: {value: 5 calls, status: provisional}}\n---\n"
    ).build()
    #expect(try built.text("index.html").contains("<title>5 calls (provisional)</title>"))
  }
}
