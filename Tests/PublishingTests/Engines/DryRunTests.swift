import Foundation
import ImpactSite
import Testing

@testable import Publishing

/// A dry run changes nothing on the target, whatever it finds there, and tells what a publish would find.
@Suite struct DryRunTests {
  private static let sites = [
    ["index.html": "1 assets/a.css", "assets/a.css": "a", "gone/index.html": "1"],
    ["index.html": "2 assets/b.css", "assets/b.css": "b"], ["index.html": "3 assets/c.css", "assets/c.css": "c"],
  ]

  /// What an engine finds out: the release that is live, the one that a rollback leads to, and what is not Impact's.
  private struct Finding: Equatable {
    var live: String?
    var earlier: String?
    var foreign: Set<FileName>

    init(_ engine: ReleaseEngine, isDryRun: Bool) async throws {
      let state = try await engine.open(isDryRun: isDryRun)
      live = state.manifest?.facts?.identifier
      earlier = try await engine.earlier(state)?.facts?.identifier
      foreign = state.foreign
      await engine.close()
    }
  }

  private func expectUntouched(_ target: FolderTarget, _ comment: Comment) async throws {
    let before = try stamps(target.path)
    let dry = try await Finding(ReleaseEngine(target.host()), isDryRun: true)
    #expect(try stamps(target.path) == before, comment)
    #expect(try await dry == Finding(ReleaseEngine(target.host()), isDryRun: false), comment)
  }

  private func look(at kind: FolderTarget.Kind, _ server: SSHServer?, every stride: Int) async throws {
    let target = try FolderTarget(kind, through: server)
    try await expectUntouched(target, "\(kind) unpublished")
    for (number, site) in Self.sites.dropLast().enumerated() {
      try await target.publish("r\(number)", site)
      try await expectUntouched(target, "\(kind) \(number)")
    }
    let counting = FaultyHost(try target.copy().host(), fault: nil)
    try await target.copy().publish("r2", Self.sites[2], on: counting)
    for isRollback in [false, true] {
      // A rollback has no more moments than a publish.
      for fault in Swift.stride(from: 2, to: 100, by: stride) {
        let copy = try target.copy()
        let host = FaultyHost(try copy.host(), fault: fault)
        do {
          if isRollback {
            try await copy.rollBack(on: host)
          } else {
            try await copy.publish("r2", Self.sites[2], on: host)
          }
          break
        } catch {
          try await expectUntouched(copy, "\(kind) \(isRollback ? "rollback" : "publish") cut off at \(fault)")
        }
      }
    }
  }

  @Test(arguments: FolderTarget.Kind.allCases)
  func nothingChangesInAFolder(_ kind: FolderTarget.Kind) async throws { try await look(at: kind, nil, every: 2) }

  @Test(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync"), arguments: [FolderTarget.Kind.link, .order])
  func norThroughSSH(_ kind: FolderTarget.Kind) async throws { try await look(at: kind, SSHServer(), every: 25) }

  @Test func whatASwitchHasLeftIsSaidAndTheReleaseBeforeIsFound() async throws {
    let target = try FolderTarget()
    for (number, site) in Self.sites.enumerated() { try await target.publish("r\(number)", site) }
    let engine = ReleaseEngine(try target.host())
    #expect(try await !engine.open(isDryRun: true).isUnsettled)
    // As it is between the exchange and the old release's getting its own name again.
    try FileManager.default.moveItem(atPath: target.area + "/r1", toPath: target.area + "/r2")
    let state = try await engine.open(isDryRun: true)
    #expect(state.isUnsettled)
    #expect(try await engine.earlier(state)?.facts?.identifier == "r1")
    let destination = PublishTarget(name: "web", destination: .directory(path: target.live))
    let manifest = try #require(state.manifest)
    #expect(PlannedPublish(destination, over: state, to: manifest).notices.last?.contains("was cut off") == true)
  }

  @Test func noFolderIsMadeOnTheWayToTheTarget() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/b/site"
    var hosts: [any ReleaseHost] = [LocalHost(path: path, publisher: "ana@office", time: "")]
    let server = SSHServer.isThere ? try SSHServer() : nil
    if let server { hosts.append(try server.host(path)) }
    for host in hosts {
      let before = try stamps(folder.path)
      let facts = try await host.open(isDryRun: true)
      await host.close()
      #expect(!facts.isThere && facts.notice == nil)
      #expect(try stamps(folder.path) == before)
    }
  }

  @Test func whatAPublishThatIsDeclinedLeavesIsTheLockAlone() async throws {
    let folder = try TemporaryFolder()
    let host = LocalHost(path: folder.path + "/site", publisher: "ana@office", time: "")
    _ = try await ReleaseEngine(host).open()
    await host.close()
    #expect(try folder.files() == [".site.impact-releases/lock": ""])
  }

  @Test func whoeverPublishesJustNowIsNotInTheWay() async throws {
    for server in [nil, SSHServer.isThere ? try SSHServer() : nil] {
      let target = try FolderTarget(.link, through: server)
      let first = try target.host()
      _ = try await first.open()
      let second = try target.host(by: "ben@home")
      let before = try stamps(target.path)
      _ = try await second.open(isDryRun: true)
      await second.close()
      #expect(try stamps(target.path) == before)
      // The lock is still the first one's.
      await #expect(throws: PublishError.self) { _ = try await target.host(by: "ben@home").open() }
      await first.close()
    }
  }

  @Test func whereThisUserMayNotWriteItIsSaid() async throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    if geteuid() != 0 {
      let host = LocalHost(path: folder.path + "/a/site", publisher: "ana@office", time: "")
      let error = await #expect(throws: PublishError.self) { _ = try await host.open(isDryRun: true) }
      #expect(error?.message.contains("can't be made: this user may not do that") == true)
    }
    guard SSHServer.isThere else { return }
    let server = try SSHServer.ofUser()
    let host = try server.host(folder.path + "/site")
    let error = await #expect(throws: PublishError.self) { _ = try await host.open(isDryRun: true) }
    #expect(
      error?.message.hasPrefix(
        "Making \(folder.path)/site/.impact-releases failed: the user has no right to do that on web") == true)
  }

  @Test func nothingChangesOnARemoteOfRclone() async throws {
    let target = try await RcloneTarget(.folder)
    func expectUntouched(_ comment: Comment, release: String?) async throws {
      let before = try stamps(target.folder.path + "/live")
      let engine = target.engine("ben@home")
      let state = try await engine.open(isDryRun: true)
      await engine.close()
      #expect(state.manifest?.facts?.identifier == release, comment)
      #expect(state.unfinished.isEmpty == (comment != "cut off"), comment)
      #expect(try stamps(target.folder.path + "/live") == before, comment)
    }
    try await target.put("theirs.txt", "theirs")
    try await expectUntouched("unpublished", release: nil)
    try await target.publish("a1", Self.sites[0])
    try await expectUntouched("published", release: "a1")
    let lock = RcloneLock(holder: "ana@office")
    try await target.put(RcloneLock.name, String(decoding: lock.bytes, as: UTF8.self))
    try await expectUntouched("locked", release: "a1")
    let journal = RcloneJournal(live: "a1", names: [Array("half.html".utf8)])
    try await target.put(ReleaseLayout.journalName, String(decoding: journal.bytes, as: UTF8.self))
    try await target.put("half.html", "half")
    try await expectUntouched("cut off", release: "a1")
  }
}
