public import Diagnostics

/// A folder in memory.
public struct MemoryTree: FileTree {
  /// The folder's path as it is shown to the user.
  public let name: String
  private let contents: [ByteString: [UInt8]]

  /// Makes a folder of files by their paths.
  public init(name: String, _ contents: [String: [UInt8]]) {
    self.name = name
    self.contents = Dictionary(contents.map { (ByteString($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files. In a stamp the content's hash stands for the inode, as if each content were a file of its own.
  public func files(diagnostics: inout [Diagnostic]) async -> [FileEntry] {
    contents.compactMap { path, bytes in
      guard !path.text.split(separator: "/").contains(where: { isIgnored(String($0)) }) else { return nil }
      let stamp = FileStamp(size: Int64(bytes.count), modified: 0, changed: 0, inode: ContentHash(of: bytes).low)
      return FileEntry(path: path.text, stamp: stamp)
    }
  }

  /// The bytes of a file, if there is one.
  public func read(_ path: String, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    if let bytes = contents[ByteString(path)] { return bytes }
    diagnostics.append(Diagnostic(.error, .unreadableFile, "there is no such file", at: .path(shown(path))))
    return nil
  }

  /// Gives the bytes of a file in one piece.
  public func stream(
    _ path: String, diagnostics: inout [Diagnostic], _ consume: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    guard let bytes = read(path, diagnostics: &diagnostics) else { return false }
    return bytes.withUnsafeBytes(consume)
  }
}
