import Foundation
import ImpactSite
import Testing

@testable import Publishing

@Suite(.serialized) struct RcloneRecoveryTests {
  private let first = RcloneEngineTests.first
  private let second = RcloneEngineTests.second

  /// Whether all files that a page there names are there; in these sites the home page has an asset of its own.
  private func isWhole(_ files: [String: String]) -> Bool {
    switch files["index.html"] {
    case nil: true
    case "one": files["assets/a.css"] == "a"
    case "two": files["assets/b.css"] == "b" && files["2021/index.html"] == "new"
    default: false
    }
  }

  @Test func aPublishThatIsCutOffAnywhereIsGoneOnWith() async throws {
    // From the first look, after which there is a lock, to the end; over many runs of the test each moment is tried.
    for runs in stride(from: Int.random(in: 3...7), through: 60, by: 5) {
      let target = try await RcloneTarget(.folder)
      try await target.publish("a1", first)
      let engine = target.engine()
      try target.cutOff(after: runs)
      var isDone = false
      do throws(PublishError) {
        let state = try await engine.open()
        guard let release = try? localRelease("b2", second, over: state, in: target.folder) else { return }
        try await engine.publish(release, over: state) { _ in }
        isDone = true
      } catch { isDone = false }
      try target.cutOff(after: nil)
      await engine.close()
      #expect(isWhole(try await target.files()), "after \(runs) runs")
      let wasBegun = try await target.allFiles()[ReleaseLayout.journalName] != nil
      let state = try await target.publish("c3", second)
      // Before the first step there is nothing to go on with, nor after the last one.
      #expect(state.unfinished.isEmpty != wasBegun, "after \(runs) runs")
      let files = try await target.files()
      #expect(files.filter { !$0.key.hasPrefix("assets/a") } == second, "after \(runs) runs")
      try await target.rollBack()
      let expected = state.manifest?.facts?.identifier == "a1" ? first : second
      let back = try await target.files().filter { !$0.key.hasPrefix("assets/") }
      #expect(back == expected.filter { !$0.key.hasPrefix("assets/") }, "after \(runs) runs")
      if isDone { break }
    }
  }

  @Test func aManifestThatWasHalfWrittenIsFoundAmongWhatIsKept() async throws {
    let target = try await RcloneTarget(.folder)
    try await target.publish("a1", first)
    let engine = target.engine()
    let state = try await engine.open()
    let release = try localRelease("b2", second, over: state, in: target.folder)
    try await engine.place(release.manifest, from: release.folder, over: state) { _ in }
    await engine.close()
    let journal = RcloneJournal(live: "a1", names: RclonePlacing(to: release.manifest, over: state).journal)
    try target.folder.write("live/" + ReleaseLayout.journalName, String(decoding: journal.bytes, as: UTF8.self))
    try target.folder.write("live/" + ReleaseManifest.name, "impact mani")
    let next = try await target.publish("c3", second)
    #expect(next.manifest?.facts?.identifier == "a1")
    #expect(try await target.files().filter { !$0.key.hasPrefix("assets/a") } == second)
  }

  @Test func theSecondPublisherHearsWhoHoldsTheLock() async throws {
    let target = try await RcloneTarget(.folder)
    try await target.publish("a1", first)
    let engine = target.engine("ana@office")
    _ = try await engine.open()
    let error = await #expect(throws: PublishError.self) { _ = try await target.engine("ben@home").open() }
    #expect(error?.message.hasPrefix("ana@office publishes to this target since 20") == true)
    await engine.close()
    try await target.publish("b2", second)
  }

  @Test func aLockThatACrashLeftCountsNoMore() async throws {
    let target = try await RcloneTarget(.folder)
    try await target.publish("a1", first)
    var lock = RcloneLock(holder: "ben\u{1B}@home")
    lock.machine = "another"
    try target.folder.write("live/" + RcloneLock.name, String(decoding: lock.bytes, as: UTF8.self))
    let error = await #expect(throws: PublishError.self) { try await target.publish("b2", second) }
    #expect(error?.message.contains("ben @home publishes") == true)
    lock.refreshed -= RcloneLock.patience + 1
    try target.folder.write("live/" + RcloneLock.name, String(decoding: lock.bytes, as: UTF8.self))
    try await target.publish("b2", second)
    // A process of this machine that is no more is known at once.
    lock = RcloneLock(holder: "ben@home")
    #expect(!lock.isLeftOver)
    lock.process = 0x3FFF_FFFF
    #expect(lock.isLeftOver == !lock.machine.isEmpty)
  }

  @Test func aJournalThatLeadsOutOfTheTargetIsNotFollowed() throws {
    let journal = RcloneJournal(Array("a1\0index.html\0../x\0/etc/passwd\0cut of".utf8))
    #expect(journal == RcloneJournal(live: "a1", names: [Array("index.html".utf8)]))
    #expect(RcloneJournal(journal.bytes) == journal)
    let begun = RcloneJournal(live: "a1", names: journal.names, begun: try manifest([file("assets/b.css")]))
    #expect(RcloneJournal(begun.bytes) == begun)
    #expect(RcloneJournal(Array("../a\0".utf8)) == RcloneJournal(live: nil, names: []))
  }

  @Test func namesInAListingMayHaveCommasAndQuotationMarks() {
    let records = Rclone.records(Array("a,1\n\"b,\"\"c\"\"\",2\n\"\"\"\",3\n".utf8))
    #expect(
      records.map { $0.map { String(decoding: $0, as: UTF8.self) } } == [["a", "1"], ["b,\"c\"", "2"], ["\"", "3"]])
  }

  @Test func howMuchIsDoneIsReadFromTheLog() {
    let line = #"{"level":"warning","msg":"x","stats":{"bytes":25,"checks":0,"totalBytes":100,"transfers":1}}"#
    #expect(RcloneStatistics(line)?.fraction == 0.25)
    #expect(RcloneStatistics("2026 NOTICE: x") == nil)
  }
}
