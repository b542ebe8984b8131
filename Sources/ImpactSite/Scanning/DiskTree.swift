public import Diagnostics
import FrontMatter

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder on a disk. Nothing outside it is read: a symbolic link that leads out is an error.
public struct DiskTree: FileTree {
  /// The folder's path as it is shown to the user.
  public let name: String
  private let root: String
  private let folder: LazyFolder

  /// How deep folders may lie in each other.
  static let maximumDepth = 32

  /// Makes a tree of a folder; `name` is how its path is shown.
  public init(name: String, path: String) {
    self.name = name
    root = path
    folder = LazyFolder(path)
  }

  /// All files below the folder, its folders listed side by side; a folder that is missing is a diagnostic.
  public func files(diagnostics: inout [Diagnostic]) async -> [FileEntry] {
    let listing = await listing()
    diagnostics += listing.diagnostics
    return listing.files
  }

  /// What is found below the folder.
  func listing() async -> TreeListing {
    var listing = TreeListing()
    guard let scanner = scanner(&listing.diagnostics) else { return listing }
    return await self.listing(below: [""], scanner)
  }

  /// What is found at a path now: a file, all that is below a folder, or nothing.
  func listing(of path: String) async -> TreeListing {
    var listing = TreeListing()
    guard !path.split(separator: "/").contains(where: { isIgnored(String($0)) }),
      var scanner = scanner(&listing.diagnostics)
    else { return listing }
    scanner.look(path)
    return await self.listing(below: scanner.folders, scanner)
  }

  /// Whether nothing can be wrong with a path but with what stands there.
  static func isOrdinary(_ path: String) -> Bool {
    var path = path
    return path.withUTF8(FolderScanner.isWritable)
      && path.utf8.count(where: { $0 == UInt8(ascii: "/") }) <= maximumDepth
  }

  private func scanner(_ diagnostics: inout [Diagnostic]) -> FolderScanner? {
    guard let realRoot = Disk.real(root), Disk.isFolder(realRoot) else {
      let message = "the folder is missing; impact looks for it in the site's folder"
      diagnostics.append(Diagnostic(.error, .missingFolder, message, at: .path(name)))
      return nil
    }
    folder.reopen()
    guard let handle = folder.opened() else {
      diagnostics.append(unreadable("the folder can't be read: \(Disk.lastError)", ""))
      return nil
    }
    return FolderScanner(tree: self, handle: handle, realRoot: realRoot)
  }

  private func listing(below folders: [String], _ scanner: FolderScanner) async -> TreeListing {
    var listing = scanner.listing
    var folders = folders
    var scanner = scanner
    scanner.reset()
    while !folders.isEmpty {
      let level = folders
      let parts = await inParallel(level.count, from: scanner) { $0.list(level[$1]) }
      folders = parts.flatMap(\.folders)
      for part in parts { listing.add(part.listing) }
    }
    return listing
  }

  /// The bytes of one file.
  public func read(_ path: String, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    let bytes = opening(path) { path, folder in Disk.read(path, in: folder, limit: .text, followLinks: false) }
    if let bytes { return bytes }
    tell(.text, path, errno, &diagnostics)
    return nil
  }

  /// Gives the bytes of one file through a small buffer.
  public func stream(
    _ path: String, diagnostics: inout [Diagnostic], _ consume: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    // Neither what is known to be too large nor what grows without end.
    if let problem = Disk.status(self.path(path)).flatMap({ SizeLimit.copied.problem($0.stamp.size) }) {
      diagnostics.append(tooLarge(problem, path))
      return false
    }
    var isRefused = false
    var size: Int64 = 0
    let isRead =
      opening(path) { path, folder in
        Disk.stream(path, in: folder, followLinks: false) { bytes in
          size += Int64(bytes.count)
          if SizeLimit.copied.problem(size) != nil {
            errno = EFBIG
            return false
          }
          isRefused = !consume(bytes)
          return !isRefused
        } ? true : nil
      } ?? false
    if !isRead, !isRefused { tell(.copied, path, errno, &diagnostics) }
    return isRead
  }

  /// Opens a file as it was found: where a link stands at its path, one that leads to a file of the folder. Nobody can
  /// put another link there meanwhile.
  private func opening<Result>(_ path: String, _ open: (_ path: String, _ folder: Int32) -> Result?) -> Result? {
    guard let folder = folder.opened() else { return nil }
    errno = 0
    if let result = open(path, folder.descriptor) { return result }
    guard errno == ELOOP, let target = Disk.real(self.path(path)), let root = Disk.real(root),
      target.utf8.starts(with: (root + "/").utf8)
    else { return nil }
    return open(target, AT_FDCWD)
  }

  private func tell(_ limit: SizeLimit, _ path: String, _ error: Int32, _ diagnostics: inout [Diagnostic]) {
    let size = Disk.status(self.path(path))?.stamp.size ?? limit.rawValue + 1
    if error == EFBIG, let problem = limit.problem(max(size, limit.rawValue + 1)) {
      diagnostics.append(tooLarge(problem, path))
    } else {
      diagnostics.append(unreadable("the file can't be read: \(String(cString: strerror(error)))", path))
    }
  }

  private func tooLarge(_ problem: String, _ path: String) -> Diagnostic {
    Diagnostic(.error, .tooLarge, "the file \(problem)", at: .path(shown(path)))
  }

  fileprivate func unreadable(_ message: String, _ path: String) -> Diagnostic {
    Diagnostic(.error, .unreadableFile, message, at: .path(shown(path)))
  }

  fileprivate func path(_ folder: String) -> String { folder.isEmpty ? root : root + "/" + folder }
}

/// What one worker finds in the folders that it lists.
private struct FolderScanner: Sendable {
  let tree: DiskTree
  let root: FolderHandle
  let realRoot: String
  private(set) var listing = TreeListing()
  private(set) var folders: [String] = []

  init(tree: DiskTree, handle: FolderHandle, realRoot: String) {
    self.tree = tree
    root = handle
    self.realRoot = realRoot
  }

  /// Forgets what was found.
  mutating func reset() {
    listing = TreeListing()
    folders = []
  }

  /// Looks at what stands at one path.
  mutating func look(_ path: String) {
    guard path.utf8.allSatisfy({ $0 != 0 }), let status = Disk.status(path, in: root.descriptor) else { return }
    add(path, status.kind, status.stamp)
  }

  mutating func list(_ folder: String) {
    let handle = Disk.openFolder(folder.isEmpty ? "." : folder, in: root.descriptor)
    let prefix = folder.isEmpty ? "" : folder + "/"
    let isRead = Disk.forEachName(in: handle) { found in
      let name = String(decoding: found.bytes, as: UTF8.self)
      guard !isIgnored(name) else { return }
      if Self.isWritable(found.bytes) {
        add(prefix + name, found, in: handle)
      } else {
        let message = "the name has characters that a path on the web can't have"
        listing.diagnostics.append(tree.unreadable(message, prefix + printable(name)))
      }
    }
    guard isRead else {
      listing.diagnostics.append(tree.unreadable("the folder can't be read: \(Disk.lastError)", folder))
      return
    }
  }

  /// Whether a name can stand in a path on the web: UTF-8 without control characters and other hidden ones that no text
  /// may have.
  static func isWritable(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if name.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return true }
    guard let text = String(validating: name, as: UTF8.self) else { return false }
    return !text.unicodeScalars.contains {
      $0.value < 0x20 || $0.value == 0xFFFD || RefusedCharacter($0.value) != nil
    }
  }

  private mutating func add(_ path: String, _ name: Disk.Name, in folder: Int32) {
    if name.kind == .folder { return addFolder(path) }
    guard let status = name.path.flatMap({ Disk.status($0, in: folder) }) else {
      return report("the file can't be read: \(Disk.lastError)", path)
    }
    add(path, status.kind, status.stamp)
  }

  private mutating func add(_ path: String, _ kind: Disk.Kind, _ stamp: FileStamp) {
    switch kind {
    case .file: listing.files.append(FileEntry(path: path, stamp: stamp))
    case .folder: addFolder(path)
    case .link: addLink(path, tree.path(path))
    case .other: report("this is neither a file nor a folder", path)
    }
  }

  private mutating func addFolder(_ path: String) {
    if path.utf8.count(where: { $0 == UInt8(ascii: "/") }) >= DiskTree.maximumDepth {
      report("folders are nested too deeply here", path)
    } else {
      folders.append(path)
    }
  }

  private mutating func addLink(_ path: String, _ full: String) {
    listing.hasLinks = true
    guard let target = Disk.real(full), let status = Disk.status(target) else {
      return report("the symbolic link leads nowhere", path)
    }
    guard target.utf8.starts(with: (realRoot + "/").utf8) else {
      return report("the symbolic link leads out of \(tree.name); put a copy of the file here instead", path)
    }
    switch status.kind {
    case .file: listing.files.append(FileEntry(path: path, stamp: status.stamp))
    // A link to a folder could lead back to where it stands.
    case .folder: report("a symbolic link to a folder is not followed; use the folder itself", path)
    default: report("this is neither a file nor a folder", path)
    }
  }

  private mutating func report(_ message: String, _ path: String) {
    listing.diagnostics.append(tree.unreadable(message, path))
  }
}
