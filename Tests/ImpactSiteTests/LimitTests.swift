import Diagnostics
import FrontMatter
import Markdown
import TemplateEngine
import Testing

@testable import Figures
@testable import ImpactSite

/// The limits that the README lists are those of the program, and each is told.
@Suite struct LimitTests {
  @Test func theREADMEListsTheLimits() throws {
    let listed = try Handbook().rows("Limits").map { $0[0] }
    #expect(
      listed == [
        "\(SizeLimit.text.rawValue >> 20) MiB", "\(SizeLimit.copied.rawValue >> 30) GiB",
        "\(TemplateOptions.html.maximumOutputBytes >> 20) MiB", "\(YAMLParser.maximumDepth) levels",
        "\(BodyRenderer.maximumDepth) levels", "\(ParsingCost.limit) pictures", "\(DiskTree.maximumDepth) levels",
        "\(LanguageParser.maximum) languages",
        "\(Decimal.digits) digits", "1,000,000 rounds",
      ])
    #expect(ParsingCost.limit == BodyRenderer.maximumDepth)
    #expect(TemplateOptions.html.maximumIterations == 1_000_000)
  }

  private func messages(_ body: String, head: String = "") async -> [String] {
    await TestSite().with("index.md", "---\ntitle: A\n\(head)---\n\(body)\n").build().messages.split(separator: "\n")
      .filter { $0.contains("error:") }.map(String.init)
  }

  @Test(arguments: [1, 20, 60])
  func frontMatterThatIsNestedTooDeeplyIsToldWhereItIs(over: Int) async {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
      let depth = YAMLParser.maximumDepth + over
      let text = String(repeating: open, count: depth) + String(repeating: close, count: depth)
      let found = await messages("x", head: "headline: \(text)\n")
      #expect(found.count == 1)
      #expect(found.first?.hasPrefix("Content/index.md:3:") == true)
      #expect(found.first?.hasSuffix("error: the front matter is nested too deeply") == true)
    }
  }

  @Test func moreLanguagesThanThereAreAreToldOnce() async {
    let codes = (0..<5_000).map { "q\($0)" }.joined(separator: ", ")
    let built = await TestSite().with("site.yml", "name: A\nurl: https://example.org/\nlanguages: [en, \(codes)]\n")
      .build()
    #expect(built.messages.contains("error: a site has at most 100 languages, not 5001"))
    #expect(built.report.diagnostics.count < 120)
  }

  @Test func markdownThatIsNestedTooDeeplyIsToldInItsLine() async {
    let found = await messages("a\n\n" + String(repeating: "> ", count: 101) + "b")
    #expect(found == ["Content/index.md:6:1: error: this is nested deeper than 100 levels"])
  }

  @Test func picturesThatAreNotEndedAreToldInTheirLine() async {
    let found = await messages("a\n\n" + String(repeating: "![[]()", count: 101))
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("Content/index.md:6:1: error: more than 100 pictures are begun with ![ in this paragraph")
        == true)
  }

  /// A page that no browser should be sent is told at what makes it long, not at the template.
  @Test func aPageThatIsTooLongIsToldAtItsContent() async throws {
    var site = TestSite().with("10-people.md", "---\ntitle: People\n---\nShort.\n")
    let long = String(repeating: String(repeating: "a", count: 1_000) + "\n\n", count: 7_000)
    for number in 20...30 { site = site.with("\(number)-part\(number).md", "---\ntitle: Part\n---\n\(long)") }
    let built = await site.build()
    let found = try #require(built.report.diagnostics.first)
    #expect(built.report.diagnostics.count == 1)
    #expect(found.identifier == .tooLarge)
    #expect(found.message == "there is too much on this page; make this shorter, or several pages of it")
    #expect(found.notes.first?.message.contains("the page is longer than 67108864 bytes") == true)
    #expect(built.messages.contains("Content/20-part20.md:2:8: error: there is too much on this page"))
  }
}
