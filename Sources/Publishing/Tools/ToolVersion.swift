/// A program's version, and the oldest that will do.
struct ToolVersion: Sendable, Comparable {
  let major: Int
  let minor: Int

  /// `--info=progress2`; older ones are from before 2013.
  static let rsync = ToolVersion(major: 3, minor: 1)
  /// `%{urlnum}` and `%{errormsg}`.
  static let curl = ToolVersion(major: 7, minor: 75)

  /// As people write it.
  var text: String { "\(major).\(minor)" }

  static func < (left: ToolVersion, right: ToolVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// Reads the first two numbers, parted by a dot, that follow a word, as in `rsync  version 3.2.7  protocol version 31`.
  static func after(_ word: String, in text: String) -> ToolVersion? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(of: Substring(word)), place + 1 < words.count else { return nil }
    let numbers = words[place + 1].drop { !$0.isNumber }.split(separator: ".").map { part in
      Int(part.prefix { $0.isASCII && $0.isNumber })
    }
    guard numbers.count >= 2, let major = numbers[0], let minor = numbers[1] else { return nil }
    return ToolVersion(major: major, minor: minor)
  }

  init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

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
