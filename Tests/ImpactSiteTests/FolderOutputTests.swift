import Diagnostics
import Foundation
import Testing

@testable import ImpactSite

/// The output folder as a transaction, on a real disk.
@Suite struct FolderOutputTests {
  static let old: Int64 = 1_000_000_000_000_000_000

  /// Two pages and a picture.
  static var site: TestSite {
    TestSite()
      .with("2020/index.md", "---\ntitle: Old\n---\n![A team](%231.jpg)\n")
      .with("2020/#1.jpg", "GIF89a picture")
  }

  @Test func aBuildWritesAndAnUnchangedOneTouchesNothing() async throws {
    let folder = try TestFolder()
    #expect(await folder.build(Self.site) == [])
    let files = try await folder.files()
    #expect(files[Array("2020/#1.jpg".utf8)] == Array("GIF89a picture".utf8))
    #expect(files[Array("index.html".utf8)] == (await Self.site.build()).files["index.html"])
    let states = try await folder.states()
    let parent = try folder.state("")
    #expect(await folder.build(Self.site) == [])
    #expect(try await folder.states() == states)
    // A folder's time tells of any entry that came or went.
    #expect(try folder.state("") == parent)
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  @Test func aChangedPageLeavesTheOthersAlone() async throws {
    let folder = try TestFolder()
    await folder.build(Self.site)
    let before = try await folder.states()
    #expect(await folder.build(Self.site.with("index.md", "---\ntitle: New impact\n---\n")) == [])
    let after = try await folder.states()
    for (path, state) in after where path.contains(UInt8(ascii: ".")) {
      let name = String(decoding: path, as: UTF8.self)
      #expect(
        (before[path] == state) == !(["index.html", OutputManifest.fileName] + EditionExport.fileNames).contains(name),
        "\(name)")
    }
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  @Test func aRemovedPageIsTakenAway() async throws {
    let folder = try TestFolder()
    await folder.build(Self.site)
    #expect(await folder.build(TestSite()) == [])
    #expect(Disk.status(folder.full("Public/2020")) == nil)
    #expect(Disk.status(folder.full("Public/index.html")) != nil)
  }

  @Test func foreignFilesAreRefusedByName() async throws {
    let folder = try TestFolder()
    await folder.build(Self.site)
    try folder.write("Public/2020/notes.txt", "mine")
    try folder.write("Public/b.txt", "mine")
    let before = try await folder.states()
    let message =
      "the output folder holds files that impact did not write (2020/notes.txt, b.txt); move them away or choose "
      + "another folder"
    #expect(await folder.build(TestSite()) == [message])
    #expect(try await folder.states() == before)
    #expect(folder.entries() == [Array("Public".utf8)])
  }

  @Test func gitsOwnFilesStay() async throws {
    let folder = try TestFolder()
    try folder.write("Public/.gitignore", "*\n")
    try folder.write("Public/.gitkeep", "")
    let state = try folder.state("Public/.gitignore")
    #expect(await folder.build(Self.site) == [])
    #expect(await folder.build(TestSite()) == [])
    #expect(try folder.state("Public/.gitignore") == state)
    #expect(folder.text("Public/.gitkeep") == "")
  }

  @Test func aForeignFileOfAnotherNormalisationIsForeign() async throws {
    let folder = try TestFolder()
    let (composed, decomposed) = ("caf\u{E9}.png", "cafe\u{301}.png")
    let site = TestSite().with("index.md", "---\ntitle: A\n---\n![x](\(composed))\n").with(composed, "GIF89a ours")
    #expect(await folder.build(site) == [])
    try folder.write("Public/" + decomposed, "mine")
    #expect(await folder.build(TestSite()).first?.contains("did not write (\(decomposed))") == true)
    let files = try await folder.files()
    #expect(files[Array(decomposed.utf8)] == Array("mine".utf8))
    #expect(files[Array(composed.utf8)] == Array("GIF89a ours".utf8))
  }

  @Test func twoPicturesWhoseNamesDifferOnlyInNormalisationAreOneOnSomeFileSystems() async throws {
    let folder = try TestFolder()
    let (composed, decomposed) = ("caf\u{E9}.png", "cafe\u{301}.png")
    try folder.write("Content/site.yml", "name: a\nurl: https://example.org/\nlanguages: [en]\n")
    try folder.write("Content/index.md", "---\ntitle: A\n---\n![x](\(composed)) ![y](\(decomposed))\n")
    try folder.write("Content/" + composed, "GIF89a one")
    try folder.write("Content/" + decomposed, "GIF89a two")
    let input = BuildInput(
      content: DiskTree(name: "Content", path: folder.full("Content")),
      templates: MemoryTree(name: "Templates", TestSite().templates))
    func messages() async -> [String] {
      await build(input) { _ throws(OutputError) -> any SiteOutput in try await folder.output() }
        .diagnostics.map { "\($0.place): \($0.message)" }
    }
    let message =
      "path(\"Content/\(composed)\"): \"\(composed)\" differs only in how its accents are stored from "
      + "\"\(decomposed)\" (Content/\(decomposed)); on Windows and macOS the two are one, so give one of them another name"
    let found = await messages()
    #expect(found.count == 1)
    #expect(found.first?.utf8.elementsEqual(message.utf8) == true)
    #expect(Disk.status(folder.full("Public")) == nil)
    // What no page links to is not published.
    try folder.write("Content/index.md", "---\ntitle: A\n---\n![y](\(decomposed))\n")
    #expect(await messages() == [])
    let files = try await folder.files()
    #expect(files[Array(composed.utf8)] == nil)
    #expect(files[Array(decomposed.utf8)] == Array("GIF89a two".utf8))
  }

  /// The stamp of a damaged file may tell nothing: its bytes are read.
  @Test(arguments: [false, true])
  func aDamagedFileIsWrittenAgain(_ isTimeRestored: Bool) async throws {
    let folder = try TestFolder()
    await folder.build(Self.site)
    let good = try await folder.files()
    let time = try folder.state("Public/index.html").modified
    let page = try #require(good[Array("index.html".utf8)])
    try folder.write("Public/index.html", page.map { $0 == 0x65 ? 0x45 : $0 })
    if isTimeRestored { folder.setModified("Public/index.html", time) }
    #expect(folder.text("Public/index.html")?.utf8.count == page.count)
    #expect(await folder.build(Self.site) == [])
    #expect(try await folder.files() == good)
  }

  @Test(arguments: ["impact manifest 1\n", "impact manifest 1\nfile", "# The files that impact wrote here. It"])
  func noOutputLiesInAnotherWhetherItsListIsWholeOrNot(_ list: String) async throws {
    let folder = try TestFolder()
    try folder.write("Old/" + OutputManifest.fileName, list)
    let error = await #expect(throws: OutputError.self) { try await folder.output("Old/Public") }
    #expect(error?.identifier == .outputInOutput)
  }
}
