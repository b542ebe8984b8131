/// When the files of a folder were last changed, as git tells it.
public enum GitFileTimes {
  /// How far back it looks.
  private static let commits = 10_000

  /// The times of the last commits of files that are now as they were committed, by their paths from the folder, in
  /// seconds of Unix time. Nothing where the folder is in no work tree, or there is no git.
  public static func read(folder: String) async -> [String: Int64] {
    let log = [
      "log", "--max-count=\(commits)", "--format=%x01%ct", "--name-only", "--no-renames", "--relative", "-z", "--", ".",
    ]
    guard let history = await output(log, folder),
      let changed = await output(["diff", "--name-only", "--relative", "-z", "HEAD", "--", "."], folder)
    else { return [:] }
    var times = times(history)
    for path in changed.split(separator: 0) { times[String(decoding: path, as: UTF8.self)] = nil }
    return times
  }

  /// Reads a log, newest commits first, in which a time has a byte 1 before it.
  static func times(_ log: [UInt8]) -> [String: Int64] {
    var times: [String: Int64] = [:]
    var time: Int64?
    for part in log.split(whereSeparator: { $0 == 0 || $0 == UInt8(ascii: "\n") }) {
      let text = String(decoding: part, as: UTF8.self)
      if part.first == 1 {
        time = Int64(text.dropFirst())
      } else if let time, times[text] == nil {
        times[text] = time
      }
    }
    return times
  }

  private static func output(_ arguments: [String], _ folder: String) async -> [UInt8]? {
    // Otherwise git may write what it noticed into its index, and start what a repository's settings name.
    let all = ["--no-optional-locks", "-c", "core.fsmonitor=false", "-C", folder] + arguments
    guard let result = try? await Tool("git").result(of: all), result.isSuccess else { return nil }
    return result.output
  }
}
