import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Disk {
  /// The mode that new files get, where the program's `umask` takes nothing of it away.
  package static let modeOfNewFiles: UInt16 = 0o644

  /// Gives a folder the owner, group, mode and attributes of another one, as far as that is allowed.
  package static func copyAttributes(of old: FolderHandle, to new: FolderHandle) {
    _ = impact_copy_attributes(old.descriptor, new.descriptor)
  }

  /// Whether a folder that this user makes can have the owner and group of another one.
  package static func keepsAttributes(of folder: FolderHandle) -> Bool {
    var info = stat()
    guard fstat(folder.descriptor, &info) == 0 else { return false }
    if geteuid() == 0 { return true }
    return info.st_uid == geteuid() && (info.st_gid == getegid() || isMember(of: info.st_gid))
  }

  private static func isMember(of group: gid_t) -> Bool {
    let count = getgroups(0, nil)
    guard count > 0 else { return false }
    var groups = [gid_t](repeating: 0, count: Int(count))
    return getgroups(count, &groups) > 0 && groups.contains(group)
  }

  /// The mode that new folders get in a folder: on Linux they inherit its group, and the bit that says so.
  package static func modeOfNewFolders(in folder: String) -> UInt16 {
    #if os(Linux)
      0o755 | ((mode(folder) ?? 0) & 0o2000)
    #else
      0o755
    #endif
  }

  /// Makes a folder and those above it; true when it is there. The path may start from an open folder.
  package static func makeFolders(_ path: String, in folder: Int32 = AT_FDCWD) -> Bool {
    if mkdirat(folder, path, 0o755) == 0 { return true }
    switch errno {
    case EEXIST: return isFolder(path, in: folder)
    case ENOENT:
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex,
        makeFolders(String(path[..<slash]), in: folder)
      else { return false }
      return mkdirat(folder, path, 0o755) == 0 || errno == EEXIST
    default: return false
    }
  }

  /// Makes the folders above a file.
  package static func makeFolder(of path: String, in folder: Int32 = AT_FDCWD) -> Bool {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return true }
    return makeFolders(String(path[..<slash]), in: folder)
  }

  /// Opens a new file, which must not exist yet, and its folders.
  package static func create(_ path: String, in folder: Int32 = AT_FDCWD) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    guard makeFolder(of: path, in: folder) else { return -1 }
    return openat(folder, path, flags, 0o644)
  }

  /// Writes all bytes to an open file.
  package static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = retrying { sysWrite(file, UnsafeRawBufferPointer(rebasing: rest)) }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  /// Writes a new file and returns its stamp; nil when that fails.
  package static func write(_ path: String, _ bytes: [UInt8], in folder: Int32 = AT_FDCWD) -> FileStamp? {
    write(path, [bytes[...]], in: folder)
  }

  /// Writes a new file from parts that follow each other.
  package static func write(_ path: String, _ parts: [ArraySlice<UInt8>], in folder: Int32 = AT_FDCWD) -> FileStamp? {
    let file = create(path, in: folder)
    guard file >= 0 else { return nil }
    var info = stat()
    let isWritten =
      parts.allSatisfy { part in part.withUnsafeBytes { write($0, to: file) } } && fstat(file, &info) == 0
    let isClosed = close(file) == 0
    return isWritten && isClosed ? FileStamp(info).ofContent : nil
  }

  /// Puts a file in place with one rename, as far as that is possible.
  package static func replace(_ path: String, _ parts: [[UInt8]]) {
    let new = path + "." + String(getpid())
    unlink(new)
    let file = create(new)
    guard file >= 0 else { return }
    let isWritten = parts.allSatisfy { part in part.withUnsafeBytes { write($0, to: file) } }
    let isClosed = close(file) == 0
    if !isWritten || !isClosed || rename(new, path) != 0 { unlink(new) }
  }

  /// Removes a whole tree. Links are removed, never followed.
  package static func remove(_ root: String) async {
    guard status(root, followLinks: false)?.kind == .folder else { return }
    guard let listing = await FolderListing.of(root) else { return }
    await remove(listing.files.map(\.path), folders: listing.folders, of: root)
  }

  /// Removes files and folders of a tree, and its root where nothing is left in it; also from folders whose mode does not
  /// allow it, as far as the user may change that.
  package static func remove(_ files: [[UInt8]], folders: [[UInt8]], of root: String) async {
    guard let handle = FolderHandle(root) else { return }
    await remove(files, folders, of: handle)
    if rmdir(root) == 0 { return }
    fchmod(handle.descriptor, 0o755)
    for folder in folders { _ = PathBytes.withPath(folder) { fchmodat(handle.descriptor, $0, 0o755, 0) } }
    await remove(files, folders, of: handle)
    rmdir(root)
  }

  private static func remove(_ files: [[UInt8]], _ folders: [[UInt8]], of handle: FolderHandle) async {
    _ = await inParallel(files.count, from: 0) { _, index in
      _ = PathBytes.withPath(files[index]) { unlinkat(handle.descriptor, $0, 0) }
    }
    // Each folder comes before those in it, and those of one depth together.
    var end = folders.count
    while end > 0 {
      let depth = folders[end - 1].count(where: { $0 == UInt8(ascii: "/") })
      var start = end
      while start > 0, folders[start - 1].count(where: { $0 == UInt8(ascii: "/") }) == depth { start -= 1 }
      let level = folders[start..<end]
      _ = await inParallel(level.count, from: 0) { _, index in
        _ = PathBytes.withPath(level[level.startIndex + index]) { unlinkat(handle.descriptor, $0, AT_REMOVEDIR) }
      }
      end = start
    }
  }
}

private func sysWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
