public import Diagnostics

/// Where a build puts its files: a folder, or memory. Files may come from several threads at once, each path once.
public protocol SiteOutput: Sendable {
  /// Makes a file of the site that is there now a part of the new one; false where it is not there with this content.
  func keep(_ path: String, _ content: FileContent) -> Bool
  /// Takes a file.
  func write(_ path: String, _ bytes: [UInt8], _ hash: ContentHash) throws(OutputError)
  /// Takes a file that comes piece by piece: `stream` gives each piece to the function that it gets, and returns false
  /// when it can't give all. Nil then. `source` is the stamp of the file that is copied, where it tells every change.
  func copy(
    _ path: String, from source: FileStamp?, _ stream: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  ) throws(OutputError) -> FileContent?
  /// Makes all files visible at once; `figures` gives the manifest's lines of the figures that they show. What could not
  /// be cleared up afterwards is returned: the new site stands all the same.
  func commit(figures: @escaping @Sendable () async -> [ArraySlice<UInt8>]) async throws(OutputError) -> [Diagnostic]
  /// The files of the new site with their stamps in the order of their names, once it is there, and the mode of its
  /// folders; none where a site has no stamps.
  var published: PublishedSite { get }
  /// The manifest of the site that is there, if a record vouches for it.
  var lastManifest: [UInt8]? { get }
  /// Whether the site that is there is still just what a record vouches for.
  var isJustAsRecorded: Bool { get }
  /// Forgets all files.
  func discard() async
}

/// What is in a file, as far as telling it apart from others goes.
public struct FileContent: Hashable, Sendable {
  /// The size in bytes.
  public let size: Int
  /// The hash of all bytes.
  public let hash: ContentHash

  /// Joins a size and a hash.
  public init(size: Int, hash: ContentHash) {
    self.size = size
    self.hash = hash
  }

  /// The content of a regular file; nil where it can't be read.
  package init?(ofFile path: String) {
    self.init { Disk.stream(path, $0) }
  }

  /// The content of an open file from where it stands; nil where it can't be read.
  package init?(ofOpen file: Int32) {
    self.init { Disk.stream(open: file, $0) }
  }

  /// The content that a stream gives; nil where it does not give all.
  init?(_ stream: ((UnsafeRawBufferPointer) -> Bool) -> Bool) {
    let hasher = StreamHasher()
    var size = 0
    let isRead = stream { bytes in
      size += bytes.count
      return hasher.add(bytes)
    }
    guard isRead else { return nil }
    self.init(size: size, hash: hasher.hash)
  }

  /// The content of parts that follow each other.
  init(of parts: [ArraySlice<UInt8>]) {
    let hasher = StreamHasher()
    for part in parts { _ = part.withUnsafeBytes(hasher.add) }
    self.init(size: parts.reduce(0) { $0 + $1.count }, hash: hasher.hash)
  }
}

/// What a new site consists of.
public struct PublishedSite: Sendable {
  /// The files in the order of their names.
  public var files: [PublishedFile] = []
  /// The mode of the folders.
  public var folderMode: UInt16 = 0
}

/// A file of a new site.
public struct PublishedFile: Sendable {
  /// The bytes of its path.
  public let name: [UInt8]
  /// Its content, and the stamp that it got.
  public let file: KnownFile

  static func comesBefore(_ left: PublishedFile, _ right: PublishedFile) -> Bool {
    left.name.lexicographicallyPrecedes(right.name)
  }
}

/// Why the output could not be written, in plain words.
public struct OutputError: Error, Equatable, Sendable {
  /// The kind of message.
  public var identifier: Diagnostic.Identifier
  /// The sentence.
  public var message: String
  /// The path that it is about.
  public var path: String

  init(_ message: String, path: String) {
    self.init(.unwritableOutput, message, path: path)
  }

  init(_ identifier: Diagnostic.Identifier, _ message: String, path: String) {
    self.identifier = identifier
    self.message = message
    self.path = path
  }

  /// The error as what a user is told.
  var diagnostic: Diagnostic { Diagnostic(.error, identifier, message, at: .path(path)) }

  /// The same where the new site stands all the same.
  var warning: Diagnostic { Diagnostic(.warning, identifier, message, at: .path(path)) }
}
