extension HostileRequest {
  private static let host = "Host: 127.0.0.1:PORT"
  private static let origin = "Origin: http://127.0.0.1:PORT"

  /// Ways out of the site.
  static let traversals: [HostileRequest] = [
    .target("/../etc/passwd", 400), .target("/..", 400), .target("/.", 400), .target("/./index.html", 400),
    .target("/2020/../../etc/passwd", 400), .target("/2020/../index.html", 400), .target("/%2e%2e/etc/passwd", 400),
    .target("/%2E%2E/etc/passwd", 400), .target("/.%2e/etc/passwd", 400), .target("/%2e/index.html", 400),
    .target("/..%2fetc%2fpasswd", 400), .target("/%2e%2e%2fetc/passwd", 400), .target("/2020%2findex.html", 400),
    .target("/%252e%252e/etc/passwd", 404), .target("/%252e%252e%252fetc", 404), .target("/..%5cetc", 400),
    .target("/..\\..\\etc\\passwd", 400), .target("/\\\\evil/share", 400), .target("/2020\\index.html", 400),
    .target("/%5c%5cevil", 400), .target("/index.html%00.png", 400), .target("/%00", 400), .target("/%0d%0aX:y", 400),
    .target("/%0d%0aSet-Cookie:a=b", 400), .target("/%7f", 400), .target("/%1b[31m", 400),
    .target("/%c0%ae%c0%ae/etc/passwd", 404), .target("/%e0%80%ae/", 404), .target("/%ff", 404),
    .target("/%", 400), .target("/%2", 400), .target("/%zz", 400), .target("/%u002e%u002e/", 400),
    .target("//etc/passwd", 404), .target("//evil.example/..", 400, 404), .target("/2020//index.html", 404),
    .target("/C:/Windows/win.ini", 404), .target("/etc/passwd", 404), .target("/.git/config", 404),
    .target("/index.html/", 404), .target("/index.html/..", 400), .target("/...", 404), .target("/#x", 400),
    .target("/file:///etc/passwd", 404), .target("/2020/..;/index.html", 404),
    .target("/" + String(repeating: "a", count: 9_000), 414), .target("/" + String(repeating: "../", count: 900), 400),
    .target("index.html", 400), .target("", 400, 0), .target("*", 400),
    HostileRequest(
      "a NUL in the target", bytes: Array("GET /\0/../etc HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n".utf8), 400, 0),
    HostileRequest(
      "a NUL after a name", bytes: Array("GET /index.html\0.png HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n".utf8), 400,
      0),
  ]

  /// Names and origins of others.
  static let foreigners: [HostileRequest] = [
    .lines("no Host", "Accept: */*", 400), .lines("an empty Host", "Host:", 400, 403),
    .lines("two Hosts", "\(host)\r\n\(host)", 400), .lines("a second, foreign Host", "\(host)\r\nHost: evil", 400),
    .lines("a foreign Host", "Host: evil.example", 403), .lines("a foreign Host and port", "Host: evil:PORT", 403),
    .lines("the wrong port", "Host: 127.0.0.1:1", 403), .lines("no port", "Host: 127.0.0.1", 403),
    .lines("a trailing dot", "Host: localhost.:PORT", 403), .lines("a list of hosts", "\(host), evil", 403),
    .lines("a longer name", "Host: localhost.evil.example:PORT", 403), .lines("a user", "Host: a@127.0.0.1:PORT", 403),
    .lines("all addresses", "Host: 0.0.0.0:PORT", 403), .lines("a decimal address", "Host: 2130706433:PORT", 403),
    .lines("a NUL in Host", "Host: 127.0.0.1:PORT\0.evil", 400),
    .lines("a NUL in a header", "\(host)\r\nX: a\0b", 400), .lines("a NUL before it", "X: a\0b\r\n\(host)", 400),
    .lines("a NUL at a header's end", "X: a\0\r\n\(host)", 400), .lines("a NUL at the end", "\(host)\r\nX: a\0", 400),
    .lines("a NUL alone", "\(host)\r\nX: \0\r\nY: a", 400), .lines("NUL and LF", "X: a\0b\n\(host)", 400),
    .lines("a line of NUL", "\(host)\r\n\0Y: a", 400), .lines("a bell", "\(host)\r\nX: a\u{7}b", 400),
    .lines("an escape in Origin", "\(host)\r\nOrigin: \u{1B}[31m", 400), .lines("DEL", "X: \u{7F}\r\n\(host)", 400),
    HostileRequest("NUL after the version", "GET / HTTP/1.1\0\r\n\(host)\r\n\r\n", 400, 505),
    HostileRequest("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", 400),
    HostileRequest("absolute form", "GET http://evil/ HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", 400),
    HostileRequest("absolute form of this", "GET http://127.0.0.1:PORT/ HTTP/1.1\r\n\(host)\r\n\r\n", 400),
    HostileRequest("OPTIONS *", "OPTIONS * HTTP/1.1\r\n\(host)\r\n\r\n", 400, 405),
    HostileRequest("CONNECT", "CONNECT evil:443 HTTP/1.1\r\n\(host)\r\n\r\n", 400, 405),
    HostileRequest("TRACE", "TRACE / HTTP/1.1\r\n\(host)\r\n\r\n", 405),
    HostileRequest("PUT", "PUT / HTTP/1.1\r\n\(host)\r\nContent-Length: 1\r\n\r\nx", 405),
    HostileRequest("DELETE", "DELETE / HTTP/1.1\r\n\(host)\r\n\r\n", 405),
    HostileRequest("POST to a page", "POST / HTTP/1.1\r\n\(host)\r\n\(origin)\r\nContent-Length: 0\r\n\r\n", 405),
    HostileRequest("an unknown method", "BREW / HTTP/1.1\r\n\(host)\r\n\r\n", 501),
    HostileRequest("a method in small letters", "get / HTTP/1.1\r\n\(host)\r\n\r\n", 501),
    .post("a POST without Origin", "Content-Length: 0", 403), .post("null", "Origin: null\r\nContent-Length: 0", 403),
    .post("a foreign origin", "Origin: http://evil.example\r\nContent-Length: 0", 403),
    .post("a foreign port", "Origin: http://127.0.0.1:1\r\nContent-Length: 0", 403),
    .post("https", "Origin: https://127.0.0.1:PORT\r\nContent-Length: 0", 403),
    .post("a longer origin", "Origin: http://127.0.0.1:PORT.evil\r\nContent-Length: 0", 403),
    .post("two origins", "\(origin)\r\n\(origin)\r\nContent-Length: 0", 403),
    .post("this machine by another name", "Origin: http://localhost:PORT\r\nContent-Length: 0", 403),
    .post("a same-site POST", "\(origin)\r\nSec-Fetch-Site: same-site\r\nContent-Length: 0", 403),
    .post("a cross-site POST", "\(origin)\r\nSec-Fetch-Site: cross-site\r\nContent-Length: 0", 403),
    HostileRequest(
      "a foreign origin that reads", "GET /.impact/state HTTP/1.1\r\n\(host)\r\nOrigin: http://evil\r\n\r\n", 403),
    HostileRequest(
      "hidden by an escape", "GET /%2eimpact/state HTTP/1.1\r\n\(host)\r\nOrigin: http://evil\r\n\r\n", 403),
    HostileRequest(
      "a cross-site script", "GET /.impact/state HTTP/1.1\r\n\(host)\r\nSec-Fetch-Site: cross-site\r\n\r\n", 403),
  ]

  /// What is no HTTP, or two requests in one.
  static let malformed: [HostileRequest] = [
    .lines("a huge header", "\(host)\r\nX: " + String(repeating: "a", count: 60_000), 431),
    .lines("a flood of headers", host + String(repeating: "\r\nX: y", count: 9_000), 431),
    .lines("space before the colon", "\(host)\r\nContent-Length : 5", 400),
    .lines("a line without a colon", "\(host)\r\nnonsense", 400),
    .lines("a folded Host", "Host:\r\n evil.example", 400, 403),
    .lines("a folded header", "\(host)\r\nX: a\r\n b", 400),
    HostileRequest("bare line feeds", "GET / HTTP/1.1\n\(host)\n\n", 200, 400),
    HostileRequest("bare line feeds and a foreign host", "GET / HTTP/1.1\nHost: evil\n\n", 400, 403),
    .post("two lengths", "\(origin)\r\nContent-Length: 5\r\nContent-Length: 6", body: "hello", 400, 0),
    .post("a list of lengths", "\(origin)\r\nContent-Length: 5, 5", body: "hello", 400, 0),
    .post("a negative length", "\(origin)\r\nContent-Length: -1", 400, 0),
    .post("no number as length", "\(origin)\r\nContent-Length: 0x5", body: "hello", 400, 0),
    .post("a length past all numbers", "\(origin)\r\nContent-Length: 99999999999999999999", 400, 413, 0),
    .post("a length with a sign", "\(origin)\r\nContent-Length: +5", body: "hello", 400, 0),
    .post("a body declared too large", "\(origin)\r\nContent-Length: 70000", 413),
    .post(
      "length and chunks", "\(origin)\r\nContent-Length: 4\r\nTransfer-Encoding: chunked",
      body: "0\r\n\r\nGET /.impact/state HTTP/1.1\r\n\r\n", 400, 0),
    .post("an unknown coding", "\(origin)\r\nTransfer-Encoding: gzip, chunked", body: "0\r\n\r\n", 501, 400, 0),
    .post("a hidden coding", "\(origin)\r\nTransfer-Encoding: xchunked", body: "0\r\n\r\n", 501, 400, 0),
    .post("two codings", "\(origin)\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity", 501, 400, 0),
    .post("a bad chunk size", "\(origin)\r\nTransfer-Encoding: chunked", body: "zz\r\nhello\r\n0\r\n\r\n", 400, 0),
    .post(
      "a huge chunk size", "\(origin)\r\nTransfer-Encoding: chunked", body: "FFFFFFFFFFFFFFFFF\r\nhello", 400, 413, 0),
    .post("a negative chunk size", "\(origin)\r\nTransfer-Encoding: chunked", body: "-1\r\nhello\r\n0\r\n\r\n", 400, 0),
    HostileRequest("HTTP/2 in the line", "GET / HTTP/2.0\r\n\(host)\r\n\r\n", 400, 505),
    HostileRequest("HTTP/1.9", "GET / HTTP/1.9\r\n\(host)\r\n\r\n", 200, 400, 505),
    HostileRequest("HTTP/0.9", "GET /\r\n\r\n", 400, 505, 0),
    HostileRequest("no version's number", "GET / HTTP/x.y\r\n\(host)\r\n\r\n", 400, 505),
    HostileRequest("another protocol", "GET / ICY/1.1\r\n\(host)\r\n\r\n", 400, 505),
    HostileRequest("a space in the target", "GET /a b HTTP/1.1\r\n\(host)\r\n\r\n", 400, 0),
    HostileRequest("only a method", "GET\r\n\r\n", 400, 0),
    HostileRequest("nonsense", "hello there\r\n\r\n", 400, 505, 0),
    HostileRequest("the HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 505, 0),
    HostileRequest(
      "a TLS hello",
      bytes: [0x16, 3, 1, 0, 0x2F, 1, 0, 0, 0x2B, 3, 3] + [UInt8](repeating: 0x5A, count: 36) + [10, 10],
      400, 0),
    HostileRequest(
      "bytes that mean nothing", bytes: (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 151) }, 400, 431, 0),
    HostileRequest("nothing but zeros", bytes: [UInt8](repeating: 0, count: 500), 400, 0),
    HostileRequest("an endless target", "GET /" + String(repeating: "a", count: 70_000), 414, 431, 0),
    HostileRequest("an endless method", String(repeating: "A", count: 70_000), 400, 414, 431, 0),
  ]

  /// All of them.
  static let all = traversals + foreigners + malformed
}
