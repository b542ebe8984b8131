import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A content file on the disk whose bytes are replaced as a whole: it is the old one or the new one, never a part of it.
struct FigureFile: Sendable {
  /// Why a file was left as it is.
  enum Problem: Error, Equatable {
    /// Its bytes are not those that were expected.
    case changedSince
    /// Anything else, in plain words.
    case unwritable(String)
  }

  /// The content folder.
  let root: String
  /// The file's path in it; it may be a link to another file in it, which is then the one that is written.
  let path: String

  /// Writes a file whose bytes are still the ones expected. One write to a file at a time: who calls it sees to that.
  static func write(
    _ bytes: [UInt8], expecting old: [UInt8], _ path: String, in root: String
  ) throws(Problem) {
    try FigureFile(root: root, path: path).write(bytes, expecting: old)
  }

  private func write(_ bytes: [UInt8], expecting old: [UInt8]) throws(Problem) {
    let (folder, name) = try place()
    let info = try state(name, in: folder)
    // An editor that is writing into the file would go on in one that has lost its name.
    let lease = openat(folder.descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard lease >= 0 else { throw Self.failure("the file can't be opened") }
    defer { close(lease) }
    let isLeased = impact_lease(lease)
    if isLeased == EAGAIN {
      throw .unwritable("another program has the file open to write to it; try again when it is done")
    }
    guard Disk.read(name, in: folder.descriptor) == old else { throw .changedSince }
    // The mode counts for an administrator too, who might write to it nevertheless.
    guard info.st_mode & 0o222 != 0, faccessat(folder.descriptor, name, W_OK, AT_EACCESS) == 0 else {
      throw .unwritable("the file is read-only; allow writing to it first")
    }
    let new = ".impact-edit-\(getpid())-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    let file = openat(folder.descriptor, new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Self.failure("the folder can't be written to") }
    var isInPlace = false
    defer { if !isInPlace { unlinkat(folder.descriptor, new, 0) } }
    do {
      defer { close(file) }
      // First the owner: a change of it may take bits of the mode away. Where neither is allowed, the file is the user's.
      if fchown(file, info.st_uid, info.st_gid) != 0 { _ = fchown(file, uid_t.max, info.st_gid) }
      _ = fchmod(file, info.st_mode & 0o7777)
      guard bytes.withUnsafeBytes({ Disk.write($0, to: file) }), fsync(file) == 0 else {
        throw Self.failure("the file can't be written")
      }
    }
    guard Disk.read(name, in: folder.descriptor) == old else { throw .changedSince }
    if impact_exchange_in(folder.descriptor, new, name) == 0 {
      // The old file stands under the new one's name now, and is removed or put back.
      guard isLeased != 0 || impact_lease_holds(lease) == 1, Disk.read(new, in: folder.descriptor) == old else {
        _ = impact_exchange_in(folder.descriptor, new, name)
        throw .changedSince
      }
    } else {
      guard renameat(folder.descriptor, new, folder.descriptor, name) == 0 else {
        throw Self.failure("the file can't be replaced")
      }
      isInPlace = true
    }
    fsync(folder.descriptor)
  }

  /// The folder and name of the file itself, behind all links.
  private func place() throws(Problem) -> (folder: FolderHandle, name: String) {
    guard let realRoot = Disk.real(root) else { throw Self.failure("the content folder can't be found") }
    guard let real = Disk.real(realRoot + "/" + path) else { throw Self.failure("the file can't be found") }
    guard real.utf8.starts(with: realRoot.utf8), real.utf8.dropFirst(realRoot.utf8.count).first == UInt8(ascii: "/"),
      let slash = real.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { throw .unwritable("the file lies outside the content folder, so it is not written to") }
    guard let folder = FolderHandle(String(real[..<slash])) else { throw Self.failure("the folder can't be opened") }
    return (folder, String(real[real.utf8.index(after: slash)...]))
  }

  private func state(_ name: String, in folder: FolderHandle) throws(Problem) -> stat {
    var info = stat()
    guard fstatat(folder.descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw Self.failure("the file can't be found")
    }
    guard info.st_mode & S_IFMT == S_IFREG else { throw .unwritable("this is not a file") }
    return info
  }

  /// What failed and why, by the last system error.
  private static func failure(_ what: String) -> Problem {
    switch errno {
    case ENOSPC, EDQUOT: .unwritable("there is no room left on the disk")
    case EROFS: .unwritable("the disk can only be read")
    default: .unwritable("\(what): \(Disk.lastError)")
    }
  }
}
