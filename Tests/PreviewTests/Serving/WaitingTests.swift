import Synchronization
import Testing

@testable import Preview

@Suite("A response that comes later")
struct WaitingTests {
  /// Waits until so many requests wait; false where that takes seconds.
  private func arrive(_ count: Int, at server: TestServer) async throws -> Bool {
    for _ in 0..<500 {
      if server.handler.waiting.withLock({ $0.count >= count }) { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  @Test("reaches the client, whose connection goes on")
  func sending() async throws {
    let server = try TestServer()
    let client = try RawClient(port: server.port)
    client.send(server.get("/.impact/later"))
    #expect(try await arrive(1, at: server))
    #expect(try server.response(server.get("/"))?.status == 200)
    for later in server.handler.waiting.withLock({ $0 }) { later.send(.message(200, "at last")) }
    #expect(client.response()?.text == "at last\n")
    client.send(server.get("/.impact/later?sent"))
    #expect(client.response()?.text == "before\n")
    client.send(server.get("/digits.txt"))
    #expect(client.response()?.text == "0123456789")
  }

  @Test("is replaced when it takes too long")
  func timeout() async throws {
    let server = try TestServer(timeout: .milliseconds(300))
    #expect(try server.response(server.get("/.impact/later"))?.status == 204)
  }

  @Test("is replaced for the oldest when too many wait")
  func tooMany() async throws {
    var limits = Limits()
    limits.waiting = 3
    let server = try TestServer(limits: limits)
    var clients: [RawClient] = []
    for number in 1...4 {
      let client = try RawClient(port: server.port)
      client.send(server.get("/.impact/later"))
      #expect(try await arrive(number, at: server))
      clients.append(client)
    }
    #expect(clients[0].response()?.status == 204)
    for later in server.handler.waiting.withLock({ $0 }) { later.send(.message(200, "all")) }
    for client in clients.dropFirst() { #expect(client.response()?.status == 200) }
  }

  @Test("for a client that is gone harms nobody")
  func gone() async throws {
    let server = try TestServer()
    for number in 1...20 {
      let client = try RawClient(port: server.port)
      client.send(server.get("/.impact/later"))
      #expect(try await arrive(number, at: server))
      if number.isMultiple(of: 2) { client.reset() } else { client.close() }
    }
    for later in server.handler.waiting.withLock({ $0 }) { later.send(.message(200, "too late")) }
    #expect(try server.response(server.get("/"))?.status == 200)
  }

  @Test("doesn't keep the server from stopping")
  func stopping() async throws {
    let server = try TestServer()
    var clients: [RawClient] = []
    for number in 1...10 {
      let client = try RawClient(port: server.port)
      client.send(server.get("/.impact/later"))
      #expect(try await arrive(number, at: server))
      clients.append(client)
    }
    let start = ContinuousClock.now
    server.server.stop()
    server.server.stop()
    #expect(ContinuousClock.now - start < .seconds(5))
    for later in server.handler.waiting.withLock({ $0 }) { later.send(.message(200, "after the end")) }
    for client in clients { _ = client.receiveAll() }
  }

  @Test("may be sent while the server stops")
  func racing() async throws {
    for _ in 0..<20 {
      let server = try TestServer()
      let client = try RawClient(port: server.port)
      client.send(server.get("/.impact/later"))
      #expect(try await arrive(1, at: server))
      let waiting = server.handler.waiting.withLock { $0 }
      async let sending: Void = { for later in waiting { later.send(.message(200, "now")) } }()
      server.server.stop()
      await sending
    }
  }
}
