import Diagnostics
import Tools

/// The program rclone, and the remote that it is to work on. Paths come after `--`, lists of files through the standard
/// input; nothing goes through a shell.
struct Rclone: Sendable {
  /// The program.
  var tool = Tool("rclone")
  /// The folder of the site as rclone names it: `remote:path`, `remote:` alone, or a path of this machine.
  let remote: String

  /// The oldest version with all options that are used here, as major and minor number.
  static let oldest = [1, 59]
  /// rclone's exit statuses for a folder and a file that are not there.
  private static let missing: Set<Int32> = [3, 4]
  /// Tries and waits are bounded, and nobody is asked for a password.
  private static let always = [
    "--retries", "2", "--low-level-retries", "3", "--contimeout", "20s", "--timeout", "60s", "--ask-password=false",
  ]

  /// The remote's name for a path below the site's folder.
  func path(_ name: String) -> String {
    if name.isEmpty { return remote }
    return remote.hasSuffix(":") || remote.hasSuffix("/") ? remote + name : remote + "/" + name
  }

  /// Runs a command; where it fails, the error says what was being done. Nil where the folder or file is not there.
  /// `names` are the only files that the command is to look at.
  @discardableResult
  func run(
    _ command: [String], _ paths: [String], names: [FileName]? = nil, input: [UInt8] = [], doing: String,
    _ progress: ProgressReport? = nil
  ) async throws(PublishError) -> Tool.Result? {
    let result = try await start(command, paths, names: names, input: input, progress)
    if result.isSuccess { return result }
    if let status = result.status, Self.missing.contains(status) { return nil }
    throw await failure(result, doing)
  }

  /// Runs a command and tells how it ended. Where progress is reported, `onLine` gets each line of the log.
  func start(
    _ command: [String], _ paths: [String], names: [FileName]? = nil, input: [UInt8] = [],
    _ progress: ProgressReport? = nil, onLine: (@Sendable (String) -> Void)? = nil
  ) async throws(PublishError) -> Tool.Result {
    // Of an option that is given twice the last counts: the command's own.
    var arguments = command.prefix(1) + Self.always + command.dropFirst()
    var input = input
    if let names {
      arguments += ["--files-from-raw", "-"]
      input = names.flatMap { $0 + [UInt8(ascii: "\n")] }
    }
    guard let progress else { return try await tool.run(arguments + ["--"] + paths, input: input) }
    arguments += ["--use-json-log", "--stats", "500ms", "--stats-log-level", "NOTICE"]
    return try await tool.run(arguments + ["--"] + paths, input: input) { line in
      onLine?(line)
      if let fraction = RcloneStatistics(line)?.fraction { progress(.fraction(fraction)) }
    }
  }

  /// What a failed run means, with the remotes that there are where it is an unknown one.
  func failure(_ result: Tool.Result, _ doing: String) async -> PublishError {
    var remotes: [String] = []
    if RcloneFailure.isUnknownRemote(result.errors), let list = try? await tool.run(["listremotes"]) {
      remotes = list.text.split(separator: "\n").map { printable(String($0)) }
    }
    return RcloneFailure.error(result, doing: doing, remote: remote, remotes: remotes)
  }

  /// Throws where rclone is too old.
  func checkVersion() async throws(PublishError) {
    let result = try await tool.run(["version"])
    let word = result.text.split(whereSeparator: \.isWhitespace).dropFirst().first ?? ""
    let numbers = word.drop { !$0.isNumber }.split(separator: ".").prefix(2).compactMap { Int($0) }
    guard result.isSuccess, numbers.count == 2 else {
      throw PublishError("rclone does not tell its version", details: RcloneFailure.details(result.errors))
    }
    guard !numbers.lexicographicallyPrecedes(Self.oldest) else {
      throw PublishError(
        "rclone \(numbers[0]).\(numbers[1]) is too old; install \(Self.oldest[0]).\(Self.oldest[1]) or newer: "
          + "https://rclone.org/install/")
    }
  }
}
