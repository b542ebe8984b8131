import Foundation
import Testing

@testable import Publishing

/// The script with the shells and the tools that web hosts have.
@Suite(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync")) struct RemoteScriptTests {
  static let shells = ["sh", "dash", "bash", "ksh", "zsh", "fish", "csh", "tcsh"].filter { program($0) != nil }

  static func program(_ name: String) -> String? {
    ["/usr/bin/", "/bin/"].map { $0 + name }.first(where: FileManager.default.isExecutableFile)
  }

  let web: TemporaryFolder
  let local: TemporaryFolder

  init() throws {
    web = try TemporaryFolder()
    local = try TemporaryFolder()
  }

  /// Publishes one file and makes it live, in a session of a server.
  private func useAll(_ server: SSHServer, _ name: String) async throws -> HostFacts {
    let host = try server.host(web.path + "/" + name)
    let facts = try await host.open()
    let layout = facts.layout
    let release = try localRelease("r-1", ["index.html": "home", "a/-b": "text"], in: local)
    try await host.upload(release, to: layout.new, like: nil, { _ in })
    try await host.rename(layout.new, to: layout.release("r-1"))
    try await host.write(Array("x".utf8), to: layout.release("r-1") + "/note")
    try await host.link(
      [Array("a/-b".utf8), Array("index.html".utf8)], from: layout.release("r-1"), to: layout.area + "/r-2")
    try await host.place([Array("a/-b".utf8)], from: layout.area + "/r-2", in: layout.area + "/r-3")
    try await host.remove([Array("a/-b".utf8)], in: layout.area + "/r-3")
    #expect(try await host.removeEmptyFolder(layout.area + "/r-3"))
    #expect(try await host.folders(in: layout.area).sorted() == ["r-1", "r-2"])
    let names = sorted(try await host.names(in: layout.area + "/r-2"))
    #expect(names == [Array("a/-b".utf8), Array("index.html".utf8)])
    #expect(try await host.read(layout.release("r-1") + "/note") == Array("x".utf8))
    #expect(try await host.read(layout.release("r-1") + "/nothing") == nil)
    #expect(try await host.differences(from: release, in: layout.release("r-1")) == [])
    if layout.mode == .link {
      try await host.link(layout.live, to: layout.linkText(to: "r-1"))
      try await host.link(layout.live, to: layout.linkText(to: "r-1"))
      #expect(FileManager.default.contents(atPath: layout.live + "/index.html") == Data("home".utf8))
    }
    await host.close()
    return facts
  }

  @Test(arguments: shells) func theLoginShellMayBeAny(_ shell: String) async throws {
    let program = try #require(Self.program(shell))
    let server = try SSHServer(["ForceCommand exec \(program) -c \"$SSH_ORIGINAL_COMMAND\""])
    let facts = try await useAll(server, shell)
    #expect(facts.layout.mode == .link && facts.notice == nil)
  }

  @Test(.enabled(if: program("busybox") != nil, "needs busybox")) func theToolsMayBeThoseOfBusybox() async throws {
    let busybox = try #require(Self.program("busybox"))
    let tools = try TemporaryFolder()
    let names = [
      "sh", "head", "od", "sed", "readlink", "sleep", "rm", "rmdir", "mkdir", "touch", "cat", "mv", "ln", "cp", "find",
      "xargs", "wc", "sync",
    ]
    for name in names {
      try FileManager.default.createSymbolicLink(atPath: tools.path + "/" + name, withDestinationPath: busybox)
    }
    // Not every busybox has its own flock.
    for name in ["rsync", "flock"] {
      try FileManager.default.createSymbolicLink(
        atPath: tools.path + "/" + name, withDestinationPath: #require(Self.program(name)))
    }
    let facts = try await useAll(SSHServer(["SetEnv PATH=\(tools.path)"]), "site")
    #expect(facts.layout.mode == .link && facts.notice == nil)
  }

  @Test func withoutFlockAndWithoutAWayToReplaceALinkItIsSaid() async throws {
    let tools = try TemporaryFolder()
    let names = [
      "sh", "head", "od", "sed", "readlink", "sleep", "rm", "rmdir", "mkdir", "touch", "cat", "ln", "cp", "find",
      "xargs", "wc", "rsync",
    ]
    for name in names {
      try FileManager.default.createSymbolicLink(
        atPath: tools.path + "/" + name, withDestinationPath: #require(Self.program(name)))
    }
    // As the mv of systems that know no `-T`.
    let mv = try #require(Self.program("mv"))
    try tools.write(
      "mv",
      "#!/bin/sh\ncase \" $* \" in *' -T '*) echo 'mv: illegal option -- T' >&2; exit 64 ;; esac\nexec \(mv) \"$@\"\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tools.path + "/mv")
    let facts = try await useAll(SSHServer(["SetEnv PATH=\(tools.path)"]), "site")
    #expect(facts.layout.mode == .order)
    #expect(
      facts.notice
        == "web has no `mv -T`, so files are put in place one by one there, assets first and removals last. web has no "
        + "`flock`: see to it that nobody else publishes there at the same time")
    #expect(try web.files().keys.allSatisfy { $0.hasPrefix("site") })
  }

  @Test func aFileThatCanNotHaveASecondNameIsCopiedWithItsTime() async throws {
    let server = try SSHServer.ofUser()
    let folder = web.path + "/theirs"
    try web.write("theirs/one/own", "of another owner")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: folder + "/one/own")
    SSHServer.give(folder)
    let host = try server.host(folder + "/site")
    let facts = try await host.open()
    try await host.link([Array("own".utf8)], from: folder + "/one", to: facts.layout.new)
    let copy = try FileManager.default.attributesOfItem(atPath: facts.layout.new + "/own")
    #expect((copy[.modificationDate] as? Date)?.timeIntervalSince1970 == 1_000_000)
    #expect(FileManager.default.contents(atPath: facts.layout.new + "/own") == Data("of another owner".utf8))
    await host.close()
  }

  @Test func theScriptSaysWhatIsExpected() {
    #expect(RemoteScript.text.contains("echo '\(RemoteScript.greeting)' >&5"))
    #expect(RemoteScript.text.contains("echo '\(RemoteScript.pulse)' >&2"))
    #expect(!RemoteScript.bootstrap.contains("!"))
  }
}
