import Synchronization
import Testing

@testable import Preview

@Suite("A later response")
struct LaterResponseTests {
  @Test("is sent once")
  func once() {
    let later = LaterResponse(timeout: .seconds(1), ifLate: .message(204, ""))
    let calls = Mutex(0)
    later.whenSent { calls.withLock { $0 += 1 } }
    later.send(.message(200, "first"))
    later.send(.message(500, "second"))
    later.expire()
    #expect(later.response?.status == 200)
    #expect(calls.withLock { $0 } == 1)
  }

  @Test("that is there already is told at once")
  func already() {
    let later = LaterResponse(timeout: .seconds(1), ifLate: .message(204, ""))
    later.expire()
    let calls = Mutex(0)
    later.whenSent { calls.withLock { $0 += 1 } }
    #expect(later.response?.status == 204)
    #expect(calls.withLock { $0 } == 1)
  }
}
