import CPlatform
import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder for a site, the folder beside it where the next one grows, and the locks that keep two builds apart.
final class OutputPlace: Sendable {
  /// The path for messages.
  let shown: String
  /// The output folder, links resolved.
  let target: String
  /// The folder that holds the output folder.
  let parent: String
  /// Whether the output can't be swapped, since it is a mount point or nothing can be written beside it: files are then
  /// replaced one by one.
  let isFixed: Bool
  /// Where the new tree grows: beside the output, or in it where that is fixed.
  let staging: Staging
  /// What the names of folders begin with in which trees grow beside the output.
  private let start: String
  /// The locks of the folder that holds the output and of the output, which may be mounted elsewhere too; held as long as
  /// this value lives.
  private let locks: [Int32]
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
    target = (folder == "/" ? "/" : folder + "/") + name
    start = "." + name + Staging.start
    isFixed = Self.isFixed(target, in: folder)
    staging = isFixed ? .new(in: target, start: Staging.start) : .new(in: folder, start: start)
    locks = try Self.locks([folder] + (Disk.isFolder(target) ? [target] : []), shown)
  }

  deinit {
    // Those in which nothing came to stand.
    for folder in made { rmdir(folder) }
    Self.giveBack(locks)
  }

  /// What builds left that were cut off.
  func leftovers() throws(OutputError) -> [Staging] {
    guard let beside = Staging.leftovers(in: parent, start: start) else {
      throw OutputError("the folder that holds it can't be read: \(Disk.lastError)", path: shown)
    }
    guard Disk.isFolder(target) else { return beside }
    guard let inside = Staging.leftovers(in: target, start: Staging.start) else {
      throw OutputError("the folder can't be read: \(Disk.lastError)", path: shown)
    }
    return beside + inside
  }

  private static func isFixed(_ target: String, in parent: String) -> Bool {
    guard let handle = FolderHandle(target) else { return false }
    return impact_is_mount(handle.descriptor) != 0 || access(parent, W_OK) != 0 && access(target, W_OK) == 0
      || !Disk.keepsAttributes(of: handle) && access(target, W_OK) == 0
  }

  private static func locks(_ folders: [String], _ shown: String) throws(OutputError) -> [Int32] {
    var locks: [Int32] = []
    for folder in folders {
      let handle = Disk.openFolder(folder)
      if handle >= 0 { locks.append(handle) }
      if handle >= 0, flock(handle, LOCK_EX | LOCK_NB) == 0 { continue }
      let error = handle < 0 ? OutputError("its folder can't be opened: \(Disk.lastError)", path: shown) : nil
      giveBack(locks)
      throw error
        ?? OutputError(
          .busyOutput, "another build is writing there, or beside it; try again when it is done", path: shown)
    }
    return locks
  }

  private static func giveBack(_ locks: [Int32]) {
    for lock in locks {
      // Given back by name: a child that was just forked may hold the same descriptor for a moment.
      flock(lock, LOCK_UN)
      close(lock)
    }
  }
}
