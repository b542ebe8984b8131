import Diagnostics
import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps a second publish of the same folder waiting outside. The lock ends with the process, however it ends.
final class LocalLock: Sendable {
  private let file: Int32

  /// Takes the lock of a target's folder, made where there is none. Throws who holds it, and since when.
  init(_ folder: String) throws(PublishError) {
    let path = folder + "/lock"
    guard Disk.makeFolders(folder) else {
      throw LocalFailure.error("the folder \(folder), which keeps what is known of the target, can't be made")
    }
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw LocalFailure.error("the file \(path) can't be written") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      throw PublishError(LockHolder(of: file).sentence(now: UTCTime.now.text))
    }
    ftruncate(file, 0)
    _ = Array("\(PublisherName.mine) \(UTCTime.now.text)\n".utf8).withUnsafeBytes { Disk.write($0, to: file) }
  }

  /// Gives the lock back.
  func release() { flock(file, LOCK_UN) }

  deinit { if file >= 0 { close(file) } }
}
