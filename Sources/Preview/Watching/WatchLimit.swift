#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// What is said when the system's limits of watching are reached: the limit, and how to raise it.
  enum WatchLimit {
    /// Why no queue could be opened.
    static func error(opening code: Int32) -> WatchError {
      switch code {
      case EMFILE where openFilesAreUsedUp():
        WatchError(message: "too many files are open to watch the site's folders; raise the limit with: ulimit -n 4096")
      case EMFILE:
        WatchError(
          message: reached("programs that watch files", setting: "max_user_instances", remedy: 1024))
      default:
        WatchError(message: "changes of files can't be watched: \(String(cString: strerror(code)))")
      }
    }

    /// Why a folder couldn't be watched; nil when the folder itself is the reason (it went, or may not be read), which
    /// whoever reads it will say.
    static func problem(adding code: Int32) -> String? {
      switch code {
      case ENOSPC: reached("watched folders", setting: "max_user_watches", remedy: 524_288)
      case ENOMEM: "the system has no memory left to watch more folders"
      default: nil
      }
    }

    private static func reached(_ what: String, setting: String, remedy: Int) -> String {
      let limit = number(setting)
      let name = "fs.inotify.\(setting)"
      let here = limit.map { ", \($0) here" } ?? ""
      let raised = max(remedy, 2 * (limit ?? 0))
      return "the system's limit of \(what) (\(name)\(here)) is reached; raise it with: sudo sysctl \(name)=\(raised)"
    }

    /// The kernel gives one error for two limits; whether a file can be opened tells them apart.
    private static func openFilesAreUsedUp() -> Bool {
      let file = open("/", O_RDONLY | O_CLOEXEC)
      if file >= 0 { close(file) }
      return file < 0
    }

    private static func number(_ setting: String) -> Int? {
      let file = open("/proc/sys/fs/inotify/\(setting)", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return nil }
      defer { close(file) }
      return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer in
        let count = read(file, buffer.baseAddress, buffer.count)
        let digits = buffer.prefix(max(0, count)).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return Int(String(decoding: digits, as: UTF8.self))
      }
    }
  }
#endif
