/// A request as the client sent it.
struct Request: Sendable {
  /// The method, such as `GET`.
  var method: String
  /// The path and query as they were sent, nothing decoded.
  var target: [UInt8]
  /// All headers in the order they came, repeated ones too. A value has no white space around it.
  var headers: [(name: String, value: String)]
  /// What was sent with the request.
  var body: [UInt8] = []

  /// All values of a header.
  ///
  /// - Parameter name: the header's name in small letters
  func values(_ name: String) -> [String] {
    headers.lazy.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The value of a header that comes once; nil where it is missing or repeated.
  ///
  /// - Parameter name: the header's name in small letters
  func value(_ name: String) -> String? {
    let all = values(name)
    return all.count == 1 ? all[0] : nil
  }
}
