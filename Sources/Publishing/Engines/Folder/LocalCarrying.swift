import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension LocalHost {
  func allFolders(in folder: String) async throws(PublishError) -> [FileName] {
    guard Disk.isFolder(folder) else { return [] }
    let area = Array(ReleaseLayout.areaName.utf8)
    return try await listing(folder).folders.filter { $0 != area && !$0.starts(with: area + [UInt8(ascii: "/")]) }
  }

  func adopt(_ folders: [FileName], from folder: String, to other: String) throws(PublishError) {
    guard let source = try LocalFolder(folder), let target = try LocalFolder(other) else { return }
    for name in folders { try target.adoptFolder(name, from: source) }
  }

  func changes(
    of names: [FileName], in folder: String, against other: String
  ) throws(PublishError) -> ForeignChanges {
    var changes = ForeignChanges()
    guard let source = try LocalFolder(folder), let target = try LocalFolder(other),
      let mark = try target.status(Array(ReleaseManifest.name.utf8))
    else { return changes }
    for name in names {
      guard let here = try target.status(name), Disk.Kind(here) != .folder else { continue }
      guard let there = try source.status(name) else {
        if !LocalFolder.isNewer(here, than: mark) { changes.gone.append(name) }
        continue
      }
      let isSame = there.st_ino == here.st_ino && there.st_dev == here.st_dev
      if !isSame, Disk.Kind(there) != .folder, LocalFolder.isNewer(there, than: here) { changes.replaced.append(name) }
    }
    return changes
  }
}

extension LocalFolder {
  /// Makes a folder of another folder here too, if it is not there, and gives it the mode and the owner that it has
  /// there; without a name, this folder itself. What stands in the way stays.
  func adoptFolder(_ name: FileName, from other: LocalFolder) throws(PublishError) {
    let own = FileName(".".utf8)
    guard let info = try other.status(name.isEmpty ? own : name), Disk.Kind(info) == .folder,
      let place = try place(of: name.isEmpty ? own : name)
    else { return }
    let isMade = PathBytes.withPath(place.name) { mkdirat(place.folder, $0, 0o700) } == 0
    if !isMade && errno != EEXIST { throw LocalFailure.error("the folder \(shown(name)) can't be made") }
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let file = PathBytes.withPath(place.name) { openat(place.folder, $0, flags) }
    guard file >= 0 else { return }
    defer { close(file) }
    let isKept = fchown(file, info.st_uid, info.st_gid) == 0 || fchown(file, uid_t.max, info.st_gid) == 0
    // With another group the web server might not get in.
    if !isKept && name.isEmpty { return }
    // Whoever publishes must be able to remove the release one day.
    fchmod(file, info.st_mode & 0o7777 | (geteuid() == 0 ? 0 : 0o700))
  }

  static func isNewer(_ info: stat, than other: stat) -> Bool {
    #if canImport(Darwin)
      let (time, past) = (info.st_mtimespec, other.st_mtimespec)
    #else
      let (time, past) = (info.st_mtim, other.st_mtim)
    #endif
    return (time.tv_sec, time.tv_nsec) > (past.tv_sec, past.tv_nsec)
  }
}
