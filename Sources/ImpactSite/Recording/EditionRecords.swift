import Diagnostics

/// The records of editions, by their files' paths in the output: in the bytes of a file, or in memory.
struct EditionRecords: Sendable {
  private enum Storage {
    case file(RecordTable)
    case memory([ByteString: ListedEdition])
  }

  private let storage: Storage

  init(_ table: RecordTable = RecordTable()) {
    storage = .file(table)
  }

  init(inMemory records: [ByteString: ListedEdition]) {
    storage = .memory(records)
  }

  /// Whether there are none.
  var isEmpty: Bool {
    switch storage {
    case .file(let table): table.count == 0
    case .memory(let records): records.isEmpty
    }
  }

  /// The record of an edition.
  subscript(path: String) -> EditionRecord? {
    switch storage {
    case .file(let table): table.entry(path)?.edition()
    case .memory(let records): records[ByteString(path)].flatMap { $0.findings == nil ? nil : $0.record }
    }
  }

  /// What was found in an edition that has a record; nil where it can't be told again.
  func findings(of path: String, _ files: LaterParser) -> [Diagnostic]? {
    switch storage {
    case .file: []
    case .memory(let records): records[ByteString(path)]?.findings?.told(files)
    }
  }

  /// None, kept as these are.
  var none: EditionRecords {
    switch storage {
    case .file: EditionRecords()
    case .memory: EditionRecords(inMemory: [:])
    }
  }

  /// A place for the records of the next build, to be kept as these are.
  var next: NewEditionRecords {
    switch storage {
    case .file: NewEditionRecords()
    case .memory: .inMemory
    }
  }
}

/// Records of editions that one worker of a build collects: as bytes for a file; in memory only those that are new, since
/// the others are there.
struct NewEditionRecords: Sendable {
  /// Those for a file.
  private(set) var encoder: RecordEncoder?
  /// Those for memory.
  private(set) var listed: [ListedEdition] = []

  /// A place for records that go to a file.
  init() { encoder = RecordEncoder() }

  /// A place for records that stay in memory.
  static var inMemory: NewEditionRecords {
    var records = NewEditionRecords()
    records.encoder = nil
    return records
  }

  /// Adds the record of an edition that was rendered. Where what was found in it is not kept, it is rendered again by the
  /// next build, to tell it again; so is one with any findings whose record goes to a file.
  mutating func add(_ path: String, _ record: EditionRecord, _ findings: KeptFindings? = .nothing) {
    if encoder == nil {
      listed.append(ListedEdition(path: path, record: record, findings: findings))
    } else if findings?.list.isEmpty == true {
      encoder?.add(path, record)
    }
  }

  /// Adds the record of an edition that was kept as it is.
  mutating func addKept(_ path: String, _ record: EditionRecord) { encoder?.add(path, record) }
}

/// The record of an edition in memory.
final class ListedEdition: Sendable {
  /// The path of its file.
  let path: String
  let record: EditionRecord
  /// What was found in it; nil where that is not kept.
  let findings: KeptFindings?

  init(path: String, record: EditionRecord, findings: KeptFindings?) {
    self.path = path
    self.record = record
    self.findings = findings
  }
}
