internal import ImpactSite

/// What is answered to a request.
///
/// The length, the date and what HEAD and 304 leave out are up to the server.
struct Response: Sendable {
  /// The status code.
  var status: Int
  /// The headers, but for those that the server adds.
  var headers: [(name: String, value: String)] = []
  /// The bytes that the body is part of; shared, never copied.
  var bytes: SharedBytes
  /// Which of the bytes are the body; nil for all.
  var part: Range<Int>?

  /// Makes a response of shared bytes.
  init(
    status: Int, headers: [(name: String, value: String)] = [], shared bytes: SharedBytes, part: Range<Int>? = nil
  ) {
    (self.status, self.headers, self.bytes, self.part) = (status, headers, bytes, part)
  }

  /// Makes a response of bytes of its own.
  init(status: Int, headers: [(name: String, value: String)] = [], bytes: [UInt8] = []) {
    self.init(status: status, headers: headers, shared: SharedBytes(bytes))
  }

  /// A short message for people.
  static func message(_ status: Int, _ text: String, headers: [(name: String, value: String)] = []) -> Response {
    Response(
      status: status,
      headers: [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]
        + PageHeaders.everywhere + headers,
      bytes: Array((text + "\n").utf8))
  }

  /// The first value of a header.
  func value(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }

  /// The body itself, copied.
  var body: [UInt8] {
    guard let part else { return bytes.bytes }
    return Array(bytes.bytes[part.clamped(to: 0..<bytes.count)])
  }
}
