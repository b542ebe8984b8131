import Testing

@testable import Preview

@Suite("A hostile request")
struct HostileRequestTests {
  /// One server takes them all, and stays well.
  private static let shared = Result { try TestServer() }

  @Test("is refused, and the server stays well", arguments: HostileRequest.all)
  func refusal(_ request: HostileRequest) throws {
    let server = try HostileRequestTests.shared.get()
    let client = try RawClient(port: server.port)
    let text = request.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bytes = text.map { HostileRequestTests.fill($0, port: server.port) }.joined(separator: [UInt8(ascii: "\n")])
    client.send(Array(bytes))
    client.finishSending()
    let response = client.response(to: String(decoding: request.bytes.prefix(4), as: UTF8.self))
    #expect(request.expected.contains(response?.status ?? 0), "\(response?.status ?? 0)")
    #expect(response?.text.contains("root:") != true)
    #expect(response?.headers.keys.contains { $0.hasPrefix("access-control") } != true)
    #expect(try server.response(server.get("/"))?.status == 200)
  }

  private static func fill(_ line: some Collection<UInt8>, port: UInt16) -> [UInt8] {
    let name = Array("PORT".utf8)
    guard let start = line.indices.first(where: { line[$0...].starts(with: name) }) else { return Array(line) }
    return Array(line[..<start]) + Array(String(port).utf8)
      + fill(line[line.index(start, offsetBy: name.count)...], port: port)
  }

  @Test("comes in more than seventy kinds")
  func count() {
    #expect(HostileRequest.all.count > 70)
  }
}
