/// Reads records from bytes. Whatever is no file of records of this form and program gives none.
struct RecordDecoder {
  /// The bytes are not what they should be.
  private struct Unsound: Error {}

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The records of a file; nil where it is of another form or program, or damaged.
  static func decode(_ bytes: [UInt8], program: ContentHash) -> Records? {
    let end = bytes.count - 16
    guard end >= RecordEncoder.head.count, bytes.starts(with: RecordEncoder.head) else { return nil }
    var tail = RecordDecoder(bytes, end..<bytes.count)
    let hash = bytes.withUnsafeBytes { ContentHash(of: UnsafeRawBufferPointer(rebasing: $0[..<end])) }
    var decoder = RecordDecoder(bytes, RecordEncoder.head.count..<end)
    do {
      guard try tail.hash() == hash, try decoder.number() == RecordEncoder.version, try decoder.hash() == program
      else { return nil }
      var records = Records()
      records.build = try decoder.build()
      let count = try decoder.count()
      records.outputs.reserveCapacity(count)
      for _ in 0..<count { records.outputs[try decoder.bytesOfText()] = try decoder.file() }
      records.configuration = try decoder.hash()
      let sources = try decoder.count()
      records.sources.reserveCapacity(sources)
      for _ in 0..<sources {
        let path = ByteString(try decoder.text())
        records.sources[path] = try decoder.source()
      }
      records.editions = EditionRecords(encoded: bytes, decoder.position..<end)
      return records
    } catch {
      return nil
    }
  }

  /// The records of editions in a part of a file that was decoded before.
  static func editions(_ bytes: [UInt8], _ range: Range<Int>) -> [String: EditionRecord] {
    var decoder = RecordDecoder(bytes, range)
    var records: [String: EditionRecord] = [:]
    do {
      let count = try decoder.count()
      records.reserveCapacity(count)
      for _ in 0..<count { records[try decoder.text()] = try decoder.edition() }
      return records
    } catch {
      return [:]
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

  private mutating func slice() throws(Unsound) -> ArraySlice<UInt8> {
    let count = try count()
    defer { position += count }
    return bytes[position..<position + count]
  }

  private mutating func bytesOfText() throws(Unsound) -> [UInt8] { Array(try slice()) }

  private mutating func text() throws(Unsound) -> String { String(decoding: try slice(), as: UTF8.self) }

  private mutating func hash() throws(Unsound) -> ContentHash {
    let low = try word()
    return ContentHash(low: low, high: try word())
  }

  private mutating func content() throws(Unsound) -> FileContent {
    let size = try number()
    return FileContent(size: size, hash: try hash())
  }

  private mutating func file() throws(Unsound) -> KnownFile {
    let content = try content()
    let size = try number()
    let modified = try number()
    return KnownFile(
      content: content,
      stamp: FileStamp(size: Int64(size), modified: Int64(modified), changed: 0, inode: try word()))
  }

  private mutating func source() throws(Unsound) -> KnownFile {
    let file = try file()
    var stamp = file.stamp
    stamp.changed = Int64(try number())
    return KnownFile(content: file.content, stamp: stamp)
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

  private mutating func edition() throws(Unsound) -> EditionRecord {
    let inputs = try hash()
    let environment = try hash()
    let output = try content()
    let figures = try number()
    var uses: [NotedUse] = []
    let count = try count()
    uses.reserveCapacity(count)
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
