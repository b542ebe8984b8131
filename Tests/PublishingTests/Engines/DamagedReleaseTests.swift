import Foundation
import Testing

@testable import Publishing

@Suite struct DamagedReleaseTests {
  /// A hand edit in place changes all releases that share the file.
  @Test(arguments: FolderTarget.Kind.allCases)
  func whatAHandEditChangedInAnEarlierReleaseComesBackFromTheLiveOne(_ kind: FolderTarget.Kind) async throws {
    let target = try FolderTarget(kind)
    try await target.publish("a1", ["index.html": "one", "404.html": "gone"])
    try await target.publish("b2", ["index.html": "two", "404.html": "gone"])
    let edited = try #require(FileHandle(forWritingAtPath: target.live + "/404.html"))
    try edited.seekToEnd()
    try edited.write(contentsOf: Data(" by hand".utf8))
    try edited.close()
    try await target.publish("c3", ["index.html": "three", "404.html": "gone"])
    #expect(try await target.rollBack() == "b2")
    #expect(try target.site()["404.html"] == "gone")
    #expect(try target.site()["index.html"] == "two")
  }

  @Test func theAssetsOfAPublishThatWasCutOffStayForThoseWhoHoldItsPages() async throws {
    let target = try FolderTarget(.order)
    let folder = try #require(target.folder)
    try await target.publish("a1", ["index.html": "a", "assets/a.css": "a"])
    // As a publish leaves it that has put its page in place, and not yet its manifest.
    let cut = try localRelease("b2", ["index.html": "b", "assets/b.css": "b"], in: folder)
    try FileManager.default.copyItem(atPath: cut.folder, toPath: target.area + "/b2")
    for name in ["index.html", "assets/b.css"] {
      try? FileManager.default.removeItem(atPath: target.live + "/" + name)
      try FileManager.default.copyItem(atPath: cut.folder + "/" + name, toPath: target.live + "/" + name)
    }
    let names = ["index.html", "assets/a.css", "assets/b.css"].map { Array($0.utf8) }
    let journal = PlacingJournal(identifier: "b2", names: Set(names))
    try Data(journal.bytes).write(to: URL(fileURLWithPath: target.live + "/" + ReleaseLayout.journalName))
    try await target.publish("c3", ["index.html": "c", "assets/c.css": "c"])
    let site = try target.site()
    #expect(site["index.html"] == "c")
    #expect(
      site.filter { $0.key.hasPrefix("assets/") } == ["assets/a.css": "a", "assets/b.css": "b", "assets/c.css": "c"])
    // Two releases later nobody holds them any more.
    try await target.publish("d4", ["index.html": "d"])
    try await target.publish("e5", ["index.html": "e"])
    #expect(try target.site().keys.filter { $0.hasPrefix("assets/") } == ["assets/c.css"])
  }
}
