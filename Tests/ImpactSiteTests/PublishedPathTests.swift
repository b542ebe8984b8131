import Diagnostics
import Testing

@testable import ImpactSite

/// What a build writes beside what it copies: no two of them at one address, on any file system.
@Suite struct PublishedPathTests {
  static let page = "---\ntitle: A\n---\n"
  static let site = TestSite.bilingual

  /// A site with files that the home page links to.
  static func linking(_ paths: String..., on site: TestSite = site) -> TestSite {
    var site = site
    for path in paths { site = site.with(path, "x") }
    let links = paths.map { "[x](</" + $0 + ">)" }
    return site.with("index.md", page + links.joined(separator: "\n\n") + "\n")
  }

  @Test(
    arguments: [
      (
        "robots.txt",
        "\"/robots.txt\" can't be published: the site has a file of its own at \"robots.txt\"; "
          + "give this one another name"
      ),
      (
        "sitemap.xml/a.pdf",
        "\"/sitemap.xml/a.pdf\" can't be published: the site has a file of its own at \"sitemap.xml\", so it can't have "
          + "a folder of that name; move this file to another folder"
      ),
      (
        "404.html/b/a.pdf",
        "\"/404.html/b/a.pdf\" can't be published: the site has a file of its own at \"404.html\", so it can't have a "
          + "folder of that name; move this file to another folder"
      ),
      (
        "2020.pdf/index.html/a.pdf",
        "\"/2020.pdf/index.html/a.pdf\" can't be published: the site has a file of its own at "
          + "\"2020.pdf/index.html\", so it can't have a folder of that name; move this file to another folder"
      ),
      (
        "fr/index.html/a.pdf",
        "\"/fr/index.html/a.pdf\" can't be published: the site has a file of its own at \"fr/index.html\", so it can't "
          + "have a folder of that name; move this file to another folder"
      ),
      (
        "fr/2020.pdf",
        "\"/fr/2020.pdf\" can't be published: the site has a folder of its own at \"fr/2020.pdf\"; give this file another "
          + "name"
      ),
      (
        "fr/docs.pdf",
        "\"/fr/docs.pdf\" can't be published: the site has a folder of its own at \"fr/docs.pdf\"; give this file another "
          + "name"
      ),
    ])
  func aFileThatWouldTakeAnAddressOfTheSiteIsToldAtItsLink(_ path: String, _ message: String) async {
    let site = Self.site.with("2020.pdf/index.md", Self.page).with("docs.pdf/a/index.md", Self.page)
    let report = await Self.linking(path, on: site).build().report
    // The link stands in both languages' editions, and is told once.
    #expect(report.diagnostics.map(\.message) == [message])
    #expect(report.diagnostics.map(\.identifier) == [.takenAddress])
    let place = report.diagnostics.first.flatMap(report.sources.location(of:))
    #expect(place?.description == "Content/index.md:4:6")
    #expect(await Self.linking(path, on: site).with("index.md", Self.page).build().report.isWritten)
  }

  @Test func aFileThatWouldTakeTheAddressOfAnAssetIsToldAtItsLink() async throws {
    let site = TestSite().withTemplate("assets/a.pdf", "x").withTemplate("assets/b.pdf/c", "x")
    let files = await site.build().files
    let asset = try #require(files.keys.first { $0.hasPrefix("assets/a.") })
    for path in [asset, asset + "/a.pdf", "assets/b.pdf"] {
      let built = await Self.linking(path, on: site).build()
      #expect(built.report.diagnostics.map(\.identifier) == [.takenAddress])
    }
    #expect(await Self.linking("assets/d.pdf", on: site).build().report.isWritten)
  }

  @Test func aPictureInTheDonateSectionIsHeldAgainstTheSiteToo() async {
    let donate = "---\ntitle: A\nbutton: B\nurl: https://e.org/\n---\n![a](fr/a.png)\n"
    let site = Self.site.with("donate.md", donate).with("fr/a.png", "GIF89a")
    #expect(await site.build().report.isWritten)
    let messages = await site.with("a.png/index.md", Self.page).messages()
    #expect(
      messages.hasPrefix(
        "Content/donate.md:6:6: error: \"fr/a.png\" can't be published: the site has a folder of its own at "))
  }

  @Test func aPageThatComesToTakeAnAddressIsToldAtALinkThatIsOnRecord() async {
    let (output, records) = (MemoryOutput(), MemoryRecords())
    func build(_ site: TestSite) async -> [Diagnostic.Identifier] {
      var input = site.input
      input.records = records
      return await Built.make(input, into: output).report.diagnostics.map(\.identifier)
    }
    let site = Self.linking("fr/2020.pdf")
    #expect(await build(site) == [])
    #expect(await Set(build(site.with("2020.pdf/index.md", Self.page))) == [.takenAddress])
    #expect(await build(site) == [])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let site: TestSite
    let messages: [String]

    init(_ description: String, _ site: TestSite, _ messages: String...) {
      testDescription = description
      self.site = site
      self.messages = messages.map {
        "Content/" + $0 + "; on Windows and macOS the two are one, so give one of them another name"
      }
    }
  }

  static let alike = [
    Case(
      "a page and a language's folder", site.with("FR/index.md", page).with("FR/a/index.md", page),
      "FR/index.md: error: \"FR\" differs only in capital letters from \"fr\" (the pages in français)"),
    Case(
      "two pages", site.with("2020/Team/index.md", page).with("2020/team/index.md", page).with("2020/index.md", page),
      "2020/Team/index.md: error: \"2020/Team\" differs only in capital letters from \"2020/team\" "
        + "(Content/2020/team/index.md)"),
    Case(
      "three folders of pages",
      site.with("ABC/a/index.md", page).with("ABC/b/index.md", page).with("Abc/a/index.md", page)
        .with("abc/c/index.md", page),
      "ABC/a/index.md: error: \"ABC\" differs only in capital letters from \"abc\" (Content/abc/c/index.md)",
      "Abc/a/index.md: error: \"Abc\" differs only in capital letters from \"abc\" (Content/abc/c/index.md)"),
    Case(
      "two documents", linking("a/Plan.PDF", "a/plan.pdf"),
      "a/Plan.PDF: error: \"a/Plan.PDF\" differs only in capital letters from \"a/plan.pdf\" (Content/a/plan.pdf)"),
    Case(
      "two documents with capitals and blanks", linking("A plan.pdf", "a Plan.pdf"),
      "a Plan.pdf: error: \"a Plan.pdf\" differs only in capital letters from \"A plan.pdf\" (Content/A plan.pdf)"),
    Case(
      "folders of documents", linking("Docs/a.pdf", "Docs/c.pdf", "docs/b.pdf"),
      "Docs/a.pdf: error: \"Docs\" differs only in capital letters from \"docs\" (Content/docs/b.pdf)"),
    Case(
      "normal forms and capitals", linking("\u{C9}t\u{E9}.png", "e\u{301}te\u{301}.png"),
      "\u{C9}t\u{E9}.png: error: \"\u{C9}t\u{E9}.png\" differs only in capital letters from "
        + "\"e\u{301}te\u{301}.png\" (Content/e\u{301}te\u{301}.png)"),
    Case(
      "two small letters of one capital", linking("\u{3BF}\u{3C2}.pdf", "\u{3BF}\u{3C3}.pdf"),
      "\u{3BF}\u{3C3}.pdf: error: \"\u{3BF}\u{3C3}.pdf\" differs only in capital letters from "
        + "\"\u{3BF}\u{3C2}.pdf\" (Content/\u{3BF}\u{3C2}.pdf)"),
    Case(
      "a file that the build writes", linking("Robots.txt"),
      "Robots.txt: error: \"Robots.txt\" differs only in capital letters from \"robots.txt\" (which impact writes)"),
    Case(
      "the folder of assets", site.with("Assets/index.md", page),
      "Assets/index.md: error: \"Assets\" differs only in capital letters from \"assets\" (Templates/assets/style.css)"),
    Case(
      "a document and a translated page", linking("fr/Team/a.pdf", on: site.with("team/index.md", page)),
      "fr/Team/a.pdf: error: \"fr/Team\" differs only in capital letters from \"fr/team\" (the pages in français)"),
    Case(
      "a translated page and a document", linking("fr/team/a.pdf", on: site.with("Team/index.md", page)),
      "Team/index.md: error: \"fr/Team\" differs only in capital letters from \"fr/team\" (Content/fr/team/a.pdf)"),
  ]

  @Test(arguments: alike)
  func pathsThatSomeFileSystemsTakeForOneAreTold(_ example: Case) async {
    let built = await example.site.build()
    #expect(built.messages.split(separator: "\n").map(String.init) == example.messages)
    #expect(built.messages.utf8.elementsEqual((example.messages.joined(separator: "\n") + "\n").utf8))
    #expect(Set(built.report.diagnostics.map(\.identifier)) == [.similarNames])
  }

  @Test func alikeNamesOfWhichOneIsNotPublishedAreNoMatter() async {
    #expect(await Self.linking("Plan.pdf").with("plan.pdf", "y").build().report.isWritten)
    #expect(await Self.linking("Plan.pdf", "plan/a.pdf", "Team/a.pdf", "plan a.pdf").build().report.isWritten)
  }

  @Test func alikeNamesAreToldBesideOtherErrors() async {
    let site = Self.linking("Plan.pdf", "plan.pdf").with("2020/index.md", "")
    #expect(await site.build().report.diagnostics.map(\.identifier).contains(.similarNames))
  }
}
