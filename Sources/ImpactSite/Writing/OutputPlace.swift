import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder for a site, the folder beside it where the next one grows, and the lock that keeps two builds apart.
final class OutputPlace: Sendable {
  /// How the name of a folder ends in which a new tree grows.
  static let stagingEnding = ".impact-new"

  /// The path for messages.
  let shown: String
  /// The output folder, links resolved.
  let target: String
  /// The folder that holds the output folder.
  let parent: String
  /// Where the new tree grows.
  let staging: String
  /// Where the old tree stands for a moment, on file systems that can't exchange two names.
  let aside: String
  /// The folder that holds all three; its lock is held as long as this value lives.
  private let lock: Int32
  /// Folders that were made for it, the innermost first.
  private let made: [String]

  /// Finds and locks the place, which must be out of the way of a site's folders.
  init(path: String, shown: String, site: SiteFolders = SiteFolders()) throws(OutputError) {
    self.shown = shown
    guard let full = Disk.resolved(path) else {
      throw OutputError("the folder can't be found: \(Disk.lastError)", path: shown)
    }
    // Before any folder is made.
    try OutputRefusal(target: full, shown: shown).check(site)
    let name = String(full.lastName.dropFirst())
    guard !name.isEmpty else {
      throw OutputError("this is no folder for a site; choose one of its own, such as Public", path: shown)
    }
    let above = full.folder.isEmpty ? "/" : String(full.folder)
    made = above.levels.reversed().map(String.init).filter { !$0.isEmpty && Disk.identity($0) == nil }
    guard Disk.makeFolders(above), let folder = Disk.real(above) else {
      throw OutputError("the folder for the output can't be made: \(Disk.lastError)", path: shown)
    }
    parent = folder
    let prefix = folder == "/" ? "/" : folder + "/"
    target = prefix + name
    staging = prefix + "." + name + Self.stagingEnding
    aside = staging + "-old"
    lock = try Self.lock(folder, shown)
  }

  deinit {
    // Those in which nothing came to stand.
    for folder in made { rmdir(folder) }
    // Given back by name: a child that was just forked may hold the same descriptor for a moment.
    flock(lock, LOCK_UN)
    close(lock)
  }

  /// Takes away what builds left that were cut off.
  func clear() async throws(OutputError) {
    // Between two renames the site is there.
    if Disk.status(target, followLinks: false) == nil, Disk.status(aside) != nil { _ = rename(aside, target) }
    for tree in [staging, aside] {
      await Retirement(place: self).retire(tree)
      guard Disk.status(tree, followLinks: false) == nil else {
        throw OutputError(
          "\(tree) holds what an earlier build could not take away; look into it and delete it", path: shown)
      }
    }
  }

  private static func lock(_ folder: String, _ shown: String) throws(OutputError) -> Int32 {
    let handle = Disk.openFolder(folder)
    guard handle >= 0 else { throw OutputError("its folder can't be opened: \(Disk.lastError)", path: shown) }
    guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {
      close(handle)
      throw OutputError(
        .busyOutput, "another build is writing there, or beside it; try again when it is done", path: shown)
    }
    return handle
  }
}
