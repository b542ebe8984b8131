import Diagnostics
import Tools

/// Why git failed, read from its own words.
struct GitFailure: Error, Equatable, Sendable {
  /// What it comes down to.
  enum Cause: Equatable, Sendable {
    case hostKeyChanged, hostKeyUnknown, keyRefused, notFound, needsPassword, noWriteAccess, fileTooLarge, declined
    case checkedOut, concurrent, hostUnknown, refused, timeout, unreachable, interrupted, diskFull, quota, certificate
    case otherOwner, gitMissing, transport, hashAlgorithm, badConfiguration, tooOld
    /// The program that leads to the host is not there, or can't be run.
    case sshMissing(String)
    /// A key of this machine can't be used; what to do about it.
    case keyUnusable(String)
    /// The server gives no single file, only whole commits.
    case onlyWhole
    /// Nothing that is known; the copy on this machine may be damaged.
    case unknown
    /// Put into words already.
    case said(PublishError)
  }

  var cause: Cause
  /// Git's own words.
  var details = ""

  init(_ cause: Cause, details: String = "") {
    self.cause = cause
    self.details = details
  }

  init(_ error: PublishError) { self.init(.said(error)) }

  /// Reads what git said when it ended badly.
  init(_ result: Tool.Result) {
    let words = result.errors + "\n" + result.text
    // 129 is what git ends with when it does not know an option.
    let cause = result.status == 129 ? .tooOld : Self.cause(of: words)
    self.init(cause, details: Self.shown(words))
  }

  private static let table: [(cause: Cause, words: [String])] = [
    (.hostKeyChanged, ["remote host identification has changed"]),
    (.hostKeyUnknown, ["host key verification failed"]),
    (.certificate, ["certificate problem", "certificate verification failed", "ssl: no alternative certificate"]),
    (.otherOwner, ["dubious ownership"]),
    (.fileTooLarge, ["gh001", "file size limit", "pack exceeds maximum allowed size"]),
    (.diskFull, ["no space left on device"]),
    (.quota, ["quota exceeded", "storage limit", "size limit", "over its quota", "repository is over"]),
    (.checkedOut, ["branch is currently checked out"]),
    (
      .concurrent,
      [
        "(stale info)", "(fetch first)", "(non-fast-forward)", "failed to update ref", "cannot lock ref",
        "incorrect old value", "reference already exists",
      ]
    ),
    (.declined, ["protected branch", "gh006", "gh013", "hook declined"]),
    (
      .noWriteAccess,
      [
        "marked as read only", "write access to repository not granted", "not allowed to push", "denied to",
        "insufficient permission for adding an object", "unable to create temporary object directory",
        "read-only file system", "returned error: 403",
      ]
    ),
    (
      .needsPassword,
      [
        "authentication failed", "could not read username", "could not read password", "prompts disabled",
        "returned error: 401", "access denied",
      ]
    ),
    (.hostUnknown, ["could not resolve host", "name or service not known", "temporary failure in name resolution"]),
    (.refused, ["connection refused"]),
    (.timeout, ["timed out", "operation too slow", " timeout"]),
    (.unreachable, ["network is unreachable", "no route to host", "couldn't connect to server"]),
    (.notFound, ["repository not found", "does not appear to be a git repository", "' not found"]),
    (.keyRefused, ["permission denied (", "too many authentication failures", "no supported authentication methods"]),
    (.transport, ["' not allowed", "strange hostname", "strange pathname", "is not a git command"]),
    (.hashAlgorithm, ["mismatched algorithms"]),
    (
      .gitMissing,
      [
        "git-upload-pack: not found", "git-upload-pack: command not found", "git-receive-pack: not found",
        "git-receive-pack: command not found",
      ]
    ),
    (.onlyWhole, ["unadvertised object", "not our ref"]),
    (.badConfiguration, ["bad config", "bad numeric config value", "bad boolean config value"]),
    (
      .interrupted,
      [
        "hung up unexpectedly", "connection closed", "connection reset", "early eof", "broken pipe",
        "unexpected disconnect", "could not read from remote repository",
      ]
    ),
  ]

  private static func cause(of words: String) -> Cause {
    if let program = missingProgram(words) { return .sshMissing(program) }
    let small = words.lowercased()
    let cause = table.first { row in row.words.contains { small.contains($0) } }?.cause ?? .unknown
    if cause == .keyRefused, let advice = SSHKeyFailure.words(words) { return .keyUnusable(advice) }
    return cause
  }

  /// The program that git could not start to reach the host; nil where that is not the failure. Shells of the other
  /// machine say the same of theirs, but the shell here begins with the command itself: `ssh -x: 1: ssh: not found`.
  private static func missingProgram(_ words: String) -> String? {
    let ends = [": command not found", ": not found", ": No such file or directory", ": Permission denied"]
    for line in words.split(whereSeparator: \.isNewline) {
      guard let end = ends.first(where: line.hasSuffix) else { continue }
      let rest = line.dropLast(end.count)
      let program = rest[(rest.lastIndex(of: " ").map(rest.index(after:)) ?? rest.startIndex)...]
      let start = rest.prefix { $0 != " " && $0 != ":" }
      if !program.isEmpty, program == start, rest.count > program.count { return printable(String(program)) }
      // `GIT_SSH` is started without a shell.
      let isGit = rest.hasPrefix("error: cannot run ") || rest.hasPrefix("fatal: cannot run ")
      if isGit, words.contains("fatal: unable to fork") { return printable(String(program)) }
    }
    return nil
  }

  /// What lines begin with that only tell how far git is.
  private static let progress = [
    "Enumerating ", "Counting ", "Delta compression ", "Compressing ", "Writing ", "Total ",
  ]

  /// Git's last lines, without what could move a terminal's cursor, and without passwords in addresses.
  private static func shown(_ words: String) -> String {
    let lines = words.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" })
    return lines.filter { line in !progress.contains { line.hasPrefix($0) } }.suffix(12)
      .map { printable(withoutPassword(String($0))) }.joined(separator: "\n")
  }

  /// The same text with stars for what stands between `://` and `@`.
  static func withoutPassword(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let mark = rest.firstRange(of: "://") {
      let address = rest[mark.upperBound...].prefix { !$0.isWhitespace && $0 != "/" && $0 != "'" }
      result += rest[..<mark.upperBound]
      rest = rest[mark.upperBound...]
      guard let at = address.lastIndex(of: "@") else { continue }
      if address[..<at].contains(":") {
        result += "***"
        rest = rest[at...]
      }
    }
    return result + rest
  }
}
