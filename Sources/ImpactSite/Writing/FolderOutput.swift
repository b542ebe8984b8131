import CPlatform
import Foundation
import Synchronization

/// An output folder as a transaction: the new tree is written beside the folder and takes its place with one rename, so
/// that any failure before leaves the old site as it was.
public final class FolderOutput: SiteOutput {
  /// git's own files, which stay where they are.
  private static let kept: Set<String> = [".gitignore", ".gitkeep"]

  private let shown: String
  private let target: String
  private let staging: String
  /// The folder that holds the target; its lock keeps two builds apart.
  private let parentLock: Int32
  private let old: OutputManifest?
  private struct State {
    var paths: Set<String> = []
    var folders: Set<String> = []
  }
  private let state = Mutex(State())

  /// Opens an output folder, which may not exist yet.
  ///
  /// Throws when the folder holds anything that Impact did not write, when another build is at it, or when nothing can be
  /// written there. `shown` is the path for messages; `sources` are folders that the output must not touch.
  public init(path: String, shown: String, sources: [String]) throws(OutputError) {
    self.shown = shown
    var full = path
    while full.count > 1, full.hasSuffix("/") { full.removeLast() }
    if let real = DiskPath.real(full) { full = real }
    let name = full.split(separator: "/").last.map(String.init) ?? ""
    var parent = String(full.dropLast(name.utf8.count))
    if parent.isEmpty { parent = "." }
    guard !name.isEmpty, name != ".", name != "..", FolderTree.makeFolders(parent),
      let realParent = DiskPath.real(parent)
    else {
      throw OutputError(
        identifier: .unwritableOutput, message: "the folder for the output can't be made: \(DiskPath.lastError)",
        path: shown)
    }
    target = realParent == "/" ? "/" + name : realParent + "/" + name
    staging = (realParent == "/" ? "/" : realParent + "/") + "." + name + ".impact-new"
    for source in sources {
      guard let real = DiskPath.real(source) else { continue }
      if (real + "/").hasPrefix(target + "/") || (target + "/").hasPrefix(real + "/") {
        throw OutputError(
          identifier: .outputInSource,
          message: "the output can't go where the content or the templates are; choose a folder of its own",
          path: shown)
      }
    }
    parentLock = try Self.lock(realParent, shown)
    do throws(OutputError) {
      let aside = Self.aside(staging)
      // A run that was cut off between two renames left the site there.
      if DiskPath.status(target, followLinks: false) == nil, DiskPath.status(aside) != nil { _ = rename(aside, target) }
      Self.retire(staging, into: target)
      Self.retire(aside, into: target)
      old = try Self.ownership(of: target, shown)
      guard mkdir(staging, 0o755) == 0 else {
        throw OutputError(
          identifier: .unwritableOutput, message: "nothing can be written beside it: \(DiskPath.lastError)",
          path: shown)
      }
    } catch {
      close(parentLock)
      throw error
    }
  }

  deinit {
    close(parentLock)
  }

  /// Writes one file into the new tree. A file that has not changed keeps its time stamp: it is the old file under a
  /// second name until the old tree goes.
  public func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    let isNew = state.withLock { $0.paths.insert(path).inserted }
    guard isNew else {
      throw OutputError(
        identifier: .duplicateOutput, message: "two parts of the site would be written to \(path)", path: shown)
    }
    try makeFolder(of: path)
    let new = staging + "/" + path
    let before = target + "/" + path
    if old?.paths.contains(path) == true, DiskPath.status(before, followLinks: false)?.size == bytes.count,
      DiskPath.read(before) == bytes, link(before, new) == 0
    {
      return
    }
    guard DiskPath.write(new, bytes) else {
      throw OutputError(
        identifier: .unwritableOutput, message: "\(path) can't be written: \(DiskPath.lastError)", path: shown)
    }
  }

  /// Puts the new tree in the place of the old one.
  public func commit() throws(OutputError) {
    let manifest = OutputManifest(paths: state.withLock { $0.paths })
    try write(OutputManifest.fileName, manifest.bytes)
    for name in Self.kept where DiskPath.status(target + "/" + name, followLinks: false)?.isFile == true {
      guard
        link(target + "/" + name, staging + "/" + name) == 0
          || DiskPath.write(staging + "/" + name, DiskPath.read(target + "/" + name) ?? [])
      else {
        throw OutputError(
          identifier: .unwritableOutput, message: "\(name) can't be carried over: \(DiskPath.lastError)", path: shown)
      }
    }
    guard old != nil else {
      guard rename(staging, target) == 0 else { throw swapFailure(errno) }
      return
    }
    let failure = impact_exchange(staging, target)
    if failure == ENOSYS || failure == EINVAL || failure == ENOTSUP {
      try swapInTwoSteps()
    } else if failure != 0 {
      throw swapFailure(failure)
    }
    Self.retire(staging, into: target)
  }

  private static func aside(_ staging: String) -> String { staging + "-old" }

  /// Removes a tree that is no longer, or not yet, the site: of an old site what its manifest names, of an unfinished one
  /// everything. What somebody else put into the old site goes over into the new one.
  private static func retire(_ tree: String, into target: String) {
    guard let bytes = DiskPath.read(tree + "/" + OutputManifest.fileName) else { return FolderTree.remove(tree) }
    let own = OutputManifest(bytes).paths.union(kept).union([OutputManifest.fileName])
    for path in FolderTree.files(below: tree) where !own.contains(path) {
      let new = target + "/" + path
      guard DiskPath.status(new, followLinks: false) == nil, FolderTree.makeFolders(FolderTree.parent(of: new)),
        rename(tree + "/" + path, new) == 0
      else { return }
    }
    FolderTree.remove(tree)
  }

  /// Removes what was written beside the folder.
  public func discard() {
    FolderTree.remove(staging)
  }

  private func swapFailure(_ code: Int32) -> OutputError {
    OutputError(
      identifier: .unwritableOutput,
      message: "the new site could not take the place of the old one: \(String(cString: strerror(code)))", path: shown)
  }

  /// For file systems that can't exchange two names: the old tree steps aside, and back should the new one not come.
  private func swapInTwoSteps() throws(OutputError) {
    let aside = Self.aside(staging)
    guard rename(target, aside) == 0 else { throw swapFailure(errno) }
    guard rename(staging, target) == 0 else {
      let code = errno
      _ = rename(aside, target)
      throw swapFailure(code)
    }
    _ = rename(aside, staging)
  }

  private func makeFolder(of path: String) throws(OutputError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    let isMade = state.withLock { state in
      if state.folders.contains(folder) { return true }
      guard FolderTree.makeFolders(staging + "/" + folder) else { return false }
      state.folders.insert(folder)
      return true
    }
    guard isMade else {
      throw OutputError(
        identifier: .unwritableOutput, message: "the folder \(folder) can't be made: \(DiskPath.lastError)",
        path: shown)
    }
  }

  private static func lock(_ folder: String, _ shown: String) throws(OutputError) -> Int32 {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else {
      throw OutputError(
        identifier: .unwritableOutput, message: "its folder can't be opened: \(DiskPath.lastError)", path: shown)
    }
    guard flock(handle, LOCK_EX | LOCK_NB) == 0 else {
      close(handle)
      throw OutputError(
        identifier: .busyOutput, message: "another build is writing there; try again when it is done", path: shown)
    }
    return handle
  }

  /// The manifest of an output folder in which every file is Impact's or git's; nil when there is no folder.
  private static func ownership(of target: String, _ shown: String) throws(OutputError) -> OutputManifest? {
    guard let status = DiskPath.status(target, followLinks: false) else { return nil }
    guard status.isFolder else {
      throw OutputError(identifier: .foreignFiles, message: "this is a file, not a folder", path: shown)
    }
    let manifest = OutputManifest(DiskPath.read(target + "/" + OutputManifest.fileName) ?? [])
    let foreign = FolderTree.files(below: target).filter {
      $0 != OutputManifest.fileName && !kept.contains($0) && !manifest.paths.contains($0)
    }
    guard foreign.isEmpty else {
      let names = foreign.sorted(by: bytewise).prefix(3).joined(separator: ", ") + (foreign.count > 3 ? ", …" : "")
      throw OutputError(
        identifier: .foreignFiles,
        message:
          "the output folder holds files that impact did not write (\(names)); move them away or choose another folder",
        path: shown)
    }
    return manifest
  }
}
