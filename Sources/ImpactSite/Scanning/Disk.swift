import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The few questions that Impact asks a file system, by POSIX calls; what fails leaves its reason in `Disk.lastError`.
package enum Disk {
  /// What stands under a name.
  package enum Kind {
    case file, folder, link, other

    init(mode: mode_t) {
      switch mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .link
      default: self = .other
      }
    }

    fileprivate init?(_ kind: impact_kind) {
      switch kind {
      case IMPACT_FILE: self = .file
      case IMPACT_FOLDER: self = .folder
      case IMPACT_LINK: self = .link
      case IMPACT_OTHER: self = .other
      default: return nil
      }
    }
  }

  /// The last system error in words.
  package static var lastError: String { String(cString: strerror(errno)) }

  /// The path with all links resolved, or nil when there is none.
  package static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The whole path with all links resolved, as far as there is anything; what is not there yet is taken as it is named.
  package static func resolved(_ path: String) -> String? {
    if let real = real(path) { return real }
    guard var current = path.utf8.first == UInt8(ascii: "/") ? "/" : real(".") else { return nil }
    for part in path.split(separator: "/") where part != "." {
      let next = part == ".." ? String(current.folder) : (current == "/" ? "" : current) + "/" + part
      current = next.isEmpty ? "/" : real(next) ?? next
    }
    return current
  }

  /// What tells a file or folder apart from all others, under whatever name; nil where there is none.
  package static func identity(_ path: String) -> [UInt64]? {
    var info = stat()
    guard fstatat(AT_FDCWD, path, &info, 0) == 0 else { return nil }
    return [UInt64(truncatingIfNeeded: info.st_dev), UInt64(info.st_ino)]
  }

  /// What stands at a path, and its stamp.
  package static func status(_ path: String, followLinks: Bool = true) -> (kind: Kind, stamp: FileStamp)? {
    var info = stat()
    guard fstatat(AT_FDCWD, path, &info, followLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return (Kind(mode: info.st_mode), FileStamp(info))
  }

  /// What stands under a name in an open folder, and its stamp; of a link, the link's own.
  package static func status(_ name: UnsafePointer<CChar>, in folder: Int32) -> (kind: Kind, stamp: FileStamp)? {
    var info = stat()
    guard fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return (Kind(mode: info.st_mode), FileStamp(info))
  }

  /// The mode of a folder at a path.
  package static func mode(_ path: String) -> UInt16? {
    var info = stat()
    return stat(path, &info) == 0 ? UInt16(info.st_mode & 0o7777) : nil
  }

  /// The mode of an open folder.
  package static func mode(_ folder: Int32) -> UInt16? {
    var info = stat()
    return folder >= 0 && fstat(folder, &info) == 0 ? UInt16(info.st_mode & 0o7777) : nil
  }

  /// Whether there is a folder at a path.
  package static func isFolder(_ path: String, in folder: Int32 = AT_FDCWD) -> Bool {
    var info = stat()
    return fstatat(folder, path, &info, 0) == 0 && Kind(mode: info.st_mode) == .folder
  }

  /// Opens a folder to name what is in it; a negative number when that fails.
  package static func openFolder(_ path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD) -> Int32 {
    openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  /// A name in a folder.
  package struct Name {
    /// The bytes, behind which there is a NUL.
    package let bytes: UnsafeBufferPointer<UInt8>
    /// What it stands for, where the folder tells it.
    package let kind: Kind?

    /// The name for system calls.
    package var path: UnsafePointer<CChar>? {
      bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
    }
  }

  /// Gives each name in an open folder but `.` and `..`, in no order. False when the folder can't be read to its end. The
  /// folder is closed.
  package static func forEachName(in folder: Int32, _ visit: (Name) -> Void) -> Bool {
    guard folder >= 0 else { return false }
    let error = withoutActuallyEscaping(visit) { visit in
      withUnsafePointer(to: visit) { visit in
        impact_names(folder, UnsafeMutableRawPointer(mutating: visit)) { context, name, kind in
          guard let context, let name else { return }
          let bytes = UnsafeBufferPointer(
            start: UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self), count: strlen(name))
          context.assumingMemoryBound(to: ((Name) -> Void).self).pointee(Name(bytes: bytes, kind: Kind(kind)))
        }
      }
    }
    if error != 0 { errno = error }
    return error == 0
  }

  /// Does a system call again as long as a signal cuts it off.
  package static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
