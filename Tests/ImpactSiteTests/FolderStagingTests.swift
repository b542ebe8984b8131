import Diagnostics
import Foundation
import Testing

@testable import ImpactSite

/// What stands beside the output folder during a build, and who else is there.
@Suite struct FolderStagingTests {

  private func write(_ path: String, _ text: String, to output: FolderOutput) throws(OutputError) {
    try output.write(path, Array(text.utf8), ContentHash(of: Array(text.utf8)))
  }

  @Test func twoBuildsAreKeptApart() async throws {
    let folder = try TestFolder()
    do {
      let first = try await folder.output()
      let message = "another build is writing there, or beside it; try again when it is done"
      await #expect(throws: OutputError(.busyOutput, message, path: "Public")) {
        try await folder.output()
      }
      withExtendedLifetime(first) {}
    }
    _ = try await folder.output()
  }

  @Test func anUnfinishedTreeIsRemoved() async throws {
    let folder = try TestFolder()
    try folder.write(".Public.impact-new/2020/index.html", "half")
    #expect(await folder.build(TestSite()) == [])
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  /// Killed while the list of files was written: nothing of the tree may be taken for somebody else's.
  @Test func aTreeWhoseListIsUnfinishedIsRemoved() async throws {
    let folder = try TestFolder()
    await folder.build(FolderOutputTests.site)
    let before = try await folder.files()
    for name in ["index.html", "new.html", "2020/new.html"] { try folder.write(".Public.impact-new/" + name, "new") }
    try folder.write(".Public.impact-new/.impact-files.new", "impact manifest 1\nfile\t3\t")
    _ = try await folder.output()
    #expect(try await folder.files() == before)
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  @Test(.disabled(if: geteuid() == 0, "root may write everywhere"))
  func foldersThatMayNotBeWrittenAreReplaced() async throws {
    let folder = try TestFolder()
    for number in 1...3 {
      await folder.build(FolderOutputTests.site.with("2020/index.md", "---\ntitle: \(number)\n---\n"))
      #expect(folder.entries() == [Array("Public".utf8)])
      #expect(chmod(folder.full("Public/2020"), 0o555) == 0)
    }
    #expect(chmod(folder.full("Public/2020"), 0o755) == 0)
  }

  @Test func foldersThatWereMadeForNothingAreTakenAway() async throws {
    let folder = try TestFolder()
    try folder.write("there/file", "")
    do {
      let output = try await folder.output("there/a/b/Public")
      try write("index.html", "new", to: output)
      await output.discard()
    }
    #expect(folder.entries("there") == [Array("file".utf8)])
  }

  @Test func whatIsDiscardedLeavesNothing() async throws {
    let folder = try TestFolder()
    await folder.build(TestSite())
    let before = try await folder.states()
    let output = try await folder.output()
    try write("2020/a.html", "new", to: output)
    #expect(folder.text(".Public.impact-new/2020/a.html") == "new")
    await output.discard()
    #expect(folder.entries() == [Array("Public".utf8)])
    #expect(try await folder.states() == before)
  }

  @Test func foreignFilesThatComeDuringABuildSurvive() async throws {
    let folder = try TestFolder()
    await folder.build(FolderOutputTests.site)
    let output = try await folder.output()
    try write("index.html", "new", to: output)
    try folder.write("Public/2020/mine.txt", "mine")
    try folder.write("Public/also.txt", "mine too")
    try await output.commit { [] }
    #expect(folder.text("Public/index.html") == "new")
    #expect(folder.text("Public/2020/mine.txt") == "mine")
    #expect(folder.text("Public/also.txt") == "mine too")
    #expect(Disk.status(folder.full("Public/2020/index.html")) == nil)
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  @Test(arguments: [nil, "", "impact manifest 1\nfile\t1"])
  func foreignFilesSurviveAlsoWhereTheListIsLost(_ list: String?) async throws {
    let site = try DiskRecordsTests.Site()
    _ = await site.build()
    DiskRecordsTests.Site.wait()
    _ = await site.build()
    DiskRecordsTests.Site.wait()
    let folder = site.folder
    let name = "Public/" + OutputManifest.fileName
    if let list { try folder.write(name, list) } else { folder.remove(name) }
    let records = DiskRecords(folder: folder.full(".impact"), program: site.program).load()
    let output = try await folder.output(records: records)
    try write("index.html", "new", to: output)
    try folder.write("Public/sub/mine.txt", "mine")
    try await output.commit { [] }
    #expect(folder.text("Public/index.html") == "new")
    #expect(folder.text("Public/sub/mine.txt") == "mine")
    #expect(Disk.status(folder.full(".Public.impact-new")) == nil)
  }

  @Test func aForeignFileInThePlaceOfOursSurvivesBesideTheSite() async throws {
    let folder = try TestFolder()
    await folder.build(TestSite())
    do {
      let output = try await folder.output()
      try write("index.html", "new", to: output)
      try write("mine.txt", "ours", to: output)
      try folder.write("Public/mine.txt", "mine")
      try await output.commit { [] }
    }
    #expect(folder.text("Public/mine.txt") == "ours")
    #expect(folder.text(".Public.impact-new/mine.txt") == "mine")
    let error = await #expect(throws: OutputError.self) { try await folder.output() }
    #expect(
      error?.message.hasSuffix(
        ".Public.impact-new holds what an earlier build could not take away; look into it and delete it") == true)
  }

  @Test func aSiteThatSteppedAsideComesBack() async throws {
    let folder = try TestFolder()
    await folder.build(TestSite())
    let before = try await folder.files()
    #expect(rename(folder.full("Public"), folder.full(".Public.impact-new-old")) == 0)
    _ = try await folder.output()
    #expect(try await folder.files() == before)
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  @Test func twoPartsOfASiteCannotShareAFile() async throws {
    let folder = try TestFolder()
    let output = try await folder.output()
    try write("a.html", "one", to: output)
    #expect(throws: OutputError.self) { try write("a.html", "two", to: output) }
    await output.discard()
    #expect(folder.entries() == [])
  }
}
