import Testing

@testable import Preview

@Suite("A slow or broken client")
struct SlowClientTests {
  @Test("that drips a head is cut off after a while in all")
  func drip() async throws {
    let server = try TestServer()
    let client = try RawClient(port: server.port, seconds: 1)
    let start = ContinuousClock.now
    client.send("GET / HTTP/1.1\r\n")
    var end: [UInt8]?
    while end == nil, ContinuousClock.now - start < .seconds(12) {
      client.send("X")
      end = client.receive()
    }
    #expect(end == [])
    #expect(ContinuousClock.now - start > .seconds(4))
    #expect(try server.response(server.get("/"))?.status == 200)
  }

  @Test("that drips a body is cut off")
  func dripBody() async throws {
    var limits = Limits()
    limits.bodyTime = .seconds(1)
    let server = try TestServer(limits: limits)
    let client = try RawClient(port: server.port, seconds: 1)
    let own = "127.0.0.1:\(server.port)"
    client.send("POST /.impact/figure HTTP/1.1\r\nHost: \(own)\r\nOrigin: http://\(own)\r\nContent-Length: 99\r\n\r\n")
    var end: [UInt8]?
    for _ in 0..<10 where end == nil {
      client.send("x")
      end = client.receive()
    }
    #expect(end == [])
  }

  @Test("keeps nobody from being answered, three hundred of them neither")
  func halfOpen() throws {
    let server = try TestServer()
    var clients: [RawClient] = []
    for number in 0..<300 {
      let client = try RawClient(port: server.port)
      client.send(number.isMultiple(of: 2) ? "GET / HT" : "")
      clients.append(client)
    }
    let start = ContinuousClock.now
    #expect(try server.response(server.get("/"))?.status == 200)
    #expect(ContinuousClock.now - start < .seconds(2))
    for client in clients { client.close() }
  }

  @Test("gives way to others when there are too many")
  func tooMany() throws {
    var limits = Limits()
    limits.connections = 24
    let server = try TestServer(limits: limits)
    var clients: [RawClient] = []
    for _ in 0..<100 {
      let client = try RawClient(port: server.port)
      client.send("GET / HT")
      clients.append(client)
    }
    let start = ContinuousClock.now
    #expect(try server.response(server.get("/"))?.status == 200)
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(clients[0].receiveAll().isEmpty)
  }

  @Test("that reads nothing is given up, and was sent little")
  func readsNothing() async throws {
    var site = MemorySite()
    site.files["large.txt"] = String(repeating: "0123456789", count: 2_000_000)
    var limits = Limits()
    limits.idleSeconds = 1
    let server = try TestServer(site: site, limits: limits)
    let client = try RawClient(port: server.port)
    client.send(server.get("/large.txt"))
    try await Task.sleep(for: .seconds(4))
    // What the system took for it at once; without a bound it is megabytes.
    #expect(client.receiveAll().count < 1_000_000)
  }

  @Test("may leave at any time")
  func leaving() throws {
    let server = try TestServer()
    let own = "127.0.0.1:\(server.port)"
    let post =
      "POST /.impact/figure HTTP/1.1\r\nHost: \(own)\r\nOrigin: http://\(own)\r\nContent-Length: 60000\r\n\r\nabc"
    for request in ["", "G", "GET / HTTP/1.1\r\nHost", server.get("/"), post, server.get("/") + "GET"] {
      for _ in 0..<10 {
        let client = try RawClient(port: server.port)
        client.send(request)
        client.reset()
        let polite = try RawClient(port: server.port)
        polite.send(request)
        polite.finishSending()
        polite.close()
      }
    }
    #expect(try server.response(server.get("/"))?.status == 200)
  }
}
