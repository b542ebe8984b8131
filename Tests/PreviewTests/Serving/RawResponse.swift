/// A response as it came over the wire.
struct RawResponse {
  /// The status code.
  var status: Int
  /// The headers, their names in small letters.
  var headers: [String: String] = [:]
  /// The body.
  var body: [UInt8] = []
  /// The bytes of all of it.
  var length = 0

  /// Reads a whole response; nil where it isn't complete.
  init?(_ bytes: [UInt8], method: String = "GET") {
    guard let end = bytes.indices.dropLast(3).first(where: { bytes[$0..<($0 + 4)].elementsEqual("\r\n\r\n".utf8) })
    else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    guard let first = lines.first, let status = Int(first.dropFirst(9).prefix(3)) else { return nil }
    self.status = status
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      headers[line[..<colon].lowercased()] = String(line[colon...].dropFirst().drop { $0 == " " })
    }
    let hasBody = method != "HEAD" && status != 304 && status >= 200
    let bodyLength = hasBody ? Int(headers["content-length"] ?? "0") ?? 0 : 0
    length = end + 4 + bodyLength
    guard bytes.count >= length else { return nil }
    body = Array(bytes[(end + 4)..<length])
  }

  /// The body as text.
  var text: String {
    String(decoding: body, as: UTF8.self)
  }
}
