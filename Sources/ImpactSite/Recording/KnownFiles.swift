/// Files whose content is known as long as their stamps hold, by their names.
public struct KnownFiles: Sendable {
  private let table: RecordTable
  /// Those that are kept in memory, in the order of their paths.
  private let inMemory: [(path: String, file: KnownFile)]

  /// No files.
  public init() {
    self.init(RecordTable())
  }

  init(_ table: RecordTable) {
    self.table = table
    inMemory = []
  }

  init(inMemory files: [(path: String, file: KnownFile)]) {
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
  subscript(name: String) -> KnownFile? { file(name, near: 0) }

  /// A file by its name, which probably stands near a position in the order of the names: what changes between two builds
  /// is little.
  func file(_ name: String, near position: Int) -> KnownFile? {
    if inMemory.isEmpty { return table.entry(name)?.file() }
    for guess in [position, position - 1] where inMemory.indices.contains(guess) {
      if inMemory[guess].path.utf8.elementsEqual(name.utf8) { return inMemory[guess].file }
    }
    var (low, high) = (0, inMemory.count)
    while low < high {
      let middle = (low + high) / 2
      if bytewise(inMemory[middle].path, name) { low = middle + 1 } else { high = middle }
    }
    return low < inMemory.count && inMemory[low].path.utf8.elementsEqual(name.utf8) ? inMemory[low].file : nil
  }
}
