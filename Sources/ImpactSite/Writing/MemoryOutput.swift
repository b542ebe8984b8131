public import Diagnostics
import Synchronization

/// Files in memory, for the preview and tests.
public final class MemoryOutput: SiteOutput {
  private struct State {
    var published: [ByteString: MemoryFile] = [:]
    /// What the build that is going on has written.
    var pending: [ByteString: MemoryFile] = [:]
    /// The number of the build that is going on.
    var build = 1
    var figures: @Sendable () async -> [ArraySlice<UInt8>] = { [] }
    var lastChanges = SiteChanges()
  }

  private let state = Mutex(State())

  /// Makes an empty output.
  public init() {}

  /// The files of the last build that was committed.
  public var files: [String: [UInt8]] {
    state.withLock { state in
      // Names that are one for `String` may be two files.
      Dictionary(state.published.map { ($0.key.text, $0.value.bytes.bytes) }) { first, _ in first }
    }
  }

  /// A file of the last build that was committed, by its path.
  public func file(_ path: String) -> MemoryFile? { state.withLock { $0.published[ByteString(path)] } }

  /// What the last build that was committed changed.
  public var lastChanges: SiteChanges { state.withLock { $0.lastChanges } }

  /// The manifest of the last build that was committed; made when somebody asks for it.
  public func manifest() async -> [UInt8] {
    let (files, figures) = state.withLock { ($0.published.map { ($0.key.text, $0.value) }, $0.figures) }
    let stamp = FileStamp(size: 0, modified: 0, changed: 0, inode: 0)
    let entries = files.map { path, file in
      PublishedFile(name: Array(path.utf8), file: KnownFile(content: file.content, stamp: stamp))
    }
    var manifest = OutputManifest.bytes(files: entries.sorted(by: PublishedFile.comesBefore))
    for part in await figures() { manifest += part }
    return manifest
  }

  /// Keeps a file of the last build.
  public func keep(_ path: String, _ content: FileContent) -> Bool {
    keep(path) { $0.content == content } != nil
  }

  private func keep(_ path: String, where isRight: (MemoryFile) -> Bool) -> FileContent? {
    // Many workers ask at once; what takes time is done outside the lock.
    let (published, build) = state.withLock { ($0.published, $0.build) }
    guard let file = published[ByteString(path)], isRight(file) else { return nil }
    file.lastBuild.store(build, ordering: .relaxed)
    return file.content
  }

  /// Takes one file.
  public func write(_ path: String, _ bytes: [UInt8], _ hash: ContentHash) throws(OutputError) {
    add(path, MemoryFile(bytes: SharedBytes(bytes), content: FileContent(size: bytes.count, hash: hash)))
  }

  /// Takes one file piece by piece, or keeps the one that was copied from a file of the same stamp.
  public func copy(
    _ path: String, from source: FileStamp?, _ stream: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  ) throws(OutputError) -> FileContent? {
    if let source, let content = keep(path, where: { $0.source == source }) { return content }
    var collector = BytesCollector()
    var isFull = false
    let isComplete = stream { piece in
      isFull = !collector.add(piece)
      return !isFull
    }
    guard isComplete || isFull else { return nil }
    guard let bytes = collector.shared() else {
      throw OutputError("there is no room for a copy of it: \(Disk.lastError)", path: path)
    }
    let content = collector.content
    add(path, MemoryFile(bytes: bytes, content: content, source: source))
    return content
  }

  private func add(_ path: String, _ file: MemoryFile) {
    state.withLock { state in
      let path = ByteString(path)
      file.lastBuild.store(state.build, ordering: .relaxed)
      // The same bytes again are no change.
      if state.published[path]?.content == file.content {
        state.published[path] = file
      } else {
        state.pending[path] = file
      }
    }
  }

  /// Replaces the files by the new ones.
  public func commit(
    figures: @escaping @Sendable () async -> [ArraySlice<UInt8>]
  ) async throws(OutputError) -> [Diagnostic] {
    state.withLock { state in
      var changes = SiteChanges()
      for (path, file) in state.pending {
        changes.written[path] = file.content.hash
        state.published[path] = file
      }
      for (path, file) in state.published where file.lastBuild.load(ordering: .relaxed) != state.build {
        changes.removed.append(path)
      }
      for path in changes.removed { state.published[path] = nil }
      state.lastChanges = changes
      state.figures = figures
      state.pending = [:]
      state.build += 1
    }
    return []
  }

  /// Memory has no stamps.
  public var published: PublishedSite { PublishedSite() }

  /// Without lines of figures: these are made anew when somebody asks for the manifest.
  public var lastManifest: [UInt8]? { [] }

  /// Memory has no stamps to tell by.
  public var isJustAsRecorded: Bool { false }

  /// Forgets what was written since the last commit.
  public func discard() async {
    state.withLock { state in
      state.pending = [:]
      state.build += 1
    }
  }
}

/// A file in memory.
public final class MemoryFile: Sendable {
  /// The bytes.
  public let bytes: SharedBytes
  /// Their number and hash.
  public let content: FileContent
  /// The stamp of the file that it was copied from.
  let source: FileStamp?
  /// The number of the last build that it belongs to.
  fileprivate let lastBuild = Atomic(0)

  init(bytes: SharedBytes, content: FileContent, source: FileStamp? = nil) {
    self.bytes = bytes
    self.content = content
    self.source = source
  }
}

/// What a build changed in its output.
public struct SiteChanges: Sendable {
  /// The files that are new or have another content, by their paths, with the hashes of their contents.
  package var written: [ByteString: ContentHash] = [:]
  /// The paths of the files that are gone.
  package var removed: [ByteString] = []

  /// Whether nothing was changed.
  public var isEmpty: Bool { written.isEmpty && removed.isEmpty }
}
