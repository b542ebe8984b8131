import Testing

@testable import ImpactSite
@testable import Preview

@Suite("Bursts on their way to who waits for them")
struct BurstMailboxTests {
  private func burst(_ paths: ByteString...) -> Burst {
    var burst = Burst()
    burst.paths = Set(paths)
    return burst
  }

  @Test("are merged when nobody took them")
  func merged() async {
    let mailbox = BurstMailbox()
    mailbox.end(burst("/a"))
    mailbox.end(burst("/b"))
    #expect(await mailbox.next() == burst("/a", "/b"))
  }

  @Test("wait for the end of one that has begun")
  func busy() async {
    let mailbox = BurstMailbox()
    mailbox.end(burst("/a"))
    mailbox.begin()
    async let next = mailbox.next()
    try? await Task.sleep(for: .milliseconds(20))
    mailbox.end(burst("/b"))
    #expect(await next == burst("/a", "/b"))
  }

  @Test("come no more after a stop, before or after one waits")
  func stopped() async {
    let mailbox = BurstMailbox()
    async let next = mailbox.next()
    try? await Task.sleep(for: .milliseconds(20))
    mailbox.stop()
    #expect(await next == nil)
    mailbox.end(burst("/a"))
    #expect(await mailbox.next() == nil)
  }

  @Test("are not lost with a task that was cancelled")
  func cancelled() async {
    let mailbox = BurstMailbox()
    let task = Task { await mailbox.next() }
    task.cancel()
    #expect(await task.value == nil)
    mailbox.end(burst("/a"))
    #expect(await mailbox.next() == burst("/a"))
  }
}
