import Synchronization

/// How long nothing came from the other end while an answer is due. Any byte counts, so the signs of life do too.
final class Silence: Sendable {
  private struct State {
    var since: ContinuousClock.Instant?
    var isTooLong = false
  }

  private let limit: Duration
  private let state = Mutex(State())

  init(limit: Duration) { self.limit = limit }

  /// Whether it was too long once.
  var isTooLong: Bool { state.withLock(\.isTooLong) }

  /// An answer is due from now on, or no more.
  func waits(_ isWaiting: Bool, at now: ContinuousClock.Instant = .now) {
    state.withLock { $0.since = isWaiting ? now : nil }
  }

  /// Something came.
  func ends(at now: ContinuousClock.Instant = .now) {
    state.withLock { if $0.since != nil { $0.since = now } }
  }

  /// Looks whether it is too long by now.
  func look(at now: ContinuousClock.Instant = .now) -> Bool {
    state.withLock { state in
      if let since = state.since, now - since > limit { state.isTooLong = true }
      return state.isTooLong
    }
  }

  /// Returns when it is too long.
  func untilTooLong() async throws {
    while !look() { try await Task.sleep(for: min(.seconds(1), limit)) }
  }
}
