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
          guard case .yours = await turns.take(host) else { return }
          record.enter(host)
          try? await Task.sleep(for: .milliseconds(1))
          record.leave(host)
          await turns.give(host)
        }
      }
    }
    #expect(record.most.ofHost == 1)
    #expect(record.most.all <= 3)
    #expect(record.most.all > 1)
  }

  @Test func aClosedHostGivesItsAnswerToAllWhoWait() async {
    let turns = Turns(Self.limits())
    _ = await turns.take("a")
    async let second = turns.take("a")
    await turns.give("a", closing: .later(60))
    guard case .closed(.later(60)) = await second, case .closed = await turns.take("a"),
      case .yours = await turns.take("b")
    else {
      Issue.record("a host that was closed gave a turn, or another one none")
      return
    }
  }

  @Test func afterTheTimeForEverythingNobodyGetsATurn() async {
    var limits = Self.limits()
    limits.total = .zero
    let turns = Turns(limits)
    for _ in 0..<2 {
      guard case .late = await turns.take("a") else {
        Issue.record("a turn was given after the time was over")
        return
      }
    }
  }
}
