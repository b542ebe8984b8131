import Foundation
import Testing

@testable import Publishing

@Suite struct GitEngineTests {
  @Test func theFirstPublishMakesTheBranch() async throws {
    let target = try await GitRepository()
    let state = try await target.publish("a1", ["index.html": "one", "assets/x.css": "x", "fr/index.html": "un"])
    #expect(state.manifest == nil)
    #expect(state.names.isEmpty)
    #expect(try await target.site() == ["index.html": "one", "assets/x.css": "x", "fr/index.html": "un"])
    #expect(try await target.files()[".nojekyll"] == "")
    #expect(
      try await target.git("log", "-1", "--format=%an <%ae> %s", "gh-pages")
        == "Ana <ana@example.net> Publish release a1\n")
    let next = try await target.engine("other").open()
    #expect(next.manifest?.facts?.identifier == "a1")
    #expect(next.foreign.isEmpty)
  }

  @Test func aLaterPublishChangesAddsAndRemovesAndKeepsWhatIsForeign() async throws {
    let target = try await GitRepository()
    try await target.commit("CNAME", "www.example.net")
    try await target.commit("docs/README", "read me")
    try await target.publish("a1", ["index.html": "one", "old/index.html": "old", "assets/x.css": "x"])
    let state = try await target.publish("b2", ["index.html": "two", "new.html": "new", "old": "a file now"])
    #expect(state.foreign.map { String(decoding: $0, as: UTF8.self) }.sorted() == ["CNAME", "docs/README"])
    #expect(
      try await target.site() == [
        "index.html": "two", "new.html": "new", "old": "a file now", "assets/x.css": "x", "CNAME": "www.example.net",
        "docs/README": "read me",
      ])
    #expect(try await target.git("rev-list", "--count", "gh-pages") == "4\n")
    try await target.publish("c3", ["index.html": "two"])
    try await target.publish("d4", ["index.html": "two"])
    #expect(try await target.site()["assets/x.css"] == nil)
  }

  @Test func whatTheBranchHasIsNeitherFetchedNorSent() async throws {
    let target = try await GitRepository()
    // Only packs that come by a push are kept as such, and can be counted.
    try await target.git("config", "receive.unpackLimit", "1")
    let large = String(repeating: "large\n", count: 5000)
    try await target.publish("a1", ["index.html": "one", "deep/large.html": large, "assets/x.css": "x"])
    let before = try await target.objects()
    try await target.publish(
      "b2", ["index.html": "two", "deep/large.html": large, "assets/x.css": "x"], cache: "fresh")
    let new = try await target.objects().subtracting(before)
    // The page, the manifest, the tree and the commit.
    #expect(new.count == 4)
    #expect(try await target.packedObjects() == before.count + 4)
    let blob = try await target.git("rev-parse", "gh-pages:deep/large.html").dropLast()
    let here = try await target.git(
      "--git-dir=" + target.folder.path + "/fresh/git", "cat-file", "--batch-all-objects", "--batch-check",
      isInside: false)
    #expect(!here.contains(blob))
  }

  @Test func aServerThatCanNotFilterIsFine() async throws {
    let target = try await GitRepository()
    try await target.git("config", "uploadpack.allowFilter", "false")
    try await target.publish("a1", ["index.html": "one"])
    try await target.publish("b2", ["index.html": "two"], cache: "fresh")
    #expect(try await target.rollBack(cache: "third") == "a1")
    #expect(try await target.site() == ["index.html": "one"])
  }

  @Test func aServerThatFiltersButGivesNoSingleFileIsFine() async throws {
    var target = try await GitRepository()
    // What is asked for in the first version of the protocol, which most servers speak over ssh.
    target.environment["GIT_CONFIG_COUNT"] = "1"
    target.environment["GIT_CONFIG_KEY_0"] = "protocol.version"
    target.environment["GIT_CONFIG_VALUE_0"] = "0"
    try await target.publish("a1", ["index.html": "one", "old.html": "old"])
    try await target.publish("b2", ["index.html": "two"], cache: "fresh")
    try await target.publish("c3", ["index.html": "three"], cache: "fresh")
    #expect(try await target.rollBack(cache: "third") == "b2")
    #expect(try await target.rollBack(cache: "fresh") == "a1")
    #expect(try await target.site() == ["index.html": "one", "old.html": "old"])
  }

  @Test func aPublishOfWhatIsThereMakesNoCommit() async throws {
    let target = try await GitRepository()
    let release = try localRelease("a1", ["index.html": "one"], in: target.folder)
    for _ in 1...2 {
      let engine = target.engine()
      try await engine.publish(release, over: engine.open()) { _ in }
    }
    #expect(try await target.git("rev-list", "--count", "gh-pages") == "1\n")
  }

  @Test func aForeignFileThatANewPageWouldReplaceIsNamed() async throws {
    let target = try await GitRepository()
    try await target.commit("index.html", "theirs")
    let state = try await target.engine().open()
    let release = try localRelease("a1", ["index.html": "one"], over: state, in: target.folder)
    #expect(state.conflicts(with: release.manifest) == [Array("index.html".utf8)])
  }

  @Test func aManifestThatIsNotSoundIsSaid() async throws {
    let target = try await GitRepository()
    try await target.commit(ReleaseManifest.name, "impact manifest 1\nfile\t1\t00\t../../etc/passwd\n")
    let state = try await target.engine().open()
    #expect(state.manifest == nil)
    #expect(state.notices.count == 1)
  }

  @Test func differencesNameWhatOthersChanged() async throws {
    let target = try await GitRepository()
    try await target.publish("a1", ["index.html": "one", "b.html": "b", "c.html": "c"])
    try await target.commit("b.html", "vandal")
    let engine = target.engine()
    let state = try await engine.open()
    let manifest = try #require(state.manifest)
    #expect(try await engine.differences(from: manifest) { _ in } == [Array("b.html".utf8)])
    let release = try localRelease("a1", ["index.html": "one", "b.html": "b", "c.html": "c"], in: target.folder)
    #expect(try await engine.differences(from: release) { _ in } == [Array("b.html".utf8)])
    // Also where the branch moved on only now.
    try await target.commit("c.html", "vandal")
    #expect(try await engine.differences(from: release) { _ in }.count == 2)
    try await target.git("update-ref", "-d", "refs/heads/gh-pages")
    #expect(try await engine.differences(from: release) { _ in }.count == 4)
  }
}

extension GitRepository {
  /// All objects of the bare repository.
  func objects() async throws -> Set<Substring> {
    let list = try await git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
    return Set(list.split(separator: "\n"))
  }

  /// How many objects its packs hold, those that came twice counted twice.
  func packedObjects() async throws -> Int {
    let counts = try await git("count-objects", "-v")
    let line = try #require(counts.split(separator: "\n").first { $0.hasPrefix("in-pack: ") })
    return try #require(Int(line.dropFirst("in-pack: ".count)))
  }
}
