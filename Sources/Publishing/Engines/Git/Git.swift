import ImpactSite
import Tools

/// Runs git in a bare repository of this machine that mirrors one branch of another repository, as little of it as is
/// needed. It is a cache: whatever is wrong with it, it is made anew.
struct Git: Sendable {
  /// The folder of the bare repository.
  let folder: String
  /// The address of the repository that is published to.
  let repository: String
  /// The branch there.
  let branch: String
  /// Whether git may ask the user something.
  let isInteractive: Bool
  /// Whether commits are fetched with all their files, because the server does not give single ones.
  var isWhole = false
  /// Variables that git gets beside those of this process; nil takes one away.
  var environment: [String: String?] = [:]

  /// The branch's full name.
  var reference: String { "refs/heads/" + branch }

  /// What the user's own configuration must not change here.
  private static let configuration = [
    "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.splitIndex=false", "core.ignoreCase=false",
    "i18n.commitEncoding=UTF-8", "gc.autoDetach=false", "maintenance.autoDetach=false", "protocol.ext.allow=never",
    // Without it, a file that only moved may be sent again.
    "pack.useSparse=false",
    "http.lowSpeedLimit=1", "http.lowSpeedTime=60",
  ]

  /// Runs git and gives its result, whatever that is.
  func result(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], isInCache: Bool = true,
    onLine: (@Sendable (String) -> Void)? = nil
  ) async throws(GitFailure) -> Tool.Result {
    var tool = Tool("git")
    tool.environment["GIT_ALLOW_PROTOCOL"] = "file:https:ssh"
    if !isInteractive { tool.environment["GIT_TERMINAL_PROMPT"] = "0" }
    tool.environment.merge(self.environment) { _, new in new }
    for (name, value) in environment { tool.environment[name] = value }
    let start = (isInCache ? ["--git-dir=" + folder] : []) + Self.configuration.flatMap { ["-c", $0] }
    do {
      return try await tool.run(start + arguments, input: input, onLine: onLine)
    } catch {
      throw GitFailure(error)
    }
  }

  /// Runs git and throws what it says where it fails.
  @discardableResult
  func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], isInCache: Bool = true,
    onLine: (@Sendable (String) -> Void)? = nil
  ) async throws(GitFailure) -> Tool.Result {
    let result = try await result(
      arguments, input: input, environment: environment, isInCache: isInCache, onLine: onLine)
    guard result.isSuccess else { throw GitFailure(result) }
    return result
  }

  /// Runs git and gives the first line that it writes.
  func line(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) async throws(GitFailure) -> String {
    let text = try await run(arguments, input: input, environment: environment).text
    return String(text.prefix { $0 != "\n" })
  }

  /// Runs git where it talks to the other repository.
  func talk(
    _ arguments: [String], input: [UInt8] = [], onLine: (@Sendable (String) -> Void)? = nil
  ) async throws(GitFailure) -> Tool.Result {
    var variables: [String: String] = [:]
    if let command = try await sshCommand() { variables["GIT_SSH_COMMAND"] = command }
    return try await result(arguments, input: input, environment: variables, onLine: onLine)
  }
}
