import Synchronization

@testable import Preview

/// A real server with a site, one path that takes POST and one that is answered later.
final class TestServer: Sendable {
  /// The handler behind the policy.
  final class Handler: RequestHandler {
    let site: SiteHandler
    let timeout: Duration
    let waiting = Mutex<[LaterResponse]>([])

    init(site: MemorySite, timeout: Duration) {
      self.site = SiteHandler(site: site)
      self.timeout = timeout
    }

    func answer(_ request: Request) -> Answer {
      let path = String(decoding: request.target, as: UTF8.self)
      if request.method == "POST" { return .now(.message(200, "\(request.body.count) bytes")) }
      guard path.hasPrefix("/.impact/later") else { return site.answer(request) }
      let later = LaterResponse(timeout: timeout, ifLate: .message(204, "nothing"))
      if path.hasSuffix("?sent") { later.send(.message(200, "before")) }
      waiting.withLock { $0.append(later) }
      return .later(later)
    }
  }

  let server: HTTPServer
  let handler: Handler
  var port: UInt16 { server.port }

  init(site: MemorySite = MemorySite(), limits: Limits = Limits(), timeout: Duration = .seconds(600)) throws {
    let handler = Handler(site: site, timeout: timeout)
    self.handler = handler
    server = try HTTPServer(port: 0, limits: limits) { port in
      GuardedHandler(policy: RequestPolicy(host: "127.0.0.1", port: port), next: handler)
    }
  }

  /// Sends a whole request on a connection of its own and reads the response.
  func response(_ request: String, seconds: Int = 9) throws -> RawResponse? {
    let client = try RawClient(port: port, seconds: seconds)
    client.send(request.replacing("PORT", with: String(port)))
    return client.response(to: String(request.prefix { $0 != " " }))
  }

  /// The head of a request for a path.
  func get(_ path: String, _ lines: String...) -> String {
    "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
  }
}
