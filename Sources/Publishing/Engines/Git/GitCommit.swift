import Diagnostics
import ImpactSite
import Tools

extension Git {
  /// What a new commit changes of the one before.
  struct Changes: Sendable {
    /// The objects of files that are put there.
    var added: [FileName: String] = [:]
    /// The files that go.
    var removed: [FileName] = []
  }

  /// What a commit says of itself.
  struct Message: Sendable {
    var subject: String
    /// Who publishes, as `user@machine`.
    var publisher: String
  }

  /// Makes a commit on top of another one; nil where it would hold the very same files.
  func commit(
    _ changes: Changes, on tip: GitSnapshot?, _ message: Message
  ) async throws(GitFailure) -> String? {
    let tree = try await tree(changes, on: tip)
    var arguments = ["commit-tree", tree, "--no-gpg-sign", "-F", "-"]
    if let tip {
      guard try await line(["rev-parse", "--verify", tip.commit + "^{tree}"]) != tree else { return nil }
      arguments += ["-p", tip.commit]
    }
    let text = printable(message.subject) + "\n\nPublished by " + printable(message.publisher) + "\n"
    return try await line(arguments, input: Array(text.utf8), environment: identity(message.publisher))
  }

  /// Sends a commit, which becomes the branch's last one if the branch is still where it was.
  func push(_ commit: String, over tip: GitSnapshot?, _ progress: @escaping ProgressReport) async throws(GitFailure) {
    let result = try await talk(
      [
        "push", "--porcelain", "--progress", "--no-thin", "--no-verify", "--no-signed", "--no-follow-tags",
        "--recurse-submodules=no", "--force-with-lease=\(reference):\(tip?.commit ?? "")", "origin",
        "\(commit):\(reference)",
      ]
    ) { line in
      if let fraction = Self.fraction(line) { progress(.fraction(fraction)) }
    }
    guard result.isSuccess else { throw GitFailure(result) }
  }

  /// How much is sent, from a line such as `Writing objects:  33% (1/3)`.
  static func fraction(_ line: String) -> Double? {
    guard line.hasPrefix("Writing objects:") else { return nil }
    let digits = line.dropFirst("Writing objects:".count).drop { $0 == " " }.prefix { $0 != "%" }
    return Int(digits).map { Double($0) / 100 }
  }

  private func tree(_ changes: Changes, on tip: GitSnapshot?) async throws(GitFailure) -> String {
    let place = folder + "/impact-index"
    await Disk.remove(place)
    guard Disk.makeFolders(place) else {
      throw GitFailure(PublishError("the folder \(place) can't be made: \(Disk.lastError)"))
    }
    let index = ["GIT_INDEX_FILE": place + "/index"]
    if let tip { try await run(["read-tree", tip.commit], environment: index) }
    var list: [UInt8] = []
    func append(_ fields: String, _ name: FileName) { list += Array(fields.utf8) + [UInt8(ascii: "\t")] + name + [0] }
    // Removals first: a folder may stand where a file was.
    for name in changes.removed { append("0 " + String(repeating: "0", count: 40), name) }
    for (name, object) in changes.added { append("100644 blob " + object, name) }
    try await run(["update-index", "-z", "--index-info"], input: list, environment: index)
    let tree = try await line(["write-tree", "--missing-ok"], environment: index)
    await Disk.remove(place)
    return tree
  }

  /// Who makes the commit: as git's configuration says, or else the publisher.
  private func identity(_ publisher: String) async throws(GitFailure) -> [String: String] {
    var variables: [String: String] = [:]
    let user = publisher.split(separator: "@").first.map(String.init) ?? ""
    for role in ["AUTHOR", "COMMITTER"] {
      let own = try await result(["-c", "user.useConfigOnly=true", "var", "GIT_\(role)_IDENT"])
      if own.isSuccess { continue }
      // Git leaves out some signs, and refuses a name of which nothing stays.
      variables["GIT_\(role)_NAME"] = user.contains(where: \.isLetter) ? printable(user) : "Impact"
      variables["GIT_\(role)_EMAIL"] = printable(publisher)
    }
    return variables
  }
}
