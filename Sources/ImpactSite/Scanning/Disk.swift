#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The few questions that Impact asks a file system, by POSIX calls; what fails leaves its reason in `Disk.lastError`.
enum Disk {
  /// What stands under a name.
  enum Kind {
    case file, folder, link, other

    init(mode: mode_t) {
      switch mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .link
      default: self = .other
      }
    }
  }

  /// The last system error in words.
  static var lastError: String { String(cString: strerror(errno)) }

  /// The path with all links resolved, or nil when there is none.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// What stands at a path, and its stamp.
  static func status(
    _ path: String, in folder: Int32 = AT_FDCWD, followLinks: Bool = true
  ) -> (kind: Kind, stamp: FileStamp)? {
    var info = stat()
    guard fstatat(folder, path, &info, followLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return (Kind(mode: info.st_mode), FileStamp(info))
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool { status(path)?.kind == .folder }

  /// Opens a folder to name what is in it; a negative number when that fails.
  static func openFolder(_ path: String, in folder: Int32 = AT_FDCWD) -> Int32 {
    openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  /// Gives each name in an open folder but `.` and `..`, as bytes, in no order, with its kind where the folder tells it.
  /// False when the folder can't be read to its end. The folder is closed.
  static func forEachName(
    in folder: Int32, _ visit: (_ name: UnsafeBufferPointer<UInt8>, _ kind: Kind?) -> Void
  ) -> Bool {
    guard folder >= 0 else { return false }
    guard let stream = fdopendir(folder) else {
      close(folder)
      return false
    }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      let kind: Kind? =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): nil
        default: .other
        }
      withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        let bytes = raw.bindMemory(to: UInt8.self)
        let count = bytes.baseAddress.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0
        let name = UnsafeBufferPointer(rebasing: bytes[..<count])
        if count <= 2, name.allSatisfy({ $0 == UInt8(ascii: ".") }) { return }
        visit(name, kind)
      }
      errno = 0
    }
    return errno == 0
  }

  /// Does a system call again as long as a signal cuts it off.
  static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
