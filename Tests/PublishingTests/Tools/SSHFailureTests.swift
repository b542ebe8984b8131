import Foundation
import Testing

@testable import Publishing

/// Each failure is a real one.
@Suite(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync")) struct SSHFailureTests {
  let web: TemporaryFolder

  init() throws { web = try TemporaryFolder() }

  private func error(_ server: SSHServer, name: String = "web") async throws -> PublishError {
    let host = try server.host(web.path + "/site", name: name)
    do {
      _ = try await host.open()
    } catch {
      return error
    }
    await host.close()
    return PublishError("opened")
  }

  @Test func anUnknownHostKey() async throws {
    let server = try SSHServer()
    try server.folder.write("known", "")
    let error = try await error(server)
    #expect(
      error.message
        == "web is not known to this machine yet; run `ssh web` once, compare the fingerprint that it shows with the one "
        + "that the web host tells, and answer yes")
    #expect(error.details?.contains("Host key verification failed.") == true)
  }

  @Test func aChangedHostKey() async throws {
    let server = try SSHServer()
    let other = try String(contentsOfFile: server.path + "/other.pub", encoding: .utf8)
    try server.folder.write("known", "web " + other)
    #expect(try await error(server).message.hasPrefix("web shows another key than before: it was set up anew, or"))
  }

  @Test func aKeyThatIsNotAccepted() async throws {
    let server = try SSHServer(["AuthenticationMethods publickey"])
    try server.folder.write("authorized", "")
    let error = try await error(server)
    #expect(
      error.message
        == "web does not accept the key of this machine; check the user's name, and put your public key there; a key with "
        + "a passphrase has to be loaded first, with `ssh-add`")
    #expect(error.details?.contains("Permission denied (publickey).") == true)
  }

  @Test func aPasswordThatNobodyCanType() async throws {
    let server = try SSHServer(["AuthenticationMethods password", "PasswordAuthentication yes"])
    #expect(
      try await error(server).message
        == "web asks for a password, and nobody is there to type it; set up a key: `ssh-copy-id web`")
  }

  @Test func anAccountForSftpOnly() async throws {
    let server = try SSHServer(["ForceCommand internal-sftp"])
    let error = try await error(server)
    #expect(error.message == "web allows sftp only, but no commands; publish with rclone and an sftp remote")
  }

  @Test func anAccountWithoutAShell() async throws {
    let server = try SSHServer(["ForceCommand echo 'Welcome!'; exit 3"])
    let error = try await error(server)
    #expect(
      error.message
        == "The login on web gives no shell that commands can be run with; where the web host allows sftp only, publish "
        + "with rclone and an sftp remote")
  }

  @Test func nobodyListens() async throws {
    let server = try SSHServer()
    try server.configureClient(["Hostname 127.0.0.1", "Port 1", "ProxyCommand none"])
    #expect(
      try await error(server).message.hasPrefix(
        "web takes no ssh connections; ask the web host whether ssh is switched on"))
  }

  @Test func aNameThatNobodyHas() async throws {
    let server = try SSHServer()
    try server.configureClient(["Hostname no-such-machine.invalid", "ProxyCommand none"])
    let error = try await error(server, name: "ana@web")
    #expect(error.message.hasPrefix("There is no machine of the name web, or the network is down"), "\(error)")
  }

  @Test func aHostWithoutRsync() async throws {
    let server = try SSHServer()
    let tools = try TemporaryFolder()
    for name in ["sh", "head", "od", "sed", "readlink", "sleep", "rm", "mkdir", "touch", "cat"] {
      let program = ["/usr/bin/", "/bin/"].map { $0 + name }.first(where: FileManager.default.isExecutableFile)
      try FileManager.default.createSymbolicLink(
        atPath: tools.path + "/" + name, withDestinationPath: #require(program))
    }
    let bare = try SSHServer(["SetEnv PATH=\(tools.path)", "PermitUserEnvironment no"])
    let error = try await error(bare)
    #expect(
      error.message
        == "Rsync is missing on the web host web; have it installed there (apt install rsync), or publish with rclone "
        + "and an sftp remote", "\(error)")
    _ = server
  }

  @Test func theConnectionBreaksOff() async throws {
    let server = try SSHServer()
    let host = try server.host(web.path + "/site")
    let facts = try await host.open()
    try server.killClient()
    let error = await #expect(throws: PublishError.self) { try await host.write([1, 2, 3], to: facts.layout.journal) }
    #expect(error?.message.hasPrefix("The connection to web broke off") == true)
    await host.close()
  }

  @Test func aLoginThatPrintsBeforeItIsNoMatter() async throws {
    let server = try SSHServer(["ForceCommand echo 'Welcome!'; printf 'no end'; eval \"$SSH_ORIGINAL_COMMAND\""])
    let host = try server.host(web.path + "/site")
    #expect(try await host.open().layout.mode == .link)
    await host.close()
  }

  @Test func aHostThatIsNoHostIsRefusedBeforeAnythingRuns() throws {
    for name in [
      "-oProxyCommand=touch x", "a b", "", "web@", "@web", "web@-oX", "a/b", "a;b", "$(x)", "web::module", "a\nb",
    ] {
      #expect(throws: PublishError.self, "\(name)") {
        try SSHHost(host: name, path: "/x", holder: "a", time: "", isAsking: false, remoteShell: nil)
      }
    }
    for path in ["", "/", ".", "//", "a/../b", "a\nb", "~/"] {
      #expect(throws: PublishError.self, "\(path)") {
        try SSHHost(host: "web", path: path, holder: "a", time: "", isAsking: false, remoteShell: nil)
      }
    }
  }
}
