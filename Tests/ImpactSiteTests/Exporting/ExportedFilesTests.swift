import Testing

@testable import ImpactSite

/// Which files of data a build writes, keeps and takes away.
@Suite struct ExportedFilesTests {
  private static let names = ["datapackage.json", "figures.csv", "figures.json"]

  private static func data(_ built: Built) -> [String] {
    built.files.keys.filter { path in names.contains { path == $0 || path.hasSuffix("/" + $0) } }.sorted()
  }

  private static var site: TestSite {
    TestSite().with("site.yml", "name: Kite Trust\nurl: https://example.org/impact\nlanguages: [en, fr]\n")
      .with("2020/index.md", "---\ntitle: Before\nperiod: 2020\nfigures:\n  calls: 3 calls\n---\n")
      .with("2019/index.md", "---\ntitle: Long ago\nperiod: 2019\n---\n")
  }

  @Test func standBesideEachPageThatHasFigures() async {
    let built = await Self.site.build()
    #expect(built.messages == "")
    let folders = ["", "2020/", "fr/", "fr/2020/"]
    #expect(Self.data(built) == folders.flatMap { folder in Self.names.map { folder + $0 } }.sorted())
    #expect(built.report.summary.files == built.files.count)
  }

  @Test func goWithTheFiguresOfTheirPage() async {
    let (output, records) = (MemoryOutput(), MemoryRecords())
    var input = Self.site.input
    input.records = records
    _ = await Built.make(input, into: output)
    input = Self.site.with("2020/index.md", "---\ntitle: Before\nperiod: 2020\n---\n").input
    input.records = records
    let built = await Built.make(input, into: output)
    #expect(Self.data(built) == ["", "fr/"].flatMap { folder in Self.names.map { folder + $0 } }.sorted())
  }

  @Test func areKeptWithTheirPage() async throws {
    let (output, records) = (MemoryOutput(), EncodedRecords())
    var input = Self.site.input
    input.records = records
    let first = await Built.make(input, into: output)
    input = Self.site.with("10-people.md", "---\ntitle: People\nfigures:\n  workshops: 5 workshops\n---\nText.\n").input
    input.records = records
    let built = await Built.make(input, into: output)
    #expect(built.messages == "")
    #expect(try built.text("2020/figures.csv") == first.text("2020/figures.csv"))
    let isRewritten = output.lastChanges.written.keys.contains { $0.text.hasPrefix("2020/") }
    #expect(!isRewritten)
    #expect(try built.text("figures.csv").contains("5 workshops"))
    #expect(built.report.summary.files == built.files.count)
  }

  @Test func followASourceOfTheSite() async throws {
    let (output, records) = (MemoryOutput(), EncodedRecords())
    func site(_ title: String) -> TestSite {
      Self.site.with(
        "site.yml",
        "name: Kite Trust\nurl: https://example.org/impact\nlanguages: [en]\nsources: {report: {title: \(title)}}\n"
      ).with("10-people.md", "---\ntitle: People\nfigures:\n  w: {value: 4 workshops, source: report}\n---\n{{ w }}\n")
    }
    for title in ["One", "Two"] {
      var input = site(title).input
      input.records = records
      let built = await Built.make(input, into: output)
      #expect(try built.text("figures.csv").contains(",\(title),"), "\(built.messages)")
    }
  }

  @Test(arguments: ["figures.csv", "2020/figures.json", "2019/datapackage.json", "fr/figures.csv"])
  func theirAddressesAreTakenByNoDocument(_ path: String) async {
    let built = await Self.site.with(path, "a").with("20-more.md", "---\ntitle: More\n---\n[a](/\(path))\n").build()
    #expect(built.messages.contains("the site has a file of its own at \"\(path)\""), "\(built.messages)")
  }

  @Test func aDraftLeavesNone() async {
    let draft = "---\ntitle: Before\nperiod: 2020\ndraft: yes\nfigures:\n  calls: 3 calls\n---\n"
    let built = await Self.site.with("2020/index.md", draft).build()
    #expect(!Self.data(built).contains { $0.contains("2020") })
  }
}
