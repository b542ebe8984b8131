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
  /// Whether its page is a draft.
  var isDraft = false
  /// The keys of its page's figures in their series; only the edition of the first language has them.
  var series: [SeriesKey] = []
  /// The keys of its page's numbers; only the edition of the first language has them.
  var numbers: [NumberKey] = []
  /// What came out.
  let output: FileContent
  /// The files of data beside it, in the order of `EditionExport.fileNames`; none where its page has no figures.
  var data: [FileContent] = []
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
  /// The paths of the pages that were left out as drafts.
  var drafts: [String] = []
}

/// How a build looks at pages, as far as what it says of them depends on it.
struct BuildMode: Sendable, Equatable {
  /// Whether drafts are taken for finished pages.
  var includesDrafts = false
  /// How closely it looks at what is sound.
  var scrutiny = Scrutiny.mistakes

  /// Whether what a build of this mode says of pages holds for another one too.
  func holds(for other: BuildMode) -> Bool {
    includesDrafts == other.includesDrafts && scrutiny >= other.scrutiny
  }
}

/// What earlier builds left. It may be lost at any time; a build without it makes the same site, only slower.
public struct Records: Sendable {
  /// The last build, where nothing was wrong with it and its files can be told apart by their stamps.
  var build: BuildRecord?
  /// The files of the output.
  public internal(set) var outputs = KnownFiles()
  /// The mode of the output's folders.
  public internal(set) var folderMode: UInt16 = 0
  /// When all this was written, by the clock of file systems. A file of the output that was touched later is not
  /// believed; unlike those of content, its stamp leaves out when its entry was changed, as giving it a second name does.
  public internal(set) var time: Int64 = 0
  /// How the last build looked at pages. What it says of them holds for some builds only.
  var mode = BuildMode()
  /// The hash of `site.yml` in the last build.
  var configuration: ContentHash?
  /// The files that were read.
  var sources = KnownFiles()
  /// What editions were made from.
  var editions = EditionRecords()

  /// No records.
  public init() {}
}

/// What a build leaves for later ones.
public struct NewRecords: Sendable {
  var build: BuildRecord?
  var mode = BuildMode()
  var configuration: ContentHash?
  /// The files of the output and of `Content`, each in the order of the paths' bytes.
  var outputs: [PublishedFile] = []
  var sources: [(path: String, file: KnownFile)] = []
  /// What editions were made from, by their files' paths.
  var editions: [NewEditionRecords] = []
  var folderMode: UInt16 = 0
}

/// Where records are kept between builds.
public protocol RecordStore: Sendable {
  /// The records of an earlier build of the same program; none where there are none that can be believed.
  func load() -> Records
  /// Keeps records for the next build, as far as possible.
  func save(_ records: NewRecords) async
}
