internal import Cmicrohttpd

/// A request's headers, read from the library.
struct RequestHead {
  /// All headers, in their order.
  let headers: [(name: String, value: String)]
  /// Whether the lines lie next to each other, as they came: the library ends a value at a NUL and says nothing, and
  /// puts a folded one together elsewhere, which a server may refuse (RFC 9112, 5.2).
  let isWhole: Bool

  private final class Collector {
    var headers: [(name: String, value: String)] = []
    /// Where the line before ended in the library's memory.
    var end: UInt
    var isWhole = true

    init(end: UInt) { self.end = end }

    /// Takes the next place where a line starts; only the end of a line may lie between, one character or two.
    func startLine(at start: UInt) {
      if !(1...2).contains(start &- end) { isWhole = false }
    }
  }

  /// Reads the head of a request.
  ///
  /// - Parameters:
  ///   - connection: the library's connection, whose head is complete
  ///   - method: where the head begins in the library's memory
  ///   - version: the last word of its first line
  init(of connection: OpaquePointer, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>) {
    var end = version
    while end.pointee != 0 { end += 1 }
    let collector = Collector(end: UInt(bitPattern: end))
    _ = MHD_get_connection_values_n(
      connection, .HEADER_KIND,
      { context, _, name, nameLength, value, valueLength in
        guard let context else { return .NO }
        let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
        collector.startLine(at: UInt(bitPattern: name))
        collector.end = UInt(bitPattern: value) &+ UInt(valueLength)
        collector.headers.append((RequestHead.text(name, nameLength), RequestHead.trimmed(value, valueLength)))
        return .YES
      }, Unmanaged.passUnretained(collector).toOpaque())
    headers = collector.headers
    // The last line, and the empty one that ends the head.
    let rest = UInt(bitPattern: method) &+ UInt(impact_head_size(connection)) &- collector.end
    isWhole = !impact_cuts_at_nul() || collector.isWhole && (2...4).contains(rest)
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
