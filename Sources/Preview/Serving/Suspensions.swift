internal import Cmicrohttpd
import Synchronization

/// The connections that rest until a later response is there.
///
/// Suspending, resuming and stopping exclude each other: the library may be stopped only when nothing is suspended, and
/// nothing may be resumed after that.
final class Suspensions: Sendable {
  private struct Suspension {
    /// The library's connection, as a number, which may cross threads.
    let connection: UInt
    let later: LaterResponse
  }

  private struct State {
    var suspended: [Suspension] = []
    var isStopping = false
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: how many may be suspended; one more, and the oldest is answered as late
  init(limit: Int) {
    self.limit = limit
  }

  /// Suspends a connection until a response is sent. Called on the server's thread only.
  ///
  /// - Returns: false where the response is there already or the server is being stopped
  func suspend(_ connection: OpaquePointer, until later: LaterResponse) -> Bool {
    let number = UInt(bitPattern: connection)
    guard later.response == nil else { return false }
    let (isSuspended, oldest) = state.withLock { state -> (Bool, LaterResponse?) in
      guard !state.isStopping else { return (false, nil) }
      MHD_suspend_connection(connection)
      state.suspended.append(Suspension(connection: number, later: later))
      return (true, state.suspended.count > limit ? state.suspended.first?.later : nil)
    }
    if isSuspended { later.whenSent { [weak self] in self?.resume(number) } }
    oldest?.expire()
    return isSuspended
  }

  /// Resumes all connections for good.
  func stop() {
    let waiting = state.withLock { state in
      state.isStopping = true
      return state.suspended
    }
    for suspension in waiting { suspension.later.expire() }
    // A response sent on another thread may not have resumed its connection yet.
    for suspension in waiting { resume(suspension.connection) }
  }

  private func resume(_ number: UInt) {
    state.withLock { state in
      guard let index = state.suspended.firstIndex(where: { $0.connection == number }) else { return }
      state.suspended.remove(at: index)
      MHD_resume_connection(OpaquePointer(bitPattern: number))
    }
  }
}
