import CPlatform
import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Makes an output folder the new site file by file, each by one rename, under a journal that the next build finishes.
///
/// No link is followed on the way to a file: what stands in the output may be anybody's.
struct Placing {
  let place: OutputPlace
  let staging: Staging

  /// What came of it.
  struct Result {
    /// Files that could not be put in place, since somebody else's stand there; the new manifest does not name them.
    var taken: [[UInt8]] = []
    /// Files that could not be taken away; the new manifest names them, so that the next build tries again.
    var stuck: [[UInt8]] = []

    /// What could not be cleared up, as sentences.
    var told: [String] {
      stuck.isEmpty ? [] : ["files of the old site can't be taken away (\(stuck.named)); the next build tries again"]
    }
  }

  /// Writes the journal; from then on the new site will come. Throws where no file could be put in place at all.
  func begin(_ journal: PlacingJournal) throws(OutputError) {
    // Linux and macOS look whether both lie on the same mount before they look at the names.
    guard rename(staging.tree, place.target + "/.") == 0 || errno != EXDEV else { throw failure("a file", EXDEV) }
    let new = staging.journal + ".new"
    guard Disk.write(new, journal.bytes) != nil, rename(new, staging.journal) == 0 else {
      throw failure("the list of what is to be done", errno)
    }
  }

  /// Does all that the journal says and is not done yet.
  func finish(_ journal: PlacingJournal) throws(OutputError) -> Result {
    guard let tree = FolderHandle(staging.tree, followLinks: false), let target = FolderHandle(place.target) else {
      throw unfinished("the folder can't be opened", errno)
    }
    var result = Result()
    var waiting: [PlacingJournal.Step] = []
    for step in journal.steps {
      if step == .replace(OldSite.manifestName) {
        // Where a file was a folder before, or a folder a file, room is made by now.
        for step in waiting { try take(step, tree, target, isLast: true, &result, &waiting) }
        try amend(result, tree, target)
      }
      try take(step, tree, target, isLast: false, &result, &waiting)
    }
    unlink(staging.journal)
    return result
  }

  private func take(
    _ step: PlacingJournal.Step, _ tree: FolderHandle, _ target: FolderHandle, isLast: Bool, _ result: inout Result,
    _ waiting: inout [PlacingJournal.Step]
  ) throws(OutputError) {
    switch step {
    case .add(let path):
      let code = move(path, tree, target) { impact_rename_new($0, $1, $2) }
      switch code {
      case 0, ENOENT: break
      case EEXIST where isLast, ELOOP where isLast: result.taken.append(path)
      case EEXIST, ENOTDIR, EISDIR, ENOTEMPTY, ELOOP:
        if isLast { throw unfinished(path, code) }
        waiting.append(step)
      default: throw unfinished(path, code)
      }
    case .replace(let path):
      let code = move(path, tree, target) { renameat($0, $2, $1, $2) == 0 ? 0 : errno }
      guard code == 0 || code == ENOENT else { throw unfinished(path, code) }
    case .remove(let path, let inode, let modified):
      let code = reach(path, in: target) { folder, name in
        var info = stat()
        guard fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return errno }
        let stamp = FileStamp(info)
        // What came into its place since is somebody else's.
        guard stamp.inode == inode, stamp.modified == modified else { return 0 }
        return unlinkat(folder, name, 0) == 0 ? 0 : errno
      }
      if ![0, ENOENT, ENOTDIR, ELOOP].contains(code) { result.stuck.append(path) }
    case .removeFolder(let path):
      _ = reach(path, in: target) { folder, name in unlinkat(folder, name, AT_REMOVEDIR) == 0 ? 0 : errno }
    }
  }

  /// Moves a file from the tree; `ENOENT` where it was moved already.
  private func move(
    _ path: [UInt8], _ tree: FolderHandle, _ target: FolderHandle,
    _ rename: (Int32, Int32, UnsafePointer<CChar>) -> Int32
  ) -> Int32 {
    reach(path, in: tree) { from, name in
      var info = stat()
      guard fstatat(from, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return errno }
      return reach(path, in: target, makesFolders: true) { to, name in rename(from, to, name) }
    }
  }

  /// Calls a function with the open folder of a path and the name in it, no link followed on the way; the value of `errno`
  /// where there is no such folder.
  private func reach(
    _ path: [UInt8], in root: FolderHandle, makesFolders: Bool = false, _ body: (Int32, UnsafePointer<CChar>) -> Int32
  ) -> Int32 {
    let parts = path.split(separator: UInt8(ascii: "/")).map(Array.init)
    var current = root.descriptor
    defer { if current != root.descriptor { close(current) } }
    for part in parts.dropLast() {
      let next = PathBytes.withPath(part) { name -> Int32 in
        if makesFolders, mkdirat(current, name, 0o755) != 0, errno != EEXIST { return -1 }
        return openat(current, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      }
      guard next >= 0 else { return errno }
      if current != root.descriptor { close(current) }
      current = next
    }
    return PathBytes.withPath(parts.last ?? []) { body(current, $0) }
  }

  /// Takes files out of the new manifest that are not there, and leaves those in it that still are.
  private func amend(_ result: Result, _ tree: FolderHandle, _ target: FolderHandle) throws(OutputError) {
    let name = OutputManifest.fileName
    guard !result.taken.isEmpty || !result.stuck.isEmpty,
      let bytes = Disk.read(name, in: tree.descriptor, followLinks: false)
    else { return }
    func isOf(_ paths: Set<[UInt8]>, _ line: ArraySlice<UInt8>) -> Bool {
      guard let fields = OutputManifest.fields(line), fields.count == 4 else { return false }
      return paths.contains(fields[3])
    }
    let end = UInt8(ascii: "\n")
    let (taken, stuck) = (Set(result.taken), Set(result.stuck))
    var lines = bytes.split(separator: end).filter { !isOf(taken, $0) }
    let old = Disk.read(name, in: target.descriptor, followLinks: false) ?? []
    lines.insert(contentsOf: old.split(separator: end).filter { isOf(stuck, $0) }, at: min(1, lines.count))
    let new = name + ".new"
    unlinkat(tree.descriptor, new, 0)
    guard Disk.write(new, lines.map { $0 + [end] }, in: tree.descriptor) != nil,
      renameat(tree.descriptor, new, tree.descriptor, name) == 0
    else { throw unfinished(Array(name.utf8), errno) }
  }

  private func failure(_ what: String, _ code: Int32) -> OutputError {
    OutputError("\(what) can't be written there: \(String(cString: strerror(code)))", path: place.shown)
  }

  private func unfinished(_ path: [UInt8], _ code: Int32) -> OutputError {
    unfinished(PathBytes.text(path) + " can't be put in place", code)
  }

  private func unfinished(_ sentence: String, _ code: Int32) -> OutputError {
    OutputError(
      .unfinishedOutput, "\(sentence): \(String(cString: strerror(code))); the next build goes on from there",
      path: place.shown)
  }
}
