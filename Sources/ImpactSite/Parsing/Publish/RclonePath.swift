import Diagnostics

/// `remote:path`, a remote of rclone's configuration and a path there; or an absolute path of this machine.
struct RclonePath {
  private static let example = "remote:path, such as s3:impact-site"

  let text: String

  init(parsing text: String) throws(TargetProblem) {
    self.text = text
    if text.hasPrefix("/") { return }
    if text.hasPrefix("-") { throw TargetProblem("begins with a hyphen, which programs take for an option") }
    let isWebAddress = text.contains("://")
    if text.hasPrefix(":") || !isWebAddress && Self.hasOptions(text) {
      throw TargetProblem(
        "describes a remote on the spot; make one with \"rclone config\", which keeps its secrets too, and write "
          + Self.example)
    }
    guard !isWebAddress, let colon = text.firstIndex(of: ":") else {
      throw TargetProblem(
        "has no remote with a colon behind it; \"rclone listremotes\" names those there are: write \(Self.example)")
    }
    guard Self.isRemote(text[..<colon]) else {
      throw TargetProblem("has a remote whose name rclone does not take; write \(Self.example)")
    }
    let path = text[colon...].dropFirst()
    if path.hasPrefix("-") { throw TargetProblem("has a path that begins with a hyphen; choose another folder") }
    if path.split(separator: "/").contains("..") {
      throw TargetProblem("has .. in its path; write the path without it")
    }
  }

  /// Whether options stand behind the name of the remote: `s3,region=…:bucket`.
  private static func hasOptions(_ text: String) -> Bool { text.prefix { $0 != ":" }.contains(",") }

  /// As rclone has it: letters, digits, `_`, `-`, `.`, `+`, `@` and blanks, no blank at its ends and no hyphen in front.
  private static func isRemote(_ name: Substring) -> Bool {
    guard let first = name.first, first != " ", name.last != " " else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || "_-.+@ ".contains($0) }
  }
}
