/// Reads records from bytes. Whatever is no file of records of this form and program gives none.
struct RecordDecoder {
  /// The bytes are not what they should be.
  private struct Unsound: Error {}

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  /// A decoder for a part of some bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The records of a file; nil where it is of another form or program, or damaged.
  static func decode(_ bytes: [UInt8], program: ContentHash) -> Records? {
    let end = bytes.count - RecordEncoder.tailLength
    guard end >= RecordEncoder.head.count, bytes.starts(with: RecordEncoder.head) else { return nil }
    let sealed = bytes.count - 16
    let hash = bytes.withUnsafeBytes { ContentHash(of: UnsafeRawBufferPointer(rebasing: $0[..<sealed])) }
    var seal = RecordDecoder(bytes, sealed..<bytes.count)
    var tail = RecordDecoder(bytes, end..<sealed)
    var decoder = RecordDecoder(bytes, RecordEncoder.head.count..<end)
    do {
      guard try seal.hash() == hash, try decoder.number() == RecordEncoder.version, try decoder.hash() == program
      else { return nil }
      var records = Records()
      records.build = try decoder.build()
      records.configuration = try decoder.hash()
      records.outputs = KnownFiles(try tail.table())
      records.sources = KnownFiles(try tail.table())
      records.editions = EditionRecords(try tail.table())
      records.folderMode = UInt16(truncatingIfNeeded: try tail.number())
      records.time = Int64(try tail.number())
      return records
    } catch {
      return nil
    }
  }

  private mutating func word() throws(Unsound) -> UInt64 {
    guard end - position >= 8 else { throw Unsound() }
    let word = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
    position += 8
    return UInt64(littleEndian: word)
  }

  private mutating func number() throws(Unsound) -> Int { Int(Int64(bitPattern: try word())) }

  /// A number of things that each take a byte at least.
  private mutating func count() throws(Unsound) -> Int {
    let count = try number()
    guard count >= 0, count <= end - position else { throw Unsound() }
    return count
  }

  private mutating func text() throws(Unsound) -> String {
    let count = try count()
    defer { position += count }
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[position..<position + count]), as: UTF8.self)
    }
  }

  private mutating func hash() throws(Unsound) -> ContentHash {
    let low = try word()
    return ContentHash(low: low, high: try word())
  }

  private mutating func content() throws(Unsound) -> FileContent {
    let size = try number()
    return FileContent(size: size, hash: try hash())
  }

  private mutating func table() throws(Unsound) -> RecordTable {
    let start = try number()
    let count = try number()
    guard start >= 0, start <= bytes.count, count >= 0, count <= (bytes.count - start) / 8 else { throw Unsound() }
    return RecordTable(bytes, start: start, count: count)
  }

  /// A file that is known.
  func file() -> KnownFile? {
    var decoder = self
    return try? decoder.knownFile()
  }

  private mutating func knownFile() throws(Unsound) -> KnownFile {
    let content = try content()
    let size = try number()
    let modified = try number()
    let changed = try number()
    let inode = try word()
    return KnownFile(
      content: content,
      stamp: FileStamp(
        size: Int64(size), modified: Int64(modified), changed: Int64(changed), inode: inode,
        mode: UInt16(truncatingIfNeeded: try number())))
  }

  private mutating func build() throws(Unsound) -> BuildRecord? {
    guard try number() == 1 else { return nil }
    let inputs = try hash()
    let numbers = [try number(), try number(), try number(), try number(), try number()]
    return BuildRecord(
      inputs: inputs,
      summary: BuildSummary(
        pages: numbers[0], languages: numbers[1], figures: numbers[2], files: numbers[3], bytes: numbers[4]))
  }

  /// The record of an edition.
  func edition() -> EditionRecord? {
    var decoder = self
    return try? decoder.editionRecord()
  }

  private mutating func editionRecord() throws(Unsound) -> EditionRecord {
    let inputs = try hash()
    let environment = try hash()
    let output = try content()
    let figures = try number()
    var uses: [NotedUse] = []
    let count = try count()
    uses.reserveCapacity(min(count, 64))
    for _ in 0..<count {
      let answer = try word()
      uses.append(NotedUse(use: try use(), answer: answer))
    }
    return EditionRecord(inputs: inputs, environment: environment, uses: uses, figures: figures, output: output)
  }

  private mutating func use() throws(Unsound) -> Use {
    switch try number() {
    case 0:
      let page = try text()
      let name = try text()
      let language = try number()
      guard language >= 0 else { throw Unsound() }
      return .figure(page: page, name: name, language: language)
    case 1: return .page(try text())
    case 2: return .file(ByteString(try text()))
    case 3: return .contact(try text())
    default: throw Unsound()
    }
  }
}
