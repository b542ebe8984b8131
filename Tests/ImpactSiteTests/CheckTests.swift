import Testing

@testable import ImpactSite

@Suite struct CheckTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let site: TestSite
    let messages: String

    init(_ description: String, _ site: TestSite, _ messages: String) {
      testDescription = description
      self.site = site
      self.messages = messages
    }
  }

  static let section = "---\ntitle: A\n---\n"
  static let site = TestSite.bilingual

  static let figures = [
    Case(
      "a headline of the page and of a section",
      site.with("index.md", "---\ntitle: é\nheadline: [workshop, é]\n---\n")
        .with("20-more.md", "---\ntitle: More\nheadline: profesionals\n---\n"),
      """
      Content/20-more.md:3:11: error: "headline" names no figure of this page: "profesionals"; did you mean "professionals"?
          3 | headline: profesionals
            |           ^~~~~~~~~~~~
      Content/index.md:3:12: error: "headline" names no figure of this page: "workshop"; did you mean "workshops"?
          3 | headline: [workshop, é]
            |            ^~~~~~~~
      Content/index.md:3:22: error: "headline" names no figure of this page: "é"
          3 | headline: [workshop, é]
            |                      ^

      """),
    Case(
      "parts and wholes",
      site.withSection(figures: "  calls: 2\n  a:\n    value: 22\n    parts: [calls, chat]\n    of: cals\n", ""),
      """
      Content/10-people.md:7:20: error: there is no figure "chat" on this page
          7 |     parts: [calls, chat]
            |                    ^~~~
      Content/10-people.md:8:9: error: there is no figure "cals" on this page; did you mean "calls"?
          8 |     of: cals
            |         ^~~~

      """),
    Case(
      "a source",
      site.withSection(figures: "  a: {value: 2, source: repotr}\n", "")
        .with("site.yml", "name: K\nurl: https://e.org/\nlanguages: [en]\nsources: {report: {title: R}}\n"),
      """
      Content/10-people.md:4:25: error: site.yml has no source "repotr"; did you mean "report"?
          4 |   a: {value: 2, source: repotr}
            |                         ^~~~~~

      """),
  ]

  static let names = [
    Case(
      "folders that the site has already", site.with("assets/index.md", section).with("robots.txt/a/index.md", section),
      """
      Content/assets: error: the site has a file of that name already; give the page's folder another name
      Content/robots.txt/a: error: the site has a file of that name already; give the page's folder another name

      """),
    Case(
      "a folder named index.html", site.with("2020/index.html/index.md", section),
      "Content/2020/index.html: error: the site has a file of that name already; give the page's folder another name\n"),
    Case(
      "a language's folder",
      site.with("fr/index.md", section).with("fr/a/index.md", section)
        .with("2020/fr/index.md", section).with("en/index.md", section).with("french/index.md", section),
      """
      Content/fr: error: the pages in français go into a folder of that name; give the page's folder another name
      Content/fr/a: error: the pages in français go into a folder of that name; give the page's folder another name

      """),
    Case(
      "a folder that is no part of an address", site.with("a b/index.md", section),
      """
      Content/a b: error: the folder "a b" can't be a part of an address; use letters, digits and hyphens
            = write: a-b

      """),
    Case(
      "a section without a page", site.with("2020/10-x.md", section).with("2021/10-y.fr.md", section),
      """
      Content/2020/10-x.md: error: this section has no page: there is no index.md in its folder
      Content/2021/10-y.fr.md: error: this section has no page: there is no index.md in its folder
      Content/2021/10-y.fr.md: error: there is no 10-y.md that this could be the translation of

      """),
    Case(
      "two sections of one name", site.with("20-people.md", section).with("30-people.md", section),
      """
      Content/20-people.md: error: there is another section "people" on this page: Content/10-people.md
      Content/30-people.md: error: there is another section "people" on this page: Content/20-people.md

      """),
    Case(
      "sections that every page has",
      site.with("20-main.md", section).with("2020/index.md", section)
        .with("2020/donate.md", section),
      """
      Content/20-main.md: error: the page has a part named "main" already; give the section another name
      Content/2020/donate.md: error: the page has a part named "donate" already; give the section another name

      """),
    Case(
      "names that are no anchors", site.with("20-Ab c.md", section).with("30-über.fr.md", section),
      """
      Content/20-Ab c.md: error: "20-Ab c.md" can't name a section; use small letters, digits and hyphens
            = write: 20-ab-c.md
      Content/30-über.fr.md: error: "30-über.fr.md" can't name a section; use small letters, digits and hyphens
            = write: 30-ueber.fr.md

      """),
    Case(
      "no home page", site.with("index.md", nil),
      """
      Content/index.md: error: index.md is missing; it is the home page
            = write: ---
                     title: Our impact
                     ---

      """),
  ]

  static let translations = [
    Case(
      "a translation without an original",
      site.with("20-x.fr.md", section).with("donate.fr.md", "---\ntitle: A\nbutton: B\n---\n"),
      """
      Content/20-x.fr.md: error: there is no 20-x.md that this could be the translation of
      Content/donate.fr.md: error: there is no donate.md that this could be the translation of

      """),
    Case(
      "other languages than the site's",
      site.with("10-people.pl.md", section).with("index.xx.md", section).with("10-people.en.md", section),
      """
      Content/10-people.en.md: error: "en" is the site's first language; its files have no language in their name
      Content/10-people.pl.md: error: "pl" is none of the site's languages (en, fr); add it to "languages" in \
      site.yml, or take the file out of Content
      Content/index.xx.md: error: "xx" is none of the site's languages (en, fr)

      """),
  ]

  @Test(arguments: figures + names + translations)
  func whatDoesNotFitTogetherIsTold(_ example: Case) async throws {
    #expect(try await example.site.staged(isChecked: true).messages == example.messages)
  }

  @Test func aSoundSiteHasNothingToTell() async throws {
    let site = CheckTests.site.with("index.fr.md", CheckTests.section).with("10-people.fr.md", CheckTests.section)
      .with("2020/fr/index.md", CheckTests.section).with("2020/10-people.md", CheckTests.section)
      .with("2020/index.md", "---\ntitle: A\nfigures: {a: 1, b: {value: 1, parts: [a], of: a}}\nheadline: b\n---\n")
    #expect(try await site.staged(isChecked: true).messages == "")
  }
}
