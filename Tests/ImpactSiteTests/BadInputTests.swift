import Diagnostics
import ImpactSite
import Testing

/// What an editor reads when something is wrong. Each build has the same memory output before and after.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var site: TestSite
    var messages: String

    init(_ description: String, _ site: TestSite, _ messages: String) {
      testDescription = description
      self.site = site
      self.messages = messages
    }
  }

  static let site = TestSite()

  @Test(arguments: [
    "&#7;", "&#x7;", "&#X0007;", "&#x202e;", "&#xFDD0;", "&#0;", "&#0000000;", "&#xFFFE;", "&#xffff;", "&#xD800;",
    "&#x110000;", "&#x1FFFE;", "&#8238;", "&#13;", "&#x2028;", "&#xE0001;",
  ])
  func aCharacterReferenceForAHiddenCharacterIsRefusedWhereItStands(_ reference: String) async {
    for (text, column) in [
      ("a \(reference)", 3), ("[a](/ \"\(reference)\")", 8), ("``` \(reference)\n```", 5),
      ("[a](https://example.org/\(reference)x)", 25), ("![\(reference)](/)", 3), ("## \(reference)", 4),
      ("[a]: https://example.org/\(reference)", 26), ("[a](mailto:a@example.org?subject=\(reference))", 34),
      ("`\(reference)` \\\(reference) \(reference)", 2 * reference.utf8.count + 6), ("> - *\(reference)*", 6),
    ] {
      // CommonMark takes a line end from the end of what stands behind a fence.
      if reference == "&#13;", text.hasPrefix("```") { continue }
      let built = await Self.site.with("index.md", "---\ntitle: A\n---\n`\(reference)`\n\nb\n\n\(text)\n").build()
      let found = built.messages.split(separator: "\n").filter { $0.contains("error: \"\(reference)\" stands for ") }
      #expect(found.map { String($0.prefix { $0 != " " }) } == ["Content/index.md:8:\(column):"], "\(text)")
    }
  }

  @Test(arguments: ["\u{1}", "\u{7F}", "\u{85}", "\u{9F}", "\u{202E}", "\u{2066}", "\u{FFFE}", "\u{1FFFE}", "\u{FEFF}"])
  func aHiddenCharacterIsRefusedWhereItStands(_ character: String) async {
    let site = Self.site.with("index.md", "---\ntitle: A\n---\nä `\(character)` b\n")
    #expect(await site.build().messages.hasPrefix("Content/index.md:4:5: error: U+"))
    let title = Self.site.with("index.md", "---\ntitle: A \(character)b\n---\nc\n")
    let messages = await title.build().messages
    #expect(messages.hasPrefix("Content/index.md:2:10: error: U+"))
    #expect(messages.split(separator: "\n").filter { $0.contains("error:") }.count == 1, "\(messages)")
  }

  @Test func aCharacterReferenceThatIsWordsStays() async {
    let text = "`&#7;` \\&#7; &amp;#7; &#233; &#; &#x; &#99999999; &#x1100000; &\n\n```\n&#7;\n```\n"
    #expect(await Self.site.with("index.md", "---\ntitle: A\n---\n\(text)").build().messages == "")
  }

  static let frontMatter = [
    Case(
      "unknown key", site.with("index.md", "---\ntitle: Our impact\nperoid: 2021\n---\n"),
      """
      Content/index.md:3:1: error: a page has no key "peroid"; did you mean "period"?
          3 | peroid: 2021
            | ^~~~~~

      """),
    Case(
      "missing key", site.with("index.md", "---\nperiod: 2021\n---\n"),
      """
      Content/index.md:2:1: error: "title" is missing; a page needs it
          2 | period: 2021
            | ^

      """),
    Case(
      "wrong type", site.with("index.md", "---\ntitle: [Our, impact]\n---\n"),
      """
      Content/index.md:2:8: error: "title" must be text, but this is a list
          2 | title: [Our, impact]
            |        ^

      """),
    Case(
      "unclosed front matter", site.with("index.md", "---\ntitle: Our impact\n--- \nHello\n"),
      """
      Content/index.md:1:1: error: the front matter that starts here is never closed; write a line that is exactly --- \
      after its last key
          1 | ---
            | ^~~
      Content/index.md:3:1: note: this line is close, but it must be exactly ---
          3 | ---\("\u{20}")
            | ^~~~

      """),
    Case(
      "no front matter", site.with("index.md", "# Our impact\n"),
      """
      Content/index.md:1:1: error: the file does not start with front matter; its first line must be exactly ---
          1 | # Our impact
            | ^~~~~~~~~~~~

      """),
    Case(
      "empty file", site.with("index.md", ""),
      """
      Content/index.md:1:1: error: the file is empty; a content file starts with front matter: a line ---, \
      a line "title: …" and a line ---
          1 |\("\u{20}")
            | ^

      """),
    Case(
      "invalid YAML", site.with("index.md", "---\ntitle: Our impact: 2021\n---\n"),
      """
      Content/index.md:2:8: error: a colon followed by a space can't stand inside a value; put the whole value \
      in "quotation marks"
          2 | title: Our impact: 2021
            |        ^~~~~~~~~~~~~~~~
            = write: "Our impact: 2021"

      """),
    Case(
      "a tab as indentation", site.with("index.md", "---\ntitle: a\nfigures:\n\tx: 5 things\n---\n"),
      """
      Content/index.md:4:1: error: a tab can't indent front matter; use spaces
          4 | \tx: 5 things
            | ^

      """),
    Case(
      "a quotation mark that is not closed", site.with("index.md", "---\ntitle: \"Our impact\nperiod: 2021\n---\n"),
      """
      Content/index.md:2:8: error: this value starts with " and does not end with it; write a second " at its end
          2 | title: "Our impact
            |        ^~~~~~~~~~~
            = write: "Our impact"

      """),
    Case(
      "a key twice", site.with("index.md", "---\ntitle: a\nperiod: 2021\ntitle: b\n---\n"),
      """
      Content/index.md:4:1: error: "title" is written twice; each key stands once
          4 | title: b
            | ^~~~~
      Content/index.md:2:1: note: the first one is here
          2 | title: a
            | ^~~~~

      """),
    Case(
      "an anchor", site.with("index.md", "---\ntitle: &a Our impact\nsummary: *a\n---\n"),
      """
      Content/index.md:2:8: error: a value can't start with &; put the whole value in "quotation marks"
          2 | title: &a Our impact
            |        ^~~~~~~~~~~~~
            = write: "&a Our impact"

      """),
    Case(
      "invalid UTF-8", site.with("index.md", bytes: Array("---\ntitle: caf".utf8) + [0xE9] + Array("\n---\n".utf8)),
      """
      Content/index.md:2:11: error: this is not UTF-8 text; save the file with the encoding UTF-8
          2 | title: caf\u{FFFD}
            |           ^

      """),
    Case(
      "a NUL byte", site.with("index.md", "---\ntitle: a\n---\nab\0c\n"),
      """
      Content/index.md:4:3: error: there is a NUL byte here; the file is damaged or is not a text file
          4 | ab c
            |   ^

      """),
    Case(
      "a period that is none", site.with("index.md", "---\ntitle: a\nperiod: last year\n---\n"),
      """
      Content/index.md:3:9: error: "last year" is not a period: write a year (2021), a half (2021-H1), \
      a quarter (2021-Q3), a month (2021-05), a day (2021-05-04), two of them as a range (2020/2021), \
      or a financial year (2022/23)
          3 | period: last year
            |         ^~~~~~~~~

      """),
  ]

  static let figures = [
    Case(
      "a misspelt qualifier", site.withSection(figures: "  professionals: abuot 760 professionals\n", ""),
      """
      Content/10-people.md:4:18: error: "abuot 760 professionals" is not a figure: "abuot" is no qualifier; \
      did you mean "about"?
          4 |   professionals: abuot 760 professionals
            |                  ^~~~~

      """),
    Case(
      "a dot that is a group or a decimal mark", site.withSection(figures: "  twitter: \"+3.723 followers\"\n", ""),
      """
      Content/10-people.md:4:14: error: "+3.723 followers" is not a figure: "3.723" can be read as 3723 or as 3.7230; \
      write 3723 for the first, 3.7230 for the second
          4 |   twitter: "+3.723 followers"
            |              ^~~~~

      """),
    Case(
      "a second figure of the same name",
      site.with("20-more.md", "---\ntitle: More\nfigures:\n  workshops: 5 workshops\n---\n"),
      """
      Content/20-more.md:4:3: error: the figure "workshops" is written twice on this page
          4 |   workshops: 5 workshops
            |   ^~~~~~~~~
      Content/10-people.md:5:3: note: the first one is here
          5 |   workshops: 4 workshops
            |   ^~~~~~~~~

      """),
    Case(
      "a second figure of the same name in the same file",
      site.withSection(figures: "  workshops: 4 workshops\n  workshops: 5 workshops\n", ""),
      """
      Content/10-people.md:5:3: error: "workshops" is written twice; each key stands once
          5 |   workshops: 5 workshops
            |   ^~~~~~~~~
      Content/10-people.md:4:3: note: the first one is here
          4 |   workshops: 4 workshops
            |   ^~~~~~~~~

      """),
    Case(
      "an exact value against its qualifier",
      site.withSection(figures: "  professionals:\n    value: over 760 professionals\n    exact: 750\n", ""),
      """
      Content/10-people.md:6:12: error: the figure "professionals" says "over 760 professionals", but its exact value is 750
          6 |     exact: 750
            |            ^~~

      """),
    Case(
      "an unknown key and value of a figure",
      site.withSection(figures: "  a:\n    value: 5 things\n    lable: x\n    counts: poeple\n", ""),
      """
      Content/10-people.md:6:5: error: the figure "a" has no key "lable"; did you mean "label"?
          6 |     lable: x
            |     ^~~~~
      Content/10-people.md:7:13: error: "counts" is one of people, contacts, events, things, not "poeple"; \
      did you mean "people"?
          7 |     counts: poeple
            |             ^~~~~~

      """),
    Case(
      "a figure without a value", site.withSection(figures: "  a:\n    label: x\n  b:\n", ""),
      """
      Content/10-people.md:5:5: error: "value" is missing; the figure "a" needs it
          5 |     label: x
            |     ^
      Content/10-people.md:6:3: error: the figure "b" says nothing; write its value, such as "over 760 professionals"
          6 |   b:
            |   ^

      """),
    Case(
      "a name that can't be one", site.withSection(figures: "  Twitter_likes: 5 likes\n", ""),
      """
      Content/10-people.md:4:3: error: "Twitter_likes" can't name a figure; a name is small letters, digits and hyphens, \
      a letter first
          4 |   Twitter_likes: 5 likes
            |   ^~~~~~~~~~~~~
            = write: twitter-likes

      """),
    Case(
      "a source that is not there", site.withSection(figures: "  a:\n    value: 5 things\n    source: repotr\n", ""),
      """
      Content/10-people.md:6:13: error: site.yml has no source "repotr"
          6 |     source: repotr
            |             ^~~~~~

      """),
    Case(
      "a headline that is no figure",
      site.with("10-people.md", "---\ntitle: a\nfigures: {workshops: 4 workshops}\nheadline: [workshop]\n---\n"),
      """
      Content/10-people.md:4:12: error: "headline" names no figure of this page: "workshop"; did you mean "workshops"?
          4 | headline: [workshop]
            |            ^~~~~~~~

      """),
  ]

  static let text = [
    Case(
      "an unknown reference", site.with("20-more.md", "---\ntitle: More\n---\n- one\n- {{ profesionals }} came\n"),
      """
      Content/20-more.md:5:3: error: there is no figure "profesionals"; did you mean "professionals"?
          5 | - {{ profesionals }} came
            |   ^~~~~~~~~~~~~~~~~~

      """),
    Case(
      "the same unknown reference twice in a line, and in a title",
      site.with("20-more.md", "---\ntitle: \"More {{ x }}\"\n---\n> {{ x }} and {{ x }}\n"),
      """
      Content/20-more.md:2:14: error: there is no figure "x"; define it under "figures" in this page's front matter
          2 | title: "More {{ x }}"
            |              ^~~~~~~
      Content/20-more.md:4:3: error: there is no figure "x"; define it under "figures" in this page's front matter
          4 | > {{ x }} and {{ x }}
            |   ^~~~~~~
      Content/20-more.md:4:15: error: there is no figure "x"; define it under "figures" in this page's front matter
          4 | > {{ x }} and {{ x }}
            |               ^~~~~~~

      """),
    Case(
      "a reference that is not closed", site.with("20-more.md", "---\ntitle: More\n---\nOver {{ professionals\n}}\n"),
      """
      Content/20-more.md:4:6: error: {{ opens a reference that is not closed by }} on the same line; \
      write \\{{ for the braces themselves
          4 | Over {{ professionals
            |      ^~

      """),
    Case(
      "an unknown form", site.with("20-more.md", "---\ntitle: More\n---\n{{ workshops.nubmer }}\n"),
      """
      Content/20-more.md:4:1: error: a figure has no form ".nubmer"; did you mean ".number"?
          4 | {{ workshops.nubmer }}
            | ^~~~~~~~~~~~~~~~~~~~~~

      """),
    Case(
      "the change of a figure that is none", site.with("20-more.md", "---\ntitle: More\n---\n{{ workshops.change }}\n"),
      """
      Content/20-more.md:4:1: error: the figure "workshops" is no change; a change is written with a sign, such as +374 likes, \
      or follows from "previous" or from the page of an earlier period
          4 | {{ workshops.change }}
            | ^~~~~~~~~~~~~~~~~~~~~~

      """),
    Case(
      "raw HTML",
      site.with("20-more.md", "---\ntitle: More\n---\nOne <b>two</b>\n\n<div>\nthree\n</div>\n\n<!-- four -->\n"),
      """
      Content/20-more.md:4:5: error: HTML can't stand in content: "<b>"; write ** before and behind the bold words
          4 | One <b>two</b>
            |     ^~~
      Content/20-more.md:6:1: error: HTML can't stand in content: "<div>"; leave it out; the page's design decides \
      how text looks
          6 | <div>
            | ^~~~~
      Content/20-more.md:10:1: error: an HTML comment can't stand in content: "<!-- four -->"; a remark for editors goes \
      into the front matter, behind a #
         10 | <!-- four -->
            | ^~~~~~~~~~~~~

      """),
    Case(
      "a link that is a script", site.with("20-more.md", "---\ntitle: More\n---\nA [link](javascript:alert(1)) here\n"),
      """
      Content/20-more.md:4:10: error: a link can't begin with "javascript:"; https:, mailto: and tel: addresses and paths \
      of this site can be linked
          4 | A [link](javascript:alert(1)) here
            |          ^~~~~~~~~~~~~~~~~~~

      """),
    Case(
      "a picture that is missing", site.with("20-more.md", "---\ntitle: More\n---\n![A team](team.jpg)\n"),
      """
      Content/20-more.md:4:11: error: "team.jpg" is no page or file of this site
          4 | ![A team](team.jpg)
            |           ^~~~~~~~

      """),
    Case(
      "a reference where none can stand",
      site.with("20-more.md", "---\ntitle: More\n---\n[a](https://x.org \"{{ c }}\")\n"),
      """
      Content/20-more.md:4:20: error: a link's title can't hold {{
          4 | [a](https://x.org "{{ c }}")
            |                    ^~

      """),
    Case(
      "a reference in an address", site.with("20-more.md", "---\ntitle: More\n---\n[a](https://x.org/{{b}})\n"),
      """
      Content/20-more.md:4:5: error: a reference can't stand in an address
          4 | [a](https://x.org/{{b}})
            |     ^~~~~~~~~~~~~~~~~~~

      """),
    Case(
      "a heading of level 1", site.with("20-more.md", "---\ntitle: More\n---\n# Title\n"),
      """
      Content/20-more.md:4:1: error: the title in the front matter is the heading of level 1; start with ## here
          4 | # Title
            | ^~~~~~~

      """),
  ]

  static let files = [
    Case(
      "a missing template", site.withTemplate("page.html", nil),
      "Templates/page.html: error: there is no template \"page.html\"\n"),
    Case(
      "a text that a template takes for an address",
      site.with("index.md", "---\ntitle: Our impact\nsummary: javascript:alert(1)\n---\n")
        .withTemplate("page.html", "<p><a href=\"{{ page.description or \"\" }}\">More</a></p>"),
      """
      Content/index.md:3:10: error: "javascript:alert(1)" can't be a link: "javascript:" is not allowed, only http, https, mailto, tel and addresses within the site
          3 | summary: javascript:alert(1)
            |          ^~~~~~~~~~~~~~~~~~~
      Templates/page.html:1:16: note: the template puts it into the page here
          1 | <p><a href="{{ page.description or "" }}">More</a></p>
            |                ^~~~~~~~~~~~~~~~~~~~~~

      """),
    Case(
      "no content at all", site.with("site.yml", nil).with("index.md", nil).with("10-people.md", nil),
      """
      Content/index.md: error: index.md is missing; it is the home page
            = write: ---
                     title: Our impact
                     ---
      Content/site.yml: error: site.yml is missing; it holds the organisation's name, address and languages
            = write: name: …
                     url: https://…
                     languages: [en]

      """),
    Case(
      "a language that the site has not", site.with("10-people.fr.md", "---\ntitle: Gens\n---\n"),
      "Content/10-people.fr.md: error: \"fr\" is none of the site's languages (en); add it to \"languages\" in site.yml, or take the file out of Content\n"
    ),
    Case(
      "a button that is no web address",
      site.with("donate.md", "---\ntitle: Help\nbutton: Donate\nurl: javascript:alert(1)\n---\n"),
      """
      Content/donate.md:4:6: error: "url" must be a web address that begins with https://, not "javascript:alert(1)"
          4 | url: javascript:alert(1)
            |      ^~~~~~~~~~~~~~~~~~~

      """),
    Case(
      "a site without languages and with a wrong address",
      site.with("site.yml", "name: Kite Trust\nurl: example.org\ncontact: {}\n").with("10-people.md", nil),
      """
      Content/site.yml:1:1: error: "languages" is missing; site.yml needs it
          1 | name: Kite Trust
            | ^
            = write: languages: [en]
      Content/site.yml:2:6: error: "url" must be a web address that begins with https://, not "example.org"
          2 | url: example.org
            |      ^~~~~~~~~~~
            = write: https://example.org
      Content/site.yml:3:1: error: site.yml has no key "contact"; did you mean "contacts"?
          3 | contact: {}
            | ^~~~~~~

      """),
  ]

  @Test(arguments: frontMatter + figures + text + files)
  func badInputIsReportedWhereItStandsAndNothingIsWritten(_ example: Case) async {
    let output = MemoryOutput()
    _ = await BadInputTests.site.build(into: output)
    let before = output.files
    #expect(!before.isEmpty)
    let built = await example.site.build(into: output)
    #expect(built.messages == example.messages)
    #expect(!built.report.isWritten)
    #expect(output.files == before)
  }

  @Test func thirtyThousandLevelsOfNestingAreReportedWhereTheyStand() async {
    let body = String(repeating: "> ", count: 30_000) + "deep\n"
    let built = await BadInputTests.site.with("20-more.md", "---\ntitle: More\n---\nHello\n\n" + body).build()
    let diagnostic = built.report.diagnostics.first
    #expect(built.report.diagnostics.count == 1)
    #expect(diagnostic.flatMap(built.report.sources.location(of:))?.description == "Content/20-more.md:6:1")
    #expect(diagnostic?.message == "this is nested deeper than 100 levels")
  }

  @Test func allErrorsAreReportedTogetherInFileOrder() async {
    let site = BadInputTests.site
      .with("index.md", "---\ntitel: Our impact\n---\n")
      .with("10-people.md", "---\ntitle: a\nfigures: {a: many}\n---\n{{ b }}\n<i>\n")
      .with("20-more.md", "nothing")
    let report = await site.build().report
    let places = report.diagnostics.map { report.sources.location(of: $0)?.description ?? "" }
    #expect(
      places == [
        "Content/10-people.md:3:14", "Content/10-people.md:6:1", "Content/20-more.md:1:1", "Content/index.md:2:1",
        "Content/index.md:2:1",
      ])
  }

  @Test func aFigureThatCannotBeReadIsNotReportedAgainWhereItIsUsed() async {
    let site = BadInputTests.site.withSection(figures: "  a: many things\n", "{{ a }} and {{ a.number }}\n")
    #expect(await site.build().report.diagnostics.count == 1)
  }

  @Test func aWarningIsAnErrorOnlyWhenStrict() async {
    var site = BadInputTests.site.with("20-more.md", "---\ntitle: More\n---\n## A\n\n#### B\n")
    #expect(await site.build().report.isWritten)
    #expect(
      await site.messages() == """
        Content/20-more.md:6:1: warning: this heading of level 4 follows one of level 2; a level is left out
            6 | #### B
              | ^~~~~~
              = write: ### B

        """)
    site.isStrict = true
    let built = await site.build()
    #expect(!built.report.isWritten)
    #expect(built.report.diagnostics.map(\.severity) == [.error])
  }
}
