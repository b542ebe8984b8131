internal import Cmicrohttpd

/// Reads a request's head from the library.
enum RequestHead {
  private final class Collector {
    var headers: [(name: String, value: String)] = []
  }

  /// All headers of a request, in their order.
  static func headers(of connection: OpaquePointer) -> [(name: String, value: String)] {
    let collector = Collector()
    _ = MHD_get_connection_values_n(
      connection, .HEADER_KIND,
      { context, _, name, nameLength, value, valueLength in
        guard let context else { return .NO }
        Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().headers
          .append((RequestHead.text(name, nameLength), RequestHead.text(value, valueLength)))
        return .YES
      }, Unmanaged.passUnretained(collector).toOpaque())
    return withExtendedLifetime(collector) { collector.headers }
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
    let bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)
    let spaces: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    let first = bytes.firstIndex { !spaces.contains($0) } ?? bytes.endIndex
    let last = bytes.lastIndex { !spaces.contains($0) } ?? first
    return first < bytes.endIndex ? String(decoding: bytes[first...last], as: UTF8.self) : ""
  }
}
