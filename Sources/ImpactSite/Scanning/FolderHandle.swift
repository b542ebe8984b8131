import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An open folder, so that paths below it need not be looked up from the top of the file system each time.
package final class FolderHandle: Sendable {
  /// The descriptor, for system calls that take one.
  package let descriptor: Int32

  /// Opens a folder; nil when that fails.
  package init?(_ path: String, followLinks: Bool = true) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followLinks ? 0 : O_NOFOLLOW))
    if descriptor < 0 { return nil }
  }

  deinit {
    // Also runs when opening fails; closing nothing would replace the reason in `errno`.
    if descriptor >= 0 { close(descriptor) }
  }
}

/// A folder that is opened when somebody asks for it.
final class LazyFolder: Sendable {
  private let path: String
  private let handle = Mutex<FolderHandle?>(nil)

  init(_ path: String) { self.path = path }

  /// The folder, opened now if it is not open yet; nil when that fails.
  func opened() -> FolderHandle? {
    handle.withLock { handle in
      if handle == nil { handle = FolderHandle(path) }
      return handle
    }
  }

  /// Opens the folder that stands at the path now.
  func reopen() { handle.withLock { $0 = nil } }
}
