import Diagnostics

/// Where a repository is: `git@host:path`, an address with `ssh://` or `https://`, or an absolute path of this machine.
struct GitAddress {
  private static let example = "git@host:organisation/site.git or https://host/organisation/site.git"

  let text: String

  init(parsing text: String) throws(TargetProblem) {
    self.text = text
    if text.hasPrefix("-") { throw TargetProblem("begins with a hyphen, which programs take for an option") }
    if text.hasPrefix("/") {
      if text.split(separator: "/").isEmpty { throw TargetProblem("is the disk itself; write where the repository is") }
      return
    }
    if let scheme = text.firstRange(of: "://") {
      try Self.check(text[..<scheme.lowerBound].lowercased(), text[scheme.upperBound...])
      return
    }
    guard let host = HostName.beforeColon(text), !text.hasPrefix("."), !text.hasPrefix("~") else {
      throw TargetProblem("is not where a repository is; write \(Self.example), or a whole path of this machine")
    }
    let path = text[host.endIndex...].dropFirst()
    if path.hasPrefix(":") {
      throw TargetProblem("has ::, with which git would start another program; write \(Self.example)")
    }
    try HostName.check(host, like: Self.example)
    if path.isEmpty || path.hasPrefix("-") {
      throw TargetProblem("needs the repository's path behind the colon; write \(Self.example)")
    }
  }

  private static func check(_ scheme: String, _ rest: Substring) throws(TargetProblem) {
    switch scheme {
    case "ssh", "https": break
    case "git", "http":
      throw TargetProblem("begins with \(scheme)://, which is not encrypted; write \(example)")
    case "file": throw TargetProblem("is a path of this machine; write it without file://")
    default: throw TargetProblem("begins with an address that is not taken here; write \(example)")
    }
    let host = rest.prefix { $0 != "/" }
    var name = host
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]"), host[colon...].dropFirst().allSatisfy(isDigit) {
      name = host[..<colon]
    }
    try HostName.check(name, like: example)
    if rest[host.endIndex...].split(separator: "/").isEmpty {
      throw TargetProblem("needs the repository's path behind the host; write \(example)")
    }
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

/// What git takes for the name of a branch (git-check-ref-format).
enum GitBranch {
  static func isName(_ text: String) -> Bool {
    let refused = " ~^:?*[\\\u{7F}".unicodeScalars
    guard !text.isEmpty, !text.hasPrefix("-"), !text.hasSuffix("."), text != "@", text != "HEAD",
      !text.hasPrefix("refs/"), !text.contains(".."), !text.contains("@{"),
      !text.unicodeScalars.contains(where: { $0.value < 0x20 || refused.contains($0) })
    else { return false }
    return text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock")
    }
  }
}
