import Foundation
import Testing

@testable import Publishing

/// A real sshd with keys of its own. ssh starts one for each connection and talks to it through a pipe, so that no test
/// needs a port and nothing is left running.
struct SSHServer {
  static let program = "/usr/sbin/sshd"
  /// Whether this machine has all that such a test needs.
  static let isThere = [program, "/usr/bin/ssh", "/usr/bin/ssh-keygen", "/usr/bin/rsync"]
    .allSatisfy(FileManager.default.isExecutableFile)

  let folder: TemporaryFolder
  var path: String { folder.path }

  /// Makes one. `options` are lines of its configuration.
  init(_ options: [String] = []) throws {
    folder = try TemporaryFolder()
    for name in ["host", "user", "other"] {
      try Self.run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", folder.path + "/" + name])
    }
    if getuid() == 0 {
      try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    }
    let key = try String(contentsOfFile: path + "/host.pub", encoding: .utf8)
    try folder.write("known", "web " + key)
    try folder.write("authorized", String(contentsOfFile: path + "/user.pub", encoding: .utf8))
    try folder.write(
      "sshd_config",
      (options + [
        "HostKey \(path)/host", "AuthorizedKeysFile \(path)/authorized", "StrictModes no", "UsePAM no",
        "PermitRootLogin yes", "PidFile none", "PrintMotd no", "Subsystem sftp internal-sftp",
      ]).joined(separator: "\n") + "\n")
    try configureClient()
  }

  /// One whose sessions have no rights beyond those of a user, also where the tests run as root. Folders are that
  /// user's when `give` was called for them.
  static func ofUser() throws -> SSHServer {
    guard getuid() == 0 else { return try SSHServer() }
    return try SSHServer([
      "ForceCommand exec setpriv --reuid=65534 --regid=65534 --clear-groups sh -c \"$SSH_ORIGINAL_COMMAND\""
    ])
  }

  /// Gives a path to the user of `ofUser`.
  static func give(_ path: String) {
    if getuid() == 0 { chown(path, 65534, 65534) }
  }

  /// Writes the client's configuration; `options` come first and win.
  func configureClient(_ options: [String] = []) throws {
    try folder.write(
      "ssh_config",
      (["Host *"] + options + [
        "User \(NSUserName())", "IdentityFile \(path)/user", "IdentitiesOnly yes", "IdentityAgent none",
        "UserKnownHostsFile \(path)/known", "GlobalKnownHostsFile none", "StrictHostKeyChecking yes",
        "ControlMaster no", "ControlPath none",
        "ProxyCommand sh -c 'echo $PPID >\(path)/pid; exec \(Self.program) -i -f \(path)/sshd_config -E \(path)/log'",
      ]).joined(separator: "\n") + "\n")
  }

  /// What `RSYNC_RSH` has to be to reach it as `web`.
  var remoteShell: String { "ssh -F \(path)/ssh_config" }

  /// It as a host that a site is published to.
  func host(
    _ path: String, holder: String = "ana@office", name: String = "web", time: String = "2026-11-26T09:30:00Z",
    patience: Duration? = nil
  ) throws -> SSHHost {
    try SSHHost(
      host: name, path: path, holder: holder, time: time, isAsking: false, remoteShell: remoteShell,
      patience: patience)
  }

  /// Kills the ssh that was started last.
  func killClient() throws {
    let text = try String(contentsOfFile: path + "/pid", encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    kill(process, SIGKILL)
  }

  /// Runs a program, which has to succeed.
  static func run(_ program: String, _ arguments: [String]) throws {
    try #require(try succeeds(program, arguments), "\(program) failed")
  }

  /// Whether a program succeeds.
  static func succeeds(_ program: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
