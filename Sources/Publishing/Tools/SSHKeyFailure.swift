import Diagnostics

/// Why ssh could not use a key of this machine, where it tells so.
enum SSHKeyFailure {
  /// What to do about a key that is there, in a sentence; nil where ssh says nothing of it.
  static func words(_ errors: String) -> String? {
    let text = errors.lowercased()
    func says(_ parts: String...) -> Bool { parts.contains(where: text.contains) }
    let file = file(in: errors)
    let key = file.map { "the key \(quoted($0))" } ?? "a key of this machine"
    if says("unprotected private key file", "bad permissions") {
      return "ssh does not use \(key), because others may read it; run `chmod 600 \(file ?? "FILE")`, and publish again"
    }
    if says("incorrect passphrase") {
      return "ssh can't open \(key): its passphrase is needed, or was wrong; load the key with `ssh-add "
        + "\(file ?? "FILE")`, and publish again"
    }
    if says("error in libcrypto", "invalid format") {
      return "ssh can't read \(key): the file is damaged, or its last line has no end; put the whole key there again"
    }
    if says("no mutual signature") {
      return
        "\(key) is of a kind that the host does not take any more; make a new one with `ssh-keygen -t ed25519`, and "
        + "put its public half there"
    }
    if says("signing failed") {
      return "the ssh agent does not sign with \(key); load the key anew with `ssh-add \(file ?? "FILE")`, and publish "
        + "again"
    }
    return nil
  }

  /// What to add where it is not known why a key does not help: without a terminal, ssh leaves out a locked one
  /// silently.
  static let advice = "a key with a passphrase has to be loaded first, with `ssh-add`"

  /// The key file in `Load key "FILE": why`, or in `signing failed for ED25519 "FILE" from agent`.
  private static func file(in errors: String) -> String? {
    for line in errors.split(whereSeparator: \.isNewline) {
      guard line.hasPrefix("Load key ") || line.contains("signing failed for ") else { continue }
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      if parts.count >= 3 { return printable(String(parts[1])) }
    }
    return nil
  }
}
