import Diagnostics
import ImpactSite
import Testing

/// References in every text that a reader sees, and what is said of those that can't be replaced.
@Suite struct ReferenceEverywhereTests {
  /// Two pages with figures, in two languages.
  private static let site = TestSite.bilingual
    .with(
      "index.md",
      "---\ntitle: Our impact\nfigures: {helped: over 12 345 people, calls: 5 calls}\n---\nIn {{ /calls.number }} calls.\n"
    )
    .with("index.fr.md", "---\ntitle: \"Impact : {{ /calls.number }}\"\nunits: {helped: personnes}\n---\n")
    .with(
      "2020/index.md",
      "---\ntitle: \"{{ /helped }} and {{ old }}\"\nfigures: {old: 7 visits}\n---\n{{ /helped.number }}.\n"
    )
    .with("10-people.md", nil)

  private static func site(name: String) -> TestSite {
    site.with(
      "site.yml",
      "name: \(name)\nurl: https://example.org/\nlanguages: [en, fr]\ncontacts: {hotline: \"116 000\"}\n")
  }

  private static func donate(_ title: String, _ button: String = "Give", _ body: String = "") -> String {
    "---\ntitle: \(title)\nbutton: \(button)\nurl: https://example.org/\n---\n\(body)"
  }

  private static let newsletter = """
    ---
    title: For {{ /helped }}
    button: Join {{ /calls }}
    provider: buttondown
    action: https://example.org/
    consent: I am one of {{ /helped.number }}.
    ---
    Text

    """

  @Test func theNameIsShownInTheWordsOfEachLanguage() async throws {
    let template = "<title>{{ site.name }}</title>{{ page.title_text }}"
    let built = await Self.site(name: "\"Kite, {{ /helped }}, {{ hotline }}\"").withTemplate("page.html", template)
      .withTemplate("404.html", "{{ site.name }}").build()
    #expect(built.messages == "")
    let english = "Kite, over 12,345 people, 116 000"
    #expect(try built.text("index.html") == "<title>\(english)</title>Our impact")
    #expect(
      try built.text("2020/index.html") == "<title>\(english)</title>Over 12,345 people and 7 visits")
    #expect(try built.text("404.html") == english)
    #expect(
      try built.text("fr/index.html")
        == "<title>Kite, over 12\u{202F}345 personnes, 116 000</title>Impact : 5")
  }

  @Test func whatTheNameShowsIsShownAnewWhenItsFigureChanges() async throws {
    var site = Self.site(name: "Kite {{ /calls.number }}").withTemplate("page.html", "{{ site.name }}")
    let (records, output) = (MemoryRecords(), MemoryOutput())
    func text() async throws -> String {
      var input = site.input
      input.records = records
      return try await Built.make(input, into: output).text("2020/index.html")
    }
    #expect(try await text() == "Kite 5")
    site = site.with("index.md", "---\ntitle: Our impact\nfigures: {helped: 1 person, calls: 6 calls}\n---\n")
    #expect(try await text() == "Kite 6")
  }

  @Test func theTextsOfSharedSectionsShowFiguresOfNamedPages() async throws {
    let template = """
      {% if page.donate and page.newsletter %}{{ page.donate.title }}|{{ page.donate.button }}|{{ page.donate.text or "" }}|\
      {{ page.newsletter.title }}|{{ page.newsletter.button }}|{{ page.newsletter.consent or "" }}{% endif %}
      """
    let built = await Self.site.withTemplate("page.html", template)
      .with("donate.md", Self.donate("Like {{ /calls }}", "Give {{ 2020/old.number }}", "## At {{ 2020/old }}\n"))
      .with("newsletter.md", Self.newsletter).build()
    #expect(built.messages == "")
    #expect(
      try built.text("2020/index.html") == """
        Like <data value="5">5</data>\u{A0}calls|Give 7|<h3 id="donate-at-7-visits">At <data value="7">7</data>\u{A0}visits</h3>
        |For over <data value="12345">12,345</data>\u{A0}people|Join 5 calls|I am one of 12,345.
        """)
  }

  @Test func headingsLinksAndPicturesShowFiguresOfTheHomePage() async throws {
    let built = await Self.site.withTemplate("page.html", "{{ page.introduction or \"\" }}").with(
      "2020/a.png", "GIF89a"
    )
    .with(
      "2020/index.md",
      "---\ntitle: Old\n---\n## {{ /calls }}\n\n[{{ /calls.number }}](/)\n\n![{{ /helped }}](a.png)\n"
    )
    .build()
    #expect(built.messages == "")
    #expect(
      try built.text("2020/index.html") == """
        <h2 id="5-calls"><data value="5">5</data>\u{A0}calls</h2>
        <p><a href="../"><data value="5">5</data></a></p>
        <p><img src="a.png" alt="Over 12,345 people" /></p>

        """)
  }

  private static let rule = "this text stands on every page, so a reference in it names the page of the figure"

  @Test(arguments: [
    ("{{ helped }}", rule + "; write {{ /helped }}", "{{ /helped }}"),
    ("{{ helped.number }}", rule + "; write {{ /helped.number }}", "{{ /helped.number }}"),
    ("{{ old }}", rule + "; write {{ 2020/old }}", "{{ 2020/old }}"),
    ("{{ helpd }}", rule + "; did you mean \"/helped\"?", nil),
    ("{{ hotlin }}", "there is no contact \"hotlin\"; did you mean \"hotline\"?", nil),
    ("{{ nothing }}", "no page has a figure \"nothing\", and site.yml no such contact", nil),
    ("{{ /helpd }}", "the home page has no figure \"helpd\"; did you mean \"/helped\"?", nil),
  ])
  func aTextOfAllPagesNamesThePageOfItsFigures(_ reference: String, _ message: String, _ fix: String?) async {
    let sites = [
      Self.site(name: "We, \(reference)"), Self.site.with("donate.md", Self.donate("We, \(reference)")),
      Self.site.with("donate.md", Self.donate("We", "Go, \(reference)")),
      Self.site.with("donate.md", Self.donate("We", "Go", "Text, \(reference)\n")),
      Self.site.with("newsletter.md", Self.newsletter.replacing("{{ /helped.number }}", with: reference)),
    ]
    for site in sites {
      let built = await site.build()
      #expect(built.report.diagnostics.map(\.message) == [message])
      #expect(built.report.diagnostics.map(\.fix) == [fix])
    }
  }

  @Test func theCaretStandsUnderTheReference() async {
    let built = await Self.site(name: "We, {{ helped }}").build()
    #expect(
      built.messages == """
        Content/site.yml:1:11: error: \(Self.rule); write {{ /helped }}
            1 | name: We, {{ helped }}
              |           ^~~~~~~~~~~~
              = write: {{ /helped }}

        """)
  }

  @Test(arguments: [
    ("{ calls }", "\"{ calls }\" is no reference and would be shown as it is; write {{ calls }}"),
    ("{calls.number}", "\"{calls.number}\" is no reference and would be shown as it is; write {{ calls.number }}"),
    ("{{{ calls }}}", "\"{{{ calls }}}\" is no reference and would be shown as it is; write {{ calls }}"),
    ("{{ calls }}}", "\"{{ calls }}}\" is no reference and would be shown as it is; write {{ calls }}"),
    ("{ calls }}", "\"{ calls }}\" is no reference and would be shown as it is; write {{ calls }}"),
    ("[[ calls ]]", "\"[[ calls ]]\" is no reference and would be shown as it is; write {{ calls }}"),
    ("[[/calls]]", "\"[[/calls]]\" is no reference and would be shown as it is; write {{ /calls }}"),
    (
      "{b-c}",
      "\"{b-c}\" is no reference and would be shown as it is; write the name of a figure between {{ and }}, "
        + "or {{ plain \"{b-c}\" }} where that is what you mean"
    ),
    (
      "[[b]]",
      "\"[[b]]\" is no reference and would be shown as it is; write the name of a figure between {{ and }}, "
        + "or {{ plain \"[[b]]\" }} where that is what you mean"
    ),
    (
      "{{{b-c}}}",
      "\"{{{b-c}}}\" is no reference and would be shown as it is; write the name of a figure between {{ and }}"
    ),
    ("calls }}", "}} closes a reference that no {{ opens; write {{ calls }}"),
    (
      "}}",
      "}} closes a reference that no {{ opens; write {{ before the name of the figure, or leave the }} out"
    ),
  ])
  func bracesThatAreNoReferenceAreTold(_ written: String, _ message: String) async {
    let figure = "figures: {calls: 5 calls"
    let texts = [
      "title: Of \(written) all\n\(figure)}", "title: a\nsummary: Of \(written) all\n\(figure)}",
      "title: a\n\(figure), b2: {value: 5 x, label: 'Of \(written) all'}}",
      "title: a\n\(figure), b2: {value: 5 x, label: 'Of \(written) all'}}\nheadline: b2",
      "title: a\n\(figure), b2: {value: 5 x, note: 'Of \(written) all'}}",
      "title: a\n\(figure), b2: {value: 5 x, method: 'Of \(written) all'}}",
    ]
    for text in texts {
      let built = await TestSite().with("10-people.md", nil).with("index.md", "---\n\(text)\n---\n").build()
      #expect(built.report.diagnostics.map(\.message) == [message], "\(text)")
    }
  }

  @Test func bracesInSharedTextsAreTold() async {
    let name = await Self.site(name: "We { helped }").build()
    #expect(
      name.messages == """
        Content/site.yml:1:10: error: "{ helped }" is no reference and would be shown as it is; write {{ /helped }}
            1 | name: We { helped }
              |          ^~~~~~~~~~
              = write: {{ /helped }}

        """)
    let button = await Self.site.with("donate.md", Self.donate("a", "Give [[ /calls ]]")).build()
    #expect(
      button.report.diagnostics.map(\.message) == [
        "\"[[ /calls ]]\" is no reference and would be shown as it is; write {{ /calls }}"
      ])
  }

  @Test(arguments: [
    ("A { b", "A { b"), ("A {1} b", "A {1} b"), ("A [b] [[1]]", "A [b] [[1]]"), ("A } b", "A } b"),
    ("'A \\{{ b }} c'", "A {{ b }} c"), ("A {{ plain \"{b-c}\" }} c", "A {b-c} c"),
    ("A {{ plain \"[[b]]\" }} c", "A [[b]] c"),
  ])
  func otherBracesStandAsTheyAreWritten(_ title: String, _ shown: String) async throws {
    let built = await TestSite().withTemplate("page.html", "{{ page.title }}").with("10-people.md", nil)
      .with("index.md", "---\ntitle: \(title)\n---\n").build()
    #expect(built.messages == "")
    #expect(try built.text("index.html") == shown)
  }

  @Test(arguments: [
    ("unit: \"{{ calls }}\"", "a unit can't hold a reference; write the words alone"),
    ("unit: \"{people}\"", "a unit can't hold braces; write the words alone, not \"{people}\""),
    ("of: \"12 old {people}\"", "a unit can't hold braces; write the words alone, not \"12 old {people}\""),
    ("unit: {one: call, other: \"{{ calls }}\"}", "\"other\" can't hold a reference; write the words alone"),
    ("source: {title: \"{{ calls }}\"}", "\"title\" can't hold a reference; write the words alone"),
    ("source: {title: a, producer: \"b }}\"}", "\"producer\" can't hold a reference; write the words alone"),
    (
      "source: {title: a, url: \"https://e.org/{{ calls }}\"}",
      "\"url\" can't hold a reference; write the whole of it out"
    ),
  ])
  func aFiguresWordsThatHoldNoReferenceSaySo(_ key: String, _ message: String) async {
    let text = "---\ntitle: a\nfigures:\n  calls: 5 calls\n  x:\n    value: 6\n    \(key)\n---\n"
    let built = await TestSite().with("10-people.md", nil).with("index.md", text).build()
    #expect(built.report.diagnostics.map(\.message) == [message])
  }

  @Test(arguments: [
    (
      "index.fr.md", "title: a\nunits: {helped: \"{{ calls }}\"}",
      "a unit can't hold a reference; write the words alone"
    ),
    (
      "donate.md", "title: a\nbutton: b\nurl: https://e.org/{{ /calls }}",
      "\"url\" can't hold a reference; write the whole of it out"
    ),
    (
      "newsletter.md", "title: a\nbutton: b\nprovider: custom\naction: https://e.org/\ntrap: \"{{ /calls }}\"",
      "\"trap\" can't hold a reference; write the whole of it out"
    ),
    (
      "site.yml", "name: a\nurl: https://e.org/{{ /calls }}\nlanguages: [en, fr]",
      "\"url\" can't hold a reference; write the whole of it out"
    ),
    (
      "site.yml",
      "name: a\nurl: https://e.org/\nlanguages: [en, fr]\ncontacts: {h: {number: \"1\", label: \"For {{ helped }}\"}}",
      rule + "; write {{ /helped }}"
    ),
  ])
  func addressesAndNamesThatHoldNoReferenceSaySo(_ path: String, _ text: String, _ message: String) async {
    let built = await Self.site.with(path, path == "site.yml" ? text + "\n" : "---\n\(text)\n---\n").build()
    #expect(built.report.diagnostics.map(\.message) == [message])
  }
}
