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
          .append((RequestHead.text(name, nameLength), RequestHead.trimmed(value, valueLength)))
        return .YES
      }, Unmanaged.passUnretained(collector).toOpaque())
    return withExtendedLifetime(collector) { collector.headers }
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length), as: UTF8.self)
  }

  private static func trimmed(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
    let bytes = UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)
    let isText = { (byte: UInt8) in byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") }
    guard let first = bytes.firstIndex(where: isText), let last = bytes.lastIndex(where: isText) else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
