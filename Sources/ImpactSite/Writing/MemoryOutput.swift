import Synchronization

/// Files in memory, for tests and previews.
public final class MemoryOutput: SiteOutput {
  private struct State {
    var pending: [String: [UInt8]] = [:]
    var published: [String: [UInt8]] = [:]
    var hashes: [String: FileContent] = [:]
    var pendingHashes: [String: FileContent] = [:]
    var manifest: [UInt8] = []
  }

  private let state = Mutex(State())

  /// Makes an empty output.
  public init() {}

  /// The files of the last build that was committed.
  public var files: [String: [UInt8]] { state.withLock { $0.published } }

  /// The manifest of the last build that was committed.
  public var manifest: [UInt8] { state.withLock { $0.manifest } }

  /// Keeps a file of the last build.
  public func keep(_ path: String, _ content: FileContent) -> Bool {
    state.withLock { state in
      guard state.hashes[path] == content, let bytes = state.published[path] else { return false }
      state.pending[path] = bytes
      state.pendingHashes[path] = content
      return true
    }
  }

  /// Takes one file.
  public func write(_ path: String, _ bytes: [UInt8], _ hash: ContentHash) throws(OutputError) {
    state.withLock { state in
      state.pending[path] = bytes
      state.pendingHashes[path] = FileContent(size: bytes.count, hash: hash)
    }
  }

  /// Takes one file piece by piece.
  public func copy(
    _ path: String, _ stream: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  ) throws(OutputError) -> FileContent? {
    var bytes: [UInt8] = []
    let isComplete = stream { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    guard isComplete else { return nil }
    let content = FileContent(size: bytes.count, hash: ContentHash(of: bytes))
    try write(path, bytes, content.hash)
    return content
  }

  /// Replaces the files by the new ones.
  public func commit(figures: [ArraySlice<UInt8>]) async throws(OutputError) {
    state.withLock { state in
      let stamp = FileStamp(size: 0, modified: 0, changed: 0, inode: 0)
      let files = state.pendingHashes.map {
        PublishedFile(name: Array($0.key.utf8), file: KnownFile(content: $0.value, stamp: stamp))
      }
      state.manifest = OutputManifest.bytes(files: files.sorted(by: PublishedFile.comesBefore))
      for part in figures { state.manifest += part }
      state.published = state.pending
      state.hashes = state.pendingHashes
      state.pending = [:]
      state.pendingHashes = [:]
    }
  }

  /// Memory has no stamps.
  public var published: PublishedSite { PublishedSite() }

  /// The manifest of the last build that was committed.
  public var lastManifest: [UInt8]? { manifest }

  /// Memory has no stamps to tell by.
  public var isJustAsRecorded: Bool { false }

  /// Forgets what was written since the last commit.
  public func discard() async {
    state.withLock { state in
      state.pending = [:]
      state.pendingHashes = [:]
    }
  }
}
