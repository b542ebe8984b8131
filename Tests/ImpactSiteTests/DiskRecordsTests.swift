import Diagnostics
import Foundation
import Testing

@testable import ImpactSite

/// Records in `.impact`: they spare work, and never change what is built.
@Suite struct DiskRecordsTests {
  /// A site on the disk whose files were written long enough ago for their stamps to be believed.
  struct Site {
    let folder: TestFolder
    var program = ContentHash(of: Array("program".utf8))

    init() throws {
      folder = try TestFolder()
      for (path, bytes) in FolderOutputTests.site.content { try folder.write("Content/" + path, bytes) }
      for (path, bytes) in FolderOutputTests.site.templates { try folder.write("Templates/" + path, bytes) }
      Self.wait()
    }

    /// Waits until the clock of the file system has gone on.
    static func wait() { usleep(60_000) }

    func build(
      to output: String = "Public", isRecorded: Bool = true, includesDrafts: Bool = false
    ) async -> (report: BuildReport, reads: Int) {
      let content = CountingTree(DiskTree(name: "Content", path: folder.full("Content")))
      let input = BuildInput(
        content: content, templates: DiskTree(name: "Templates", path: folder.full("Templates")),
        includesDrafts: includesDrafts,
        records: isRecorded ? DiskRecords(folder: folder.full(".impact"), program: program) : nil)
      let report = await ImpactSite.build(input) { records throws(OutputError) -> any SiteOutput in
        try await folder.output(output, records: records)
      }
      #expect(report.diagnostics.map(\.message) == [])
      return (report, content.reads.values.reduce(0, +))
    }

    /// Expects that an output folder holds what a build without records makes.
    func expectClean(_ output: String = "Public", _ comment: Comment? = nil) async throws {
      _ = await build(to: "Clean", isRecorded: false)
      #expect(try await folder.files(output) == folder.files("Clean"), comment)
    }
  }

  @Test func aSecondBuildReadsNothing() async throws {
    let site = try Site()
    let first = await site.build()
    #expect(first.reads > 0)
    #expect(site.folder.text(".impact/.gitignore") == "*\n")
    #expect(site.folder.entries(".impact") == [".gitignore", "records"].map { Array($0.utf8) })
    // The files of the output were too young for their stamps when the first build ended.
    Site.wait()
    _ = await site.build()
    let again = await site.build()
    #expect(again.reads == 0)
    #expect(again.report.summary == first.report.summary)
    #expect(again.report.isWritten)
    try await site.expectClean()
  }

  @Test func recordsHoldOnlyForBuildsThatTakeDraftsTheSameWay() async throws {
    let site = try Site()
    try site.folder.write("Content/2019/index.md", "---\ntitle: Then\ndraft: yes\n---\nText\n")
    try site.folder.write("Content/2019/10-notes.md", "not written yet")
    try site.folder.write("Content/2018/index.md", "---\ntitle: Before\ndraft: yes\n---\nText\n")
    Site.wait()
    func isPublished() -> Bool { site.folder.text("Public/2018/index.html") != nil }
    for _ in 1...2 {
      _ = await site.build()
      Site.wait()
    }
    let unchanged = await site.build()
    #expect(unchanged.reads == 0)
    #expect(unchanged.report.drafts == ["2018", "2019"])
    #expect(!isPublished())
    try site.folder.write("Content/2019/10-notes.md", "---\ntitle: Notes\n---\nText\n")
    Site.wait()
    for _ in 1...2 {
      _ = await site.build(includesDrafts: true)
      #expect(isPublished())
      Site.wait()
    }
    #expect(await site.build(includesDrafts: true).reads == 0)
    _ = await site.build()
    #expect(!isPublished())
    try await site.expectClean()
  }

  @Test func aFileOfTheSameSizeAndTimeIsStillNoticed() async throws {
    let site = try Site()
    _ = await site.build()
    let file = "Content/10-people.md"
    let text = try #require(site.folder.text(file))
    let before = try site.folder.state(file)
    // Written in its place, so that only the time of the change of the entry tells; then as another file.
    try site.folder.write(file, text.replacing("760", with: "761"))
    site.folder.setModified(file, before.modified)
    #expect(try site.folder.state(file) == before)
    Site.wait()
    _ = await site.build()
    #expect(site.folder.text("Public/index.html")?.contains("761") == true)
    try site.folder.write("new", text.replacing("760", with: "762"))
    site.folder.setModified("new", before.modified)
    #expect(rename(site.folder.full("new"), site.folder.full(file)) == 0)
    Site.wait()
    _ = await site.build()
    #expect(site.folder.text("Public/index.html")?.contains("762") == true)
    try await site.expectClean()
  }

  /// Stamps of files that were written only just now tell nothing.
  @Test func changesInQuickSuccessionAreNoticed() async throws {
    let site = try Site()
    let text = try #require(site.folder.text("Content/10-people.md"))
    for number in 100..<130 {
      try site.folder.write("Content/10-people.md", text.replacing("760", with: "\(number)"))
      _ = await site.build()
      #expect(site.folder.text("Public/index.html")?.contains("\(number)") == true)
    }
  }

  @Test func recordsThatCannotBeBelievedAreIgnored() async throws {
    var site = try Site()
    _ = await site.build()
    Site.wait()
    _ = await site.build()
    let good = try #require(Disk.read(site.folder.full(".impact/records")))
    var newer = good
    newer[RecordFile.head.utf8CodeUnitCount] += 1
    var damaged = good
    damaged[good.count / 2] ^= 1
    let others = [
      newer, damaged, [], Array("impact records\n".utf8), Array(good.dropLast()), good + [0], Array("foreign".utf8),
      Array(good.prefix(31)),
    ]
    for (index, bytes) in others.enumerated() {
      try site.folder.write(".impact/records", bytes)
      #expect(await site.build().reads > 0, "\(index)")
      try await site.expectClean("Public", "\(index)")
    }
    _ = await site.build()
    #expect(await site.build().reads == 0)
    site.program = ContentHash(of: Array("newer program".utf8))
    #expect(await site.build().reads > 0)
    try await site.expectClean()
  }

  @Test func recordsOfAnotherOutputDoNoHarm() async throws {
    let site = try Site()
    let text = try #require(site.folder.text("Content/10-people.md"))
    for number in 100..<106 {
      try site.folder.write("Content/10-people.md", text.replacing("760", with: "\(number)"))
      if number.isMultiple(of: 2) { Site.wait() }
      for output in ["Public", "Other", "Public", "Other"] {
        _ = await site.build(to: output)
        try await site.expectClean(output, "\(output) \(number)")
      }
    }
  }

  @Test func aSiteWhoseRecordsCannotBeKeptStillBuilds() async throws {
    let site = try Site()
    // A file in the place of the folder stops also those whom no permissions stop.
    try site.folder.write(".impact", "in the way")
    for _ in 0..<2 {
      #expect(await site.build().report.isWritten)
      try await site.expectClean()
    }
    #expect(site.folder.text(".impact") == "in the way")
  }

  @Test func aDamagedOutputIsMended() async throws {
    let site = try Site()
    _ = await site.build()
    Site.wait()
    _ = await site.build()
    let good = try await site.folder.files()
    let page = try #require(good[Array("index.html".utf8)])
    try site.folder.write("Public/index.html", page.map { $0 == 0x65 ? 0x45 : $0 })
    _ = await site.build()
    #expect(try await site.folder.files() == good)
    site.folder.remove("Public/404.html")
    _ = await site.build()
    #expect(try await site.folder.files() == good)
  }
}
