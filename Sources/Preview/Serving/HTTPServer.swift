internal import Cmicrohttpd
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// An HTTP server with one thread of its own and bounds on everything that a client can use.
final class HTTPServer: Sendable {
  /// The port that it listens on.
  let port: UInt16
  private let flow: RequestFlow
  private let daemon: Mutex<UInt?>

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - host: the IPv4 or IPv6 address to listen on
  ///   - port: the port, or 0 for any
  ///   - limits: the bounds for clients
  ///   - makeHandler: makes who answers, given the real port
  init(
    host: String = "127.0.0.1", port: UInt16, limits: Limits = Limits(),
    makeHandler: (UInt16) -> any RequestHandler
  ) throws(ServerError) {
    let socket = try ListeningSocket(host: host, port: port)
    let flow = RequestFlow(limits: limits, handler: makeHandler(socket.port))
    var flags = MHD_ALLOW_SUSPEND_RESUME.rawValue | MHD_USE_TURBO.rawValue
    #if os(Linux)
      flags |= MHD_USE_EPOLL_INTERNAL_THREAD.rawValue
    #else
      flags |= MHD_USE_AUTO_INTERNAL_THREAD.rawValue
    #endif
    if socket.isIPv6 { flags |= MHD_USE_IPv6.rawValue }
    var options = impact_http_options(
      flags: flags, listening_socket: socket.descriptor, connection_memory: limits.memory,
      connections: UInt32(clamping: limits.connections), idle_seconds: limits.idleSeconds,
      context: Unmanaged.passUnretained(flow).toOpaque(), handle: ServerCallbacks.handle,
      target_seen: ServerCallbacks.targetSeen, completed: ServerCallbacks.completed,
      connection_changed: ServerCallbacks.connectionChanged)
    guard let started = impact_start_http(&options) else {
      let code = errno
      close(socket.descriptor)
      throw .failed(code: code)
    }
    self.port = socket.port
    self.flow = flow
    daemon = Mutex(UInt(bitPattern: started))
  }

  deinit {
    stop()
  }

  /// Ends all connections and frees the port; later calls do nothing. Not to be called by a handler.
  func stop() {
    daemon.withLock { daemon in
      guard let number = daemon else { return }
      daemon = nil
      flow.suspensions.stop()
      MHD_stop_daemon(OpaquePointer(bitPattern: number))
      flow.table.stop()
    }
  }
}
