import Foundation
import Testing

/// What `impact check` says, and how it ends.
@Suite struct CheckCommandTests {
  private let sound = """
    ---
    title: People
    figures:
      professionals: {value: over 760 professionals, source: {title: Survey}}
    ---
    {{ professionals }} came.

    """

  private func site() throws -> DiskSite {
    let site = try DiskSite()
    try site.write("Content/site.yml", "name: Kite Trust\nurl: https://kite.test/\nlanguages: [en]\n")
    try site.write("Content/10-people.md", sound)
    return site
  }

  private func check(_ site: DiskSite, _ arguments: String...) throws -> Program.Result {
    try Program.run(["check", "--as-of", "2026-11-26"] + arguments, in: site.folder)
  }

  @Test func aSoundSiteIsToldInOneLineAndNothingIsWritten() throws {
    let site = try site()
    let result = try check(site, "--strict")
    #expect(result.output == "Nothing to ask. 1 figure, with its source.\n")
    #expect(result.errors == "")
    #expect(result.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: site.folder.path).filter { !$0.hasPrefix(".") }
    #expect(names.sorted() == ["Content", "Templates"])
    #expect(!FileManager.default.fileExists(atPath: site.path(".impact").path))
  }

  @Test func findingsAreGroupedWithTheFirstInFull() throws {
    let site = try site()
    let figures = (1...1_200).map { "  f\($0): \($0) cats\n" }.joined()
    let uses = (1...1_200).map { "{{ f\($0) }} and\n" }.joined()
    try site.write("Content/10-people.md", "---\ntitle: People\nfigures:\n\(figures)---\n\(uses)")
    let result = try check(site)
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        """
        1,200 figures say no source
        Readers and journalists can't check them.
        Content/10-people.md:4:3: warning: "f1" does not say where it comes from; name its source
            4 |   f1: 1 cats
              |   ^~
              = write: f1: {value: 1 cats, source: {title: …, url: https://…}}
        Also:
          Content/10-people.md:5 f2

        """))
    #expect(
      result.output.hasSuffix(
        """
          Content/10-people.md:13 f10
          and 1,190 more (all: impact check --format json)

        1,200 things to look at, in 1 file.

        """))
    #expect(try check(site, "--strict").status == 1)
  }

  @Test func theReadmesExampleIsWhatIsWritten() throws {
    let site = try site()
    try site.write(
      "Content/site.yml",
      "name: K\nurl: https://kite.test/\nlanguages: [en]\nsources: {annual-report: {title: Annual report 2021}}\n")
    try FileManager.default.removeItem(at: site.path("Content/10-people.md"))
    try site.write(
      "Content/10-frontline.md",
      """
      ---
      title: People
      figures:
        professionals: over 760 professionals
        workshops: 4 workshops
      ---
      {{ professionals }} came to {{ workshops }}.

      """)
    let readme = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md"),
      encoding: .utf8)
    let shown = try check(site).output.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
    #expect(readme.contains("\n\n" + shown + "\n"), "\(shown)")
  }

  @Test func errorsComeFirstAndFindingsAsFarAsTheyCanBeTold() throws {
    let site = try site()
    try site.write("Content/index.md", "---\ntitle: Our impact\nfigures:\n  cats: 4 cats\n---\n{{ dogs }}\n")
    let result = try check(site)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("Content/index.md:6:1: error: "))
    #expect(result.output.contains("\n\nA figure says no source\n"))
    #expect(result.output.hasSuffix("\n1 error, 1 thing to look at, in 1 file.\n"))
  }

  @Test func anUnreadableSiteIsToldAsByABuild() throws {
    let site = try site()
    try site.write("Content/site.yml", "name: [\n")
    #expect(try check(site).status == 1)
    try FileManager.default.removeItem(at: site.path("Content"))
    let result = try check(site)
    #expect(result.status == 1)
    #expect(result.output.hasSuffix("1 error, in 1 file.\n"))
  }

  @Test(arguments: ["31.12.2026", "2026-02-29", "2026-2-1", "today", "2026-11-26T00:00", ""])
  func aDayThatIsNoneIsAWrongCommandLine(_ day: String) throws {
    let site = try site()
    let result = try Program.run(["check", "--as-of", day], in: site.folder)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains("is no day; write it as 2026-11-26"), "\(result.errors)")
  }

  @Test func aCheckIsOfTodayUnlessADayIsGiven() throws {
    let site = try site()
    try site.write(
      "Content/site.yml", "name: K\nurl: https://kite.test/\nlanguages: [en]\nstale-after: 1 year\n")
    try site.write("Content/index.md", "---\ntitle: A\nperiod: 2024\n---\n")
    #expect(try Program.run(["check"], in: site.folder).output.contains("speaks of 2024"))
    #expect(try Program.run(["check", "--as-of", "2025-12-31"], in: site.folder).output.hasPrefix("Nothing to ask."))
  }

  @Test func jsonHasAllAndCountsByKind() throws {
    let site = try site()
    try site.write("Content/index.md", "---\ntitle: A\nfigures:\n  cats: 4 cats\n  dogs: 5 dogs\n---\n{{ cats }}\n")
    let result = try check(site, "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["errors"] as? Int == 0)
    #expect(object["findings"] as? Int == 3)
    #expect(object["asOf"] as? String == "2026-11-26")
    let groups = try #require(object["groups"] as? [[String: Any]])
    #expect(groups.map { $0["id"] as? String } == ["missing-source", "unused-figure"])
    #expect(groups.map { $0["count"] as? Int } == [2, 1])
    #expect(groups.first?["summary"] as? String == "2 figures say no source")
    #expect((object["diagnostics"] as? [Any])?.count == 3)
  }

  @Test func annotationsAreTenOfAKindAtMost() throws {
    let site = try site()
    let figures = (1...30).map { "  f\($0): \($0) cats\n" }.joined()
    try site.write("Content/10-people.md", "---\ntitle: People\nfigures:\n\(figures)---\n")
    let lines = try check(site, "--format", "github").output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::warning ") && $0.contains("title=missing-source") } == 10)
    #expect(lines.count { $0.hasPrefix("::warning ") && $0.contains("title=unused-figure") } == 10)
    #expect(
      lines.suffix(3) == [
        "30 figures say no source", "30 figures are used nowhere", "60 things to look at, in 1 file.",
      ])
  }
}
