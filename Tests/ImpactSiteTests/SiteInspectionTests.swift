import Diagnostics
import Testing

@testable import ImpactSite

@Suite("Looking into a built site")
struct SiteInspectionTests {
  private static let site: TestSite = {
    var site = TestSite()
    site.content["site.yml"] = Array(
      """
      name: Kite Trust
      url: https://example.org/impact
      languages: [en, fr]
      sources: {report: {title: Annual report, producer: Kite Trust, url: "https://example.org/r", published: 2022-05}}

      """.utf8)
    site.content["20-calls.md"] = Array(
      """
      ---
      title: Calls
      figures:
        calls: 4 calls
        visits:
          value: over 120 visits
          exact: 123
          source: report
          status: provisional
          period: 2020
          note: Counted by hand.
      ---
      {{ calls }}, {{ visits }}, {{ 2020/calls }} and {{ calls.number }}.

      """.utf8)
    site.content["2020/index.md"] = Array(
      "---\ntitle: Old\nperiod: 2020\nfigures: {calls: 4 calls, unshown: 9 calls}\n---\n{{ calls }}, {{ /calls }}.\n"
        .utf8)
    site.content["2019/index.md"] = Array("---\ntitle: Draft\ndraft: yes\n---\n{{ /calls }}.\n".utf8)
    site.templates["page.html"] = Array(
      """
      <title>{{ page.title_text }}</title>
      {% for card in page.cards %}<data value="{{ card.value }}">{{ card.number }}</data>{% endfor %}
      <data value="7">of the template's own</data>
      {% if page.introduction %}{{ page.introduction }}{% endif %}
      {% for section in page.sections %}{{ section.content }}{% endfor %}

      """.utf8)
    return site
  }()

  private static func inspect(_ site: TestSite = site) async throws -> (SiteInspection, MemoryRecords) {
    let records = MemoryRecords()
    let input = BuildInput(
      content: MemoryTree(name: "Content", site.content), templates: MemoryTree(name: "Templates", site.templates),
      includesDrafts: true, records: records)
    let output = MemoryOutput()
    let report = await build(input) { _ throws(OutputError) -> any SiteOutput in output }
    #expect(TextWriter(report.sources).text(report.diagnostics) == "")
    return (try #require(report.inspection), records)
  }

  /// The page and name of the figure that each data element shows; nothing for a change or share behind one.
  private static func names(_ page: PageInspection) -> [String] {
    String(decoding: page.marked, as: UTF8.self).split(separator: "<data value=\"").dropFirst().map { element in
      let value = element.prefix { $0 != "\"" }
      guard let start = value.firstIndex(of: "\u{F8FF}"), let number = page.marks[String(value[start...])] else {
        return ""
      }
      return page.figures[number].page + "/" + page.figures[number].name
    }
  }

  @Test("tells which figure each data element shows, in cards and prose and from other pages")
  func marks() async throws {
    let (inspection, records) = try await Self.inspect()
    let page = try #require(inspection.figures(folder: "", records))
    #expect(
      Self.names(page) == [
        "/professionals", "", "/professionals", "/workshops", "/calls", "", "/visits", "2020/calls", "/calls",
      ])
  }

  @Test("does so in every language, and lists figures that the page does not show")
  func editions() async throws {
    let (inspection, records) = try await Self.inspect()
    let page = try #require(inspection.figures(folder: "fr/2020/", records))
    #expect(Self.names(page) == ["", "2020/calls", "/calls", ""])
    #expect(page.figures.map(\.name) == ["calls", "calls", "unshown"])
    #expect(page.figures.map(\.page) == ["2020", "", "2020"])
    #expect(page.figures.map(\.reference) == ["{{ calls }}", "{{ /calls }}", "{{ unshown }}"])
    #expect(inspection.figures(folder: "2021/", records) == nil)
  }

  @Test("knows all that a figure says of itself")
  func details() async throws {
    let (inspection, records) = try await Self.inspect()
    let page = try #require(inspection.figures(folder: "", records))
    let visits = try #require(page.figures.first { $0.name == "visits" })
    #expect(visits.text == "Over 120 visits")
    #expect(visits.value == "120")
    #expect(visits.exact == "123")
    #expect(visits.period == "2020" && !visits.periodIsPages)
    #expect(visits.status == "provisional")
    #expect(visits.note == "Counted by hand.")
    #expect(visits.short == "over 120 visits")
    #expect(visits.source?.title == "Annual report" && visits.source?.url == "https://example.org/r")
    #expect(inspection.sourceMap.location(of: visits.place).description == "Content/20-calls.md:5:3")
    #expect(visits.elsewhere.map(\.address) == ["/fr/"])
    let calls = try #require(page.figures.first { $0.name == "calls" && $0.page.isEmpty })
    #expect(calls.periodIsPages && calls.period == "2021")
    #expect(calls.elsewhere.map(\.address) == ["/2019/", "/2020/", "/fr/", "/fr/2019/", "/fr/2020/"])
    #expect(calls.elsewhereCount == 5)
  }

  @Test("gives a figure its warnings")
  func warnings() async throws {
    var site = Self.site
    site = site.with(
      "20-calls.md", "---\ntitle: Calls\nfigures: {calls: over 4 calls, b: 5 calls}\n---\nover {{ calls }}\n")
    site.content["2020/index.md"] = nil
    let records = MemoryRecords()
    let input = BuildInput(
      content: MemoryTree(name: "Content", site.content), templates: MemoryTree(name: "Templates", site.templates),
      includesDrafts: true, records: records)
    let output = MemoryOutput()
    let report = await build(input) { _ throws(OutputError) -> any SiteOutput in output }
    let page = try #require(report.inspection?.figures(folder: "", records))
    #expect(!report.diagnostics.isEmpty)
    #expect(page.figures.first { $0.name == "calls" }?.warnings == report.diagnostics)
    #expect(page.figures.first { $0.name == "b" }?.warnings == [])
  }

  @Test("knows drafts, and the page that a file belongs to")
  func folders() async throws {
    let (inspection, _) = try await Self.inspect()
    #expect(inspection.isDraft(folder: "2019/") == true)
    #expect(inspection.isDraft(folder: "fr/2019/") == true)
    #expect(inspection.isDraft(folder: "2020/") == false)
    #expect(inspection.isDraft(folder: "2021/") == nil)
    #expect(inspection.folder(ofContent: "20-calls.md") == "")
    #expect(inspection.folder(ofContent: "2020/index.fr.md") == "fr/2020/")
    #expect(inspection.folder(ofContent: "site.yml") == nil)
    #expect(inspection.basePath == "/impact/")
  }
}
