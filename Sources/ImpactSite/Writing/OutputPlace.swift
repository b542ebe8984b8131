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

  /// Finds and locks the place; `sources` are folders that the output must not touch.
  init(path: String, shown: String, sources: [String]) throws(OutputError) {
    self.shown = shown
    var full = path
    while full.utf8.count > 1, full.utf8.last == UInt8(ascii: "/") { full.removeLast() }
    if let real = Disk.real(full) { full = real }
    let name = full.split(separator: "/").last.map(String.init) ?? ""
    var above = String(full.dropLast(name.count))
    if above.isEmpty { above = "." }
    guard !name.isEmpty, name != ".", name != "..", Disk.makeFolders(above), let folder = Disk.real(above) else {
      throw OutputError("the folder for the output can't be made: \(Disk.lastError)", path: shown)
    }
    parent = folder
    let prefix = folder == "/" ? "/" : folder + "/"
    target = prefix + name
    staging = prefix + "." + name + ".impact-new"
    aside = staging + "-old"
    for source in sources {
      guard let real = Disk.real(source) else { continue }
      if (real + "/").hasPrefix(target + "/") || (target + "/").hasPrefix(real + "/") {
        throw OutputError(
          .outputInSource,
          "the output can't go where the content or the templates are; choose a folder of its own", path: shown)
      }
    }
    lock = try Self.lock(folder, shown)
  }

  deinit {
    close(lock)
  }

  private static func lock(_ folder: String, _ shown: String) throws(OutputError) -> Int32 {
    let handle = Disk.openFolder(folder)
    guard handle >= 0 else { throw OutputError("its folder can't be opened: \(Disk.lastError)", path: shown) }
    guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {
      close(handle)
      throw OutputError(
        .busyOutput, "another build is writing there; try again when it is done", path: shown)
    }
    return handle
  }
}
