import Foundation
import ImpactSite
import Testing

@testable import Publishing

@Suite struct ReleaseEngineTests {
  static let site = ["index.html": "1 assets/a.css", "about/index.html": "about", "assets/a.css": "a"]

  /// The kinds of targets, and whether ssh leads there.
  static let ways = FolderTarget.Kind.allCases.flatMap { kind in
    kind == .exchange || !SSHServer.isThere ? [(kind, false)] : [(kind, false), (kind, true)]
  }

  @Test(arguments: ways)
  func aRollbackLeadsOneReleaseBackEachTimeAndTheNextPublishForward(
    _ kind: FolderTarget.Kind, _ isRemote: Bool
  ) async throws {
    let target = try FolderTarget(kind, through: isRemote ? SSHServer() : nil)
    for number in 1...5 {
      try await target.publish(
        "r\(number)", ["index.html": "\(number) assets/\(number).css", "assets/\(number).css": ""])
    }
    let site = try target.site()
    #expect(site.keys.filter { $0.hasPrefix("assets/") }.sorted() == ["assets/3.css", "assets/4.css", "assets/5.css"])
    #expect(try target.releases().count <= 3)
    #expect(try await target.rollBack() == "r4")
    #expect(try target.site()["index.html"] == "4 assets/4.css")
    #expect(try target.site()["assets/5.css"] == "")
    #expect(try target.site()["strange.txt"] == "not ours")
    #expect(try await target.rollBack() == "r3")
    #expect(try target.site()["index.html"] == "3 assets/3.css")
    #expect(try await target.rollBack() == nil)
    try await target.publish("r6", Self.site)
    #expect(try target.site()["index.html"] == "1 assets/a.css")
    #expect(try await target.rollBack() == "r3")
    #expect(try target.site()["strange.txt"] == "not ours")
  }

  @Test(arguments: [
    ("about/index.html", "about/index.html"), ("about", "about"), ("index.html/x", "index.html/x"),
  ])
  func aFileOfOthersThatIsInTheWayIsNamedAndNothingChanges(_ foreign: String, _ named: String) async throws {
    for kind in FolderTarget.Kind.allCases {
      let target = try FolderTarget(kind)
      try target.folder?.write("web/site/" + foreign, "not ours either")
      let before = try target.site()
      let error = await #expect(throws: PublishError.self) { try await target.publish("r1", Self.site) }
      #expect(error?.message.hasPrefix(named + " on the target is not Impact's") == true)
      #expect(try target.site() == before)
    }
  }

  @Test(arguments: FolderTarget.Kind.allCases)
  func aFolderThatIsALinkOfOthersIsNeverFollowed(_ kind: FolderTarget.Kind) async throws {
    let target = try FolderTarget(kind)
    try await target.publish("r1", Self.site)
    let folder = try #require(target.folder)
    try FileManager.default.removeItem(atPath: target.live + "/assets")
    try folder.write("elsewhere/a.css", "not in the site")
    try FileManager.default.createSymbolicLink(
      atPath: target.live + "/assets", withDestinationPath: folder.path + "/elsewhere")
    await #expect(throws: PublishError.self) { try await target.publish("r2", Self.site) }
    // Where the new site needs no such folder, the link stays what it is.
    try await target.publish("r3", ["index.html": "3", "about/index.html": "about"])
    #expect(try folder.files(in: "elsewhere") == ["a.css": "not in the site"])
    #expect(try target.site()["assets"] == "→ " + folder.path + "/elsewhere")
  }

  @Test(arguments: ways.filter { $0.0 != .order })
  func aFileThatAppearsBeforeTheSwitchIsCarriedAlong(_ kind: FolderTarget.Kind, _ isRemote: Bool) async throws {
    let target = try FolderTarget(kind, through: isRemote ? SSHServer() : nil)
    try await target.publish("r1", Self.site)
    let folder = try #require(target.folder)
    let engine = ReleaseEngine(try target.host())
    let state = try await engine.open()
    let release = try localRelease("r2", Self.site, over: state, in: folder)
    try folder.write("web/site/late/file.txt", "late")
    try await engine.publish(release, over: state) { _ in }
    await engine.close()
    #expect(try target.site()["late/file.txt"] == "late")
    for number in 3...5 { #expect(try await target.publish("r\(number)", Self.site) == []) }
    #expect(try target.releases().count <= 3)
  }

  @Test func aDamagedListOfWhatWasPublishedIsAnErrorThatSaysWhatToDo() async throws {
    let target = try FolderTarget()
    try await target.publish("r1", Self.site)
    try target.folder?.write("web/site/.impact-files", "impact manifest 1\nfile\t1\tx\t../../etc/passwd\n")
    let error = await #expect(throws: PublishError.self) { try await target.publish("r2", Self.site) }
    #expect(error?.message.contains("site/.impact-files, is damaged") == true)
    #expect(error?.message.contains("put it back from a backup") == true)
    // The lock was given back.
    await #expect(throws: PublishError.self) { try await target.publish("r2", Self.site) }
  }

  @Test(arguments: FolderTarget.Kind.allCases)
  func aBuiltSiteThatSomebodyCopiedThereIsReplaced(_ kind: FolderTarget.Kind) async throws {
    let target = try FolderTarget(kind)
    let folder = try #require(target.folder)
    let hash = ContentHash(of: Array("old".utf8)).hexadecimal
    try folder.write("web/site/.impact-files", "impact manifest 1\nfile\t3\t\(hash)\told/index.html\n")
    try folder.write("web/site/old/index.html", "old")
    #expect(try await target.publish("r1", Self.site) == [])
    #expect(try target.site() == Self.site.merging(["strange.txt": "not ours"]) { $1 })
    #expect(try target.releases().subtracting(["r1"]) == [])
    #expect(try await target.rollBack() == nil)
  }

  @Test func whatOthersPutInAnOldReleaseStaysAndIsTold() async throws {
    let target = try FolderTarget()
    for number in 1...3 { try await target.publish("r\(number)", Self.site) }
    let folder = try #require(target.folder)
    try folder.write("web/.site.impact-releases/r1/notes.txt", "mine")
    let notices = try await target.publish("r4", Self.site)
    #expect(notices.count == 1)
    #expect(notices.first?.contains("/.site.impact-releases/r1 stays") == true)
    #expect(try folder.files(in: "web/.site.impact-releases/r1") == ["notes.txt": "mine"])
  }
}
