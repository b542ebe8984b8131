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
    guard Disk.makeFolders(folder) else { return }
    let ignore = folder + "/.gitignore"
    if Disk.status(ignore) == nil { _ = Disk.write(ignore, Array("*\n".utf8)) }
    let parts = await RecordFile.encode(records, program: program)
    Disk.replace(file, parts)
  }
}

/// Records in memory, for the preview and tests.
public final class MemoryRecords: RecordStore {
  private static let program = ContentHash(low: 0, high: 0)
  private let records = Mutex(Records())

  /// Makes a store without records.
  public init() {}

  /// The records of the last build.
  public func load() -> Records { records.withLock { $0 } }

  /// Keeps the records.
  public func save(_ records: NewRecords) async {
    let bytes = Array(await RecordFile.encode(records, program: Self.program).joined())
    self.records.withLock { $0 = RecordDecoder.decode(bytes, program: Self.program) ?? Records() }
  }
}
