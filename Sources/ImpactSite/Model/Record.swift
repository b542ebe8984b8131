/// What an edition was made from and what came out. While all of it still holds, the edition need not be made again.
struct EditionRecord: Sendable, Equatable {
  /// A hash of the files that the edition is made from.
  let inputs: ContentHash
  /// A hash of what all pages depend on: the templates, the site, the language, the shared sections.
  let environment: ContentHash
  /// What the edition asked for of the rest of the site, and hashes of what it was told.
  let uses: [NotedUse]
  /// How many figures its page has.
  let figures: Int
  /// What came out.
  let output: FileContent
}

/// A fact that an edition asked for, and a hash of what it was told.
struct NotedUse: Sendable, Equatable {
  let use: Use
  let answer: UInt64
}

/// A file whose content is known as long as its stamp holds.
public struct KnownFile: Sendable, Hashable {
  /// The content.
  public let content: FileContent
  /// The stamp that the file had then.
  public let stamp: FileStamp

  /// Joins a content and a stamp.
  public init(content: FileContent, stamp: FileStamp) {
    self.content = content
    self.stamp = stamp
  }
}

/// A build that nothing was wrong with, not even a warning.
struct BuildRecord: Sendable, Equatable {
  /// A hash of the names and stamps of all files that were read.
  let inputs: ContentHash
  /// What was built.
  let summary: BuildSummary
}

/// What is kept between builds. It may be lost at any time; a build without it makes the same site, only slower.
public struct Records: Sendable {
  /// The last build, where nothing was wrong with it and its files can be told apart by their stamps.
  var build: BuildRecord?
  /// The content of files in the output, by their paths.
  public internal(set) var outputs: [[UInt8]: KnownFile] = [:]
  /// The hash of `site.yml` in the last build.
  var configuration: ContentHash?
  /// The content of the files that were read, by their paths.
  var sources: [ByteString: KnownFile] = [:]
  /// What editions were made from, by their files' paths in the output.
  var editions = EditionRecords()

  /// No records.
  public init() {}
}

/// The records of all editions, decoded only when somebody asks for them: a build that finds nothing changed does not.
struct EditionRecords: Sendable {
  private enum Storage: Sendable {
    case decoded([String: EditionRecord])
    case encoded([UInt8], Range<Int>)
  }

  private let storage: Storage

  init(_ records: [String: EditionRecord] = [:]) {
    storage = .decoded(records)
  }

  /// Records as bytes, which are known to be sound.
  init(encoded bytes: [UInt8], _ range: Range<Int>) {
    storage = .encoded(bytes, range)
  }

  /// Whether there are none.
  var isEmpty: Bool {
    switch storage {
    case .decoded(let records): records.isEmpty
    // Their number is always there.
    case .encoded(_, let range): range.count <= 8
    }
  }

  /// All records by their paths.
  var byPath: [String: EditionRecord] {
    switch storage {
    case .decoded(let records): records
    case .encoded(let bytes, let range): RecordDecoder.editions(bytes, range)
    }
  }
}

/// Where records are kept between builds.
public protocol RecordStore: Sendable {
  /// The records of an earlier build of the same program; none where there are none that can be believed.
  func load() -> Records
  /// Keeps records for the next build, as far as possible.
  func save(_ records: Records) async
}
