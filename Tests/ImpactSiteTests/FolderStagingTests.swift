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

  /// A folder as a build leaves it that is cut off.
  private static let left = ".Public.impact-0123abcd"

  private func leave(_ files: [String: String], in folder: TestFolder) throws {
    try #require(Disk.makeFolders(folder.full(Self.left + "/impact-staging-1")))
    for (name, text) in files { try folder.write(Self.left + "/site/" + name, text) }
  }

  /// What stands beside the output.
  private func beside(_ folder: TestFolder) -> [String] {
    folder.entries().map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "Public" }
  }

  @Test func anUnfinishedTreeIsRemoved() async throws {
    let folder = try TestFolder()
    try leave(["2020/index.html": "half"], in: folder)
    #expect(await folder.build(TestSite()) == [])
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  /// Killed while the list of files was written: nothing of the tree may be taken for somebody else's.
  @Test func aTreeWhoseListIsUnfinishedIsRemoved() async throws {
    let folder = try TestFolder()
    await folder.build(FolderOutputTests.site)
    let before = try await folder.files()
    try leave(
      [
        "index.html": "new", "new.html": "new", "2020/new.html": "new",
        ".impact-files.new": "impact manifest 1\nfile\t3\t",
      ], in: folder)
    _ = try await folder.output()
    #expect(try await folder.files() == before)
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  @Test(arguments: [".Public.impact-new", ".Public.impact-0123abcd", ".Public.impact-new-old", "Public.impact"])
  func aFolderOfSomebodyElseStaysWhateverItsName(_ name: String) async throws {
    let folder = try TestFolder()
    try folder.write(name + "/mine.txt", "mine")
    try folder.write(name + "/.impact-files", "impact manifest 1\n")
    #expect(await folder.build(TestSite()) == [])
    #expect(await folder.build(FolderOutputTests.site) == [])
    #expect(folder.text(name + "/mine.txt") == "mine")
    #expect(beside(folder) == [name])
  }

  /// A build may be cut off before it sets its mark.
  @Test func anEmptyFolderWithoutAMarkIsRemoved() async throws {
    let folder = try TestFolder()
    try #require(Disk.makeFolders(folder.full(Self.left)))
    #expect(await folder.build(TestSite()) == [])
    #expect(beside(folder) == [])
  }

  @Test func whatOthersPutBesideALeftTreeIsTold() async throws {
    let folder = try TestFolder()
    try leave([:], in: folder)
    try folder.write(Self.left + "/mine.txt", "mine")
    let path = folder.full(Self.left)
    let report = await folder.report(TestSite())
    #expect(report.isWritten)
    #expect(report.diagnostics.map(\.message) == ["\(path) can't be taken away; look into it and delete it"])
    #expect(report.diagnostics.map(\.severity) == [.warning])
    #expect(folder.text(Self.left + "/mine.txt") == "mine")
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
    let staging = try #require(beside(folder).first)
    #expect(staging.hasPrefix(".Public.impact-"))
    #expect(folder.text(staging + "/site/2020/a.html") == "new")
    await output.discard()
    #expect(folder.entries() == [Array("Public".utf8)])
    #expect(try await folder.states() == before)
  }

  @Test(arguments: ["2020/mine.txt", "mine.txt", "new/mine.txt", "new.html"])
  func foreignFilesThatComeDuringABuildStayWhereTheyAre(_ name: String) async throws {
    let folder = try TestFolder()
    await folder.build(FolderOutputTests.site)
    let before = try await folder.files()
    let output = try await folder.output()
    try write("index.html", "new", to: output)
    try write("new.html", "new", to: output)
    try folder.write("Public/" + name, "mine")
    let error = await #expect(throws: OutputError.self) { try await output.commit { [] } }
    await output.discard()
    #expect(error?.identifier == .foreignFiles)
    #expect(error?.message.contains(name.hasPrefix("new/") ? "(new)" : "(\(name))") == true)
    #expect(folder.text("Public/" + name) == "mine")
    folder.remove("Public/" + name)
    #expect(try await folder.files() == before)
    #expect(beside(folder) == [])
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
    await #expect(throws: OutputError.self) { try await output.commit { [] } }
    await output.discard()
    #expect(folder.text("Public/sub/mine.txt") == "mine")
    #expect(folder.text("Public/index.html") != "new")
    #expect(beside(folder).filter { $0.hasPrefix(".Public") } == [])
  }

  /// Killed between the two swaps: the site of somebody else's file stands in the folder of the build.
  @Test func aForeignFileInAnOldTreeComesBack() async throws {
    let folder = try TestFolder()
    await folder.build(FolderOutputTests.site)
    try leave(["index.html": "old", "2020/mine.txt": "mine", "2020/old.html": "old"], in: folder)
    try folder.write(
      Self.left + "/site/.impact-files",
      "impact manifest 1\n"
        + ["2020/old.html", "index.html"].map {
          "file\t3\t\(ContentHash(of: Array("old".utf8)).hexadecimal)\t\($0)\n"
        }.joined())
    let error = await #expect(throws: OutputError.self) { try await folder.output() }
    #expect(error?.message.contains("(2020/mine.txt)") == true)
    #expect(folder.text("Public/2020/mine.txt") == "mine")
    #expect(beside(folder) == [])
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
