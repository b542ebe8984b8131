import Foundation
import Testing

@testable import Publishing

@Suite struct GitRollbackTests {
  @Test func aRollbackAfterARollbackGoesOneFurtherAndThenForwardAgain() async throws {
    let target = try await GitRepository()
    try await target.commit("CNAME", "www.example.net")
    try await target.publish("a1", ["index.html": "one", "assets/1.css": "1", "first.html": "first"])
    try await target.publish("b2", ["index.html": "two", "assets/2.css": "2"])
    try await target.publish("c3", ["index.html": "three", "assets/3.css": "3"])
    #expect(try await target.rollBack(cache: "one") == "b2")
    #expect(
      try await target.site() == [
        "index.html": "two", "assets/2.css": "2", "assets/3.css": "3", "CNAME": "www.example.net",
      ])
    #expect(try await target.rollBack(cache: "two") == "a1")
    let site = try await target.site()
    #expect(site["index.html"] == "one")
    #expect(site["first.html"] == "first")
    #expect(site["assets/2.css"] == "2")
    #expect(site["CNAME"] == "www.example.net")
    #expect(try await target.rollBack(cache: "three") == nil)
    try await target.publish("d4", ["index.html": "four", "assets/3.css": "3"], cache: "four")
    #expect(try await target.site()["index.html"] == "four")
    #expect(try await target.site()["first.html"] == nil)
    #expect(try await target.rollBack(cache: "five") == "a1")
    #expect(try await target.git("rev-list", "--count", "gh-pages") == "8\n")
  }

  @Test func aReleaseFarBackInTheHistoryIsFound() async throws {
    let target = try await GitRepository()
    try await target.publish("a1", ["index.html": "one", "assets/1.css": "1"])
    try await target.publish("b2", ["index.html": "two"])
    for number in 1...25 { try await target.commit("notes", "\(number)") }
    #expect(try await target.rollBack(cache: "fresh") == "a1")
    #expect(try await target.site() == ["index.html": "one", "assets/1.css": "1", "notes": "25"])
  }

  @Test func aReleaseThatTheHistoryLostIsNoRelease() async throws {
    let target = try await GitRepository()
    try await target.publish("a1", ["index.html": "one"])
    try await target.publish("b2", ["index.html": "two"])
    let tree = try await target.git("rev-parse", "gh-pages^{tree}").dropLast()
    let commit = try await target.git("commit-tree", String(tree), "-m", "All in one").dropLast()
    try await target.git("update-ref", "refs/heads/gh-pages", String(commit))
    #expect(try await target.rollBack(cache: "fresh") == nil)
  }

  @Test func aRollbackOverSomebodysPushIsRefused() async throws {
    let target = try await GitRepository()
    try await target.publish("a1", ["index.html": "one"])
    try await target.publish("b2", ["index.html": "two"])
    let engine = target.engine()
    let state = try await engine.open()
    let earlier = try #require(try await engine.earlier(state))
    try await target.commit("index.html", "theirs")
    let error = await #expect(throws: PublishError.self) {
      try await engine.rollBack(to: earlier, over: state) { _ in }
    }
    #expect(error?.message.contains("at the same time") == true)
    #expect(try await target.site() == ["index.html": "theirs"])
  }
}
