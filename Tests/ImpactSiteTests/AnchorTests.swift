import Diagnostics
import Foundation
import Testing

@testable import ImpactSite

/// Links to parts of pages, and the names that headings have as such.
@Suite struct AnchorTests {
  /// The templates of this repository, which have all parts that pages can have.
  static let templates: [String: [UInt8]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Templates")
    var templates = TestSite().templates.filter { $0.key.hasPrefix("assets/") }
    templates["assets/icon.svg"] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>".utf8)
    for name in ["404", "card", "donate", "figures", "layout", "newsletter", "page", "source"] {
      templates[name + ".html"] = (try? Data(contentsOf: folder.appending(path: name + ".html"))).map(Array.init)
    }
    return templates
  }()

  static let donate = "---\ntitle: Give\nbutton: Give\nurl: https://example.org/give\n---\n"
  static let newsletter =
    "---\ntitle: News\nbutton: Sign up\nprovider: custom\naction: https://example.org/news\n---\n"

  /// A site of two languages and two pages.
  static var site: TestSite {
    var site = TestSite()
      .with("site.yml", "name: Kite Trust\nurl: https://example.org/impact/\nlanguages: [en, fr]\n")
      .with("10-people.md", "---\ntitle: People\nfigures: {workshops: 4 workshops}\n---\n## Who came\n")
      .with("2020/index.md", "---\ntitle: Then\n---\n## The way there\n")
      .with("2020/10-training.md", "---\ntitle: Training\n---\n## For {{ /workshops }}\n")
    site.templates = templates
    return site
  }

  /// The values of an attribute of a page.
  static func values(_ attribute: String, _ page: String) -> [String] {
    page.ranges(of: " \(attribute)=\"").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
  }

  @Test(arguments: [
    ("Our work", "our-work"), ("  Größe & Ziele! ", "größe-ziele"), ("ÉTÉ à l'École", "été-à-lécole"),
    ("Οι ΑΝΘΡΩΠΟΙ μας", "οι-ανθρωποι-μας"), ("عملنا في ٢٠٢١", "عملنا-في-٢٠٢١"), ("🎉 ❤️ 👩‍👧", "part"), ("", "part"),
    ("a – b -- c", "a-b-c"), ("2019–2021", "2019-2021"), ("a_b.c", "abc"), ("e\u{301}te\u{301}", "e\u{301}te\u{301}"),
    ("❤️ Love", "love"), ("4\u{A0}people", "4-people"), ("हिन्दी में", "हिन्दी-में"), ("-a-", "a"), ("…", "part"),
  ])
  func aHeadingIsNamedByItsLettersMarksAndDigits(_ words: String, _ slug: String) {
    #expect(HeadingSlug(words).text.utf8.elementsEqual(slug.utf8), "\(HeadingSlug(words).text)")
  }

  @Test func aNameThatIsTakenIsNumberedInTheOrderOfThePage() async throws {
    let headings = ["People", "People", "Main", "Donate", "Figure workshops", "Top", "People title", "🎉", "!"]
    let body = headings.map { "## \($0)\n\n" }.joined()
    let built = await Self.site.with("index.md", "---\ntitle: Home\n---\n## Who came\n\n## Who came 2\n")
      .with("20-more.md", "---\ntitle: More\n---\n\(body)")
      .with("donate.md", Self.donate + "## Help\n\n## Help\n\n## Title\n")
      .with("newsletter.md", Self.newsletter + "## Donate help\n")
      .with("30-end.md", "---\ntitle: End\n---\n## Donate help\n\n## `{{ x }}` and *it* ![A](a.png)\n")
      .with("a.png", "GIF89a").build()
    #expect(built.messages == "")
    let ids = Self.values("id", try built.text("index.html"))
    for name in [
      "who-came", "who-came-2", "who-came-3", "people", "people-2", "people-3", "main-2", "donate-2",
      "figure-workshops-2", "top-2", "people-title-2", "part", "part-2", "donate-help", "donate-help-2",
      "donate-title-2", "newsletter-donate-help", "donate-help-3", "x-and-it",
    ] {
      #expect(ids.count { $0 == name } == 1, "\(name) in \(ids)")
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test func aHeadingIsNamedInTheLanguageOfItsPage() async throws {
    let site = Self.site.with(
      "10-people.fr.md",
      "---\ntitle: Gens\nunits: {workshops: ateliers}\n---\n## Nos {{ workshops }}\n\n[x](#nos-4-ateliers)\n"
    ).with("10-people.md", "---\ntitle: People\nfigures: {workshops: 4 workshops}\n---\n## Our {{ workshops }}\n")
    let built = await site.build()
    #expect(built.messages == "")
    #expect(Self.values("id", try built.text("index.html")).contains("our-4-workshops"))
    let french = Self.values("id", try built.text("fr/index.html"))
    #expect(french.contains("nos-4-ateliers") && !french.contains("our-4-workshops"))
    // What has no translation keeps its names.
    let fallback = Self.values("id", try built.text("fr/2020/index.html"))
    #expect(fallback.contains("the-way-there") && fallback.contains("for-4-workshops"), "\(fallback)")
    let wrong = await site.with("2020/index.fr.md", "---\ntitle: Alors\n---\n[x](/#our-4-workshops)\n").messages()
    #expect(wrong.contains("there is no part \"our-4-workshops\" on the home page"))
  }

  @Test(
    arguments: [
      ("[a](#people) [b](#people-title) [c](#who-came) [d](#top) [e](#) [f](#main) [g](#figures)", nil),
      ("[a](#figure-workshops) [b](#%77ho-came) [c](#:~:text=a) [d](#who-came:~:text=a)", nil),
      ("## Größe\n\n[a](#größe) [b](#gr%C3%B6%C3%9Fe)", nil),
      ("[a](2020/#the-way-there) [b](/2020/#training-title) [c](2020/#for-4-workshops) [d](/#who-came)", nil),
      ("[a](https://example.org/impact/2020/#training) [b](https://example.org/impact/fr/#people)", nil),
      ("[a](https://example.org/other#x) [b](https://example.org/impact/other/#x)", nil),
      ("[x](#nowhere)", "1:5 there is no part \"nowhere\" on this page; this page has #people, #who-came, #main, …"),
      ("[x](#who-come)", "1:5 there is no part \"who-come\" on this page; did you mean \"#who-came\"? = #who-came"),
      ("[x](#TOP)", "1:5 there is no part \"TOP\" on this page; did you mean \"#top\"? = #top"),
      (
        "[x](#people-work)",
        "1:5 there is no part \"people-work\" on this page; this page has #people, #who-came, #main, …"
      ),
      ("[x](#who%2Dcome)", "1:5 there is no part \"who%2Dcome\" on this page; did you mean \"#who-came\"? = #who-came"),
      ("[x](#100%)", "1:5 there is no part \"100%\" on this page; this page has #people, #who-came, #main, …"),
      ("[x](#donate)", "1:5 there is no part \"donate\" on this page; this page has #people, #who-came, #main, …"),
      (
        "[x](#newsletter-email)",
        "1:5 there is no part \"newsletter-email\" on this page; this page has #people, #who-came, #main, …"
      ),
      (
        "[x](2020/#nosuch)",
        "1:5 there is no part \"nosuch\" on the page \"2020\"; it has #training, #the-way-there, #for-4-workshops, …"
      ),
      (
        "[x](/2020/#figures)",
        "1:5 there is no part \"figures\" on the page \"2020\"; it has #training, #the-way-there, #for-4-workshops, …"
      ),
      (
        "[x](/2020/#for-4-workshop)",
        "1:5 there is no part \"for-4-workshop\" on the page \"2020\"; did you mean \"/2020/#for-4-workshops\"?"
          + " = /2020/#for-4-workshops"
      ),
      (
        "[x](https://example.org/impact/#peple)",
        "1:5 there is no part \"peple\" on the home page; did you mean \"https://example.org/impact/#people\"?"
          + " = https://example.org/impact/#people"
      ),
    ] as [(String, String?)])
  func aLinkLeadsToAPartThatIsThere(_ body: String, _ message: String?) async {
    #expect(await lines("index.md", "---\ntitle: Home\n---\n", body, Self.site) == [message].compactMap(\.self))
  }

  @Test(
    arguments: [
      ("[a](#donate) [b](#main) [c](#top) [d](/#people) [e](2020/#training)", nil),
      ("## Help\n\n[a](#donate-help)", nil),
      (
        "[x](#people)",
        "1:5 this text stands on every page, and the page \"2020\" has no part \"people\"; did you mean \"/#people\"?"
          + " = /#people"
      ),
      (
        "[x](#nowhere)",
        "1:5 this text stands on every page, and the home page has no part \"nowhere\"; every page has #donate,"
          + " #donate-title, #main"
      ),
      (
        "[x](#figures)",
        "1:5 this text stands on every page, and the page \"2020\" has no part \"figures\"; did you mean \"/#figures\"?"
          + " = /#figures"
      ),
      (
        "[x](#donat)",
        "1:5 this text stands on every page, and the home page has no part \"donat\"; did you mean \"#donate\"? = #donate"
      ),
      (
        "[x](/#peple)",
        "1:5 there is no part \"peple\" on the home page; did you mean \"/#people\"? = /#people"
      ),
    ] as [(String, String?)])
  func aTextOnEveryPageLinksToWhatEveryPageHas(_ body: String, _ message: String?) async {
    #expect(
      await Set(lines("donate.md", Self.donate, body, Self.site)) == Set([message].compactMap(\.self)))
  }

  /// The messages about a body, each with its line from the body's first, its column and its fix.
  private func lines(_ path: String, _ head: String, _ body: String, _ site: TestSite) async -> [String] {
    let built = await site.with(path, head + body + "\n").build()
    let start = head.count { $0 == "\n" }
    return built.report.diagnostics.map { diagnostic in
      let location = built.report.sources.location(of: diagnostic)
      return "\((location?.line ?? 0) - start):\(location?.column ?? 0) \(diagnostic.message)"
        + (diagnostic.fix.map { " = " + $0 } ?? "")
    }
  }

  @Test func aSectionIsNotNamedLikeAHeadingOfEveryPage() async {
    let message = await Self.site.with("donate.md", Self.donate + "## Help\n")
      .with("20-donate-help.md", "---\ntitle: Help\n---\n").messages()
    #expect(message.contains("a heading of donate.md is the part \"donate-help\" of every page"), "\(message)")
  }

  @Test func theCardOfAPagesOwnHeadlineLeadsToTheFiguresRow() async throws {
    let site = Self.site.with(
      "index.md", "---\ntitle: Home\nfigures: {calls: 5 calls}\nheadline: calls\n---\n")
    #expect(try await site.build().text("index.html").contains("<a class=\"card\" href=\"#figure-calls\">"))
    let plain = TestSite().with(
      "index.md", "---\ntitle: Home\nfigures: {calls: 5 calls}\nheadline: calls\n---\n")
    #expect(try await plain.build().text("index.html").contains("<a href=\"#top\">"))
  }

  @Test func aLinkIsHeldAgainstHeadingsThatWereEdited() async {
    let (records, output) = (MemoryRecords(), MemoryOutput())
    func built(_ site: TestSite) async -> (pages: [String], messages: String) {
      let counting = CountingOutput(output)
      let input = BuildInput(
        content: MemoryTree(name: "Content", site.content),
        templates: MemoryTree(name: "Templates", site.templates), records: records)
      let report = await build(input) { _ throws(OutputError) -> any SiteOutput in counting }
      return (counting.pages, TextWriter(report.sources).text(report.diagnostics))
    }
    var site = Self.site.with("site.yml", "name: Kite Trust\nurl: https://example.org/impact/\nlanguages: [en]\n")
      .with("2021/index.md", "---\ntitle: Linking\n---\n[x](/2020/#for-4-workshops)\n")
      .with("2022/index.md", "---\ntitle: Linking\n---\n[x](/2020/#the-way-there)\n")
    #expect(await built(site).messages == "")
    #expect(await built(site).pages == [])
    // The page that is linked to is rendered again, and those whose links are still right are not.
    site = site.with("2020/index.md", "---\ntitle: Then\n---\n## The way there\n\n## And back\n")
    #expect(await built(site).pages == ["2020/index.html"])
    let renamed = await built(site.with("2020/index.md", "---\ntitle: Then\n---\n## The way home\n"))
    #expect(renamed.messages.contains("there is no part \"the-way-there\" on the page \"2020\""), "\(renamed)")
    // A figure of a third page, in a heading of a page that was not edited.
    let counted = await built(
      site.with("10-people.md", "---\ntitle: People\nfigures: {workshops: 5 workshops}\n---\n## Who came\n"))
    #expect(counted.messages.contains("there is no part \"for-4-workshops\" on the page \"2020\""), "\(counted)")
    #expect(await built(site).messages == "")
  }

  @Test(arguments: 0..<40)
  func allPartsAreThereOnceAndAllLinksLeadToOne(_ seed: Int) async throws {
    var generator = SeededGenerator(seed: seed)
    let words = ["People", "people", "Main", "Donate", "Help", "Title", "Figure f", "Our work", "🎉", "Top", "2", "Été"]
    func headings() -> String {
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        let count = Int.random(in: 1...3, using: &generator)
        return "## " + (0..<count).map { _ in generator.pick(words) }.joined(separator: " ") + "\n\n"
      }.joined()
    }
    var site = Self.site.with("donate.md", Self.donate + headings()).with("newsletter.md", Self.newsletter + headings())
    for page in ["", "2020/"] {
      site = site.with(
        page + "index.md",
        "---\ntitle: A\nfigures: {f: 5 calls, f-2: 6 calls, workshops: 4 workshops}\nheadline: f\n---\n" + headings())
      for section in ["10-people", "20-our-work", "30-part", "40-people-2"] {
        site = site.with(page + section + ".md", "---\ntitle: B\n---\n" + headings())
        site = site.with(page + section + ".fr.md", generator.once(in: 2) ? "---\ntitle: C\n---\n" + headings() : nil)
      }
    }
    let built = await site.build()
    #expect(built.messages == "")
    let pages = built.files.keys.filter { $0.hasSuffix("index.html") }.sorted()
    #expect(pages.count == 4)
    var links = ""
    for path in pages {
      let page = try built.text(path)
      let ids = Self.values("id", page)
      #expect(Set(ids).count == ids.count, "\(path): \(ids)")
      for link in Self.values("href", page) where link.hasPrefix("#") {
        #expect(ids.contains(String(link.dropFirst())), "\(path): \(link)")
      }
      if path == "index.html" { links = ids.map { "[x](#\($0))\n" }.joined() }
    }
    // All of them can be linked to.
    let linking = site.with("50-links.md", "---\ntitle: D\n---\n" + links)
      .with("50-links.fr.md", "---\ntitle: E\n---\nText\n")
    #expect(await linking.messages() == "")
  }
}
