import Diagnostics
import ImpactSite
import Tools

/// Puts into words what rclone's messages mean.
enum RcloneFailure {
  /// Parts of messages, in small letters, and what they mean. The first that fits counts.
  private static let causes: [(parts: [String], cause: String)] = [
    (
      ["knownhosts: key is unknown"],
      "the host's key is not known; compare it with what the provider tells you, and add it with ssh-keyscan"
    ),
    (
      ["knownhosts: key mismatch"],
      "the host's key is not the one that is known: it was changed, or somebody else answers; ask the provider"
    ),
    (
      [
        "unable to authenticate", "401 unauthorized", "530 login", "530 authentication", "invalidaccesskeyid",
        "signaturedoesnotmatch", "invalid_grant", "expiredtoken", "couldn't find auth", "nocredentialproviders",
        "ssh-agent",
      ],
      "the user name, password or key is not accepted; set it anew with rclone config"
    ),
    (
      ["accessdenied", "access denied", "permission denied", "403 forbidden", "status code: 403", "550 permission"],
      "access is denied; the user of this remote needs the right to read, write and remove files there"
    ),
    (["nosuchbucket"], "there is no such bucket; make it at the provider, or correct its name in site.yml"),
    (
      ["invalidbucketname", "putobjectinput.key"],
      "that can't be the name of a bucket; write the bucket behind the colon in site.yml: s3:impact-site"
    ),
    (
      ["no space left", "remaining disk space", "disk quota exceeded", "552 "],
      "the disk there is full; make room, then publish again"
    ),
    (
      ["insufficient storage", "quotaexceeded", "storagequotaexceeded", "quota exceeded", "insufficient_space"],
      "the space that the provider allows is used up; make room, then publish again"
    ),
    (
      ["x509:", "certificate"],
      "the server's certificate is not accepted; it may have run out, or be made for another name"
    ),
    (["no such host", "server misbehaving"], "the host is not found; look at its name in rclone config"),
    (["connection refused"], "the host refuses the connection; look at its port in rclone config, or try later"),
    (
      ["network is unreachable", "no route to host"], "there is no way to the host; look at the network connection"
    ),
    (["timeout", "timed out", "deadline exceeded"], "the host does not answer; try again later"),
    (
      [
        "connection reset", "broken pipe", "unexpected eof", "handshake failed: eof", "connection lost",
        "use of closed",
      ],
      "the connection broke; publish again, and it goes on from there"
    ),
    (
      ["unable to decrypt configuration", "config password", "couldn't decrypt configuration"],
      "its configuration is encrypted; set RCLONE_CONFIG_PASS or RCLONE_PASSWORD_COMMAND"
    ),
  ]

  /// Whether rclone has no remote of that name.
  static func isUnknownRemote(_ errors: String) -> Bool { errors.contains("didn't find section in config file") }

  /// The error for a run that failed. `doing` completes "rclone can't".
  static func error(_ result: Tool.Result, doing: String, remote: String, remotes: [String] = []) -> PublishError {
    let sentence: String
    if isUnknownRemote(result.errors) {
      let name = remote.prefix { $0 != ":" }
      let others = remotes.isEmpty ? "there are none yet" : "there are " + remotes.joined(separator: " ")
      sentence = "rclone has no remote \(quoted(String(name))) (\(others)); make it with rclone config"
    } else {
      sentence = "rclone can't \(doing) at \(quoted(remote)): " + (cause(result.errors) ?? unknown(result))
    }
    return PublishError(sentence, details: details(result.errors))
  }

  /// The error for files that somebody else has put there meanwhile.
  static func taken(_ names: [FileName], remote: String) -> PublishError {
    let shown = names.prefix(5).map { printable(PathBytes.text($0)) }.joined(separator: ", ")
    let rest = names.count > 5 ? " and \(names.count - 5) more" : ""
    let (file, it) = names.count == 1 ? ("a file", "it") : ("files", "them")
    return PublishError(
      "somebody else has put \(file) at \(quoted(remote)) meanwhile that a new one would replace: \(shown)\(rest); "
        + "move or rename \(it) there, or rename the page or file here, and publish again")
  }

  /// What a message means; nil where it is not known.
  static func cause(_ errors: String) -> String? {
    let text = errors.lowercased()
    return causes.first { entry in entry.parts.contains { text.contains($0) } }?.cause
  }

  private static func unknown(_ result: Tool.Result) -> String {
    // No cause that is known: an SFTP server also says so where a rename can't replace a file.
    if result.errors.contains("SSH_FX_FAILURE") {
      return "the server gives no reason; often its disk is full, or your storage there is used up: look there, make "
        + "room, and publish again"
    }
    return result.status.map { "it ended with status \($0)" } ?? "it was stopped by a signal"
  }

  /// The last lines of the program's messages; of the log for machines only the errors.
  static func details(_ errors: String) -> String? {
    var lines: [String] = []
    for line in errors.split(separator: "\n") {
      let parts = line.hasPrefix("{") ? RcloneLogLine(line).error.split(separator: "\n") : [line]
      // Each try says the same again.
      for part in parts.map({ printable(String($0)) }) where !lines.contains(part) { lines.append(part) }
    }
    return lines.isEmpty ? nil : lines.suffix(12).joined(separator: "\n")
  }
}
