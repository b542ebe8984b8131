/// What a handler makes of a request.
enum Answer: Sendable {
  /// The response is ready.
  case now(Response)
  /// The response comes later; the connection rests meanwhile.
  case later(LaterResponse)
}
