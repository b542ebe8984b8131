import Diagnostics

/// `[user@]host:path`, where rsync gets to over ssh.
struct RsyncAddress {
  private static let example = "user@host:/path"

  /// `user@host` or `host`.
  let host: String
  /// The path there, absolute or from the user's home.
  let path: String

  init(parsing text: String) throws(TargetProblem) {
    if text.hasPrefix("-") { throw TargetProblem("begins with a hyphen, which programs take for an option") }
    if text.lowercased().hasPrefix("rsync://") {
      throw TargetProblem("is an address of rsync's own protocol, which is not encrypted; write \(Self.example)")
    }
    if text.contains("://") {
      throw TargetProblem("is no address with ://; write \(Self.example), and a port into ~/.ssh/config")
    }
    guard !text.hasPrefix("/"), !text.hasPrefix("."), let host = HostName.beforeColon(text) else {
      throw TargetProblem(
        "has no host with a colon behind it; write \(Self.example), or \"directory\" for a folder of this machine")
    }
    let path = text[host.endIndex...].dropFirst()
    if path.hasPrefix(":") {
      throw TargetProblem("has ::, rsync's own protocol, which is not encrypted; write \(Self.example)")
    }
    try HostName.check(host, like: Self.example)
    try Self.check(path)
    self.host = String(host)
    self.path = String(path)
  }

  private static func check(_ path: Substring) throws(TargetProblem) {
    let parts = path.split(separator: "/").filter { $0 != "." }
    if parts.isEmpty { throw TargetProblem("has no folder behind the colon; the site needs one of its own there") }
    if path.hasPrefix("-") { throw TargetProblem("has a path that begins with a hyphen; write ./ before it") }
    if path.hasPrefix("~") {
      throw TargetProblem(
        "has a ~ in front of its path; leave it out: a path without / in front starts in the home folder already")
    }
    if parts.contains("..") { throw TargetProblem("has .. in its path; write the path without it") }
    if let sign = path.unicodeScalars.first(where: { "*?[]\\".unicodeScalars.contains($0) }) {
      throw TargetProblem("has \(sign) in its path, which stands for other names there; publish to another folder")
    }
  }
}

/// A folder of this machine; one that is not absolute is the site's folder's.
struct DirectoryPath {
  let text: String

  init(parsing text: String) throws(TargetProblem) {
    if text.hasPrefix("~") {
      throw TargetProblem("begins with ~, which only a shell understands; write the whole path")
    }
    if text.contains("://") {
      throw TargetProblem("is a folder of this machine, such as /srv/www/impact, and no address")
    }
    self.text = text
  }
}
