import Synchronization

/// What the server knows of one client.
final class ServerConnection: Sendable {
  /// What a connection is doing.
  enum Phase {
    /// The client has to send a request's head.
    case awaitingHead
    /// The client has to send a request's body.
    case readingBody
    /// The response is on its way, or is being made.
    case answering
    /// A later response is being waited for.
    case waiting(LaterResponse)
  }

  /// What changes with each request.
  struct State {
    /// What it is doing.
    var phase = Phase.awaitingHead
    /// Since when.
    var since = ContinuousClock.now
    /// The request's target as sent, as soon as it is known.
    var target: [UInt8] = []
    /// The request, as soon as its head is complete.
    var request: Request?
    /// A response that was decided before the body came.
    var refusal: Response?
    /// Bytes of the body that were thrown away.
    var discarded = 0
    /// Whether the server has ended it.
    var isEnded = false

    /// Begins another phase.
    mutating func enter(_ phase: Phase) {
      self.phase = phase
      since = .now
    }
  }

  /// Its socket, open as long as the connection is in the table.
  let socket: Int32
  /// The state, which the server's thread changes and the sweeper reads.
  let state = Mutex(State())

  /// A connection that has just been made.
  init(socket: Int32) {
    self.socket = socket
  }

  /// Makes it ready for the next request.
  func reset() {
    state.withLock { state in
      let isEnded = state.isEnded
      state = State()
      state.isEnded = isEnded
    }
  }
}
