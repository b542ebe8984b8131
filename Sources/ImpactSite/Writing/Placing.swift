import CPlatform

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Makes an output folder the new site file by file, each by one rename, under a journal that the next build finishes.
struct Placing {
  let place: OutputPlace
  let staging: Staging

  /// Writes the journal; from then on the new site will come.
  func begin(_ journal: PlacingJournal) -> Bool {
    let new = staging.journal + ".new"
    return Disk.write(new, journal.bytes) != nil && rename(new, staging.journal) == 0
  }

  /// Does all that the journal says and is not done yet. Files that could not be put in place, since somebody else's stand
  /// there, are returned; the manifest then does not name them.
  func finish(_ journal: PlacingJournal) throws(OutputError) -> [[UInt8]] {
    guard let tree = FolderHandle(staging.tree), let target = FolderHandle(place.target) else {
      throw OutputError("the folder can't be opened: \(Disk.lastError)", path: place.shown)
    }
    var taken: [[UInt8]] = []
    var waiting: [PlacingJournal.Step] = []
    for step in journal.steps {
      if step == .replace(OldSite.manifestName) {
        // Where a file was a folder before, or a folder a file, room is made by now.
        for step in waiting { try self.take(step, tree, target, isLast: true, &taken, &waiting) }
        try leaveOut(taken, tree)
      }
      try take(step, tree, target, isLast: false, &taken, &waiting)
    }
    unlink(staging.journal)
    return taken
  }

  private func take(
    _ step: PlacingJournal.Step, _ tree: FolderHandle, _ target: FolderHandle, isLast: Bool, _ taken: inout [[UInt8]],
    _ waiting: inout [PlacingJournal.Step]
  ) throws(OutputError) {
    switch step {
    case .add(let path):
      let code = move(path, tree, target) { impact_rename_new($0, $1, $2) }
      switch code {
      case 0, ENOENT: break
      case EEXIST where isLast: taken.append(path)
      case EEXIST, ENOTDIR, EISDIR, ENOTEMPTY:
        if isLast { throw failure(path, code) }
        waiting.append(step)
      default: throw failure(path, code)
      }
    case .replace(let path):
      let code = move(path, tree, target) { renameat($0, $2, $1, $2) == 0 ? 0 : errno }
      guard code == 0 || code == ENOENT else { throw failure(path, code) }
    case .remove(let path):
      let code = PathBytes.withPath(path) { unlinkat(target.descriptor, $0, 0) == 0 ? 0 : errno }
      // What somebody made a folder of is not the file that was.
      guard [0, ENOENT, ENOTDIR, EISDIR, EPERM].contains(code) else { throw failure(path, code) }
    case .removeFolder(let path):
      _ = PathBytes.withPath(path) { unlinkat(target.descriptor, $0, AT_REMOVEDIR) }
    }
  }

  /// Moves a file from the tree; `ENOENT` where it was moved already.
  private func move(
    _ path: [UInt8], _ tree: FolderHandle, _ target: FolderHandle,
    _ rename: (Int32, Int32, UnsafePointer<CChar>) -> Int32
  ) -> Int32 {
    PathBytes.withPath(path) { name in
      var info = stat()
      guard fstatat(tree.descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return errno }
      guard Disk.makeFolder(of: String(cString: name), in: target.descriptor) else { return errno }
      return rename(tree.descriptor, target.descriptor, name)
    }
  }

  /// Takes files out of the new manifest that are not there.
  private func leaveOut(_ paths: [[UInt8]], _ tree: FolderHandle) throws(OutputError) {
    let name = OutputManifest.fileName
    guard !paths.isEmpty, let bytes = Disk.read(name, in: tree.descriptor) else { return }
    let left = Set(paths)
    let parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).filter { line in
      guard let fields = OutputManifest.fields(line), fields.count == 4 else { return true }
      return !left.contains(fields[3])
    }
    let new = name + ".new"
    unlinkat(tree.descriptor, new, 0)
    guard Disk.write(new, parts.map { $0 + [UInt8(ascii: "\n")] }, in: tree.descriptor) != nil,
      renameat(tree.descriptor, new, tree.descriptor, name) == 0
    else { throw failure(Array(name.utf8), errno) }
  }

  private func failure(_ path: [UInt8], _ code: Int32) -> OutputError {
    OutputError(
      "\(PathBytes.text(path)) can't be put in place: \(String(cString: strerror(code))); the next build goes on from there",
      path: place.shown)
  }
}
