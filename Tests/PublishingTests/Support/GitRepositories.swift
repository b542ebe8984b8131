import Foundation
import Testing
import Tools

@testable import Publishing

/// A bare repository in a folder of its own, and engines that publish to it.
struct GitRepository {
  let folder: TemporaryFolder
  let path: String
  let branch: String
  /// How engines name it.
  var address: String
  /// The user's own configuration and folder, so that tests do not depend on this machine's.
  var environment: [String: String?]

  init(_ branch: String = "gh-pages") async throws {
    folder = try TemporaryFolder()
    path = folder.path + "/site.git"
    self.branch = branch
    address = "file://" + path
    environment = [
      "HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": nil,
      "GIT_AUTHOR_NAME": nil, "GIT_AUTHOR_EMAIL": nil, "GIT_COMMITTER_NAME": nil, "GIT_COMMITTER_EMAIL": nil,
      "EMAIL": nil,
    ]
    try folder.write(".gitconfig", "[user]\n  name = Ana\n  email = ana@example.net\n")
    try await git("init", "--quiet", "--bare", path, isInside: false)
    try await git("config", "uploadpack.allowFilter", "true")
  }

  /// An engine with a cache of the given name.
  func engine(_ cache: String = "cache", address: String? = nil) -> GitEngine {
    GitEngine(
      repository: address ?? self.address, branch: branch, folder: folder.path + "/" + cache + "/git",
      isInteractive: false, environment: environment)
  }

  /// Runs git, in the bare repository if nothing else is said.
  @discardableResult
  func git(_ arguments: String..., input: [UInt8] = [], isInside: Bool = true) async throws -> String {
    var tool = Tool("git")
    tool.environment = environment
    let result = try await tool.run((isInside ? ["--git-dir=" + path] : []) + arguments, input: input)
    try #require(result.isSuccess, "\(arguments): \(result.errors)")
    return result.text
  }

  /// The published files and their texts.
  func files() async throws -> [String: String] {
    var result: [String: String] = [:]
    for name in try await git("ls-tree", "-r", "-z", "--name-only", branch).split(separator: "\0") {
      result[String(name)] = try await git("cat-file", "blob", "\(branch):\(name)")
    }
    return result
  }

  /// The published files without the manifest and the file for GitHub.
  func site() async throws -> [String: String] {
    try await files().filter { $0.key != ReleaseManifest.name && $0.key != ".nojekyll" }
  }

  /// Somebody else's commit, which puts one file there.
  func commit(_ name: String, _ text: String, on branch: String? = nil) async throws {
    let branch = branch ?? self.branch
    let index = "GIT_INDEX_FILE=" + folder.path + "/other-index"
    let refs = try await git("for-each-ref", "--format=%(objectname) %(refname)").split(separator: "\n")
    let parent = refs.first { $0.hasSuffix(" refs/heads/" + branch) }?.prefix { $0 != " " }
    let blob = try await git("hash-object", "-w", "--stdin", input: Array(text.utf8)).dropLast()
    var tool = Tool("env")
    tool.environment = environment
    func inIndex(_ arguments: [String]) async throws -> String {
      let result = try await tool.run([index, "git", "--git-dir=" + path] + arguments)
      try #require(result.isSuccess, "\(arguments): \(result.errors)")
      return result.text
    }
    _ = try await inIndex(parent.map { ["read-tree", String($0)] } ?? ["read-tree", "--empty"])
    _ = try await inIndex(["update-index", "--add", "--cacheinfo", "100644,\(blob),\(name)"])
    let tree = try await inIndex(["write-tree"]).dropLast()
    let parents = parent.map { ["-p", String($0)] } ?? []
    let commit = try await inIndex(["commit-tree", String(tree), "-m", "Other"] + parents).dropLast()
    try await git("update-ref", "refs/heads/" + branch, String(commit))
  }

  /// Publishes files with a new engine, and checks them as a publish does.
  @discardableResult
  func publish(_ identifier: String, _ files: [String: String], cache: String = "cache") async throws -> TargetState {
    let engine = engine(cache)
    let state = try await engine.open()
    let release = try localRelease(identifier, files, over: state, in: folder)
    #expect(state.conflicts(with: release.manifest) == [])
    try await engine.publish(release, over: state) { _ in }
    #expect(try await engine.differences(from: release) { _ in } == [])
    await engine.close()
    return state
  }

  /// Goes back to the release before with a new engine; its identifier, or nil where there is none.
  func rollBack(cache: String = "cache") async throws -> String? {
    let engine = engine(cache)
    let state = try await engine.open()
    guard var earlier = try await engine.earlier(state), let live = state.manifest else { return nil }
    earlier.carry(from: live)
    try await engine.rollBack(to: earlier, over: state) { _ in }
    #expect(try await engine.differences(from: earlier) { _ in } == [])
    return earlier.facts?.identifier
  }
}
