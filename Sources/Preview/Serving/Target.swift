internal import HTML

/// What a request asks for: a path, decoded exactly once, and a query.
struct Target: Equatable, Sendable {
  /// Why a target is refused.
  enum Problem: Error {
    /// It isn't a plain path, or tries to lead elsewhere.
    case malformed
    /// No file can have such a name.
    case notFound
    /// It is longer than `maximumLength`.
    case tooLong
  }

  /// The longest target in bytes.
  static let maximumLength = 8 << 10

  /// The decoded path; begins with `/`, has no empty and no dot segments.
  let path: [UInt8]
  /// What follows the first `?`, nothing decoded; nil without one.
  let query: [UInt8]?

  /// Reads a target as it was sent.
  init(_ raw: [UInt8]) throws(Problem) {
    guard raw.count <= Target.maximumLength else { throw .tooLong }
    guard raw.first == UInt8(ascii: "/"), raw.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "#") })
    else { throw .malformed }
    let end = raw.firstIndex(of: UInt8(ascii: "?")) ?? raw.count
    guard let path = Target.decodePath(raw[..<end]) else { throw .malformed }
    let segments = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for segment in segments where segment.allSatisfy({ $0 == UInt8(ascii: ".") }) && (1...2).contains(segment.count) {
      throw .malformed
    }
    guard segments.dropLast().allSatisfy({ !$0.isEmpty }) else { throw .notFound }
    self.path = path
    query = end < raw.count ? Array(raw[(end + 1)...]) : nil
  }

  /// The name of the file asked for, without the leading slash; nil where it isn't UTF-8.
  var name: String? {
    String(validating: path.dropFirst(), as: UTF8.self)
  }

  /// A parameter of the query, decoded; nil where it is missing or not decodable.
  func parameter(_ name: String) -> String? {
    for field in query?.split(separator: UInt8(ascii: "&")) ?? [] {
      let parts = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let key = Target.decodeText(parts[0]), key == name else { continue }
      return parts.count == 2 ? Target.decodeText(parts[1]) : ""
    }
    return nil
  }

  private static func decodeText(_ raw: ArraySlice<UInt8>) -> String? {
    let spaced = raw.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return PercentEncoding.decoded(spaced).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Decodes a path; nil for bad escapes, control characters, backslashes and encoded separators.
  private static func decodePath(_ raw: ArraySlice<UInt8>) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    guard let path = PercentEncoding.decoded(raw) else { return nil }
    guard path.count(where: { $0 == slash }) == raw.count(where: { $0 == slash }) else { return nil }
    return path.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") } ? path : nil
  }
}
