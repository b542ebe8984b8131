import Foundation
import ImpactSite
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct LocalHostTests {
  static let site = ["index.html": "1 assets/a.css", "assets/a.css": "a"]

  private func inode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
  }

  private func mode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func theSecondPublisherIsToldWhoPublishesSinceWhen() async throws {
    let target = try FolderTarget()
    let first = try target.host()
    _ = try await first.open()
    let error = await #expect(throws: PublishError.self) { _ = try await target.host(by: "ben@home").open() }
    #expect(error?.message == "ana@office is publishing there since 09:45 UTC; try again when that is done")
    await first.close()
    let second = try target.host(by: "ben@home")
    _ = try await second.open()
    await second.close()
  }

  @Test func aLockSaysNothingThatMovesTheCursor() {
    let holder = LockHolder("\u{1B}[2Jana@office 2026-11-25T23:30:00Z\n")
    #expect(!holder.publisher.contains("\u{1B}"))
    #expect(
      holder.sentence(now: "2026-11-26T09:45:00Z").hasSuffix("since 2026-11-25 23:30 UTC; try again when that is done"))
    #expect(LockHolder("").sentence(now: "") == "somebody else is publishing there; try again when that is done")
  }

  @Test func whatIsUnchangedIsNotWrittenAgainAndAHandEditIsNot() async throws {
    let target = try FolderTarget()
    try await target.publish("r1", Self.site)
    let asset = try inode(target.live + "/assets/a.css")
    // Of the same size, and written into the file itself.
    let handle = try #require(FileHandle(forWritingAtPath: target.live + "/index.html"))
    try handle.write(contentsOf: Data("2 assets/a.css".utf8))
    try handle.close()
    try await target.publish("r2", Self.site)
    #expect(try inode(target.live + "/assets/a.css") == asset)
    #expect(try target.site()["index.html"] == "1 assets/a.css")
    #expect(try mode(target.live + "/index.html") == 0o644)
    #expect(try mode(target.live + "/assets") == 0o755)
  }

  @Test func aFolderThatIsMissingIsMadeWithThoseAboveIt() async throws {
    let folder = try TemporaryFolder()
    let live = folder.path + "/a/b/site"
    let engine = ReleaseEngine(LocalHost(path: live + "/", publisher: "ana@office", time: ""))
    let state = try await engine.open()
    #expect(state.manifest == nil)
    let release = try localRelease("r1", Self.site, over: state, in: folder)
    try await engine.publish(release, over: state) { _ in }
    await engine.close()
    #expect(try folder.files(in: "a/b/site").filter { !$0.key.hasPrefix(".impact") } == Self.site)
    #expect(try mode(folder.path + "/a/b") == 0o755)
  }

  @Test func aLinkToAFolderIsResolvedAndOneToNothingIsAnError() async throws {
    let folder = try TemporaryFolder()
    try folder.write("real/strange.txt", "x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/site", withDestinationPath: "real")
    let host = LocalHost(path: folder.path + "/site", publisher: "ana@office", time: "")
    let facts = try await host.open()
    #expect(facts.layout.live.hasSuffix("/real"))
    #expect(facts.layout.mode == .exchange)
    await host.close()
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/nowhere", withDestinationPath: "missing")
    let broken = LocalHost(path: folder.path + "/nowhere", publisher: "ana@office", time: "")
    let error = await #expect(throws: PublishError.self) { _ = try await broken.open() }
    #expect(error?.message.contains("leads to no folder") == true)
  }

  @Test func whereFoldersCannotBeExchangedItIsSaidWhy() async throws {
    let target = try FolderTarget(.order)
    let host = try target.host()
    let facts = try await host.open()
    #expect(facts.layout.mode == .order)
    #expect(
      facts.notice?.contains("can't be replaced in one step, because the disk can't exchange two folders") == true)
    await host.close()
    #expect(!FileManager.default.fileExists(atPath: target.path + "/web/.site.impact-releases"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func whereTheFolderAboveCannotBeWrittenItIsSaidWhatToDo() async throws {
    let target = try FolderTarget()
    chmod(target.path + "/web", 0o555)
    defer { chmod(target.path + "/web", 0o755) }
    let host = try target.host()
    let facts = try await host.open()
    await host.close()
    #expect(facts.notice?.contains("/web can't be written; the files are put in place one by one") == true)
    #expect(facts.notice?.hasSuffix("/web to change that.") == true)
    try await target.publish("r1", Self.site)
    #expect(try target.site() == Self.site.merging(["strange.txt": "not ours"]) { $1 })
    chmod(target.live, 0o555)
    defer { chmod(target.live, 0o755) }
    let error = await #expect(throws: PublishError.self) { try await target.publish("r2", ["index.html": "2"]) }
    #expect(error?.message.contains("this user may not do that") == true)
  }

  @Test func namesAreBytesAndLinksAndPipesAreCarriedAlong() async throws {
    let target = try FolderTarget()
    let folder = try #require(target.folder)
    let names: [FileName] = [
      Array("-rf".utf8), Array("a\nb".utf8), Array("it's \"$(x)\"".utf8), [0xFF, 0xFE], Array("-d/ --x".utf8),
    ]
    mkdir(target.live + "/-d", 0o755)
    for name in names {
      let path = Array((target.live + "/").utf8) + name
      let file = PathBytes.withPath(path) { open($0, O_WRONLY | O_CREAT, 0o640) }
      #expect(file >= 0)
      close(file)
    }
    mkfifo(target.live + "/pipe", 0o644)
    symlink("/nowhere", target.live + "/link")
    try await target.publish("r1", Self.site)
    let host = try target.host()
    _ = try await host.open()
    let after = Set(try await host.names(in: target.live))
    #expect(after.isSuperset(of: names + [Array("pipe".utf8), Array("link".utf8)]))
    #expect(try folder.files(in: "web/site")["link"] == "→ /nowhere")
    #expect(try mode(target.live + "/-rf") == 0o640)
    // As a site's own files, too.
    let source = try #require(try LocalFolder(folder.path + "/source", makes: true))
    for name in names {
      let place = try #require(try source.place(of: name, makes: true))
      #expect(LocalFolder.create(place) { _ in true })
    }
    try await host.link(names, from: folder.path + "/source", to: folder.path + "/copy")
    #expect(Set(try await host.names(in: folder.path + "/copy")) == Set(names))
    try await host.remove(names, in: folder.path + "/copy")
    #expect(try await host.removeEmptyFolder(folder.path + "/copy"))
    await host.close()
  }
}
