import Foundation
import Testing
import Tools

@testable import Publishing

@Suite(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync")) struct SSHKeyFailureTests {
  private func message(_ server: SSHServer) async throws -> String {
    let host = try server.host(server.path + "/site")
    let error = await #expect(throws: PublishError.self) { _ = try await host.open() }
    await host.close()
    return error?.message ?? ""
  }

  @Test func aKeyWithAPassphraseHasToBeLoaded() async throws {
    let server = try SSHServer()
    let key = server.path + "/locked"
    try SSHServer.run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "open sesame", "-C", "", "-f", key])
    try server.folder.write("authorized", String(contentsOfFile: key + ".pub", encoding: .utf8))
    try server.configureClient(["IdentityFile \(key)"])
    #expect(try await message(server).hasSuffix("a key with a passphrase has to be loaded first, with `ssh-add`"))
  }

  @Test func aKeyThatOthersMayRead() async throws {
    let server = try SSHServer()
    chmod(server.path + "/user", 0o644)
    #expect(
      try await message(server)
        == "web was not reached: ssh does not use the key \"\(server.path)/user\", because others may read it; run "
        + "`chmod 600 \(server.path)/user`, and publish again")
  }

  @Test func aKeyThatIsDamaged() async throws {
    let server = try SSHServer()
    let text = try String(contentsOfFile: server.path + "/user", encoding: .utf8)
    try text.prefix(120).write(toFile: server.path + "/user", atomically: false, encoding: .utf8)
    #expect(try await message(server).contains("ssh can't read the key \"\(server.path)/user\": the file is damaged"))
  }

  @Test(arguments: [
    (
      "Load key \"/home/ana/.ssh/id\": incorrect passphrase supplied to decrypt private key",
      "`ssh-add /home/ana/.ssh/id`"
    ),
    (
      "sign_and_send_pubkey: signing failed for ED25519 \"/home/ana/.ssh/id\" from agent: agent refused operation",
      "`ssh-add /home/ana/.ssh/id`"
    ),
    ("sign_and_send_pubkey: no mutual signature supported", "`ssh-keygen -t ed25519`"),
  ])
  func whatSshSaysOfAKeyIsToldByRsyncToo(_ line: String, _ words: String) {
    let result = Tool.Result(status: 255, errors: line + "\r\nana@web: Permission denied (publickey).\r\n")
    let message = RsyncFailure.error("Sending", host: "web", result).message
    #expect(message.hasPrefix("web was not reached: "))
    #expect(message.contains(words))
  }
}
