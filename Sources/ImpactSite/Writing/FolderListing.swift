#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file below a folder, by the bytes of its path from there.
package struct ListedFile: Sendable {
  package let path: [UInt8]
  package let stamp: FileStamp
  /// Whether it is a regular file.
  package let isRegular: Bool
}

/// All that lies below a folder, links not followed.
package struct FolderListing: Sendable {
  package private(set) var files: [ListedFile] = []
  /// The folders' paths, each before those in it.
  package private(set) var folders: [[UInt8]] = []
  /// The modes of the folders below, each once.
  package private(set) var folderModes: Set<UInt16> = []

  /// Lists a folder, its folders side by side. Nil where something can't be read; `unreadable` is told the path.
  package static func of(_ root: String, unreadable: ([UInt8]) -> Void = { _ in }) async -> FolderListing? {
    var result = FolderListing()
    guard let handle = FolderHandle(root) else { return nil }
    var level: [[UInt8]] = [[]]
    while !level.isEmpty {
      let current = level
      let parts = await inParallel(current.count, from: Part()) { $0.list(current[$1], in: handle) }
      if let failed = parts.lazy.compactMap(\.failed).first {
        errno = failed.error
        unreadable(failed.path)
        return nil
      }
      level = parts.flatMap(\.folders)
      result.folders += level
      result.files += parts.flatMap(\.files)
      result.folderModes.formUnion(parts.flatMap(\.modes))
    }
    return result
  }

  private struct Part: Sendable {
    var files: [ListedFile] = []
    var folders: [[UInt8]] = []
    var modes: Set<UInt16> = []
    private var lastMode: UInt16?
    /// The first that can't be read, and why.
    var failed: (path: [UInt8], error: Int32)?

    mutating func list(_ folder: [UInt8], in root: FolderHandle) {
      let name = folder.isEmpty ? [UInt8(ascii: ".")] : folder
      let handle = PathBytes.withPath(name) { Disk.openFolder($0, in: root.descriptor) }
      let prefix = folder.isEmpty ? [] : folder + [UInt8(ascii: "/")]
      if !folder.isEmpty, let mode = Disk.mode(handle), mode != lastMode {
        modes.insert(mode)
        lastMode = mode
      }
      let isRead = Disk.forEachName(in: handle) { name in
        let path = prefix + name.bytes
        if name.kind == .folder { return folders.append(path) }
        guard let status = name.path.flatMap({ Disk.status($0, in: handle) }) else {
          failed = failed ?? (path, errno)
          return
        }
        if status.kind == .folder {
          folders.append(path)
        } else {
          files.append(ListedFile(path: path, stamp: status.stamp, isRegular: status.kind == .file))
        }
      }
      if !isRead { failed = failed ?? (folder, errno) }
    }
  }
}

/// Paths whose names may be any bytes.
package enum PathBytes {
  /// Calls a function with a path ending in NUL, as system calls take it.
  package static func withPath<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var bytes: [CChar] = []
    bytes.reserveCapacity(path.count + 1)
    for byte in path { bytes.append(CChar(bitPattern: byte)) }
    bytes.append(0)
    return body(bytes)
  }

  /// A path for messages; bytes that are no UTF-8 come as U+FFFD.
  package static func text(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }
}
