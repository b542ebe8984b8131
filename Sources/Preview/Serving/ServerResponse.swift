internal import Cmicrohttpd
internal import ImpactSite

/// Hands a response to the library.
enum ServerResponse {
  /// Queues a response on a connection.
  ///
  /// - Parameter isLast: whether the connection ends after it
  /// - Returns: false where the library did not take it, after which the connection should end
  static func queue(_ response: Response, on connection: OpaquePointer, isLast: Bool) -> Bool {
    let bytes = response.bytes
    let part = (response.part ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    // They stay where they are as long as the object lives, which the library holds on to while it sends them.
    let start = bytes.withUnsafeBytes { $0.baseAddress.map { $0 + part.lowerBound } }
    let context = Unmanaged.passRetained(bytes)
    guard
      let made = MHD_create_response_from_buffer_with_free_callback_cls(
        part.count, UnsafeMutableRawPointer(mutating: start),
        { if let context = $0 { Unmanaged<SharedBytes>.fromOpaque(context).release() } }, context.toOpaque())
    else {
      context.release()
      return false
    }
    defer { MHD_destroy_response(made) }
    for (name, value) in response.headers {
      guard MHD_add_response_header(made, name, value) == .YES else { return false }
    }
    if isLast, MHD_add_response_header(made, "Connection", "close") != .YES { return false }
    return MHD_queue_response(connection, UInt32(clamping: response.status), made) == .YES
  }
}
