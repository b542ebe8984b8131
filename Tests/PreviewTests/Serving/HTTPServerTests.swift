import Testing

@testable import Preview

@Suite("The server")
struct HTTPServerTests {
  @Test("answers GET, and HEAD with the same headers and no body")
  func reading() throws {
    let server = try TestServer()
    let client = try RawClient(port: server.port)
    client.send(server.get("/2020/"))
    let page = try #require(client.response())
    #expect(page.status == 200)
    #expect(page.text == "<h1>2020</h1>")
    client.send("HEAD /2020/ HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
    let head = try #require(client.response(to: "HEAD"))
    #expect(head.status == 200)
    #expect(head.headers.filter { $0.key != "date" } == page.headers.filter { $0.key != "date" })
    client.send(server.get("/style.css"))
    #expect(client.response()?.text == "p { margin: 0 }")
  }

  @Test("answers many requests on one connection, also such that were sent together")
  func pipelining() throws {
    let server = try TestServer()
    let client = try RawClient(port: server.port)
    client.send(
      server.get("/") + server.get("/none") + server.get("/digits.txt", "Range: bytes=-2", "Connection: close"))
    let text = String(decoding: client.receiveAll(), as: UTF8.self)
    #expect(text.ranges(of: "HTTP/1.1 ").count == 3)
    #expect(text.contains("Home") && text.contains("Nothing here") && text.hasSuffix("\r\n\r\n89"))
  }

  @Test("says that nothing changed without a body")
  func notModified() throws {
    let server = try TestServer()
    let client = try RawClient(port: server.port)
    client.send(server.get("/"))
    let tag = try #require(client.response()?.headers["etag"])
    client.send(server.get("/", "If-None-Match: \(tag)") + server.get("/style.css"))
    let unchanged = try #require(client.response())
    #expect(unchanged.status == 304)
    // The length of what GET would give, or none (RFC 9110, 8.6).
    #expect([nil, "13"].contains(unchanged.headers["content-length"]))
    #expect(client.response()?.text == "p { margin: 0 }")
  }

  @Test("sends large files whole")
  func large() throws {
    var site = MemorySite()
    site.files["large.txt"] = String(repeating: "0123456789", count: 1_000_000)
    let server = try TestServer(site: site)
    let response = try #require(try server.response(server.get("/large.txt")))
    #expect(response.body.count == 10_000_000)
    #expect(response.body.suffix(10).elementsEqual("0123456789".utf8))
    let empty = try server.response(server.get("/empty.txt"))
    #expect(empty?.status == 200 && empty?.body.isEmpty == true)
  }

  @Test("takes headers in every form that is right")
  func headers() throws {
    let server = try TestServer()
    let own = "127.0.0.1:\(server.port)"
    for lines in [
      "Host: \(own)\r\n", "Host:\(own)\r\nX:\r\n", "X: \r\nHost: \t\(own) \t\r\n",
      "Host: \(own)\r\nX: a\tb \r\nY: \r\n",
      "Host: \(own)\r\nCookie: a=b; c=d\r\nX: Grüße\r\n", "X: a\r\nX: a\r\nhost: \(own)\r\n",
      "Host: \(own)\r\n" + (0..<200).map { "X-\($0): \($0)\r\n" }.joined(),
    ] {
      #expect(try server.response("GET /?a=b&c HTTP/1.1\r\n\(lines)\r\n")?.status == 200, "\(lines)")
      let client = try RawClient(port: server.port)
      for request in ["GET / HTTP/1.1\r\n\(lines)\r\n", "GET /2020/ HTTP/1.1\r\n\(lines)\r\n"] {
        for byte in request.utf8.prefix(200) { client.send([byte]) }
        client.send(Array(request.utf8.dropFirst(200)))
        #expect(client.response()?.status == 200, "\(lines)")
      }
    }
  }

  @Test("says in words why it can't start")
  func words() {
    #expect(ServerError.failed(code: 24).description.contains("ulimit -n"))
    #expect(ServerError.failed(code: 12).description.hasSuffix(": Cannot allocate memory"))
    #expect(ServerError.notAnAddress(host: "a\u{1B}[31m\n").description == "a [31m  is not an IP address")
  }

  @Test("takes a head of 30 KiB, and none of more than 32", arguments: [(30_000, 200), (33_000, 431), (50_000, 431)])
  func longHead(length: Int, status: Int) throws {
    let server = try TestServer()
    let cookie = "Cookie: " + String(repeating: "a", count: length)
    #expect(try server.response(server.get("/", cookie))?.status == status)
  }

  @Test("takes bodies up to their limit, in chunks too")
  func bodies() throws {
    let server = try TestServer()
    let head = "POST /.impact/figure HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\n"
    let body = String(repeating: "x", count: 65_536)
    #expect(try server.response(head + "Content-Length: 65536\r\n\r\n" + body)?.text == "65536 bytes\n")
    #expect(try server.response(head + "Content-Length: 65537\r\n\r\n" + body + "x")?.status == 413)
    let chunked = head + "Transfer-Encoding: chunked\r\n\r\n"
    #expect(try server.response(chunked + "10000\r\n\(body)\r\n0\r\n\r\n")?.text == "65536 bytes\n")
    #expect(try server.response(chunked + "10000\r\n\(body)\r\n1\r\nx\r\n0\r\n\r\n")?.status == 413)
    #expect(try server.response(head + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n")?.status == 100)
    let endless = try RawClient(port: server.port)
    endless.send(chunked.replacing("PORT", with: String(server.port)))
    for _ in 0..<40 { endless.send("10000\r\n\(body)\r\n") }
    #expect(String(decoding: endless.receiveAll().prefix(12), as: UTF8.self) != "HTTP/1.1 200")
  }

  @Test("answers without the delay that small packets may have")
  func delay() throws {
    let server = try TestServer()
    let client = try RawClient(port: server.port)
    let start = ContinuousClock.now
    for _ in 0..<200 {
      client.send(server.get("/"))
      #expect(client.response()?.status == 200)
    }
    // Each would wait for 40 ms.
    #expect(ContinuousClock.now - start < .seconds(6))
  }

  @Test("keeps nothing of a connection that is over")
  func manyConnections() throws {
    let server = try TestServer()
    for _ in 0..<1_500 {
      #expect(try server.response(server.get("/digits.txt", "Connection: close"))?.status == 200)
    }
  }

  @Test("listens on all IPv6 addresses and all IPv4 addresses at once")
  func allAddresses() throws {
    let server: HTTPServer
    do throws(ServerError) {
      server = try HTTPServer(host: "::", port: 0) { _ in SiteHandler(site: MemorySite()) }
    } catch {
      // A machine without IPv6.
      return
    }
    let client = try RawClient(port: server.port)
    client.send("GET /digits.txt HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(client.response()?.text == "0123456789")
  }

  @Test("says that a port is taken, and takes one again that was its own")
  func ports() throws {
    let server = try TestServer()
    let port = server.port
    #expect(try server.response(server.get("/"))?.status == 200)
    let error = #expect(throws: ServerError.self) {
      try HTTPServer(port: port) { _ in SiteHandler(site: MemorySite()) }
    }
    #expect(error?.isAddressInUse == true)
    #expect(error?.description == "port \(port) is in use by another program")
    server.server.stop()
    let again = try HTTPServer(port: port) { _ in SiteHandler(site: MemorySite()) }
    #expect(again.port == port)
  }

  @Test("listens on IP addresses only")
  func hosts() throws {
    for host in ["localhost", "example.org", "", "127.0.0.1:80"] {
      #expect(throws: ServerError.notAnAddress(host: host)) {
        try HTTPServer(host: host, port: 0) { _ in SiteHandler(site: MemorySite()) }
      }
    }
    #expect(throws: ServerError.notOfThisMachine(host: "192.0.2.1")) {
      try HTTPServer(host: "192.0.2.1", port: 0) { _ in SiteHandler(site: MemorySite()) }
    }
    let open = try HTTPServer(host: "0.0.0.0", port: 0) { _ in SiteHandler(site: MemorySite()) }
    let client = try RawClient(port: open.port)
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(client.response()?.status == 200)
  }
}
