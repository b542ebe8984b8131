public import Diagnostics

/// Takes a site and keeps nothing of it, where only what is wrong with it is of interest.
public struct NoOutput: SiteOutput {
  /// Makes an output.
  public init() {}

  /// There is no site before.
  public func keep(_ path: String, _ content: FileContent) -> Bool { false }

  /// Forgets a file.
  public func write(_ path: String, _ bytes: [UInt8], _ hash: ContentHash) {}

  /// Reads a file to its end, and forgets it.
  public func copy(
    _ path: String, from source: FileStamp?, _ stream: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  ) -> FileContent? {
    FileContent(stream)
  }

  /// There is nothing to show.
  public func commit(figures: @escaping @Sendable () async -> [ArraySlice<UInt8>]) async -> [Diagnostic] { [] }

  /// Nothing.
  public var published: PublishedSite { PublishedSite() }

  /// None.
  public var lastManifest: [UInt8]? { nil }

  /// There is no site before.
  public var isJustAsRecorded: Bool { false }

  /// There is nothing to forget.
  public func discard() async {}
}
