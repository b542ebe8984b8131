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
    let end = bytes.count - RecordFile.tailLength
    let head = UnsafeBufferPointer(start: RecordFile.head.utf8Start, count: RecordFile.head.utf8CodeUnitCount)
    guard end >= RecordFile.headLength, bytes.starts(with: head) else { return nil }
    let sealed = bytes.count - 16
    let hash = bytes.withUnsafeBytes { ContentHash(of: UnsafeRawBufferPointer(rebasing: $0[..<sealed])) }
    var seal = RecordDecoder(bytes, sealed..<bytes.count)
    var tail = RecordDecoder(bytes, end..<sealed)
    var decoder = RecordDecoder(bytes, head.count..<end)
    do {
      guard try seal.hash() == hash, try decoder.word() == RecordFile.version, try decoder.hash() == program
      else { return nil }
      var records = Records()
      records.mode.includesDrafts = try decoder.word() != 0
      guard let scrutiny = Scrutiny(rawValue: Int(truncatingIfNeeded: try decoder.word())) else { return nil }
      records.mode.scrutiny = scrutiny
      records.configuration = try decoder.hash()
      records.build = try decoder.build()
      records.outputs = KnownFiles(try tail.table())
      records.sources = KnownFiles(try tail.table())
      records.editions = EditionRecords(try tail.table())
      records.folderMode = UInt16(truncatingIfNeeded: try tail.word())
      records.time = Int64(bitPattern: try tail.word())
      return records
    } catch {
      return nil
    }
  }

  /// Where the bytes of the key of an entry lie; nil where there is none.
  static func key(_ bytes: [UInt8], at place: Int) -> Range<Int>? {
    guard bytes.indices.contains(place) else { return nil }
    var decoder = RecordDecoder(bytes, place..<bytes.count)
    guard let length = try? decoder.count() else { return nil }
    return decoder.position..<decoder.position + length
  }

  private mutating func word() throws(Unsound) -> UInt64 {
    guard end - position >= 8 else { throw Unsound() }
    let word = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
    position += 8
    return UInt64(littleEndian: word)
  }

  private mutating func number() throws(Unsound) -> Int {
    guard let number = Int(exactly: try unsigned()) else { throw Unsound() }
    return number
  }

  private mutating func unsigned() throws(Unsound) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte > 0x7F { return number }
      shift += 7
    }
    throw Unsound()
  }

  /// A number of things that each take a byte at least.
  private mutating func count() throws(Unsound) -> Int {
    let count = try number()
    guard count <= end - position else { throw Unsound() }
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
    let size = UInt64(bytes.count)
    let (start, count) = (try word(), try word())
    guard start <= size, count <= (size - start) / 8 else { throw Unsound() }
    return RecordTable(bytes, start: Int(start), count: Int(count))
  }

  /// A file that is known.
  func file() -> KnownFile? {
    var decoder = self
    return try? decoder.knownFile()
  }

  private mutating func knownFile() throws(Unsound) -> KnownFile {
    let content = try content()
    let size = try number()
    let modified = Int64(bitPattern: try word())
    let changed = Int64(bitPattern: try word())
    let inode = try unsigned()
    return KnownFile(
      content: content,
      stamp: FileStamp(
        size: Int64(size), modified: modified, changed: changed, inode: inode,
        mode: UInt16(truncatingIfNeeded: try number())))
  }

  private mutating func build() throws(Unsound) -> BuildRecord? {
    guard try number() == 1 else { return nil }
    let inputs = try hash()
    var summary = BuildSummary()
    summary.pages = try number()
    summary.languages = try number()
    summary.figures = try number()
    summary.files = try number()
    summary.bytes = try number()
    var drafts: [String] = []
    var rest = try number()
    while rest > 0 {
      drafts.append(try text())
      rest -= 1
    }
    return BuildRecord(inputs: inputs, summary: summary, drafts: drafts)
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
    var data: [FileContent] = []
    for _ in 0..<(try count()) { data.append(try content()) }
    let figures = try number()
    // More than any page has; sums of them are no danger.
    guard figures <= Int32.max else { throw Unsound() }
    let isDraft = try number() == 1
    var series: [SeriesKey] = []
    let keys = try self.count()
    series.reserveCapacity(min(keys, 64))
    for _ in 0..<keys { series.append(try seriesKey()) }
    var numbers: [NumberKey] = []
    for _ in 0..<(try self.count()) {
      let number = try word()
      numbers.append(NumberKey(number: number, figure: UInt32(truncatingIfNeeded: try word())))
    }
    var uses: [NotedUse] = []
    let count = try count()
    uses.reserveCapacity(min(count, 64))
    for _ in 0..<count { uses.append(try notedUse()) }
    return EditionRecord(
      inputs: inputs, environment: environment, uses: uses, figures: figures, isDraft: isDraft, series: series,
      numbers: numbers, output: output, data: data)
  }

  private mutating func seriesKey() throws(Unsound) -> SeriesKey {
    let (first, second) = (try word(), try word())
    guard let end = Int32(exactly: try number()) else { throw Unsound() }
    return SeriesKey(
      name: UInt32(truncatingIfNeeded: first), measure: UInt32(truncatingIfNeeded: first >> 32),
      unit: UInt32(truncatingIfNeeded: second), start: Int32(bitPattern: UInt32(truncatingIfNeeded: second >> 32)),
      end: end, fingerprint: try word())
  }

  private mutating func notedUse() throws(Unsound) -> NotedUse {
    let use: Use
    switch try number() {
    case 0: return NotedUse(use: .ownFigure(name: try text(), language: try number()), answer: 0)
    case 1: use = .figure(page: try text(), name: try text(), language: try number())
    case 2: use = .page(try text())
    case 3: use = .file(ByteString(try text()))
    case 4: use = .contact(try text())
    case 5: use = .series(try text())
    case 6: use = .picture(ByteString(try text()))
    case 7: use = .part(page: try text(), name: try text(), language: try number())
    case 8: use = .past(page: try text())
    case 9: use = .present(page: try text())
    case 10: use = .holder(try word())
    default: throw Unsound()
    }
    return NotedUse(use: use, answer: try word())
  }
}
