/// Writes records as bytes: whole numbers of 8 bytes, the lowest first; texts behind their lengths. Behind a head come all
/// entries, in any order; then their places, for each table in the order of the keys; then where each table's list of
/// places lies; and a hash of all that.
struct RecordEncoder {
  /// The form of the bytes; one more for each change of it.
  static let version = 2
  static let head: [UInt8] = Array("impact records\n".utf8)
  /// The length of what follows the lists of places: three tables, a mode, a time, and the hash.
  static let tailLength = (3 * 2 + 2 + 2) * 8

  private(set) var bytes: [UInt8] = []
  /// Where entries begin in the bytes, by their positions in all tables.
  private var places: [(entry: Int, place: Int)] = []

  /// A file of records for builds of one program, in parts that follow each other.
  static func encode(_ records: NewRecords, program: ContentHash) async -> [[UInt8]] {
    let (outputs, sources, editions) = (records.outputs, records.sources, records.editions)
    var parts = [start(records, program)]
    let counts = [outputs.count, sources.count, editions.count]
    let total = counts.reduce(0, +)
    let workers = await inParallel(total, from: RecordEncoder()) { encoder, entry in
      encoder.places.append((entry, encoder.bytes.count))
      if entry < outputs.count {
        encoder.add(outputs[entry].name)
        encoder.add(outputs[entry].file)
      } else if entry < outputs.count + sources.count {
        encoder.add(sources[entry - outputs.count].path)
        encoder.add(sources[entry - outputs.count].file)
      } else {
        let edition = entry - outputs.count - sources.count
        encoder.add(editions[edition].path)
        encoder.add(editions[edition].record)
      }
    }
    var places = [Int](repeating: 0, count: total)
    var length = parts[0].count
    for worker in workers {
      for (entry, place) in worker.places { places[entry] = length + place }
      parts.append(worker.bytes)
      length += worker.bytes.count
    }
    var end = RecordEncoder()
    end.bytes.reserveCapacity(total * 8 + tailLength)
    for place in places { end.add(place) }
    for count in counts {
      end.add(length)
      end.add(count)
      length += count * 8
    }
    end.add(Int(records.folderMode))
    // As late as possible: files that were touched just before could be changed again without a trace.
    end.add(Int(FileStamp.now))
    parts.append(end.bytes)
    return parts + [seal(parts)]
  }

  private static func start(_ records: NewRecords, _ program: ContentHash) -> [UInt8] {
    var encoder = RecordEncoder()
    encoder.bytes = head
    encoder.add(version)
    encoder.add(program)
    encoder.add(records.build)
    encoder.add(records.configuration ?? ContentHash(low: 0, high: 0))
    return encoder.bytes
  }

  private static func seal(_ parts: [[UInt8]]) -> [UInt8] {
    let hasher = StreamHasher()
    for part in parts { _ = part.withUnsafeBytes(hasher.add) }
    var seal = RecordEncoder()
    seal.add(hasher.hash)
    return seal.bytes
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
    add(Int(file.stamp.changed))
    add(file.stamp.inode)
    add(Int(file.stamp.mode))
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
