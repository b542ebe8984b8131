import Synchronization

/// How long nothing came from the other end while an answer is due. Any byte counts, so the signs of life do too; but an
/// answer has to be there at some time.
final class Silence: Sendable {
  private struct State {
    var since: ContinuousClock.Instant?
    var end: ContinuousClock.Instant?
    var isTooLong = false
  }

  let limit: Duration
  private let state = Mutex(State())

  init(limit: Duration) { self.limit = limit }

  /// Whether it was too long once.
  var isTooLong: Bool { state.withLock(\.isTooLong) }

  /// An answer is due from now on, and has to be there after a time; nil: none is due any more.
  func waits(atMost time: Duration?, at now: ContinuousClock.Instant = .now) {
    state.withLock {
      $0.since = time.map { _ in now }
      $0.end = time.map { now + $0 }
    }
  }

  /// Something came.
  func ends(at now: ContinuousClock.Instant = .now) {
    state.withLock { if $0.since != nil { $0.since = now } }
  }

  /// Looks whether it is too long by now.
  func look(at now: ContinuousClock.Instant = .now) -> Bool {
    state.withLock { state in
      if let since = state.since, now - since > limit { state.isTooLong = true }
      if let end = state.end, now > end { state.isTooLong = true }
      return state.isTooLong
    }
  }

  /// Returns when it is too long.
  func untilTooLong() async throws {
    while !look() { try await Task.sleep(for: min(.seconds(1), limit)) }
  }
}
