import Foundation
import ImpactSite
import Synchronization
import Testing

@testable import Publishing

/// A built site and a target, each in a folder of its own.
struct PublisherFixture {
  let site: TemporaryFolder
  let target: TemporaryFolder
  static let pages = ["index.html": "home", "2020/index.html": "then", "assets/a.css": "a", "robots.txt": "r"]

  init(_ files: [String: String] = Self.pages) throws {
    site = try TemporaryFolder()
    target = try TemporaryFolder()
    try build(files)
  }

  func build(_ files: [String: String]) throws {
    try? FileManager.default.removeItem(atPath: site.path + "/Public")
    var lines: [String] = []
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      lines.append("file\t\(text.utf8.count)\t\(ContentHash(of: Array(text.utf8)).hexadecimal)\t\(name)")
      try site.write("Public/" + name, text)
    }
    try site.write("Public/.impact-files", String(decoding: manifest(lines).bytes, as: UTF8.self))
  }

  func request(_ change: (inout PublishRequest) -> Void = { _ in }) -> PublishRequest {
    let folder = PublishTarget(name: "folder", destination: .directory(path: target.path))
    var request = PublishRequest(target: folder, site: site.path)
    request.isConfirmed = true
    change(&request)
    return request
  }

  /// Publishes, or brings back; and what the engine was asked.
  func publish(
    _ dialogue: TestDialogue = TestDialogue(), engine: FolderEngine? = nil, rollsBack: Bool = false,
    _ change: (inout PublishRequest) -> Void = { _ in }
  ) async -> (outcome: PublishOutcome, calls: [String]) {
    let engine = engine ?? FolderEngine(target)
    let publisher = Publisher(request(change), dialogue) { engine }
    let outcome = rollsBack ? await publisher.rollBack() : await publisher.publish(drafts: [])
    return (outcome, engine.calls.withLock { $0 })
  }

  /// The files of the target but for the manifests.
  func published() throws -> [String: String] { try target.files().filter { !$0.key.hasPrefix(".impact") } }
}

@Suite struct PublisherTests {
  @Test func aSiteIsSentOnceAndThenThereIsNothingToDo() async throws {
    let site = try PublisherFixture()
    let first = await site.publish()
    #expect(first.outcome.error == nil)
    #expect(first.outcome.isPublished)
    #expect(first.outcome.notices == ["It was slow."])
    #expect(try !site.site.files().keys.contains { $0.hasPrefix(".impact/publish/folder/site") })
    #expect(first.calls == ["open", "publish", "differences", "close"])
    #expect(try site.published() == PublisherFixture.pages)
    let identifier = try #require(first.outcome.release)
    #expect(identifier.wholeMatch(of: #/\d{8}T\d{6}Z-[0-9a-f]{6}/#) != nil)
    #expect(try site.site.files()[".impact/publish/folder/last"] == identifier + "\n")
    let second = await site.publish()
    #expect(second.outcome.error == nil)
    #expect(!second.outcome.isPublished)
    #expect(second.outcome.release == identifier)
    #expect(second.calls == ["open", "differences", "close"])
  }

  @Test func aReleaseThatSomebodyBroughtBackIsToldAsThat() async throws {
    let site = try PublisherFixture()
    _ = await site.publish()
    try site.site.write(".impact/publish/folder/last", "99991231T235959Z-000000\n")
    let dialogue = TestDialogue()
    _ = await site.publish(dialogue) { $0.isDryRun = true }
    let since = try #require(dialogue.plans.withLock { $0.first?.since })
    #expect(since.hasPrefix("Since your last publish, an older release was brought back, the one published on "))
    // Of two in the same second neither is the earlier one.
    let live = try #require(dialogue.plans.withLock { $0.first?.live?.identifier })
    try site.site.write(".impact/publish/folder/last", live.prefix(17) + "zzzzzz\n")
    _ = await site.publish(dialogue) { $0.isDryRun = true }
    let other = try #require(dialogue.plans.withLock { $0.last?.since })
    #expect(other.hasPrefix("Since your last publish, \(PublisherName.mine) published on "))
  }

  @Test func whatWasChangedOnTheTargetIsNoticedAndPublishedAgain() async throws {
    let site = try PublisherFixture()
    _ = await site.publish()
    try site.target.write("index.html", "defaced")
    let dialogue = TestDialogue()
    let again = await site.publish(dialogue)
    #expect(again.outcome.isPublished)
    #expect(dialogue.plans.withLock { $0.map { $0.damaged.map(\.path) } } == [["index.html"]])
    #expect(dialogue.plans.withLock { $0.map(\.bytesToSend) } == [4])
    #expect(dialogue.plans.withLock { $0.first?.files.first?.change } == .repaired)
    #expect(try site.published() == PublisherFixture.pages)
  }

  @Test func aDamagedAssetOfAnEarlierReleaseIsNotCarriedOn() async throws {
    let site = try PublisherFixture()
    _ = await site.publish()
    var pages = PublisherFixture.pages
    pages["assets/a.css"] = nil
    try site.build(pages)
    _ = await site.publish()
    try site.target.write("assets/a.css", "EVIL")
    let dialogue = TestDialogue()
    let repaired = await site.publish(dialogue)
    #expect(repaired.outcome.isPublished)
    #expect(repaired.outcome.notices.contains { $0.hasPrefix("Of an earlier release, assets/a.css is missing or") })
    let change = dialogue.plans.withLock { $0.first?.files.first }
    #expect(change == PublishPlan.FileChange(name: Array("assets/a.css".utf8), change: .removed, size: 1))
    #expect(try site.published() == pages)
    #expect(await site.publish().calls == ["open", "differences", "close"])
  }

  @Test func aDryRunSendsNothingAndSaysWhatStandsInTheWay() async throws {
    let site = try PublisherFixture()
    let fine = await site.publish { $0.isDryRun = true }
    #expect(fine.outcome.error == nil)
    #expect(fine.calls == ["look", "close"])
    _ = await site.publish()
    try site.build(["index.html": "home", "notes.txt": "mine"])
    try site.target.write("notes.txt", "theirs")
    let (outcome, calls) = await site.publish { $0.isDryRun = true }
    #expect(calls == ["look", "close"])
    let message = try #require(outcome.error?.message)
    #expect(message.contains("would replace: notes.txt;"))
    #expect(message.contains("--allow-removals"))
  }

  @Test func withoutATerminalItNeedsYes() async throws {
    let site = try PublisherFixture()
    let refused = await site.publish { $0.isConfirmed = false }
    #expect(refused.outcome.error?.message.contains("--yes") == true)
    #expect(refused.calls == ["open", "close"])
  }

  @Test(arguments: [("y", true), ("Yes", true), ("", false), ("n", false), ("yesterday", false)])
  func atATerminalItAsks(_ answer: String, _ isDone: Bool) async throws {
    let site = try PublisherFixture()
    let dialogue = TestDialogue([answer])
    let (outcome, _) = await site.publish(dialogue) { $0.isConfirmed = false }
    #expect(outcome.isPublished == isDone)
    #expect((outcome.error == nil) == isDone)
    #expect(dialogue.questions.withLock { $0 } == ["Publish this to folder (\(site.target.path))? [y/N] "])
  }

  @Test(arguments: [(["remove"], true), (["y"], false), ([], false)])
  func muchRemovedNeedsAnAnswerOfItsOwn(_ answers: [String], _ isDone: Bool) async throws {
    let site = try PublisherFixture()
    _ = await site.publish()
    try site.build(["index.html": "home"])
    let alone = await site.publish()
    #expect(alone.outcome.error?.message.contains("--allow-removals") == true)
    let dialogue = TestDialogue(answers)
    #expect(await site.publish(dialogue).outcome.isPublished == isDone)
    #expect(dialogue.questions.withLock { $0 } == ["3 files will be removed there. Type \"remove\" to go on: "])
    #expect(await site.publish { $0.allowsRemovals = true }.outcome.error == nil)
    #expect(try site.published() == ["index.html": "home", "assets/a.css": "a"])
  }

  @Test func anEngineIsClosedWhateverFails() async throws {
    for call in ["open", "publish", "differences"] {
      let site = try PublisherFixture()
      let (outcome, calls) = await site.publish(engine: FolderEngine(site.target, failsAt: call))
      let words = call == "differences" ? "The site is live on folder, but the test says no." : "The test says no."
      #expect(outcome.error == PublishError(words))
      #expect(calls.last == "close")
      #expect(outcome.isPublished == (call == "differences"))
    }
  }

  @Test func aFailureWhileItTidiesUpSaysThatTheSiteIsLive() async throws {
    let site = try PublisherFixture()
    func publish(to name: String, fault: Int?) async -> (outcome: PublishOutcome, moments: Int) {
      let path = site.target.path + "/" + name
      let host = FaultyHost(LocalHost(path: path, publisher: "ana@office", time: "2026-11-26T09:30:00Z"), fault: fault)
      let outcome = await Publisher(site.request(), TestDialogue()) { ReleaseEngine(host) }.publish(drafts: [])
      return (outcome, host.moments)
    }
    let moments = await publish(to: "a", fault: nil).moments
    // The last moment is the comparison of what has arrived.
    let (outcome, _) = await publish(to: "b", fault: moments - 2)
    #expect(outcome.error == PublishError("The site is live on folder, but cut off at moment \(moments - 2)"))
    #expect(outcome.isPublished)
    #expect(try site.target.files()["b/index.html"] == "home")
  }

  @Test func whatHasNotArrivedIsNamed() async throws {
    let site = try PublisherFixture()
    let (outcome, _) = await site.publish(engine: FolderEngine(site.target, damages: "2020/index.html"))
    #expect(outcome.isPublished)
    #expect(outcome.differences == ["2020/index.html"])
    #expect(outcome.error?.message.contains("2020/index.html") == true)
  }

  @Test func somebodyElsesPublishIsNoticed() async throws {
    let site = try PublisherFixture()
    _ = await site.publish()
    let other = try localRelease("x9", ["index.html": "theirs"], in: try TemporaryFolder())
    var theirs = other.manifest
    theirs.facts?.publisher = "ana\u{1B}@office"
    try site.target.write(".impact-files", String(decoding: theirs.bytes, as: UTF8.self))
    let dialogue = TestDialogue()
    _ = await site.publish(dialogue) { $0.isDryRun = true }
    #expect(
      dialogue.plans.withLock { $0.first?.since }
        == "Since your last publish, ana @office published on 26 November 2026 at 09:30 UTC.")
  }

  @Test func aRollbackBringsTheReleaseBeforeBackAndBuildsNothing() async throws {
    let site = try PublisherFixture()
    let empty = await site.publish(rollsBack: true)
    #expect(empty.outcome.error?.message.hasPrefix("nothing was published to folder yet") == true)
    let first = await site.publish()
    #expect(await site.publish(rollsBack: true).outcome.error?.message.contains("no release before") == true)
    try site.build(PublisherFixture.pages.merging(["b.txt": "b"]) { $1 })
    _ = await site.publish()
    let dialogue = TestDialogue(["y"])
    let back = await site.publish(dialogue, rollsBack: true) { $0.isConfirmed = false }
    #expect(back.outcome.error == nil)
    #expect(back.outcome.release == first.outcome.release)
    #expect(back.calls == ["open", "rollBack", "differences", "close"])
    #expect(dialogue.questions.withLock { $0.first?.hasPrefix("Bring this back on folder") } == true)
  }

  @Test func twoAtOnceFromOneFolderAreToldWhoIsFirst() async throws {
    let site = try PublisherFixture()
    let lock = try LocalLock(site.request().records)
    let (outcome, calls) = await site.publish()
    #expect(outcome.error?.message.hasPrefix("\(PublisherName.mine) is publishing there since ") == true)
    #expect(calls == [])
    lock.release()
    #expect(await site.publish().outcome.isPublished)
  }
}
