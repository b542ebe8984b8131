import Diagnostics
import Synchronization

@testable import ImpactSite

/// An output that remembers which pages were written and not kept.
final class CountingOutput: SiteOutput {
  private let output: MemoryOutput
  private let written = Mutex<[String]>([])

  init(_ output: MemoryOutput) { self.output = output }

  var pages: [String] { written.withLock { $0 }.filter { $0.hasSuffix("index.html") }.sorted() }
  var published: PublishedSite { output.published }
  var lastManifest: [UInt8]? { output.lastManifest }

  func keep(_ path: String, _ content: FileContent) -> Bool { output.keep(path, content) }

  func write(_ path: String, _ bytes: [UInt8], _ hash: ContentHash) throws(OutputError) {
    written.withLock { $0.append(path) }
    try output.write(path, bytes, hash)
  }

  func copy(
    _ path: String, from source: FileStamp?, _ stream: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  ) throws(OutputError) -> FileContent? {
    try output.copy(path, from: source, stream)
  }

  func commit(figures: @escaping @Sendable () async -> [ArraySlice<UInt8>]) async throws(OutputError) -> [Diagnostic] {
    try await output.commit(figures: figures)
  }
  var isJustAsRecorded: Bool { output.isJustAsRecorded }
  func discard() async { await output.discard() }
}

/// Records in memory in the form of a file.
final class EncodedRecords: RecordStore {
  private static let program = ContentHash(low: 0, high: 0)
  private let records = Mutex(Records())

  func load() -> Records { records.withLock { $0 } }

  func save(_ records: NewRecords) async {
    let bytes = Array(await RecordFile.encode(records, program: Self.program).joined())
    self.records.withLock { $0 = RecordDecoder.decode(bytes, program: Self.program) ?? Records() }
  }
}
