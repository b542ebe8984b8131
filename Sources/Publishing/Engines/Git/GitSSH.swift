import Tools

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Git {
  /// What git starts ssh with: the user's own command with options that keep it from waiting for ever and, without a
  /// terminal, from asking. Nil where the user's is a program that may not know them.
  func sshCommand() async throws(GitFailure) -> String? {
    var command = variable("GIT_SSH_COMMAND")
    if command == nil {
      let configured = try await result(["config", "--get", "core.sshCommand"])
      if configured.isSuccess { command = String(configured.text.prefix { $0 != "\n" }) }
    }
    if command == nil, variable("GIT_SSH") != nil { return nil }
    return Self.withOptions(command ?? "ssh", isInteractive: isInteractive)
  }

  /// A command with the options, behind its own ones: ssh takes the first of each kind.
  static func withOptions(_ command: String, isInteractive: Bool) -> String? {
    let program = command.split(separator: " ").first?.split(separator: "/").last
    guard program == "ssh" else { return nil }
    return command + (isInteractive ? "" : " -o BatchMode=yes") + " -o ConnectTimeout=20 -o ServerAliveInterval=15"
  }

  private func variable(_ name: String) -> String? {
    if let own = environment[name] { return own }
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
