import Tools

extension ToolVersion {
  /// Whether what `rsync --version` prints will do; nil where it does, else the sentence. `place` is `this machine` or
  /// the host.
  static func problem(ofRsync text: String, on place: String) -> PublishError? {
    let details = RemoteCause.details(text)
    if text.contains("openrsync") {
      return PublishError(
        "The rsync on \(place) is openrsync, which can't do all that is needed; install rsync \(rsync.text) or later "
          + "(on a Mac: brew install rsync)", details: details)
    }
    guard let version = after("version", in: text) else {
      return PublishError("The rsync on \(place) does not tell its version", details: details)
    }
    guard version < rsync else { return nil }
    return PublishError(
      "The rsync on \(place) is too old (\(version.text)); install version \(rsync.text) or later: apt install rsync",
      details: details)
  }

  /// The sentence for a host without rsync, to stand behind a colon.
  static func missingRsync(host: String) -> String {
    "rsync is missing on the web host \(host); have it installed there (apt install rsync), or publish with rclone and an "
      + "sftp remote"
  }
}
