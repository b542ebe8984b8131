import Synchronization

/// Records in a folder of the site, `.impact`: one file, put in place with one rename, so that builds at the same time
/// neither wait for each other nor see half a file.
public struct DiskRecords: RecordStore {
  private let folder: String
  private let program: ContentHash

  /// Keeps records in a folder, for builds of one program: another one may write other pages.
  public init(folder: String, program: ContentHash) {
    self.folder = folder
    self.program = program
  }

  private var file: String { folder + "/records" }

  /// The records, if there is a sound file of them.
  public func load() -> Records {
    Disk.read(file).flatMap { RecordDecoder.decode($0, program: program) } ?? Records()
  }

  /// Writes the records; where that is impossible, the next build begins anew.
  public func save(_ records: NewRecords) async {
    guard Self.makeFolder(folder) else { return }
    let parts = await RecordFile.encode(records, program: program)
    Disk.replace(file, parts)
  }
}

extension DiskRecords {
  /// Makes the folder that things are remembered in between runs, which git leaves alone; false where it can't be made.
  package static func makeFolder(_ folder: String) -> Bool {
    guard Disk.makeFolders(folder) else { return false }
    let ignore = folder + "/.gitignore"
    if Disk.status(ignore) == nil { _ = Disk.write(ignore, Array("*\n".utf8)) }
    return true
  }
}

/// Records in memory, for the preview and tests.
public final class MemoryRecords: RecordStore {
  private struct State {
    var mode = BuildMode()
    var configuration: ContentHash?
    var sources: [(path: String, file: KnownFile)] = []
    var editions: [ByteString: ListedEdition] = [:]
  }

  private let state = Mutex(State())

  /// Makes a store without records.
  public init() {}

  /// The records of the last build.
  public func load() -> Records {
    state.withLock { state in
      var records = Records()
      records.mode = state.mode
      records.configuration = state.configuration
      records.sources = KnownFiles(inMemory: state.sources)
      records.editions = EditionRecords(inMemory: state.editions)
      return records
    }
  }

  /// Keeps the records. Those of editions that are gone do no harm: nothing of theirs is there to be kept.
  public func save(_ records: NewRecords) async {
    state.withLock { state in
      if !state.mode.holds(for: records.mode) { state.editions = [:] }
      state.mode = records.mode
      state.configuration = records.configuration
      state.sources = records.sources
      for edition in records.editions.lazy.flatMap(\.listed) { state.editions[ByteString(edition.path)] = edition }
    }
  }

  /// What each edition asked for, by its file's path.
  func uses(of path: String) -> [Use]? {
    state.withLock { $0.editions[ByteString(path)]?.record.uses.map(\.use) }
  }

  /// Forgets the editions of some files.
  package func forget(_ paths: [ByteString]) {
    state.withLock { state in
      for path in paths { state.editions[path] = nil }
    }
  }
}
