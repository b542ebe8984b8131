import HTML

/// A web address as a server is asked for it: without its fragment, read as a browser reads it (WHATWG URL, section 4.4).
struct RequestAddress: Hashable, Sendable {
  /// Longer ones are refused by many servers.
  static let maximumLength = 8_000

  /// Why an address is not asked for.
  enum Problem: Error {
    case notWeb, invalidHost, credentials, tooLong
  }

  /// Scheme, host and path, in ASCII but for the host.
  let text: String
  /// The host with its port where that is not the scheme's own, in lower case.
  let host: String
  /// The scheme with the host and port: what the address begins with.
  let origin: String

  /// Reads an address as it was written, or as a server redirects to it.
  init(_ written: String) throws(Problem) {
    let bytes = written.utf8.drop { $0 <= 0x20 }.filter { !Self.leftOut.contains($0) }
    let part = bytes.prefix { $0 != UInt8(ascii: "#") }
    let scheme = String(decoding: part.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https", part.dropFirst(scheme.utf8.count).starts(with: "://".utf8) else {
      throw .notWeb
    }
    guard part.count <= Self.maximumLength else { throw .tooLong }
    let authority = part.dropFirst(scheme.utf8.count + 3).prefix { !"/\\?".utf8.contains($0) }
    let path = Self.encoded(part[authority.endIndex...])
    let read = Array(part[..<authority.endIndex]) + (path.first == "/" ? path : "/" + path).utf8
    let parts = try Self.parts(of: read)
    let name = String(decoding: read[parts.host], as: UTF8.self).lowercased()
    let port = Int(String(decoding: read[parts.port], as: UTF8.self))
    host = name + (port.map { $0 == (scheme == "http" ? 80 : 443) ? "" : ":\($0)" } ?? "")
    origin = scheme + "://" + host
    text = origin + String(decoding: read[parts.rest...], as: UTF8.self)
  }

  private static func parts(of address: [UInt8]) throws(Problem) -> WebAddress {
    do throws(AddressProblem) {
      return try address.withUnsafeBufferPointer { bytes throws(AddressProblem) in try WebAddress(bytes) }
    } catch {
      throw error.kind == .credentials ? .credentials : .invalidHost
    }
  }

  private static let leftOut: [UInt8] = [0x09, 0x0A, 0x0D]
  private static let unfit = Set(" \"<>\\^`{|}".utf8)

  /// Encodes what can't stand in a request; what is encoded already stays.
  private static func encoded(_ path: ArraySlice<UInt8>) -> String {
    var result = ""
    var isQuery = false
    for byte in path {
      isQuery = isQuery || byte == UInt8(ascii: "?")
      if byte == UInt8(ascii: "\\"), !isQuery {
        result += "/"
      } else if byte <= 0x20 || byte >= 0x7F || unfit.contains(byte) {
        result += PercentEncoding.text([byte])
      } else {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result
  }

  /// Whether it lies at or below another one.
  func isBelow(_ other: RequestAddress) -> Bool {
    let folder = other.text.hasSuffix("/") ? other.text : other.text + "/"
    return text.hasPrefix(folder) || text + "/" == folder
  }
}
