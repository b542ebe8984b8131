public import Diagnostics
import Synchronization

/// A folder on a disk whose files are listed once; later only what is said to have changed is looked at again.
public final class RememberedTree: FileTree {
  private struct State {
    /// The files in the order of their paths; nil where all is to be listed anew.
    var files: [FileEntry]?
    /// The paths that may have changed since.
    var changed: Set<ByteString> = []
  }

  /// With more changes than this, listing all is as quick.
  private static let manyChanges = 256

  private let disk: DiskTree
  private let state = Mutex(State())

  /// Remembers the files of a folder.
  public init(_ disk: DiskTree) {
    self.disk = disk
  }

  /// The folder's path as it is shown to the user.
  public var name: String { disk.name }

  /// Notes that a file or folder may have come, gone or changed; nil stands for all of them.
  public func note(changed path: String?) {
    state.withLock { state in
      if let path, !path.isEmpty, state.changed.count < Self.manyChanges {
        state.changed.insert(ByteString(path))
      } else {
        state.files = nil
      }
    }
  }

  /// All files below the folder, in the order of their paths.
  public func files(diagnostics: inout [Diagnostic]) async -> [FileEntry] {
    let (known, changed) = state.withLock { state in
      defer { state.changed = [] }
      return (state.files, state.changed)
    }
    if var files = known, let parts = await parts(changed) {
      for (path, part) in parts { files.replace(path.text, by: part.files) }
      keep(files)
      return files
    }
    let listing = await disk.listing()
    diagnostics += listing.diagnostics
    let files = listing.files.sorted { bytewise($0.path, $1.path) }
    // What is wrong may be mended elsewhere than where it shows.
    keep(listing.diagnostics.isEmpty && !listing.hasLinks ? files : nil)
    return files
  }

  /// What stands at some paths now; nil where that can't be told for each by itself.
  private func parts(_ changed: Set<ByteString>) async -> [(path: ByteString, part: TreeListing)]? {
    var parts: [(ByteString, TreeListing)] = []
    for path in changed.sorted(by: { bytewise($0.text, $1.text) }) {
      guard DiskTree.isOrdinary(path.text) else { return nil }
      let part = await disk.listing(of: path.text)
      guard part.diagnostics.isEmpty, !part.hasLinks else { return nil }
      parts.append((path, part))
    }
    return parts
  }

  private func keep(_ files: [FileEntry]?) { state.withLock { $0.files = files } }

  /// The bytes of one file.
  public func read(_ path: String, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    disk.read(path, diagnostics: &diagnostics)
  }

  /// Gives the bytes of one file through a small buffer.
  public func stream(
    _ path: String, diagnostics: inout [Diagnostic], _ consume: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    disk.stream(path, diagnostics: &diagnostics, consume)
  }
}

extension [FileEntry] {
  /// Puts files in the place of the one at a path and of all below it, where the entries are in the order of their paths.
  fileprivate mutating func replace(_ path: String, by files: [FileEntry]) {
    let start = firstIndex(notBefore: path)
    if start < count, self[start].path.utf8.elementsEqual(path.utf8) { remove(at: start) }
    let below = firstIndex(notBefore: path + "/")
    let end = self[below...].firstIndex { !$0.path.utf8.starts(with: (path + "/").utf8) } ?? count
    removeSubrange(below..<end)
    for file in files { insert(file, at: firstIndex(notBefore: file.path)) }
  }

  private func firstIndex(notBefore path: String) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if bytewise(self[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
