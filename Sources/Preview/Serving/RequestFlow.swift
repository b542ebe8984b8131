internal import Cmicrohttpd
import Synchronization

/// What happens to a request from its first line to its response. Everything runs on the server's thread.
final class RequestFlow: Sendable {
  /// What the server's thread does next.
  enum Step {
    /// Reads on, or waits.
    case goOn
    /// Ends the connection.
    case end
  }

  /// All connections.
  let table: ConnectionTable
  /// Those that rest.
  let suspensions: Suspensions
  private let limits: Limits
  private let handler: any RequestHandler

  /// - Parameter handler: who answers
  init(limits: Limits, handler: any RequestHandler) {
    self.limits = limits
    self.handler = handler
    table = ConnectionTable(limits: limits)
    suspensions = Suspensions(limit: limits.waiting)
  }

  /// Takes a head that is complete.
  ///
  /// - Parameters:
  ///   - method: the method
  ///   - lines: the headers
  ///   - isWhole: whether the target has no NUL, at which the library would have cut it
  func begin(
    _ method: String, lines: RequestHead, isWhole: Bool, on connection: OpaquePointer, _ client: ServerConnection
  ) -> Step {
    let head = Request(method: method, target: client.state.withLock { $0.target }, headers: lines.headers)
    let lengths = head.values("content-length")
    let codings = head.values("transfer-encoding")
    let hasBody = lengths.contains { Int($0) != 0 } || !codings.isEmpty
    let isTooLong = lengths.contains { (Int($0) ?? .max) > limits.body }
    // A body of an unknown coding may never end.
    let hasEnd = !isTooLong && codings.allSatisfy { $0.lowercased() == "chunked" }
    let refusal =
      impact_head_size(connection) > limits.head
      ? Response.message(431, "The request's head is too large.")
      : (isWhole ? nil : Target.Problem.malformed.response) ?? (lines.isWhole ? nil : RequestPolicy.headersRefusal)
        ?? handler.refusal(of: head)
        ?? (isTooLong ? RequestFlow.tooLong : nil)
    client.state.withLock { state in
      state.request = head
      state.refusal = refusal
      state.enter(hasBody ? .readingBody : .answering)
    }
    guard !hasEnd, let refusal else { return .goOn }
    // The library takes a response before the body only where it expects one.
    guard method == "POST" || method == "PUT" else { return .end }
    client.state.withLock { $0.enter(.answering) }
    return ServerResponse.queue(refusal, on: connection, isLast: true) ? .goOn : .end
  }

  /// Takes some of the body.
  func receive(_ bytes: UnsafeRawBufferPointer, _ client: ServerConnection) -> Step {
    client.state.withLock { state in
      let length = state.request?.body.count ?? 0
      if state.refusal == nil, bytes.count <= limits.body - length {
        state.request?.body.append(contentsOf: bytes)
        return .goOn
      }
      state.refusal = state.refusal ?? RequestFlow.tooLong
      state.request?.body = []
      state.discarded += bytes.count
      return state.discarded <= limits.discarded ? .goOn : .end
    }
  }

  /// Answers a request that is complete, or whose later response has come.
  func finish(on connection: OpaquePointer, _ client: ServerConnection) -> Step {
    let (phase, refusal, request) = client.state.withLock { ($0.phase, $0.refusal, $0.request) }
    if case .waiting(let later) = phase {
      guard let response = later.response else { return .end }
      return send(response, on: connection, client)
    }
    if let refusal { return send(refusal, on: connection, client, isLast: true) }
    guard let request else { return .end }
    switch handler.answer(request) {
    case .now(let response): return send(response, on: connection, client)
    case .later(let later):
      client.state.withLock { $0.enter(.waiting(later)) }
      if suspensions.suspend(connection, until: later) { return .goOn }
      later.expire()
      return finish(on: connection, client)
    }
  }

  private func send(
    _ response: Response, on connection: OpaquePointer, _ client: ServerConnection, isLast: Bool = false
  ) -> Step {
    client.state.withLock { $0.enter(.answering) }
    return ServerResponse.queue(response, on: connection, isLast: isLast) ? .goOn : .end
  }

  private static let tooLong = Response.message(413, "The request is too large.")
}
