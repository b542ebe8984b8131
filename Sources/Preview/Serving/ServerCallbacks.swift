internal import Cmicrohttpd
import Synchronization

/// What the library calls, from its own thread: each finds the objects behind the pointers and passes on.
enum ServerCallbacks {
  /// A connection was made or is about to be closed.
  static let connectionChanged: MHD_NotifyConnectionCallback = { context, connection, held, code in
    guard let context, let connection, let held else { return }
    let flow = Unmanaged<RequestFlow>.fromOpaque(context).takeUnretainedValue()
    if code == .CONNECTION_NOTIFY_STARTED {
      let client = ServerConnection(socket: impact_connection_socket(connection))
      held.pointee = Unmanaged.passRetained(client).toOpaque()
      flow.table.add(client)
    } else if let pointer = held.pointee {
      held.pointee = nil
      flow.table.remove(Unmanaged<ServerConnection>.fromOpaque(pointer).takeRetainedValue())
    }
  }

  /// A request's first line was read. What this returns is where the target starts in the library's memory.
  static let targetSeen: impact_target_callback = { _, target, connection in
    guard let target, let connection, let client = client(of: connection) else { return nil }
    let bytes = Array(UnsafeRawBufferPointer(start: target, count: length(of: target)))
    client.state.withLock { $0.target = bytes }
    return UnsafeMutableRawPointer(mutating: target)
  }

  /// A head was read, some of a body, a whole request, or a connection was resumed.
  static let handle: MHD_AccessHandlerCallback = { context, connection, _, method, version, data, size, held in
    guard let context, let connection, let method, let version, let size, let client = client(of: connection)
    else { return .NO }
    let flow = Unmanaged<RequestFlow>.fromOpaque(context).takeUnretainedValue()
    let step: RequestFlow.Step
    if client.state.withLock({ $0.request == nil }) {
      let isWhole = isWhole(client, from: held?.pointee, to: version)
      let lines = RequestHead(of: connection, method: method, version: version)
      step = flow.begin(String(cString: method), lines: lines, isWhole: isWhole, on: connection, client)
    } else if size.pointee > 0 {
      step = flow.receive(UnsafeRawBufferPointer(start: data, count: size.pointee), client)
      size.pointee = 0
    } else {
      step = flow.finish(on: connection, client)
    }
    return step == .goOn ? .YES : .NO
  }

  /// A request is over.
  static let completed: MHD_RequestCompletedCallback = { _, connection, _, _ in
    connection.flatMap(client)?.reset()
  }

  /// Whether the target is as long in the library's memory as the text that was given: the version comes right after.
  private static func isWhole(
    _ client: ServerConnection, from start: UnsafeMutableRawPointer?, to version: UnsafePointer<CChar>
  ) -> Bool {
    guard let start else { return false }
    return UInt(bitPattern: version) &- UInt(bitPattern: start) == client.state.withLock { $0.target.count } + 1
  }

  private static func client(of connection: OpaquePointer) -> ServerConnection? {
    impact_connection_context(connection).map { Unmanaged<ServerConnection>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func length(of text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }
}
