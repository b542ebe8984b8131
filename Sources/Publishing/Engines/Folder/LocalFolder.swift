import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An open folder, and what lies below it. No link is followed on the way to a name, so that none leads out of it.
final class LocalFolder {
  /// A name in an open folder.
  struct Place {
    let folder: Int32
    let name: FileName
  }

  let path: String
  let descriptor: Int32
  /// The folder that was asked for last: names come in order, most of them from the same one.
  private var last: (path: FileName, descriptor: Int32)?

  /// Opens a folder; nil where there is none. `makes`: it is made, with those above it.
  init?(_ path: String, makes: Bool = false) throws(PublishError) {
    self.path = path
    descriptor = makes ? try Self.make(path) : systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor < 0 else { return }
    if errno == ENOENT { return nil }
    throw LocalFailure.error("\(path) can't be opened")
  }

  deinit {
    if let last { close(last.descriptor) }
    if descriptor >= 0 { close(descriptor) }
  }

  /// The path of a name, for messages.
  func shown(_ name: FileName) -> String { path + "/" + PathBytes.text(name) }

  /// Where a name is; nil where a folder on the way is missing, or is none. `makes`: the folders are made.
  func place(of name: FileName, makes: Bool = false) throws(PublishError) -> Place? {
    guard let slash = name.lastIndex(of: UInt8(ascii: "/")) else { return Place(folder: descriptor, name: name) }
    let folder = Array(name[..<slash])
    let leaf = Array(name[(slash + 1)...])
    if let last, last.path == folder { return Place(folder: last.descriptor, name: leaf) }
    var current = dup(descriptor)
    for part in folder.split(separator: UInt8(ascii: "/")) {
      let next = Self.step(Array(part), from: current, makes)
      let code = errno
      close(current)
      guard next >= 0 else {
        if !makes && [ENOENT, ENOTDIR, ELOOP].contains(code) { return nil }
        throw LocalFailure.error("\(shown(folder)) can't be opened", code)
      }
      current = next
    }
    if let last { close(last.descriptor) }
    last = (folder, current)
    return Place(folder: current, name: leaf)
  }

  /// Forgets which folder was asked for last: it may be gone.
  func forget() {
    if let last { close(last.descriptor) }
    last = nil
  }

  /// What stands under a name; nil for nothing.
  func status(_ name: FileName) throws(PublishError) -> stat? {
    guard let place = try place(of: name) else { return nil }
    return Self.status(place)
  }

  static func status(_ place: Place) -> stat? {
    var info = stat()
    return PathBytes.withPath(place.name) { fstatat(place.folder, $0, &info, AT_SYMLINK_NOFOLLOW) } == 0 ? info : nil
  }

  /// Opens a regular file for reading; nil where there is none. A pipe would never end.
  static func open(_ place: Place) -> Int32? {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW
    let file = PathBytes.withPath(place.name) { openat(place.folder, $0, flags) }
    guard file >= 0 else { return nil }
    var info = stat()
    if fstat(file, &info) == 0, Disk.Kind(info) == .file { return file }
    close(file)
    return nil
  }

  /// The content of a regular file; nil for anything else, and what can't be read.
  func content(_ name: FileName) throws(PublishError) -> FileContent? {
    guard let place = try place(of: name), let file = Self.open(place) else { return nil }
    defer { close(file) }
    return FileContent(ofOpen: file)
  }

  /// Removes the name of a file or link; a folder stays.
  func unlink(_ name: FileName) throws(PublishError) {
    guard let place = try place(of: name) else { return }
    if PathBytes.withPath(place.name, { unlinkat(place.folder, $0, 0) }) == 0 || errno == ENOENT { return }
    let code = errno
    if let info = Self.status(place), Disk.Kind(info) == .folder { return }
    throw LocalFailure.error("\(shown(name)) can't be removed", code)
  }

  /// Opens a folder in an open one, made where asked for. Its mode does not depend on the user's umask; it keeps the group
  /// of the one above.
  private static func step(_ name: FileName, from folder: Int32, _ makes: Bool) -> Int32 {
    PathBytes.withPath(name) { name in
      let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
      let found = openat(folder, name, flags)
      guard found < 0, errno == ENOENT, makes else { return found }
      guard mkdirat(folder, name, 0o755) == 0 || errno == EEXIST else { return -1 }
      let made = openat(folder, name, flags)
      if made >= 0 { fchmod(made, mode_t(0o755 | ((Disk.mode(made) ?? 0) & 0o2000))) }
      return made
    }
  }

  /// Makes a folder and those above it, and opens it. Links on the way to it are the user's own.
  private static func make(_ path: String) throws(PublishError) -> Int32 {
    let found = systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard found < 0, errno == ENOENT, let slash = path.lastIndex(of: "/") else { return found }
    let above = try make(slash == path.startIndex ? "/" : String(path[..<slash]))
    guard above >= 0 else { return above }
    defer { close(above) }
    let made = step(Array(path[path.index(after: slash)...].utf8), from: above, true)
    if made < 0 { throw LocalFailure.error("the folder \(path) can't be made") }
    return made
  }
}

/// The system's own function, which the folder's has the name of.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }

extension Disk.Kind {
  /// What a status is about.
  init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
