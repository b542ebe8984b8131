import Testing

/// A request that isn't a browser's, and what may come of it.
struct HostileRequest: Sendable, CustomTestStringConvertible {
  /// What is wrong with it.
  let testDescription: String
  /// What is sent; `PORT` stands for the server's port.
  let bytes: [UInt8]
  /// The statuses that are right; 0 for a connection that ends without a response.
  let expected: Set<Int>

  init(_ description: String, _ text: String, _ expected: Int...) {
    testDescription = description
    bytes = Array(text.utf8)
    self.expected = Set(expected)
  }

  init(_ description: String, bytes: [UInt8], _ expected: Int...) {
    testDescription = description
    self.bytes = bytes
    self.expected = Set(expected)
  }

  /// A GET of a raw target with the right Host.
  static func target(_ target: String, _ expected: Int...) -> HostileRequest {
    HostileRequest(target, [UInt8]("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n".utf8), Set(expected))
  }

  /// A GET of the home page with these lines as its headers.
  static func lines(_ description: String, _ lines: String, _ expected: Int...) -> HostileRequest {
    HostileRequest(description, [UInt8]("GET / HTTP/1.1\r\n\(lines)\r\n\r\n".utf8), Set(expected))
  }

  /// A POST of a figure with these further lines.
  static func post(_ description: String, _ lines: String, body: String = "", _ expected: Int...) -> HostileRequest {
    let head = "POST /.impact/figure HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\(lines)\r\n\r\n"
    return HostileRequest(description, [UInt8]((head + body).utf8), Set(expected))
  }

  private init(_ description: String, _ bytes: [UInt8], _ expected: Set<Int>) {
    testDescription = description
    self.bytes = bytes
    self.expected = expected
  }
}
