import Synchronization

/// A response that comes later, from any thread.
final class LaterResponse: Sendable {
  private struct State {
    var response: Response?
    var whenSent: (@Sendable () -> Void)?
  }

  /// How long the client waits at most.
  let timeout: Duration
  private let ifLate: Response
  private let state = Mutex(State())

  /// Makes a promise of a response.
  ///
  /// - Parameters:
  ///   - timeout: how long the client waits at most
  ///   - ifLate: what it gets when nothing was sent until then, or when too many wait
  init(timeout: Duration, ifLate: Response) {
    self.timeout = timeout
    self.ifLate = ifLate
  }

  /// Sends the response. Only the first call counts.
  func send(_ response: Response) {
    let whenSent = state.withLock { state -> (@Sendable () -> Void)? in
      guard state.response == nil else { return nil }
      state.response = response
      defer { state.whenSent = nil }
      return state.whenSent
    }
    whenSent?()
  }

  /// Ends the wait.
  func expire() {
    send(ifLate)
  }

  /// What was sent.
  var response: Response? {
    state.withLock { $0.response }
  }

  /// Calls a function as soon as the response is there: at once where it already is.
  func whenSent(_ function: @escaping @Sendable () -> Void) {
    let isSent = state.withLock { state in
      if state.response == nil { state.whenSent = function }
      return state.response != nil
    }
    if isSent { function() }
  }
}
