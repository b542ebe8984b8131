import Foundation
import Testing

@testable import Publishing

@Suite(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync")) struct SSHOpeningTests {
  let server: SSHServer
  let web: TemporaryFolder

  init() throws {
    server = try SSHServer()
    web = try TemporaryFolder()
  }

  private func open(_ path: String) async throws -> HostFacts {
    let host = try server.host(path)
    let facts = try await host.open()
    await host.close()
    return facts
  }

  private func error(_ path: String) async -> PublishError? {
    do {
      _ = try await open(path)
      return nil
    } catch {
      return error as? PublishError
    }
  }

  @Test func whereNothingStandsALinkIsToLeadToTheReleasesAndFoldersAboveAreMade() async throws {
    let facts = try await open(web.path + "/a b/it's/site/")
    #expect(
      facts
        == HostFacts(
          layout: ReleaseLayout(live: web.path + "/a b/it's/site", mode: .link), isThere: false, linked: nil,
          notice: nil))
    #expect(try web.files() == ["a b/it's/.site.impact-releases/lock": "ana@office 2026-11-26T09:30:00Z\n"])
  }

  @Test func aLinkOfImpactIsKnownAlsoWhereItLeadsNowhere() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: web.path + "/site", withDestinationPath: ".site.impact-releases/r-1")
    let facts = try await open(web.path + "/site")
    #expect(facts.layout.mode == .link && facts.linked == "r-1" && facts.isThere && facts.notice == nil)
  }

  @Test func inARealFolderFilesArePutInPlaceInOrderAndTheNoticeSaysHowToGetRidOfThat() async throws {
    try web.write("site/own.txt", "mine")
    let facts = try await open(web.path + "/site")
    #expect(facts.layout.mode == .order && facts.isThere && facts.linked == nil)
    #expect(
      facts.notice
        == "\(web.path)/site on web is a folder, so files are put in place one by one there, assets first and "
        + "removals last; to have each publish appear in one step, give that folder another name, publish again, and "
        + "move files of your own into the new one")
    #expect(try web.files().keys.sorted() == ["site/.impact-releases/lock", "site/own.txt"])
  }

  @Test func aLinkOfOthersIsFollowedAndOneThatLeadsNowhereIsAnError() async throws {
    try web.write("elsewhere/own.txt", "mine")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: web.path + "/site", withDestinationPath: "elsewhere")
    let facts = try await open(web.path + "/site")
    #expect(facts.layout.mode == .order && facts.linked == nil)
    #expect(facts.notice?.contains("is a link that is not Impact's") == true)
    #expect(manager.fileExists(atPath: web.path + "/elsewhere/.impact-releases/lock"))
    try manager.createSymbolicLink(atPath: web.path + "/lost", withDestinationPath: "nowhere")
    #expect(
      await error(web.path + "/lost")?.message.hasSuffix("is a link that leads nowhere; remove it, and publish again")
        == true)
    try web.write(".up.impact-releases/lock", "")
    try manager.createSymbolicLink(atPath: web.path + "/up", withDestinationPath: ".up.impact-releases/../elsewhere")
    #expect(try await open(web.path + "/up").layout.mode == .order)
  }

  @Test func aFileInThePlaceOfTheFolderIsAnErrorThatNamesIt() async throws {
    try web.write("site", "mine")
    #expect(await error(web.path + "/site")?.message.hasPrefix("\(web.path)/site on web is a file") == true)
    #expect(
      await error(web.path + "/site/below")?.message
        == "Making \(web.path)/site failed: something stands there already; move it away")
  }

  @Test func whereTheFolderAboveCanNotBeWrittenToFilesAreReplacedInOrderAndTheNoticeSaysWhy() async throws {
    let server = try SSHServer.ofUser()
    let manager = FileManager.default
    let closed = web.path + "/closed"
    try manager.createDirectory(atPath: closed + "/site", withIntermediateDirectories: true)
    SSHServer.give(closed + "/site")
    try manager.createSymbolicLink(atPath: closed + "/own", withDestinationPath: ".own.impact-releases/r-1")
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: closed)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
    let site = try server.host(closed + "/site")
    #expect(try await site.open().layout.mode == .order)
    await site.close()
    let new = try server.host(closed + "/new")
    let refused = await #expect(throws: PublishError.self) { try await new.open() }
    #expect(
      refused?.message
        == "Making \(closed)/new/.impact-releases failed: the user has no right to do that on web; ask those who run it "
        + "to give the folder to that user")
    let own = try server.host(closed + "/own")
    let stuck = await #expect(throws: PublishError.self) { try await own.open() }
    #expect(
      stuck?.message
        == "The link \(closed)/own on web can't be switched: \(closed) can't be written to, or there is no `mv -T`; ask "
        + "those who run web")
  }

  @Test func aPathThatIsNotAbsoluteBeginsWhereALoginDoes() async throws {
    let server = try SSHServer(["ForceCommand cd \(web.path) && eval \"$SSH_ORIGINAL_COMMAND\""])
    for (path, live) in [("-rf", "-rf"), ("a/./b//c/", "a/b/c"), ("~/home", "home")] {
      let host = try server.host(path)
      #expect(try await host.open().layout == ReleaseLayout(live: web.path + "/" + live, mode: .link))
      await host.close()
    }
  }

  @Test func signsOfShellsInThePathAreNothingButSigns() async throws {
    let names = ["$(touch x)`touch x`;touch x&b|c", "a'b\"c *?[x]\\ ~ !x %s é\\#012", "-rf"]
    for name in names {
      let facts = try await open(web.path + "/" + name)
      #expect(facts.layout.mode == .link, "\(name)")
    }
    let folders = try FileManager.default.contentsOfDirectory(atPath: web.path).sorted()
    #expect(folders == names.map { ".\($0).impact-releases" }.sorted())
  }

  @Test func whoHoldsTheLockIsTold() async throws {
    let one = try server.host(web.path + "/site")
    _ = try await one.open()
    let other = try server.host(web.path + "/site", holder: "bea@home", time: "2026-11-26T10:00:00Z")
    let held = PublishError("ana@office is publishing there since 09:30 UTC; try again when that is done")
    await #expect(throws: held) { _ = try await other.open() }
    let late = try server.host(web.path + "/site", holder: "bea@home", time: "2026-11-27T10:00:00Z")
    let longHeld = PublishError(
      "ana@office is publishing there since 2026-11-26 09:30 UTC; try again when that is done")
    await #expect(throws: longHeld) { _ = try await late.open() }
    await one.close()
    _ = try await other.open()
    await other.close()
  }

  @Test func theLockEndsWithTheConnection() async throws {
    let one = try server.host(web.path + "/site")
    _ = try await one.open()
    try server.killClient()
    await #expect(throws: PublishError.self) { _ = try await one.names(in: web.path) }
    let other = try server.host(web.path + "/site")
    var opened = false
    for _ in 0..<100 where !opened {
      do {
        _ = try await other.open()
        opened = true
      } catch {
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    #expect(opened)
    await other.close()
    await one.close()
  }
}
