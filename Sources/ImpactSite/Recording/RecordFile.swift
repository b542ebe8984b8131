/// The file of records. Behind a head come all entries, in any order; then their places, for each table in the order of the
/// keys; then where each table's list of places lies; and a hash of all that.
enum RecordFile {
  /// The form of the file; one more for each change of it.
  static let version = 10
  static let head: StaticString = "impact records\n"
  /// The length of the head, the form and the program's hash.
  static let headLength = head.utf8CodeUnitCount + 3 * 8
  /// The length of what follows the lists of places: three tables, a mode, a time, and the hash.
  static let tailLength = (3 * 2 + 2 + 2) * 8

  /// A file of records for builds of one program, in parts that follow each other.
  static func encode(_ records: NewRecords, program: ContentHash) async -> [[UInt8]] {
    let (outputs, sources) = (records.outputs, records.sources)
    let files = await inParallel(outputs.count + sources.count, from: FileEncoder()) { worker, index in
      worker.entries.append(index)
      if index < outputs.count {
        worker.encoder.add(outputs[index].name, outputs[index].file)
      } else {
        worker.encoder.add(sources[index - outputs.count].path, sources[index - outputs.count].file)
      }
    }
    var parts = [start(records, program)]
    var length = parts[0].count
    var places = [Int](repeating: 0, count: outputs.count + sources.count)
    for worker in files {
      for (entry, place) in zip(worker.entries, worker.encoder.places) { places[entry] = length + place }
      parts.append(worker.encoder.bytes)
      length += worker.encoder.bytes.count
    }
    let firstEditions = parts.count
    let editions = records.editions.compactMap(\.encoder)
    for encoder in editions {
      parts.append(encoder.bytes)
      length += encoder.bytes.count
    }
    places += sorted(editions, from: parts[..<firstEditions].reduce(0) { $0 + $1.count })
    let counts = [outputs.count, sources.count, places.count - outputs.count - sources.count]
    parts.append(end(places, counts, from: length, records.folderMode))
    return parts + [seal(parts)]
  }

  private struct FileEncoder: Sendable {
    var encoder = RecordEncoder()
    var entries: [Int] = []
  }

  private static func start(_ records: NewRecords, _ program: ContentHash) -> [UInt8] {
    var encoder = RecordEncoder()
    encoder.add(head)
    encoder.add(word: version)
    encoder.add(program)
    encoder.add(word: records.mode.includesDrafts ? 1 : 0)
    encoder.add(word: records.mode.scrutiny.rawValue)
    encoder.add(records.configuration ?? ContentHash(low: 0, high: 0))
    encoder.add(records.build)
    return encoder.bytes
  }

  /// The places of the entries of parts that follow each other, in the order of their keys.
  private static func sorted(_ parts: [RecordEncoder], from start: Int) -> [Int] {
    var start = start
    var entries: [(place: Int, key: ArraySlice<UInt8>)] = []
    entries.reserveCapacity(parts.reduce(0) { $0 + $1.places.count })
    for part in parts {
      let bytes = part.bytes
      for place in part.places {
        guard let key = RecordDecoder.key(bytes, at: place) else { continue }
        entries.append((start + place, bytes[key]))
      }
      start += bytes.count
    }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    return entries.map(\.place)
  }

  private static func end(_ places: [Int], _ counts: [Int], from start: Int, _ folderMode: UInt16) -> [UInt8] {
    var encoder = RecordEncoder()
    for place in places { encoder.add(word: place) }
    var start = start
    for count in counts {
      encoder.add(word: start)
      encoder.add(word: count)
      start += count * 8
    }
    encoder.add(word: Int(folderMode))
    // As late as possible: files that were touched just before could be changed again without a trace.
    encoder.add(word: Int(FileStamp.now))
    return encoder.bytes
  }

  private static func seal(_ parts: [[UInt8]]) -> [UInt8] {
    let hasher = StreamHasher()
    for part in parts { _ = part.withUnsafeBytes(hasher.add) }
    var seal = RecordEncoder()
    seal.add(hasher.hash)
    return seal.bytes
  }
}
