import Foundation
import Testing

@testable import ImpactSite

/// Files that take their places one by one, under a journal.
@Suite struct PlacingTests {
  private func bytes(_ names: [String]) -> [[UInt8]] { names.map { Array($0.utf8) } }

  /// An old site on the disk.
  private func old(_ folder: TestFolder, _ files: [String]) async throws -> OldSite {
    for name in files { try folder.write("Public/" + name, "old") }
    try folder.write(
      "Public/.impact-files",
      "impact manifest 1\n"
        + files.sorted().map { "file\t3\t\(ContentHash(of: Array("old".utf8)).hexadecimal)\t\($0)\n" }.joined())
    return try #require(await OldSite(folder.full("Public")))
  }

  private func staged(_ folder: TestFolder, _ files: [String]) throws -> Staging {
    let staging = Staging(folder.full(".Public.impact-0123abcd"))
    try #require(Disk.makeFolders(staging.path + "/impact-staging-1"))
    for name in files { try folder.write(".Public.impact-0123abcd/site/" + name, "new") }
    let lines = files.map { "file\t3\t\(ContentHash(of: Array("new".utf8)).hexadecimal)\t\($0)\n" }
    try folder.write(".Public.impact-0123abcd/site/.impact-files", "impact manifest 1\n" + lines.joined())
    return staging
  }

  @Test func pagesComeAfterWhatTheyShowAndStaleFilesGoAfterThem() async throws {
    let folder = try TestFolder()
    let old = try await old(folder, ["a.html", "a.css", "stale.html", "gone/b.css"])
    let journal = PlacingJournal(
      new: bytes(["a.html", "new/b.html", "z.css", "a.css"]), kept: [], old: old)
    func path(_ name: String) -> [UInt8] { Array(name.utf8) }
    func removal(_ name: String) -> PlacingJournal.Step {
      let stamp = Disk.status(folder.full("Public/" + name))?.stamp
      return .remove(path(name), inode: stamp?.inode ?? 0, modified: stamp?.modified ?? 0)
    }
    #expect(
      journal.steps == [
        .replace(path("a.css")), .add(path("z.css")), .replace(path("a.html")), .add(path("new/b.html")),
        removal("gone/b.css"), removal("stale.html"), .removeFolder(path("gone")), .replace(path(".impact-files")),
      ])
    #expect(PlacingJournal(journal.bytes) == journal)
  }

  @Test(arguments: ["", "impact journal 1\n", "impact journal 1\nadd\t../x\nend\n", "impact journal 1\nadd\ta\n"])
  func whatIsNoWholeJournalIsNone(text: String) {
    #expect(PlacingJournal(Array(text.utf8)) == nil)
  }

  /// Cut off after any number of steps, the rest comes to the same.
  @Test func whatIsCutOffIsFinishedByTheNextBuild() async throws {
    for done in 0...8 {
      let folder = try TestFolder()
      let old = try await old(folder, ["a.html", "a.css", "stale.html", "gone/b.css"])
      let staging = try staged(folder, ["a.html", "new/b.html", "z.css", "a.css"])
      let new = bytes(["a.html", "new/b.html", "z.css", "a.css"])
      let journal = PlacingJournal(new: new, kept: [], old: old)
      for step in journal.steps.prefix(done) {
        switch step {
        case .add(let path), .replace(let path):
          let name = String(decoding: path, as: UTF8.self)
          try #require(Disk.makeFolder(of: folder.full("Public/" + name)))
          try #require(rename(staging.tree + "/" + name, folder.full("Public/" + name)) == 0)
        case .remove(let path, _, _): folder.remove("Public/" + String(decoding: path, as: UTF8.self))
        case .removeFolder(let path): rmdir(folder.full("Public/" + String(decoding: path, as: UTF8.self)))
        }
      }
      let place = try OutputPlace(path: folder.full("Public"), shown: "Public")
      try Placing(place: place, staging: staging).begin(journal)
      let result = try Placing(place: place, staging: staging).finish(journal)
      #expect(result.taken == [] && result.stuck == [])
      let files = try await folder.files()
      #expect(Set(files.keys) == Set(new + bytes([".impact-files"])))
      #expect(files.filter { $0.key != Array(".impact-files".utf8) }.allSatisfy { $0.value == Array("new".utf8) })
      #expect(Disk.isFolder(folder.full("Public/gone")) == false)
    }
  }

  @Test func aFileBecomesAFolderAndAFolderAFile() async throws {
    let folder = try TestFolder()
    let old = try await old(folder, ["a", "b/c"])
    let staging = try staged(folder, ["a/index.html", "b"])
    let place = try OutputPlace(path: folder.full("Public"), shown: "Public")
    let journal = PlacingJournal(new: bytes(["a/index.html", "b"]), kept: [], old: old)
    let placing = Placing(place: place, staging: staging)
    try placing.begin(journal)
    #expect(try placing.finish(journal).taken == [])
    #expect(folder.text("Public/a/index.html") == "new")
    #expect(folder.text("Public/b") == "new")
  }

  @Test func aFileOfSomebodyElseIsNeverReplaced() async throws {
    let folder = try TestFolder()
    let old = try await old(folder, ["a.html"])
    let staging = try staged(folder, ["a.html", "mine.html"])
    let place = try OutputPlace(path: folder.full("Public"), shown: "Public")
    let placing = Placing(place: place, staging: staging)
    let journal = PlacingJournal(new: bytes(["a.html", "mine.html"]), kept: [], old: old)
    try folder.write("Public/mine.html", "mine")
    try placing.begin(journal)
    #expect(try placing.finish(journal).taken == bytes(["mine.html"]))
    #expect(folder.text("Public/mine.html") == "mine")
    #expect(folder.text("Public/a.html") == "new")
    #expect(folder.text("Public/.impact-files")?.contains("mine.html") == false)
  }
}
