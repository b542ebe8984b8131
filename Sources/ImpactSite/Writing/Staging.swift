import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder of Impact's own in which a new tree grows: its name is made by chance, and a mark in it says whose it is.
///
/// Nothing else is ever taken for one: a folder that somebody gave such a name has no mark.
final class Staging: Sendable {
  /// What the names of such folders begin with; beside an output, behind a dot and the output's name.
  static let start = ".impact-"
  private static let digits = 8
  /// The mark is a folder, which is there or not, and never half written.
  private static let mark = "impact-staging-1"

  /// The folder's path.
  let path: String
  /// How its tree is opened, once it is made.
  private let folder = Mutex<FolderHandle?>(nil)

  /// The path of the tree.
  var tree: String { path + "/site" }
  /// The path of the journal by which a tree's files are put in place one by one.
  var journal: String { path + "/journal" }

  init(_ path: String) { self.path = path }

  /// A folder that is not there yet, in another one.
  static func new(in parent: String, start: String) -> Staging {
    let number = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    return Staging(parent + "/" + start + String(repeating: "0", count: digits - number.utf8.count) + number)
  }

  /// The folders in another one that bear the mark, and those of such a name in which nothing is: a build may have been
  /// cut off before it set the mark. Nil where the folder can't be read.
  static func leftovers(in parent: String, start: String) -> [Staging]? {
    var names: [String] = []
    let isRead = Disk.forEachName(in: Disk.openFolder(parent)) { name in
      let bytes = name.bytes
      guard bytes.count == start.utf8.count + digits, bytes.starts(with: start.utf8),
        bytes.suffix(digits).allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
      else { return }
      names.append(String(decoding: bytes, as: UTF8.self))
    }
    return isRead ? names.sorted().map { Staging(parent + "/" + $0) }.filter { $0.isMarked || $0.isEmpty } : nil
  }

  /// Whether the folder bears the mark.
  private var isMarked: Bool { Self.isEmpty(path + "/" + Self.mark) }

  private var isEmpty: Bool { Self.isEmpty(path) }

  /// Whether there is a folder with nothing in it: no archive and no repository of git carries one by chance.
  private static func isEmpty(_ path: String) -> Bool {
    var count = 0
    return Disk.status(path, followLinks: false)?.kind == .folder
      && Disk.forEachName(in: Disk.openFolder(path)) { _ in count += 1 } && count == 0
  }

  /// The open tree, made now if it is not there yet, with the owner, group, mode and attributes of the folder whose place
  /// it is to take; nil when that fails.
  func made(like old: String?) -> FolderHandle? {
    folder.withLock { folder in
      if let folder { return folder }
      guard mkdir(path, 0o700) == 0, mkdir(path + "/" + Self.mark, 0o700) == 0, mkdir(tree, 0o755) == 0,
        let handle = FolderHandle(tree)
      else { return nil }
      if let old = old.flatMap({ FolderHandle($0) }) { Disk.copyAttributes(of: old, to: handle) }
      folder = handle
      return handle
    }
  }

  /// Whether the tree was made.
  var isMade: Bool { folder.withLock { $0 != nil } }

  /// Takes the folder away, where nothing but the mark is left in it; true when it is gone.
  func remove() -> Bool {
    folder.withLock { $0 = nil }
    if Disk.status(path, followLinks: false) == nil { return true }
    // The mark goes last: as long as anything else is there, it says whose that is.
    var names: [[UInt8]] = []
    _ = Disk.forEachName(in: Disk.openFolder(path)) { names.append(Array($0.bytes)) }
    guard names.allSatisfy({ $0 == Array(Self.mark.utf8) }) else { return false }
    rmdir(path + "/" + Self.mark)
    return rmdir(path) == 0
  }
}
