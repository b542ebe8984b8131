internal import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// All connections, so that slow clients can be ended in time and never starve the others.
///
/// The library below ends a connection that is idle; a client that sends a byte now and then is not idle to it, so
/// here the time of a whole head and a whole body counts. A connection is ended by shutting its socket down, upon which
/// the library closes it.
final class ConnectionTable: Sendable {
  private struct State {
    var connections: [ObjectIdentifier: ServerConnection] = [:]
    var isSwept = false
    var isStopped = false
  }

  /// How often late clients are looked for, while there are any clients.
  private static let interval = DispatchTimeInterval.milliseconds(200)
  private let queue = DispatchQueue(label: "impact.preview.connections")
  private let limits: Limits
  private let state = Mutex(State())

  /// An empty table.
  init(limits: Limits) {
    self.limits = limits
  }

  /// Adds a new connection, and ends an old one where room gets scarce.
  func add(_ connection: ServerConnection) {
    state.withLock { state in
      state.connections[ObjectIdentifier(connection)] = connection
      if state.connections.count > limits.connections - limits.reserve {
        ConnectionTable.endLongestWaiting(of: state.connections.values, but: connection)
      }
      if !state.isSwept { sweepLater() }
      state.isSwept = true
    }
  }

  /// Removes a connection whose socket is about to be closed.
  func remove(_ connection: ServerConnection) {
    state.withLock { _ = $0.connections.removeValue(forKey: ObjectIdentifier(connection)) }
  }

  /// Looks for late clients no more.
  func stop() {
    state.withLock { $0.isStopped = true }
  }

  private func sweepLater() {
    queue.asyncAfter(deadline: .now() + ConnectionTable.interval) { [weak self] in
      guard let self, self.sweep() else { return }
      self.sweepLater()
    }
  }

  /// Ends the connections whose time is over.
  ///
  /// - Returns: whether it has to look again
  private func sweep() -> Bool {
    let now = ContinuousClock.now
    var late: [LaterResponse] = []
    let isUsed = state.withLock { state in
      for connection in state.connections.values {
        let (phase, since) = connection.state.withLock { ($0.phase, $0.since) }
        let elapsed = now - since
        switch phase {
        case .awaitingHead where elapsed >= limits.headTime: ConnectionTable.end(connection)
        case .readingBody where elapsed >= limits.bodyTime: ConnectionTable.end(connection)
        case .waiting(let later) where elapsed >= later.timeout: late.append(later)
        default: break
        }
      }
      state.isSwept = !state.connections.isEmpty && !state.isStopped
      return state.isSwept
    }
    // Sending a response takes other locks.
    for later in late { later.expire() }
    return isUsed
  }

  /// Ends the connection that has waited longest without a request in progress, or else the slowest one.
  private static func endLongestWaiting(of connections: some Sequence<ServerConnection>, but newest: ServerConnection) {
    var idle: (since: ContinuousClock.Instant, connection: ServerConnection)?
    var slow = idle
    for connection in connections where connection !== newest {
      let state = connection.state.withLock { ($0.phase, $0.since, $0.isEnded) }
      guard !state.2 else { continue }
      switch state.0 {
      case .awaitingHead: if idle.map({ state.1 < $0.since }) ?? true { idle = (state.1, connection) }
      case .readingBody, .answering: if slow.map({ state.1 < $0.since }) ?? true { slow = (state.1, connection) }
      case .waiting: break
      }
    }
    if let connection = idle?.connection ?? slow?.connection { end(connection) }
  }

  private static func end(_ connection: ServerConnection) {
    connection.state.withLock { $0.isEnded = true }
    shutdown(connection.socket, Int32(SHUT_RDWR))
  }
}
