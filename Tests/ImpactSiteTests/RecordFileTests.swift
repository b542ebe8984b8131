import Testing

@testable import ImpactSite

/// The file of records: what was written is read again, and anything else is as good as no file.
@Suite struct RecordFileTests {
  /// In the order of their bytes.
  static let names: [[UInt8]] = [
    Array("a.html".utf8), Array("a.html2".utf8), [0x65, 0xCC, 0x81], [0xC3, 0xA9], [0xFF, 0x09, 0x0A, 0x25],
  ]
  static let program = ContentHash(of: Array("program".utf8))

  static func hash(_ text: String) -> ContentHash { ContentHash(of: Array(text.utf8)) }

  static func record(_ uses: [Use]) -> EditionRecord {
    let own = Use.ownFigure(name: "own", language: 2)
    return EditionRecord(
      inputs: hash("inputs"), environment: hash("environment"),
      uses: [NotedUse(use: own, answer: 0)]
        + uses.enumerated().map { NotedUse(use: $1, answer: UInt64.max - UInt64($0)) },
      figures: 6, output: FileContent(size: 1_234, hash: hash("output")),
      data: uses.isEmpty ? [] : ["a", "b", "c"].map { FileContent(size: 5, hash: hash($0)) })
  }

  static let editions: [(path: String, record: EditionRecord)] = [
    ("fr/index.html", record([])),
    (
      "index.html",
      record([
        .figure(page: "", name: "a", language: 0), .figure(page: "2020", name: "b", language: 1), .page("2020"),
        .file(ByteString("b\u{E9}.png")), .contact("hotline"),
        .part(page: "2020", name: "b", language: 1), .series("a"), .picture(ByteString("b\u{E9}.png")),
      ])
    ),
  ]

  static var records: NewRecords {
    var records = NewRecords()
    records.build = BuildRecord(
      inputs: hash("all"), summary: BuildSummary(pages: 1, languages: 2, figures: 3, files: 4, bytes: 5),
      drafts: ["2018", "b\u{E9}"])
    let stamp = FileStamp(size: 7, modified: -8, changed: 0, inode: .max)
    let content = FileContent(size: 7, hash: hash("x"))
    records.outputs = Self.names.map { PublishedFile(name: $0, file: KnownFile(content: content, stamp: stamp)) }
    records.folderMode = 0o750
    records.configuration = hash("site.yml")
    records.sources = [
      ("b\u{E9}.md", KnownFile(content: content, stamp: FileStamp(size: 7, modified: 8, changed: 9, inode: 10)))
    ]
    var encoder = NewEditionRecords()
    for (path, record) in editions.reversed() { encoder.add(path, record) }
    records.editions = [encoder]
    return records
  }

  static var file: [UInt8] {
    get async { Array(await RecordFile.encode(records, program: program).joined()) }
  }

  @Test func whatWasWrittenIsRead() async throws {
    let read = try #require(RecordDecoder.decode(await Self.file, program: Self.program))
    #expect(read.build == Self.records.build)
    #expect(read.outputs.keys == Self.names)
    #expect(read.configuration == Self.records.configuration)
    #expect(read.folderMode == 0o750)
    #expect(abs(read.time - FileStamp.now) < 60_000_000_000)
    for output in Self.records.outputs { #expect(read.outputs[output.name] == output.file) }
    for source in Self.records.sources { #expect(read.sources[source.path] == source.file) }
    for edition in Self.editions { #expect(read.editions[edition.path] == edition.record) }
    #expect(read.editions["index.html"]?.uses.count == 9)
  }

  @Test func whatIsNotThereIsNotFound() async throws {
    let read = try #require(RecordDecoder.decode(await Self.file, program: Self.program))
    for name in ["", "a", "a.htm", "a.html1", "a.html22", "b", "e\u{301}1", "\u{E8}", "\u{EA}", "zz", "\u{10FFFF}"] {
      #expect(read.outputs[name] == nil)
      #expect(read.sources[name] == nil)
      #expect(read.editions[name] == nil)
    }
    #expect(read.outputs[[0xFF, 0xFF]] == nil)
  }

  @Test func noRecordsAreReadAsNone() async throws {
    let read = try #require(
      RecordDecoder.decode(
        Array(await RecordFile.encode(NewRecords(), program: Self.program).joined()), program: Self.program))
    #expect(read.build == nil)
    #expect(read.outputs.count == 0)
    #expect(read.editions.isEmpty)
  }

  @Test func everyDamagedByteIsNoticed() async {
    let file = await Self.file
    for position in file.indices {
      for change: UInt8 in [0x01, 0x80, 0xFF] {
        var damaged = file
        damaged[position] ^= change
        #expect(RecordDecoder.decode(damaged, program: Self.program) == nil, "byte \(position)")
      }
    }
  }

  @Test func everyFileThatIsCutOffOrTooLongIsNoticed() async {
    let file = await Self.file
    for count in file.indices {
      #expect(RecordDecoder.decode(Array(file[..<count]), program: Self.program) == nil, "\(count) bytes")
    }
    #expect(RecordDecoder.decode(file + [0], program: Self.program) == nil)
  }

  /// A hash that fits does not make a file sound: nothing is read beyond its end, and no count is believed.
  @Test func aDamagedFileWithAFittingHashIsNoCrash() async {
    let file = Array(await Self.file.dropLast(16))
    var readable = 0
    for position in RecordFile.head.utf8CodeUnitCount..<file.count {
      for value: UInt8 in [0x00, 0x7F, 0x80, 0xFF] where value != file[position] {
        var damaged = file
        damaged[position] = value
        if let records = RecordDecoder.decode(Self.sealed(damaged), program: Self.program) {
          if Self.lookUpAll(in: records) { readable += 1 }
        }
      }
    }
    #expect(readable > 0)
    for count in RecordFile.head.utf8CodeUnitCount..<file.count {
      if let records = RecordDecoder.decode(Self.sealed(Array(file[..<count])), program: Self.program) {
        _ = Self.lookUpAll(in: records)
      }
    }
  }

  /// Asks for everything; true where something is still found.
  private static func lookUpAll(in records: Records) -> Bool {
    let outputs =
      names.compactMap { records.outputs[$0] } + records.outputs.keys.compactMap { records.outputs[$0] }
    let editions = ["index.html", "fr/index.html", "x"].compactMap { records.editions[$0] }
    return outputs.count + editions.count + (records.sources["b\u{E9}.md"] == nil ? 0 : 1) > 0
  }

  /// Sums of numbers from records must not overflow.
  @Test(arguments: [Int.max, -1, 1 << 40]) func aNumberThatNoPageHasIsNotBelieved(_ figures: Int) async throws {
    let hash = Self.hash("x")
    let record = EditionRecord(
      inputs: hash, environment: hash, uses: [], figures: figures, output: FileContent(size: 1, hash: hash))
    var encoder = NewEditionRecords()
    encoder.add("index.html", record)
    var records = NewRecords()
    records.editions = [encoder]
    let file = Array(await RecordFile.encode(records, program: Self.program).joined())
    let read = try #require(RecordDecoder.decode(file, program: Self.program))
    #expect(read.editions["index.html"] == nil)
  }

  @Test func anotherProgramOrVersionOrKindOfFileIsNotRead() async {
    #expect(RecordDecoder.decode(await Self.file, program: ContentHash(of: Array("other".utf8))) == nil)
    var other = Array(await Self.file.dropLast(16))
    other[RecordFile.head.utf8CodeUnitCount] += 1
    #expect(RecordDecoder.decode(Self.sealed(other), program: Self.program) == nil)
    for text in ["", "impact records\n", "something else that is long enough for a hash at its end", "\0"] {
      #expect(RecordDecoder.decode(Array(text.utf8), program: Self.program) == nil)
      #expect(RecordDecoder.decode(Self.sealed(Array(text.utf8)), program: Self.program) == nil)
    }
  }

  /// Bytes with the hash behind them that a file of records ends with.
  private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    let hash = ContentHash(of: bytes)
    var bytes = bytes
    for half in [hash.low, hash.high] {
      withUnsafeBytes(of: half.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
