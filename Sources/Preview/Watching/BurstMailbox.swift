import Synchronization

/// Hands bursts from the thread that watches to the task that waits for them. Bursts that nobody took are merged.
final class BurstMailbox: Sendable {
  private struct State {
    var ready = Burst()
    /// Whether a burst has begun and not ended; what is ready waits for it, lest half a change be read.
    var isBusy = false
    var isStopped = false
    var lastWaiter = 0
    var waiters: [(id: Int, continuation: CheckedContinuation<Burst?, Never>)] = []
  }

  private let state = Mutex(State())

  /// Says that a burst has begun.
  func begin() {
    state.withLock { $0.isBusy = true }
  }

  /// Gives a burst that ended to the one who waited longest, or keeps it.
  func end(_ burst: Burst) {
    let delivery = state.withLock { state -> (CheckedContinuation<Burst?, Never>, Burst)? in
      state.isBusy = false
      state.ready.merge(burst)
      guard !state.ready.isEmpty, !state.waiters.isEmpty else { return nil }
      let waiter = state.waiters.removeFirst().continuation
      let ready = state.ready
      state.ready = Burst()
      return (waiter, ready)
    }
    delivery?.0.resume(returning: delivery?.1)
  }

  /// Lets all who wait go, and those who come later.
  func stop() {
    let waiters = state.withLock { state in
      state.isStopped = true
      let waiters = state.waiters
      state.waiters = []
      return waiters
    }
    for waiter in waiters { waiter.continuation.resume(returning: nil) }
  }

  /// Waits for a burst; nil after `stop` or when the task is cancelled.
  func next() async -> Burst? {
    let id = state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in wait(id, continuation) }
    } onCancel: {
      let waiter = state.withLock { state in
        state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
      }
      waiter?.continuation.resume(returning: nil)
    }
  }

  private func wait(_ id: Int, _ continuation: CheckedContinuation<Burst?, Never>) {
    let answer = state.withLock { state -> Burst?? in
      // A task that was cancelled before it waited would never be woken.
      if state.isStopped || Task.isCancelled { return .some(nil) }
      guard !state.isBusy, !state.ready.isEmpty else {
        state.waiters.append((id, continuation))
        return nil
      }
      let ready = state.ready
      state.ready = Burst()
      return ready
    }
    if let answer { continuation.resume(returning: answer) }
  }
}
