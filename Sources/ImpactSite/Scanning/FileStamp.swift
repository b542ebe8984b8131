#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a file system says of a file's state. Two stamps that are equal in all parts are taken for the same content, if
/// the first was taken long enough after the file was written.
public struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  public var size: Int64
  /// When the content was changed, in nanoseconds of Unix time.
  public var modified: Int64
  /// When the file or its attributes were changed, in nanoseconds of Unix time; 0 where that does not count.
  public var changed: Int64
  /// The inode.
  public var inode: UInt64
  /// Who may do what, as `chmod` takes it.
  public var mode: UInt16

  /// Makes a stamp from its parts.
  public init(size: Int64, modified: Int64, changed: Int64, inode: UInt64, mode: UInt16 = 0o644) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.mode = mode
  }

  /// Whether a later change of the file would show in the stamp, had the stamp been taken at a time: clocks of file
  /// systems tick in steps, some of them of two seconds.
  func isCertain(at time: Int64) -> Bool {
    let step: Int64 = modified % 1_000_000_000 == 0 ? 2_000_000_000 : 20_000_000
    let (latest, isOverflown) = time.subtractingReportingOverflow(step)
    return !isOverflown && max(modified, changed) < latest
  }

  /// The time by the clock that file systems use, in nanoseconds of Unix time.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension FileStamp {
  /// The stamp of the file at a path; nil where there is none.
  public init?(ofFile path: String) {
    guard let stamp = Disk.status(path)?.stamp else { return nil }
    self = stamp
  }

  init(_ info: stat) {
    #if canImport(Darwin)
      let (modified, changed) = (info.st_mtimespec, info.st_ctimespec)
    #else
      let (modified, changed) = (info.st_mtim, info.st_ctim)
    #endif
    self.init(
      size: Int64(info.st_size), modified: Self.nanoseconds(modified), changed: Self.nanoseconds(changed),
      inode: UInt64(info.st_ino),
      mode: UInt16(info.st_mode & 0o7777))
  }

  /// A time in nanoseconds; one that is out of reach, before 1677 or behind 2262, as one that no clock has come to.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    let (seconds, isFar) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isOverflown) = seconds.addingReportingOverflow(Int64(time.tv_nsec))
    return isFar || isOverflown ? .max : sum
  }

  /// The stamp without the time that a second name for the file changes.
  var ofContent: FileStamp { FileStamp(size: size, modified: modified, changed: 0, inode: inode, mode: mode) }
}
