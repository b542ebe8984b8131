import HTML

/// Writes entries of record tables as bytes: lengths, counts and small numbers with seven bits in each byte, the lowest
/// first, the last one marked; hashes and times with 8 bytes.
struct RecordEncoder: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where the entries begin in the bytes, each with its key.
  private(set) var places: [Int] = []

  /// Adds an entry: a file that is known.
  mutating func add(_ name: [UInt8], _ file: KnownFile) {
    places.append(bytes.count)
    add(name)
    add(file)
  }

  /// Adds an entry: a file that is known.
  mutating func add(_ path: String, _ file: KnownFile) {
    places.append(bytes.count)
    add(path)
    add(file)
  }

  /// Adds an entry: what an edition was made from, by its file's path.
  mutating func add(_ path: String, _ record: EditionRecord) {
    places.append(bytes.count)
    add(path)
    add(record)
  }

  mutating func add(_ text: StaticString) { bytes.append(text) }

  mutating func add(word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(word: Int) { add(word: UInt64(bitPattern: Int64(word))) }

  mutating func add(_ hash: ContentHash) {
    add(word: hash.low)
    add(word: hash.high)
  }

  mutating func add(_ build: BuildRecord?) {
    add(build == nil ? 0 : 1)
    guard let build else { return }
    add(build.inputs)
    add(build.summary.pages)
    add(build.summary.languages)
    add(build.summary.figures)
    add(build.summary.files)
    add(build.summary.bytes)
    add(build.drafts.count)
    for draft in build.drafts { add(draft) }
  }

  private mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  private mutating func add(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) & 0x7F)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
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

  private mutating func add(_ content: FileContent) {
    add(content.size)
    add(content.hash)
  }

  private mutating func add(_ file: KnownFile) {
    add(file.content)
    add(Int(file.stamp.size))
    add(word: Int(file.stamp.modified))
    add(word: Int(file.stamp.changed))
    add(file.stamp.inode)
    add(Int(file.stamp.mode))
  }

  private mutating func add(_ record: EditionRecord) {
    add(record.inputs)
    add(record.environment)
    add(record.output)
    add(record.data.count)
    for content in record.data { add(content) }
    add(record.figures)
    add(record.isDraft ? 1 : 0)
    add(record.series.count)
    for key in record.series { add(key) }
    add(record.numbers.count)
    for key in record.numbers {
      add(word: key.number)
      add(word: UInt64(key.figure))
    }
    add(record.uses.count)
    for noted in record.uses { add(noted) }
  }

  private mutating func add(_ key: SeriesKey) {
    add(word: UInt64(key.name) | UInt64(key.measure) << 32)
    add(word: UInt64(key.unit) | UInt64(UInt32(bitPattern: key.start)) << 32)
    add(Int(key.end))
    add(word: key.fingerprint)
  }

  private mutating func add(_ noted: NotedUse) {
    switch noted.use {
    case .ownFigure(let name, let language):
      add(0)
      add(name)
      add(language)
      return
    case .figure(let page, let name, let language):
      add(1)
      add(page)
      add(name)
      add(language)
    case .page(let path):
      add(2)
      add(path)
    case .file(let path):
      add(3)
      add(path.text)
    case .contact(let name):
      add(4)
      add(name)
    case .series(let name):
      add(5)
      add(name)
    case .past(let page):
      add(8)
      add(page)
    case .present(let page):
      add(9)
      add(page)
    case .holder(let number):
      add(10)
      add(word: number)
    case .picture(let path):
      add(6)
      add(path.text)
    case .part(let page, let name, let language):
      add(7)
      add(page)
      add(name)
      add(language)
    }
    add(word: noted.answer)
  }
}
