import CPlatform
import Diagnostics
import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// This machine as a host of releases: a target that is a folder here.
actor LocalHost: ReleaseHost {
  /// The target's folder: an absolute path.
  let path: String
  /// Who publishes, `user@machine`, and when, `2026-11-26T09:30:00Z`: what the lock says.
  let publisher: String
  let time: String
  /// False has it do as on a disk that can't exchange two folders.
  let exchanges: Bool
  var layout: ReleaseLayout?
  /// The lock's descriptor while it is held.
  var lock: Int32 = -1

  init(path: String, publisher: String, time: String, exchanges: Bool = true) {
    self.path = path
    self.publisher = publisher
    self.time = time
    self.exchanges = exchanges
  }

  deinit {
    if lock >= 0 { systemClose(lock) }
  }

  func read(_ path: String) throws(PublishError) -> [UInt8]? {
    let (folder, name) = split(path)
    guard let folder = try LocalFolder(folder), let place = try folder.place(of: name),
      let info = LocalFolder.status(place)
    else { return nil }
    guard Disk.Kind(info) == .file else {
      throw PublishError(
        "\(printable(path)) is a folder, a link or the like, but Impact keeps a list there; somebody put it there: move it "
          + "away, and put the list back from a backup if there is one")
    }
    guard let file = LocalFolder.open(place) else { throw LocalFailure.error("\(path) can't be read") }
    defer { systemClose(file) }
    var bytes: [UInt8] = []
    let isRead = Disk.stream(open: file) { part in
      bytes += part
      return bytes.count <= AnswerLimit.list
    }
    if bytes.count > AnswerLimit.list {
      throw PublishError(
        "\(printable(path)) is larger than any list of Impact's; somebody put it there: move it away, and put the list "
          + "back from a backup if there is one")
    }
    guard isRead else { throw LocalFailure.error("\(path) can't be read") }
    return bytes
  }

  func names(in folder: String) async throws(PublishError) -> [FileName] {
    guard Disk.isFolder(folder) else { return [] }
    let area = Array((ReleaseLayout.areaName + "/").utf8)
    return try await listing(folder).files.map(\.path).filter { !$0.starts(with: area) }
  }

  func folders(in folder: String) throws(PublishError) -> [String] {
    guard Disk.isFolder(folder) else { return [] }
    var names: [FileName] = []
    guard Disk.forEachName(in: Disk.openFolder(folder), { names.append(Array($0.bytes)) }) else {
      throw LocalFailure.error("\(folder) can't be listed")
    }
    return names.map(PathBytes.text).filter { Disk.status(folder + "/" + $0, followLinks: false)?.kind == .folder }
  }

  /// All that is below a folder. A name that goes while the folder is read makes it begin anew.
  func listing(_ folder: String) async throws(PublishError) -> FolderListing {
    for _ in 0..<3 {
      if let listing = await FolderListing.of(folder) { return listing }
    }
    throw LocalFailure.error("\(folder) can't be listed")
  }

  func removeEmptyFolder(_ path: String) async throws(PublishError) -> Bool {
    guard Disk.isFolder(path) else { return true }
    let listing = try await listing(path)
    guard listing.files.isEmpty else { return false }
    await Disk.remove([], folders: listing.folders, of: path)
    return !Disk.isFolder(path)
  }

  func rename(_ path: String, to other: String) throws(PublishError) {
    try synchronized(other) {
      systemRename(path, other) == 0 ? 0 : errno
    } orThrow: {
      "\(path) can't get the name \(other)"
    }
  }

  func exchange(_ path: String, _ other: String) throws(PublishError) {
    try synchronized(path) {
      impact_exchange(path, other)
    } orThrow: {
      "\(path) and \(other) can't be exchanged"
    }
  }

  func link(_ path: String, to text: String) throws(PublishError) {
    guard let layout else { throw PublishError("the target is not open") }
    let step = layout.area + "/put"
    try synchronized(path) {
      unlink(step)
      return symlink(text, step) == 0 && systemRename(step, path) == 0 ? 0 : errno
    } orThrow: {
      "the link \(path) can't be put in place"
    }
  }

  /// Does one step between two moments at which all is on the disk.
  private func synchronized(
    _ path: String, _ body: () -> Int32, orThrow message: () -> String
  ) throws(PublishError) {
    guard let folder = try LocalFolder(split(path).folder) else { throw LocalFailure.error(message(), ENOENT) }
    impact_sync(folder.descriptor)
    let code = body()
    if code != 0 { throw LocalFailure.error(message(), code) }
    impact_sync(folder.descriptor)
  }

  /// A path's folder and its own name.
  func split(_ path: String) -> (folder: String, name: FileName) {
    guard let slash = path.lastIndex(of: "/") else { return (".", Array(path.utf8)) }
    return (slash == path.startIndex ? "/" : String(path[..<slash]), Array(path[path.index(after: slash)...].utf8))
  }

  func close() {
    guard lock >= 0 else { return }
    ftruncate(lock, 0)
    // Closing is not enough: a program that is just being started may hold the descriptor a little longer.
    flock(lock, LOCK_UN)
    systemClose(lock)
    lock = -1
  }
}

/// The system's own functions, which the host's have the names of.
private func systemRename(_ path: String, _ other: String) -> Int32 { rename(path, other) }
func systemClose(_ file: Int32) { _ = close(file) }
