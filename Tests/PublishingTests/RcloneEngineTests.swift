import Foundation
import Testing

@testable import Publishing

@Suite(.serialized) struct RcloneEngineTests {
  static let first = [
    "index.html": "one", "2020/index.html": "year", "old/page.html": "old", "robots.txt": "robots",
    "sitemap.xml": "map", "assets/a.css": "a",
  ]
  static let second = [
    "index.html": "two", "2020/index.html": "year", "2021/index.html": "new", "robots.txt": "robots",
    "sitemap.xml": "map 2", "assets/b.css": "b",
  ]

  @Test(arguments: RcloneBackend.allCases) func aReleaseTakesThePlaceOfAnother(_ backend: RcloneBackend) async throws {
    let target = try await RcloneTarget(backend)
    let empty = try await target.publish("a1", Self.first)
    #expect(empty.manifest == nil && empty.names.isEmpty)
    #expect(try await target.files() == Self.first)
    let state = try await target.publish("b2", Self.second)
    #expect(state.manifest?.facts?.identifier == "a1")
    #expect(state.unfinished.isEmpty && state.notices.isEmpty)
    #expect(try await target.files() == Self.second.merging(["assets/a.css": "a"]) { $1 })
    let all = try await target.allFiles()
    #expect(all[".impact-journal"] == nil && all[".impact-lock"] == nil)
    #expect(!all.keys.contains { $0.hasPrefix(".impact-releases/new") })
    #expect(!FileManager.default.fileExists(atPath: target.folder.path + "/live/old"))
  }

  @Test func onlyWhatChangedIsSent() async throws {
    let target = try await RcloneTarget(.folder)
    try await target.publish("a1", Self.first)
    // A file that is not sent keeps what somebody else made of it: the manifest says that it is as it was.
    try await target.put("robots.txt", "ROBOTS")
    let engine = target.engine()
    let state = try await engine.open()
    let release = try localRelease("b2", Self.second, over: state, in: target.folder)
    try await engine.publish(release, over: state) { _ in }
    #expect(try await target.files()["robots.txt"] == "ROBOTS")
    // The check finds it, although its size and time may be as they should.
    #expect(try await engine.differences(from: release) { _ in } == [Array("robots.txt".utf8)])
    #expect(try await engine.differences(from: release.manifest) { _ in } == [Array("robots.txt".utf8)])
    await engine.close()
  }

  @Test func aFileThatTheCheckFindsDamagedIsSentAgain() async throws {
    let target = try await RcloneTarget(.folder)
    try await target.publish("a1", Self.first)
    try await target.put("robots.txt", "ROBOTS")
    let engine = target.engine()
    let state = try await engine.open()
    let release = try localRelease("b2", Self.first, over: state, in: target.folder)
    #expect(try await engine.differences(from: release) { _ in }.contains(Array("robots.txt".utf8)))
    try await engine.publish(release, over: state) { _ in }
    #expect(try await engine.differences(from: release) { _ in }.isEmpty)
    await engine.close()
  }

  @Test func aRollbackBringsBackTheReleaseBeforeAndThatBeforeIt() async throws {
    let target = try await RcloneTarget(.folder)
    let third = ["index.html": "three", "assets/c.css": "c"]
    let fourth = ["index.html": "four", "robots.txt": "4"]
    try await target.publish("a1", Self.first)
    try await target.publish("b2", Self.second)
    try await target.publish("c3", third)
    try await target.publish("d4", fourth)
    let kept = Set(
      try await target.allFiles().keys.filter { $0.hasPrefix(".impact-releases/") }.map { $0.split(separator: "/")[1] })
    #expect(kept == ["b2", "c3"])
    try await target.rollBack()
    #expect(try await target.files().filter { !$0.key.hasPrefix("assets/") } == ["index.html": "three"])
    try await target.rollBack()
    let files = try await target.files()
    #expect(files.filter { !$0.key.hasPrefix("assets/") } == Self.second.filter { !$0.key.hasPrefix("assets/") })
    #expect(files["assets/b.css"] == "b" && files["assets/c.css"] == "c")
    try await target.publish("e5", fourth)
    #expect(try await target.files().filter { !$0.key.hasPrefix("assets/") } == fourth)
  }

  @Test func filesOfOthersStayAndAreNamedWhereTheyAreInTheWay() async throws {
    let target = try await RcloneTarget(.folder)
    try await target.put("google123.html", "google")
    try await target.put("old/theirs, \"too\".txt", "theirs")
    try await target.publish("a1", Self.first)
    try await target.publish("b2", Self.second)
    let files = try await target.files()
    #expect(files["google123.html"] == "google" && files["old/theirs, \"too\".txt"] == "theirs")
    let engine = target.engine()
    let state = try await engine.open()
    let release = try localRelease("c3", ["google123.html": "mine", "index.html": "3"], over: state, in: target.folder)
    #expect(state.conflicts(with: release.manifest) == [Array("google123.html".utf8)])
    #expect(state.foreign.contains(Array("old/theirs, \"too\".txt".utf8)))
    await engine.close()
  }

  @Test func aFileTakesThePlaceOfAFolderAndTheOtherWayRound() async throws {
    let target = try await RcloneTarget(.folder)
    try await target.publish("a1", ["index.html": "1", "a/b/c.html": "c", "d": "file"])
    try await target.publish("b2", ["index.html": "2", "a": "file", "d/e.html": "e"])
    #expect(try await target.files() == ["index.html": "2", "a": "file", "d/e.html": "e"])
  }

  @Test func namesThatTryToBeOptionsOrCodeAreNames() async throws {
    let target = try await RcloneTarget(.folder)
    let names = [
      "-x", "--delete", "$(touch x)", "`touch y`", "# a", "; rm", " blanks  in it", "q'u\"o", "*", "{a,b}", "[1]",
      "a:b",
      "-d/-e", "ü/é.html", "%2e%2e", "+a&b=c",
    ]
    try await target.publish("a1", Dictionary(uniqueKeysWithValues: names.map { ($0, "1 " + $0) }))
    let second = Dictionary(uniqueKeysWithValues: names.dropLast().map { ($0, "2 " + $0) })
    try await target.publish("b2", second)
    #expect(try await target.files() == second)
    try await target.rollBack()
    #expect(try await target.files().count == names.count)
  }
}
