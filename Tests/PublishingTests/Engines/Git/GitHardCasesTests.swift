import Diagnostics
import Foundation
import ImpactSite
import Testing

@testable import Publishing

@Suite struct GitHardCasesTests {
  @Test(arguments: [true, false]) func somebodysPushInBetweenIsSaidAndNothingIsLost(hasBranch: Bool) async throws {
    let target = try await GitRepository()
    if hasBranch { try await target.publish("a1", ["index.html": "one"]) }
    let engine = target.engine()
    let state = try await engine.open()
    try await target.commit("theirs.html", "theirs")
    let release = try localRelease("b2", ["index.html": "two"], over: state, in: target.folder)
    let error = await #expect(throws: PublishError.self) { try await engine.publish(release, over: state) { _ in } }
    #expect(error?.message.contains("at the same time") == true)
    #expect(try await target.site()["theirs.html"] == "theirs")
    #expect(try await target.site()["index.html"] == (hasBranch ? "one" : nil))
    try await target.publish("c3", ["index.html": "two"])
    #expect(try await target.site() == ["index.html": "two", "theirs.html": "theirs"])
  }

  @Test func aBranchThatSomebodyTookBackIsNotOverwritten() async throws {
    let target = try await GitRepository()
    try await target.publish("a1", ["index.html": "one"])
    try await target.publish("b2", ["index.html": "two"])
    let engine = target.engine()
    let state = try await engine.open()
    try await target.git("update-ref", "refs/heads/gh-pages", "refs/heads/gh-pages~1")
    let release = try localRelease("c3", ["index.html": "three"], over: state, in: target.folder)
    await #expect(throws: PublishError.self) { try await engine.publish(release, over: state) { _ in } }
    #expect(try await target.site()["index.html"] == "one")
  }

  /// What may be wrong with the copy on this machine.
  enum Damage: CaseIterable { case head, objects, lock, configuration, otherAddress }

  @Test(arguments: Damage.allCases) func aDamagedCacheIsMadeAnew(_ damage: Damage) async throws {
    let target = try await GitRepository()
    try await target.publish("a1", ["index.html": "one"])
    let cache = target.folder.path + "/cache/git"
    let files = FileManager.default
    switch damage {
    case .head: try files.removeItem(atPath: cache + "/HEAD")
    case .objects: try files.removeItem(atPath: cache + "/objects")
    case .lock: try target.folder.write("cache/git/shallow.lock", "")
    case .configuration: try target.folder.write("cache/git/config", "[")
    case .otherAddress:
      try await target.git("--git-dir=" + cache, "config", "remote.origin.url", "/nowhere", isInside: false)
    }
    try await target.publish("b2", ["index.html": "two"])
    #expect(try await target.site() == ["index.html": "two"])
  }

  @Test func aCacheDamagedBetweenOpeningAndPublishingIsMadeAnew() async throws {
    let target = try await GitRepository()
    try await target.publish("a1", ["index.html": "one"])
    let engine = target.engine()
    let state = try await engine.open()
    try FileManager.default.removeItem(atPath: target.folder.path + "/cache/git/objects")
    let release = try localRelease("b2", ["index.html": "two"], over: state, in: target.folder)
    try await engine.publish(release, over: state) { _ in }
    #expect(try await target.site() == ["index.html": "two"])
  }

  @Test func hostileNamesGoThereByteForByte() async throws {
    let names: [FileName] =
      [
        "a\nb.html", "\"quoted\".html", "-x", "--upload-pack=x", "back\\slash", "$(touch x)", " blank ", "tab\there",
        ":(top)x", "*", ".gitignore", ".gitattributes", "é.html",
      ].map { Array($0.utf8) } + [[0xFF, 0xFE, 0x2E]]
    let target = try await GitRepository()
    let engine = target.engine()
    let state = try await engine.open()
    var lines: [UInt8] = Array("impact manifest 1\n".utf8)
    let root = target.folder.path + "/release"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    func write(_ name: FileName, _ bytes: [UInt8]) throws {
      let file = PathBytes.withPath(Array((root + "/").utf8) + name) { fopen($0, "w") }
      fwrite(bytes, 1, bytes.count, file)
      if let file { fclose(file) }
    }
    for name in names {
      let bytes = Array("* text eol=crlf\r\n".utf8) + name
      try write(name, bytes)
      lines += SiteManifest.line(
        [Array("file".utf8)] + SiteManifest.fields(FileContent(size: bytes.count, hash: ContentHash(of: bytes))) + [
          name
        ])
    }
    var manifest = try #require(ReleaseManifest(lines))
    manifest.facts = .init(identifier: "a1", time: "2026-11-26T09:30:00Z", publisher: "ana@office")
    try write(Array(ReleaseManifest.name.utf8), manifest.bytes)
    let release = LocalRelease(folder: root, manifest: manifest)
    try await engine.publish(release, over: state) { _ in }
    #expect(try await engine.differences(from: release) { _ in } == [])
    let other = target.engine("other")
    #expect(try await other.open().names == Set(names))
    #expect(try await other.differences(from: manifest) { _ in } == [])
  }

  @Test(arguments: [".git/config", "a/.GIT", "x/git~1/y", ".git . /a", ".git::$INDEX_ALLOCATION/a", ".g\u{200C}it/x"])
  func aNameThatGitKeepsForItselfIsRefusedBeforeAnythingIsSent(_ name: String) async throws {
    let target = try await GitRepository()
    let engine = target.engine()
    let state = try await engine.open()
    let release = try localRelease("a1", ["index.html": "one", name: "x"], over: state, in: target.folder)
    let error = await #expect(throws: PublishError.self) { try await engine.publish(release, over: state) { _ in } }
    #expect(error?.message.hasPrefix(printable(name) + " can't be published by git") == true)
    #expect(try await target.git("for-each-ref").isEmpty)
  }

  @Test(arguments: ["main", "a/b", "-x", "$(id)", "été", "@"]) func branchesMayHaveOddNames(
    _ branch: String
  ) async throws {
    let target = try await GitRepository(branch)
    try await target.commit("index.html", "theirs", on: "x/" + branch)
    try await target.publish("a1", ["index.html": "one"])
    try await target.publish("b2", ["index.html": "two"])
    #expect(try await target.git("cat-file", "blob", "refs/heads/\(branch):index.html") == "two")
  }

  @Test(arguments: ["a b", "a..b", "x:y", "*", "", "a.lock", "+x^"]) func aNameThatIsNoBranchIsSaid(
    _ branch: String
  ) async throws {
    let error = try await GitRepository(branch).failure()
    #expect(error.message == "\(branch) can't be the name of a branch")
  }

  @Test func theUsersConfigurationDoesNotChangeWhatIsPublished() async throws {
    let target = try await GitRepository()
    try target.folder.write(
      ".gitconfig",
      """
      [core]
        autocrlf = true
        safecrlf = true
        quotePath = false
        hooksPath = \(target.folder.path)/hooks
        attributesFile = \(target.folder.path)/attributes
      [commit]
        gpgsign = true
      [gpg]
        program = /bin/false
      [push]
        gpgSign = true
        followTags = true
      [init]
        templateDir = \(target.folder.path)/template
        defaultBranch = other
      [filter "shout"]
        clean = tr a-z A-Z
        required = true
      """)
    try target.folder.write("attributes", "* text filter=shout ident working-tree-encoding=UTF-16\n")
    for hook in ["hooks/pre-push", "template/hooks/pre-push"] {
      try target.folder.write(hook, "#!/bin/sh\nexit 1\n")
      chmod(target.folder.path + "/" + hook, 0o755)
    }
    let text = "one\r\ntwo\nthree\r\n$Id$\n"
    try await target.publish("a1", ["index.html": text])
    #expect(try await target.site() == ["index.html": text])
  }

  @Test func withoutAnIdentityThePublisherIsTheAuthor() async throws {
    let target = try await GitRepository()
    try FileManager.default.removeItem(atPath: target.folder.path + "/.gitconfig")
    try await target.publish("a1", ["index.html": "one"])
    #expect(try await target.git("log", "--format=%an <%ae>|%cn", "gh-pages") == "ana <ana@office>|ana\n")
  }
}
