import Foundation

/// The few questions that Impact asks the file system, by POSIX calls, each with the error in words at hand.
enum DiskPath {
  struct Status {
    var isFile: Bool
    var isFolder: Bool
    var isLink: Bool
    var size: Int
  }

  /// The last system error in words.
  static var lastError: String { String(cString: strerror(errno)) }

  /// The path with all links resolved, or nil when there is none.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func status(_ path: String, followLinks: Bool = true) -> Status? {
    var info = stat()
    guard (followLinks ? stat(path, &info) : lstat(path, &info)) == 0 else { return nil }
    let type = info.st_mode & S_IFMT
    return Status(isFile: type == S_IFREG, isFolder: type == S_IFDIR, isLink: type == S_IFLNK, size: Int(info.st_size))
  }

  /// The names in a folder, without `.` and `..`, in no order.
  static func entries(of path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The bytes of a regular file.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { return nil }
    guard info.st_mode & S_IFMT == S_IFREG else {
      errno = EINVAL
      return nil
    }
    var bytes: [UInt8] = []
    var room = Int(info.st_size) + 1
    while true {
      let before = bytes.count
      var isFailed = false
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let read = retrying { Foundation.read(file, buffer.baseAddress, room) }
        isFailed = read < 0
        count = max(0, read)
      }
      if isFailed { return nil }
      if before == 0, chunk.count < room { return chunk }
      if chunk.isEmpty { return bytes }
      bytes += chunk
      room = 65_536
    }
  }

  /// Writes a new file; it must not exist yet.
  static func write(_ path: String, _ bytes: [UInt8]) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    let isWritten = bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = retrying {
          Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        }
        guard written > 0 else { return false }
        rest = rest.dropFirst(written)
      }
      return true
    }
    let isClosed = close(file) == 0
    return isWritten && isClosed
  }

  private static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
