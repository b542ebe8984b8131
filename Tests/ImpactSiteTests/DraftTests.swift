import Diagnostics
import ImpactSite
import Testing

@Suite("Drafts") struct DraftTests {
  /// A home page, a draft of 2019 in two languages with a picture and a figure, and a finished page of 2020.
  private static let site = TestSite()
    .with("site.yml", "name: Kite Trust\nurl: https://example.org/\nlanguages: [en, fr]\n")
    .with("10-people.md", nil)
    .with("team.png", "GIF89a")
    .with(
      "2019/index.md",
      "---\ntitle: Then\nperiod: 2019\ndraft: yes\nfigures: {members: 30 members}\n---\n![Us](/team.png)\n"
    )
    .with("2019/index.fr.md", "---\ntitle: Alors\n---\n")
    .with("2019/10-training.md", "---\ntitle: Training\nfigures: {courses: 5 courses}\n---\n{{ courses }}\n")
    .with("2020/index.md", "---\ntitle: Later\nperiod: 2020\nfigures: {members: 40 members}\n---\n{{ members }}\n")

  private static func built(_ site: TestSite, drafts: Bool = false) async -> Built {
    var input = site.input
    input.includesDrafts = drafts
    return await Built.make(input)
  }

  private static func isWritten(of built: Built) -> [String] {
    built.files.keys.filter { $0.contains("2019") || $0 == "team.png" }.sorted()
  }

  @Test("a draft is as if it were not there") func leftOut() async throws {
    let built = await Self.built(Self.site)
    let clean = await Self.site.with("2019/index.md", nil).with("2019/index.fr.md", nil)
      .with("2019/10-training.md", nil).build()
    #expect(built.messages == "")
    #expect(clean.messages == "")
    #expect(built.files == clean.files)
    #expect(built.report.summary == clean.report.summary)
    #expect(built.report.drafts == ["2019"])
    #expect(clean.report.drafts == [])
    #expect(Self.isWritten(of: built).isEmpty)
    #expect(!(try built.text("sitemap.xml")).contains("2019"))
  }

  @Test("the preview builds a draft like a finished page") func included() async throws {
    let drafted = await Self.built(Self.site, drafts: true)
    let text = String(decoding: Self.site.content["2019/index.md"] ?? [], as: UTF8.self)
    let finished = await Self.built(Self.site.with("2019/index.md", text.replacing("draft: yes\n", with: "")))
    #expect(drafted.messages == "")
    #expect(drafted.files == finished.files)
    let pages = ["2019/", "fr/2019/"].flatMap { folder in
      ["datapackage.json", "figures.csv", "figures.json", "index.html"].map { folder + $0 }
    }
    #expect(Self.isWritten(of: drafted) == (pages + ["team.png"]).sorted())
  }

  @Test(
    "each value of draft is read or told",
    arguments: [
      ("yes", true, ""), ("Yes", true, ""), ("\"yes\"", true, ""), ("true", true, ""), ("TRUE", true, ""),
      ("yes  # until May", true, ""), ("no", false, ""), ("False", false, ""),
      ("maybe", false, "\"draft\" is yes or no, not \"maybe\""),
      ("", false, "\"draft\" is empty; write yes or no behind it"),
      ("[yes]", false, "\"draft\" is yes or no, but this is a list"),
    ]
  ) func values(written: String, isDraft: Bool, message: String) async {
    let built = await Self.built(Self.site.with("2019/index.md", "---\ntitle: A\ndraft: \(written)\n---\n"))
    #expect(built.report.diagnostics.map(\.message) == (message.isEmpty ? [] : [message]))
    #expect((built.files["2019/index.html"] == nil) == (isDraft || !message.isEmpty))
  }

  @Test("the home page can't be a draft", arguments: [false, true]) func home(drafts: Bool) async {
    let built = await Self.built(Self.site.with("index.md", "---\ntitle: A\ndraft: yes\n---\n"), drafts: drafts)
    #expect(built.messages.contains("index.md:3:1: error: the home page can't be a draft"), "\(built.messages)")
    #expect(!built.report.isWritten)
  }

  @Test(
    "draft elsewhere than in index.md is told",
    arguments: [
      ("2020/10-a.md", "title: A\ndraft: yes", "keep the section out of Content until it is ready"),
      ("2020/index.fr.md", "title: A\ndraft: yes", "keep the translation out of Content until it is ready"),
      (
        "donate.md", "title: A\nbutton: B\nurl: https://example.org/\ndraft: no",
        "keep donate.md out of Content until it is ready"
      ),
      (
        "newsletter.md", "title: A\nbutton: B\nprovider: custom\naction: https://example.org/\ndraft: yes",
        "keep newsletter.md out of Content until it is ready"
      ),
    ]
  ) func misplaced(path: String, keys: String, remedy: String) async {
    let built = await Self.built(Self.site.with(path, "---\n\(keys)\n---\n"))
    let message = "\"draft\" stands in the page's index.md, for the whole page; " + remedy
    #expect(built.report.diagnostics.map(\.message) == [message])
  }

  @Test("links and references to a draft say why they lead nowhere") func told() async {
    let page =
      "the page \"2019\" is a draft; only the preview shows it, so take \"draft: yes\" out of 2019/index.md, or "
    let site = Self.site.with(
      "2020/10-a.md",
      """
      ---
      title: A
      ---
      [Then](/2019/), [training](../2019/#training), [file](/2019/index.html)

      {{ 2019/members }} and {{ 2019/courses.number }}

      """)
    let built = await Self.built(site)
    #expect(
      built.report.diagnostics.map(\.message)
        == Array(repeating: page + "take the link out here", count: 3)
        + Array(repeating: page + "take the reference out here", count: 2))
    #expect(built.messages.contains("2020/10-a.md:4:"))
    #expect(await Self.built(site, drafts: true).messages == "")
  }

  @Test("figures of a draft are no earlier values") func series() async {
    let site = Self.site.with("2020/10-a.md", "---\ntitle: A\n---\n{{ members.change }}\n")
    #expect(await Self.built(site, drafts: true).messages == "")
    #expect(await Self.built(site).messages.contains("the figure \"members\" is no change"))
  }

  @Test("a document beside a draft is published where another page uses it") func document() async {
    let site = Self.site.with("2019/report.pdf", "%PDF").with("2019/own.pdf", "%PDF")
      .with("2019/20-own.md", "---\ntitle: Own\n---\n[Own](own.pdf)\n")
      .with("2020/10-a.md", "---\ntitle: A\n---\n[Report](/2019/report.pdf)\n")
    let built = await Self.built(site)
    #expect(built.messages == "")
    #expect(Self.isWritten(of: built) == ["2019/report.pdf"])
  }

  @Test("a page below a draft is none itself") func below() async {
    let built = await Self.built(Self.site.with("2019/spring/index.md", "---\ntitle: Spring\n---\n"))
    #expect(built.messages == "")
    #expect(Self.isWritten(of: built) == ["2019/spring/index.html", "fr/2019/spring/index.html"].sorted())
  }

  @Test(
    "what is wrong in a draft is told by the preview alone",
    arguments: [
      ("2019/20-a.md", "---\ntitle: [\n---\n"),
      ("2019/20-a.md", "no front matter"),
      ("2019/20-a.md", "---\ntitle: A\nfigures: {a: 5 people, b: many}\nheadline: c\n---\n{{ nowhere }} [a](/lost)\n"),
      ("2019/20-a.md", "---\ntitle: A\ndraft: maybe\n---\n"),
      ("2019/index.fr.md", "---\ntitle: A\nunits: {nothing: a}\n---\n"),
      ("2019/index.de.md", "---\ntitle: A\n---\n"),
      ("2019/10-training.xx.md", "---\ntitle: A\n---\n"),
      ("2019/11-training.md", "---\ntitle: A\n---\n"),
      ("2019/My notes.md", "---\ntitle: A\n---\n"),
      ("2019/notes.MD", "---\ntitle: A\n---\n"),
      ("2019/30-notes.docx", "document"),
      ("2019/index.md", "---\ndraft: yes\n---\n"),
      ("2019/index.md", "---\ntitle: A\ndraft: yes\nperiod: sometime\n---\n{{\n\n#### Four\n"),
      ("2019/index.md", "---\ndraft: yes\ntitle: A: B: C\n---\n"),
      ("2019/index.md", "---\r\ndraft:  true  # soon\r\ntitle: [\r\n---\r\n"),
      ("fr/index.md", "---\ntitle: A\ndraft: yes\n---\n"),
      ("our year/index.md", "---\ntitle: A\ndraft: yes\n---\n"),
    ]
  ) func mistakes(path: String, text: String) async {
    let site = Self.site.with(path, text)
    let built = await Self.built(site)
    #expect(built.messages == "")
    #expect(built.report.isWritten)
    #expect(!(await Self.built(site, drafts: true)).messages.isEmpty)
  }

  @Test(
    "an index.md that is not known to be a draft is told",
    arguments: [
      "---\ntitle: [\ndraft: yes\n---\n", "---\nDraft: yes\ntitle: A\n---\n", "---\ndraft: no\ntitle: [\n---\n",
      "---\n draft: yes\ntitle: [\n---\n", "---\ndraft: yes no\ntitle: [\n---\n", "draft: yes\n", "---\ndraft: yes\n",
    ]
  ) func unknown(text: String) async {
    let built = await Self.built(Self.site.with("2019/index.md", text))
    #expect(built.messages.contains("2019/index.md:"), "\(built.messages)")
    #expect(!built.report.isWritten)
  }

  @Test("mistakes of other pages are told beside a draft") func others() async {
    let site = Self.site.with("2020/index.md", "---\ntitle: A\n---\n{{ nowhere }}\n")
      .with("2020/My notes.md", "---\ntitle: A\n---\n").with("2019/20-a.md", "---\ntitle: [\n---\n")
    let built = await Self.built(site)
    #expect(
      built.messages.split(separator: "\n").filter { $0.contains("error:") }.map { String($0.prefix { $0 != " " }) }
        == ["Content/2020/My", "Content/2020/index.md:4:1:"], "\(built.messages)")
  }

  @Test("with records every way to take drafts gives what a clean build gives") func records() async {
    let (records, output) = (MemoryRecords(), MemoryOutput())
    let draft = Self.site.with("index.md", "---\ntitle: A\nperiod: 2021\n---\n[Later](2020/)\n")
    let text = String(decoding: draft.content["2019/index.md"] ?? [], as: UTF8.self)
    let finished = draft.with("2019/index.md", text.replacing("draft: yes\n", with: ""))
    let linked = finished.with("index.md", "---\ntitle: A\n---\n[Then](2019/) {{ 2019/members }}\n")
    let linkedDraft = linked.with("2019/index.md", text)
    let steps: [(TestSite, Bool)] = [
      (draft, false), (draft, false), (draft, true), (draft, true), (draft, false), (finished, false), (draft, false),
      (finished, true), (draft, true), (linked, false), (linkedDraft, false), (linkedDraft, true), (linkedDraft, false),
      (linked, false), (draft, false),
    ]
    for (number, (site, drafts)) in steps.enumerated() {
      var input = site.input
      input.includesDrafts = drafts
      let clean = await Built.make(input)
      input.records = records
      let recorded = await Built.make(input, into: output)
      #expect(recorded.messages == clean.messages, "step \(number)")
      #expect(recorded.report.isWritten == clean.report.isWritten, "step \(number)")
      #expect(recorded.report.summary == clean.report.summary, "step \(number)")
      #expect(!clean.report.isWritten || recorded.files == clean.files, "step \(number)")
    }
  }
}
