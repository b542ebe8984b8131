import Synchronization

/// Where a build puts its files: a folder, or memory. Files may come from several threads at once.
public protocol SiteOutput: Sendable {
  /// Takes one file by its path from the site's root.
  func write(_ path: String, _ bytes: [UInt8]) throws(OutputError)
  /// Makes all files visible at once.
  func commit() throws(OutputError)
  /// Forgets all files.
  func discard()
}

/// Why the output could not be written, in plain words.
public struct OutputError: Error, Equatable, Sendable {
  /// A stable name, such as `foreign-files`.
  public var identifier: String
  /// The sentence.
  public var message: String
  /// The path that it is about.
  public var path: String
}

/// Files in memory, for tests and previews.
public final class MemoryOutput: SiteOutput {
  private let pending = Mutex<[String: [UInt8]]>([:])
  private let published = Mutex<[String: [UInt8]]>([:])

  /// Makes an empty output.
  public init() {}

  /// The files of the last build that was committed.
  public var files: [String: [UInt8]] { published.withLock { $0 } }

  /// Takes one file.
  public func write(_ path: String, _ bytes: [UInt8]) throws(OutputError) {
    pending.withLock { $0[path] = bytes }
  }

  /// Replaces the files by the new ones.
  public func commit() throws(OutputError) {
    let files = pending.withLock { files in
      defer { files = [:] }
      return files
    }
    published.withLock { $0 = files }
  }

  /// Forgets what was written since the last commit.
  public func discard() {
    pending.withLock { $0 = [:] }
  }
}
