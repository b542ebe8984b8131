import Tools

/// What rsync says when it fails, in plain words.
enum RsyncFailure {
  /// The error of an rsync that failed.
  static func error(_ step: String, host: String, _ result: Tool.Result) -> PublishError {
    let details = RemoteCause.details(result.errors)
    if let words = words(result, host: host) { return PublishError("\(step) failed: \(words)", details: details) }
    if result.status == 255, let words = SSHFailure.words(result.errors, host: host) {
      return PublishError(words, details: details)
    }
    return PublishError(
      "\(step) failed: \(cause(result.status, host: host, isSilent: details == nil))", details: details)
  }

  private static func words(_ result: Tool.Result, host: String) -> String? {
    let text = result.errors.lowercased()
    func says(_ parts: String...) -> Bool { parts.contains(where: text.contains) }
    if result.status == 127 || says("rsync: not found", "rsync: command not found", "unknown command: rsync") {
      return ToolVersion.missingRsync(host: host)
    }
    if says("unknown option", "unrecognized option", "on remote machine:") {
      return
        "an rsync is too old or a different one; version \(ToolVersion.rsync.text) or later is needed here and on \(host)"
    }
    // What the sender can't read is on this machine.
    if says("rsync: [sender]"), says("no such file or directory", "permission denied") {
      return "a file of the site can't be read on this machine"
    }
    guard result.status != 255 else { return nil }
    if says("is your shell clean?", "protocol version mismatch") {
      return
        "something that the login on \(host) prints disturbs rsync; a login script there must print nothing without a terminal"
    }
    return RemoteCause.words(text, host: host)
  }

  private static func cause(_ status: Int32?, host: String, isSilent: Bool) -> String {
    switch status {
    case 10, 12, 30, 35, 255: "the connection to \(host) broke off; publish again"
    case 3: "the folder there can't be used"
    case 11: "a file can't be written or read; is the disk of \(host) full?"
    case 20, nil: "it was stopped; publish again"
    case 23, 24: "some files did not get there; publish again"
    case let status? where isSilent: "rsync gave up (status \(status)) without a word of why; publish again"
    default: "rsync gave up; what it said stands below"
    }
  }
}
