/// What ssh says when it fails, in plain words.
enum SSHFailure {
  /// The error of an ssh that has ended. `isConnected` says that it had worked before.
  static func error(host: String, status: Int32?, errors: String, isConnected: Bool) -> PublishError {
    let details = RemoteCause.details(errors)
    if let words = words(errors, host: host) { return PublishError(words, details: details) }
    if isConnected {
      return PublishError(
        "The connection to \(host) broke off; the published site is as it was or complete; publish again",
        details: details)
    }
    if status == 255 || status == nil {
      return PublishError(
        "No connection to \(host); try `ssh \(host)` in a terminal, which must work without questions", details: details
      )
    }
    return PublishError(
      "The login on \(host) gives no shell that commands can be run with; where the web host allows sftp only, publish "
        + "with rclone and an sftp remote", details: details)
  }

  /// The sentence for what ssh said; nil where it is nothing that is known.
  static func words(_ errors: String, host: String) -> String? {
    let text = errors.lowercased()
    func says(_ parts: String...) -> Bool { parts.contains(where: text.contains) }
    if says("remote host identification has changed") {
      return
        "\(host) shows another key than before: it was set up anew, or somebody is in between; ask those who run it "
        + "for its fingerprint, and when it agrees remove the old key with `ssh-keygen -R` and its name"
    }
    if says("host key verification failed", "no matching host key", "no host key is known", "host key is known for") {
      return
        "\(host) is not known to this machine yet; run `ssh \(host)` once, compare the fingerprint that it shows with "
        + "the one that the web host tells, and answer yes"
    }
    if says("could not resolve hostname") {
      let name = host.split(separator: "@").last ?? ""
      return "There is no machine of the name \(name), or the network is down; check the name in site.yml"
    }
    if says("connection refused") {
      return
        "\(host) takes no ssh connections; ask the web host whether ssh is switched on, and on which port (the port "
        + "goes into ~/.ssh/config)"
    }
    if says("no route to host", "network is unreachable") {
      return "The network does not lead to \(host); check the connection to the internet"
    }
    if says("sftp connections only", "sftp only") {
      return "\(host) allows sftp only, but no commands; publish with rclone and an sftp remote"
    }
    if says("account is currently not available", "no shell", "nologin") {
      return
        "The account on \(host) has no shell; ask the web host for ssh access, or publish with rclone and an sftp remote"
    }
    if says("permission denied (") { return permission(errors, host: host) }
    if says("too many authentication failures") {
      return
        "\(host) was offered too many keys; name the right one for it in ~/.ssh/config (IdentityFile, IdentitiesOnly)"
    }
    if says("connection timed out", "operation timed out", "not responding") {
      return "\(host) does not answer; check the name, the network and whether a firewall is in between, then try again"
    }
    if says("connection reset", "connection closed", "broken pipe", "kex_exchange_identification") {
      return "The connection to \(host) broke off; publish again"
    }
    if says("head: not found", "head: command not found", "od: not found", "od: command not found") {
      return "\(host) lacks the simplest commands (head, od), so nothing can be published there by rsync"
    }
    return nil
  }

  private static func permission(_ errors: String, host: String) -> String {
    if let words = SSHKeyFailure.words(errors) { return "\(host) was not reached: \(words)" }
    let text = errors.lowercased()
    if text.contains("permission denied (password") || text.contains("permission denied (keyboard-interactive") {
      return "\(host) asks for a password, and nobody is there to type it; set up a key: `ssh-copy-id \(host)`"
    }
    let copy = text.contains("password") || text.contains("keyboard-interactive") ? ": `ssh-copy-id \(host)`" : ""
    return
      "\(host) does not accept the key of this machine; check the user's name, and put your public key there\(copy); "
      + SSHKeyFailure.advice
  }
}
