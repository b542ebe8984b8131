/// Writes records as bytes: whole numbers of 8 bytes, the lowest first; texts and lists behind their lengths.
struct RecordEncoder {
  /// The form of the bytes; one more for each change of it.
  static let version = 1
  static let head: [UInt8] = Array("impact records\n".utf8)

  private(set) var bytes: [UInt8] = []

  /// A file of records for builds of one program, in parts that follow each other.
  static func encode(_ records: Records, program: ContentHash) async -> [[UInt8]] {
    var encoder = RecordEncoder()
    encoder.bytes = head
    encoder.add(version)
    encoder.add(program)
    encoder.add(records.build)
    encoder.add(records.outputs.count)
    for (path, file) in records.outputs {
      encoder.add(path)
      encoder.add(file)
    }
    encoder.add(records.configuration ?? ContentHash(low: 0, high: 0))
    encoder.add(records.sources.count)
    for (path, file) in records.sources {
      encoder.add(path.text)
      encoder.add(file)
      encoder.add(Int(file.stamp.changed))
    }
    let editions = Array(records.editions.byPath)
    encoder.add(editions.count)
    // By far the most of it.
    let parts = await inParallel(editions.count, from: RecordEncoder()) { encoder, index in
      encoder.add(editions[index].key)
      encoder.add(editions[index].value)
    }
    let all = [encoder.bytes] + parts.map(\.bytes)
    let hasher = StreamHasher()
    for part in all { _ = part.withUnsafeBytes(hasher.add) }
    var end = RecordEncoder()
    end.add(hasher.hash)
    return all + [end.bytes]
  }

  private mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  private mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private mutating func add(_ text: [UInt8]) {
    add(text.count)
    bytes += text
  }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 {
      add($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  private mutating func add(_ hash: ContentHash) {
    add(hash.low)
    add(hash.high)
  }

  private mutating func add(_ content: FileContent) {
    add(content.size)
    add(content.hash)
  }

  private mutating func add(_ file: KnownFile) {
    add(file.content)
    add(Int(file.stamp.size))
    add(Int(file.stamp.modified))
    add(file.stamp.inode)
  }

  private mutating func add(_ build: BuildRecord?) {
    add(build == nil ? 0 : 1)
    guard let build else { return }
    add(build.inputs)
    let summary = build.summary
    for number in [summary.pages, summary.languages, summary.figures, summary.files, summary.bytes] { add(number) }
  }

  private mutating func add(_ record: EditionRecord) {
    add(record.inputs)
    add(record.environment)
    add(record.output)
    add(record.figures)
    add(record.uses.count)
    for noted in record.uses {
      add(noted.answer)
      add(noted.use)
    }
  }

  private mutating func add(_ use: Use) {
    switch use {
    case .figure(let page, let name, let language):
      add(0)
      add(page)
      add(name)
      add(language)
    case .page(let path):
      add(1)
      add(path)
    case .file(let path):
      add(2)
      add(path.text)
    case .contact(let name):
      add(3)
      add(name)
    }
  }
}
