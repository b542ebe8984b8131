import Synchronization
import Testing

@testable import ExternalLinks

@Suite struct TurnsTests {
  /// Who has a turn, and how many had one at most.
  private final class Record: Sendable {
    private struct State {
      var now: [String: Int] = [:]
      var most = 0
      var mostOfHost = 0
    }

    private let state = Mutex(State())

    func enter(_ host: String) {
      state.withLock { state in
        state.now[host, default: 0] += 1
        state.most = max(state.most, state.now.values.reduce(0, +))
        state.mostOfHost = max(state.mostOfHost, state.now.values.max() ?? 0)
      }
    }

    func leave(_ host: String) { state.withLock { $0.now[host, default: 0] -= 1 } }

    var most: (all: Int, ofHost: Int) { state.withLock { ($0.most, $0.mostOfHost) } }
  }

  private static func limits(atOnce: Int = 3) -> LinkLimits {
    var limits = LinkLimits()
    limits.atOnce = atOnce
    limits.pause = .zero
    return limits
  }

  @Test func aHostHasOneTurnAtATimeAndAllTogetherHaveFew() async {
    let turns = Turns(Self.limits())
    let record = Record()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          let host = "host\(number % 10)"
          guard let address = try? RequestAddress("http://\(host).test/"), case .yours = await turns.take(address)
          else {
            return
          }
          record.enter(host)
          try? await Task.sleep(for: .milliseconds(1))
          record.leave(host)
          await turns.give(address)
        }
      }
    }
    #expect(record.most.ofHost == 1)
    #expect(record.most.all <= 3)
    #expect(record.most.all > 1)
  }

  @Test func aClosedHostGivesItsAnswerToAllWhoWait() async throws {
    let turns = Turns(Self.limits())
    let (a, other) = (try RequestAddress("http://a.test/"), try RequestAddress("https://a.test/"))
    _ = await turns.take(a)
    async let second = turns.take(a)
    await turns.give(a, .later(60), status: 429)
    guard case .closed(.later(60)) = await second, case .closed = await turns.take(other),
      case .yours = await turns.take(try RequestAddress("http://b.test/"))
    else {
      Issue.record("a host that was closed gave a turn, or another one none")
      return
    }
  }

  @Test func aConnectionThatFailsClosesItsSchemeAndPortOnly() async throws {
    let turns = Turns(Self.limits())
    let refused = LinkAnswer.unreachable(.refused, host: "https://a.test")
    let address = try RequestAddress("https://a.test/x")
    _ = await turns.take(address)
    await turns.give(address, refused)
    guard case .closed(refused) = await turns.take(try RequestAddress("https://a.test:443/y")),
      case .yours = await turns.take(try RequestAddress("http://a.test/x"))
    else {
      Issue.record("https does not answer, and http is closed, or https is open")
      return
    }
  }

  @Test(arguments: [LinkAnswer.Cause.noConnection, .refused, .noHost])
  func whatAnsweredOnceIsNotClosed(_ cause: LinkAnswer.Cause) async throws {
    let turns = Turns(Self.limits())
    let address = try RequestAddress("https://a.test/x")
    _ = await turns.take(address)
    await turns.give(address, .missing(404), status: 404)
    _ = await turns.take(address)
    await turns.give(address, .unreachable(cause, host: "a"))
    guard case .yours = await turns.take(address) else {
      Issue.record("a host was closed that had answered")
      return
    }
  }

  @Test func afterTheTimeForEverythingNobodyGetsATurn() async throws {
    var limits = Self.limits()
    limits.total = .zero
    let turns = Turns(limits)
    let address = try RequestAddress("http://a.test/")
    for _ in 0..<2 {
      guard case .late = await turns.take(address) else {
        Issue.record("a turn was given after the time was over")
        return
      }
    }
  }
}
