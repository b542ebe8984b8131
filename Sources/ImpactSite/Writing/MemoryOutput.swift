import Diagnostics
import Synchronization

/// Files in memory, for the preview and tests.
public final class MemoryOutput: SiteOutput {
  /// A file of the site that is there, and the number of the last build that it belongs to.
  private struct Entry {
    var file: MemoryFile
    var build: Int
  }

  private struct State {
    var published: [ByteString: Entry] = [:]
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
    state.withLock { Dictionary(uniqueKeysWithValues: $0.published.map { ($0.key.text, $0.value.file.bytes.bytes) }) }
  }

  /// A file of the last build that was committed, by its path.
  public func file(_ path: String) -> MemoryFile? { state.withLock { $0.published[ByteString(path)]?.file } }

  /// What the last build that was committed changed.
  public var lastChanges: SiteChanges { state.withLock { $0.lastChanges } }

  /// The manifest of the last build that was committed; made when somebody asks for it.
  public func manifest() async -> [UInt8] {
    let (files, figures) = state.withLock { ($0.published.map { ($0.key.text, $0.value.file) }, $0.figures) }
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
    state.withLock { state in
      guard let index = state.published.index(forKey: ByteString(path)),
        isRight(state.published.values[index].file)
      else { return nil }
      state.published.values[index].build = state.build
      return state.published.values[index].file.content
    }
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
      state.pending[path] = file
      // The same bytes again are no change.
      guard let index = state.published.index(forKey: path),
        state.published.values[index].file.content == file.content
      else { return }
      state.pending[path] = nil
      state.published.values[index] = Entry(file: file, build: state.build)
    }
  }

  /// Replaces the files by the new ones.
  public func commit(figures: @escaping @Sendable () async -> [ArraySlice<UInt8>]) async throws(OutputError) {
    state.withLock { state in
      var changes = SiteChanges()
      for (path, file) in state.pending {
        changes.written[path.text] = file.content.hash
        state.published[path] = Entry(file: file, build: state.build)
      }
      let gone = state.published.filter { $0.value.build != state.build }.map(\.key)
      for path in gone { state.published[path] = nil }
      changes.removed = gone.map(\.text)
      state.lastChanges = changes
      state.figures = figures
      state.pending = [:]
      state.build += 1
    }
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

  init(bytes: SharedBytes, content: FileContent, source: FileStamp? = nil) {
    self.bytes = bytes
    self.content = content
    self.source = source
  }
}

/// What a build changed in its output.
public struct SiteChanges: Sendable {
  /// The files that are new or have another content, by their paths, with the hashes of their contents.
  public var written: [String: ContentHash] = [:]
  /// The paths of the files that are gone.
  public var removed: [String] = []

  /// Whether nothing was changed.
  public var isEmpty: Bool { written.isEmpty && removed.isEmpty }
}
