import Foundation
import Testing

@testable import Publishing

/// Each failure is a real one.
@Suite(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync")) struct GitOverSSHFailureTests {
  /// What a publish over ssh fails with.
  private func message(_ server: SSHServer? = nil, _ variables: [String: String?] = [:]) async throws -> String {
    var target = try await GitRepository()
    target.environment["GIT_SSH_COMMAND"] = server?.remoteShell
    target.environment.merge(variables) { $1 }
    return try await target.failure(address: "web:" + target.path).message
  }

  @Test func aMachineWithoutSsh() async throws {
    let tools = try TemporaryFolder()
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
    let git = try #require(
      path.split(separator: ":").map { $0 + "/git" }.first(where: FileManager.default.isExecutableFile))
    try FileManager.default.createSymbolicLink(atPath: tools.path + "/git", withDestinationPath: git)
    let message = try await message(nil, ["PATH": tools.path])
    #expect(message.hasPrefix("ssh is not installed on this machine"), "\(message)")
    #expect(message.hasSuffix("apt install openssh-client"))
  }

  @Test(arguments: [
    ("GIT_SSH_COMMAND", "no-such-ssh -x"), ("GIT_SSH_COMMAND", "/nowhere/no-such-ssh"), ("GIT_SSH", "no-such-ssh"),
  ])
  func aProgramInThePlaceOfSshThatIsNotThere(_ variable: String, _ command: String) async throws {
    let message = try await message(nil, [variable: command])
    #expect(
      message.hasPrefix("git can't start \"") && message.contains("no-such-ssh\", which is to lead"), "\(message)")
  }

  @Test func aKeyThatOthersMayRead() async throws {
    let server = try SSHServer()
    chmod(server.path + "/user", 0o644)
    let message = try await message(server)
    #expect(message.contains("`chmod 600 \(server.path)/user`"), "\(message)")
  }

  @Test func aKeyThatIsNotAccepted() async throws {
    let server = try SSHServer()
    try server.folder.write("authorized", "")
    let message = try await message(server)
    #expect(message.contains("does not accept your ssh key; add its public half to your account there; a key with a"))
  }

  @Test func aRepositoryOfAnotherUserThere() async throws {
    let message = try await message(SSHServer(["SetEnv GIT_TEST_ASSUME_DIFFERENT_OWNER=1"]))
    #expect(message.hasPrefix("the git on the host of web:"), "\(message)")
    #expect(message.contains("chown -R"))
  }

  @Test func aHostWithoutGit() async throws {
    let message = try await message(SSHServer(["SetEnv PATH=/nowhere"]))
    #expect(message.contains("has no git; have it installed there"), "\(message)")
  }
}
