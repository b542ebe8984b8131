import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension LocalFolder {
  /// The mode of published files, whatever the user's umask.
  static let fileMode: mode_t = 0o644

  /// Gives a file, link or special file of another folder a second name here, or makes a copy where that can't be. What
  /// stands here under the name is replaced in one step, by way of a free name. What is not there is left out.
  func adopt(_ name: FileName, from other: LocalFolder, by step: Place) throws(PublishError) {
    guard let source = try other.place(of: name), let info = Self.status(source), Disk.Kind(info) != .folder,
      let place = try place(of: name, makes: true)
    else { return }
    if let there = Self.status(place) {
      if there.st_ino == info.st_ino, there.st_dev == info.st_dev { return }
      try give(name, from: other, source, info, to: step)
      if Self.rename(step, to: place) { return }
      let code = errno
      Self.remove(step)
      throw LocalFailure.error("\(shown(name)) can't be replaced", code)
    }
    try give(name, from: other, source, info, to: place)
  }

  private func give(
    _ name: FileName, from other: LocalFolder, _ source: Place, _ info: stat, to place: Place
  ) throws(PublishError) {
    if Self.link(source, to: place) { return }
    let code = errno
    guard [EPERM, EACCES, EXDEV, EMLINK, EOPNOTSUPP].contains(code) else {
      if code == ENOENT { return }
      throw LocalFailure.error("\(other.shown(name)) can't be carried along", code)
    }
    let isCopied =
      switch Disk.Kind(info) {
      case .file: Self.copy(source, to: place, mode: info.st_mode & 0o7777, times: info)
      case .link: Self.copyLink(source, to: place)
      default: false
      }
    if !isCopied { throw LocalFailure.error("\(other.shown(name)) can't be carried along") }
  }

  /// Puts a file in place that has a name in another folder too, in one step. `step` is a free name beside them, on the
  /// same disk.
  func put(_ name: FileName, from other: LocalFolder, by step: Place) throws(PublishError) {
    guard let source = try other.place(of: name), let info = Self.status(source),
      let place = try place(of: name, makes: true)
    else { throw LocalFailure.error("\(other.shown(name)) can't be put in place", ENOENT) }
    if let there = Self.status(place), there.st_ino == info.st_ino, there.st_dev == info.st_dev { return }
    Self.remove(step)
    let isMade = Self.link(source, to: step) || Self.copy(source, to: step, mode: Self.fileMode, times: nil)
    if !isMade || !Self.rename(step, to: place) {
      let code = errno
      Self.remove(step)
      throw LocalFailure.error("\(shown(name)) can't be put in place", code)
    }
  }

  static func link(_ source: Place, to place: Place) -> Bool {
    PathBytes.withPath(source.name) { old in
      PathBytes.withPath(place.name) { linkat(source.folder, old, place.folder, $0, 0) }
    } == 0
  }

  static func rename(_ place: Place, to other: Place) -> Bool {
    PathBytes.withPath(place.name) { old in
      PathBytes.withPath(other.name) { renameat(place.folder, old, other.folder, $0) }
    } == 0
  }

  static func remove(_ place: Place) { _ = PathBytes.withPath(place.name) { unlinkat(place.folder, $0, 0) } }

  /// Copies a regular file to a new name; false with the reason in `errno`, and nothing there.
  static func copy(_ source: Place, to place: Place, mode: mode_t, times: stat?) -> Bool {
    guard let file = open(source) else { return false }
    defer { close(file) }
    return create(place, mode: mode, times: times) { new in
      Disk.stream(open: file) { Disk.write($0, to: new) }
    }
  }

  /// Writes a new file; false with the reason in `errno`, and nothing there.
  static func create(_ place: Place, mode: mode_t = fileMode, times: stat? = nil, _ write: (Int32) -> Bool) -> Bool {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let new = PathBytes.withPath(place.name) { openat(place.folder, $0, flags, 0o600) }
    guard new >= 0 else { return false }
    var isDone = write(new) && fchmod(new, mode) == 0
    if isDone, let times { isDone = setTimes(new, times) }
    let code = errno
    let isClosed = close(new) == 0
    if isDone && isClosed { return true }
    if !isDone { errno = code }
    let reason = errno
    remove(place)
    errno = reason
    return false
  }

  private static func setTimes(_ file: Int32, _ info: stat) -> Bool {
    #if canImport(Darwin)
      let times = [info.st_atimespec, info.st_mtimespec]
    #else
      let times = [info.st_atim, info.st_mtim]
    #endif
    return futimens(file, times) == 0
  }

  private static func copyLink(_ source: Place, to place: Place) -> Bool {
    guard let text = linkText(source) else { return false }
    return PathBytes.withPath(text) { text in
      PathBytes.withPath(place.name) { symlinkat(text, place.folder, $0) }
    } == 0
  }

  /// What a symbolic link says.
  static func linkText(_ place: Place) -> [UInt8]? {
    var buffer = [CChar](repeating: 0, count: 4097)
    let count = PathBytes.withPath(place.name) { readlinkat(place.folder, $0, &buffer, buffer.count) }
    return count >= 0 && count < buffer.count ? buffer[..<count].map { UInt8(bitPattern: $0) } : nil
  }
}
