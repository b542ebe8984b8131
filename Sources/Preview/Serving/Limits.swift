/// The bounds of what clients may use.
struct Limits: Sendable {
  /// The bytes of a request's head.
  var head = 32 << 10
  /// The memory of a connection in bytes: a head, its headers as a list and the response's head have to fit in.
  var memory: Int { 2 * head }
  /// The bytes of a request's body.
  var body = 64 << 10
  /// Connections at the same time.
  var connections: Int
  /// Clients that wait for a later response at the same time.
  var waiting: Int
  /// Until a request's head must be complete, from the start of the connection or the end of the request before.
  var headTime: Duration = .seconds(5)
  /// Until a request's body must be complete, from the end of its head.
  var bodyTime: Duration = .seconds(10)
  /// Seconds after which a client that reads nothing is given up.
  var idleSeconds: UInt32 = 10
  /// The bytes of a refused body that are still read, so that the client sees why.
  var discarded = 1 << 20

  /// The bounds where a program may have only so many files open, connections included: the build needs some too.
  init(openFiles: Int = OpenFiles.wanted) {
    connections = min(max(openFiles - 128, 16), 512)
    waiting = connections / 4
  }

  /// How many connections short of the limit the one that has waited longest is ended for a new one.
  var reserve: Int { min(32, connections / 4) }
}
