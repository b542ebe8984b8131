/// Files whose content is known as long as their stamps hold, by their names.
public struct KnownFiles: Sendable {
  private let table: RecordTable
  private let inMemory: [ByteString: KnownFile]

  /// No files.
  public init() {
    self.init(RecordTable())
  }

  init(_ table: RecordTable) {
    self.table = table
    inMemory = [:]
  }

  init(inMemory files: [ByteString: KnownFile]) {
    table = RecordTable()
    inMemory = files
  }

  /// How many files there are.
  var count: Int { table.count + inMemory.count }

  /// The names in a file of records, in their order; for tests.
  var keys: [[UInt8]] { table.keys }

  /// A file by the bytes of its name.
  subscript(name: [UInt8]) -> KnownFile? { name.withUnsafeBufferPointer { table.entry($0)?.file() } }

  /// A file by its name.
  subscript(name: String) -> KnownFile? {
    inMemory.isEmpty ? table.entry(name)?.file() : inMemory[ByteString(name)]
  }
}
