import Foundation
import Testing

@testable import Publishing

/// A web host that stays connected and says nothing.
@Suite struct SilenceTests {
  @Test func onlyWhileAnAnswerIsDueAndNothingComesTheTimeCounts() {
    let silence = Silence(limit: .seconds(60))
    let start = ContinuousClock.now
    func after(_ seconds: Int) -> ContinuousClock.Instant { start + .seconds(seconds) }
    #expect(!silence.look(at: after(1000)))
    silence.waits(atMost: .seconds(600), at: after(1000))
    #expect(!silence.look(at: after(1060)))
    silence.ends(at: after(1030))
    #expect(!silence.look(at: after(1090)))
    silence.waits(atMost: nil)
    #expect(!silence.look(at: after(2000)))
    silence.waits(atMost: .seconds(600), at: after(2000))
    #expect(silence.look(at: after(2061)))
    #expect(silence.isTooLong)
  }

  @Test func signsOfLifeDoNotKeepARequestAliveForEver() {
    let silence = Silence(limit: .seconds(60))
    let start = ContinuousClock.now
    func after(_ seconds: Int) -> ContinuousClock.Instant { start + .seconds(seconds) }
    silence.waits(atMost: .seconds(600), at: start)
    for second in stride(from: 30, through: 600, by: 30) {
      #expect(!silence.look(at: after(second)))
      silence.ends(at: after(second))
    }
    #expect(silence.look(at: after(601)))
  }

  @Test(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync"))
  func aHostThatNeverGreetsIsNotWaitedForForEver() async throws {
    let server = try SSHServer(["ForceCommand exec sleep 120"])
    let host = try server.host(server.path + "/site", patience: .seconds(2))
    let error = await #expect(throws: PublishError.self) { _ = try await host.open() }
    #expect(error?.message.hasPrefix("web does not answer any more, so the connection was ended; try again") == true)
  }

  @Test(.enabled(if: SSHServer.isThere, "needs sshd, ssh and rsync"))
  func aHostThatStopsAnsweringIsNotWaitedForForEver() async throws {
    let tools = try TemporaryFolder()
    try tools.write("sync", "#!/bin/sh\nexec sleep 120\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tools.path + "/sync")
    let server = try SSHServer(["SetEnv PATH=\(tools.path):/usr/bin:/bin"])
    let host = try server.host(server.path + "/site", patience: .seconds(20))
    let layout = try await host.open().layout
    let error = await #expect(throws: PublishError.self) { try await host.link(layout.live, to: "a") }
    #expect(error?.message.hasPrefix("web does not answer any more") == true)
    await host.close()
  }
}
