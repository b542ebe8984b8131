#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// What the kernel tells of a watched folder (inotify(7)).
  struct InotifyEvent: Equatable {
    /// The watch that the event belongs to; -1 for a queue that overflowed.
    var watch: Int32
    /// What happened: the `IN_` bits.
    var mask: UInt32
    /// What ties the two halves of a move together; 0 for all else.
    var move: UInt32 = 0
    /// The name in the folder; empty when it is about the folder itself.
    var name = ""

    /// Whether one of these bits is set.
    func has(_ bits: Int32...) -> Bool { bits.contains { mask & UInt32(bitPattern: $0) != 0 } }

    /// Whether it is about a folder.
    var isFolder: Bool { has(IN_ISDIR) }
  }

  /// An inotify queue. It is closed when the last one lets go of it.
  final class Inotify: Sendable {
    /// Asks the kernel for a watch; what it gives is a watch or a negative error number. Tests put another in its place.
    typealias Adding = @Sendable (_ queue: Int32, _ path: String, _ mask: UInt32) -> Int32

    /// What is watched for. Reading is not.
    static let events = UInt32(
      IN_ATTRIB | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MODIFY | IN_MOVE_SELF | IN_MOVED_FROM
        | IN_MOVED_TO)

    /// The queue's descriptor, which does not block.
    let descriptor: Int32
    private let adding: Adding

    /// Opens a queue.
    init(adding: @escaping Adding = Inotify.add) throws(WatchError) {
      // The two flags have the values of O_CLOEXEC and O_NONBLOCK.
      descriptor = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK))
      self.adding = adding
      if descriptor < 0 { throw WatchLimit.error(opening: errno) }
    }

    deinit {
      if descriptor >= 0 { close(descriptor) }
    }

    /// Watches a folder: a watch, or a negative error number. A folder that is watched already has the same watch again.
    func add(_ path: String, followLinks: Bool) -> Int32 {
      adding(descriptor, path, Self.events | UInt32(IN_ONLYDIR) | (followLinks ? 0 : UInt32(IN_DONT_FOLLOW)))
    }

    /// Ends a watch.
    func remove(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

    /// The kernel's own way to add a watch.
    static let add: Adding = { queue, path, mask in
      let watch = inotify_add_watch(queue, path, mask)
      return watch >= 0 ? watch : -errno
    }

    /// Takes events off the queue: none when it is empty, nil when it can't be read any more.
    func take() -> [InotifyEvent]? {
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
        while true {
          let count = read(descriptor, buffer.baseAddress, buffer.count)
          if count > 0 { return Self.decode(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
          if count < 0, errno == EINTR { continue }
          return count < 0 && errno == EAGAIN ? [] : nil
        }
      }
    }

    /// Reads `struct inotify_event`s: four 32-bit numbers (watch, mask, cookie, length of the name) and the name, filled
    /// up with NULs.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> [InotifyEvent] {
      var events: [InotifyEvent] = []
      var at = 0
      while at + 16 <= bytes.count {
        let length = Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
        let name = bytes[(at + 16)..<min(at + 16 + length, bytes.count)].prefix { $0 != 0 }
        events.append(
          InotifyEvent(
            watch: bytes.loadUnaligned(fromByteOffset: at, as: Int32.self),
            mask: bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self),
            move: bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt32.self),
            name: String(decoding: name, as: UTF8.self)))
        at += 16 + length
      }
      return events
    }
  }
#endif
