package import ImpactSite

/// Tells that files changed, by what the system reports; nothing is looked at again and again.
public protocol FileWatcher: Sendable {
  /// Waits for the end of the next burst of changes; nil when the watcher was stopped or the task cancelled. Everything
  /// that happened since the last call is in it.
  func next() async -> Burst?
  /// Ends watching and gives back what the system lent for it. May be called more than once.
  func stop()
}

/// What a burst of changes touched.
public struct Burst: Sendable, Equatable {
  /// Files and folders that appeared, changed or went: a watched root as it was given, `/`, and the path from there. A
  /// folder that appeared has everything in it named too; one that went stands for all that was in it. What came and
  /// went within the burst may be named.
  package var paths: Set<ByteString> = []
  /// Whether there is more than the paths tell (events were lost, a root itself came or went, a file that has other
  /// names changed): everything is to be looked at again.
  public var isIncomplete = false
  /// What keeps changes from being seen from now on, in plain words; nil when nothing does.
  public var problem: String?

  /// Makes a burst without changes.
  public init() {}

  /// Whether nothing happened.
  public var isEmpty: Bool { paths.isEmpty && !isIncomplete && problem == nil }

  /// Adds what happened after it.
  mutating func merge(_ later: Burst) {
    paths.formUnion(later.paths)
    isIncomplete = isIncomplete || later.isIncomplete
    problem = later.problem ?? problem
  }
}

/// Why folders can't be watched.
public struct WatchError: Error, Equatable {
  /// The reason and the remedy in plain words, beginning in lower case.
  public var message: String
}

/// Makes the system's watcher of some folders or files. Each root may be missing, may go and come again, and may be a
/// symbolic link; links below it are not entered, as in `DiskTree`.
public func watchFiles(below roots: [String]) throws(WatchError) -> any FileWatcher {
  #if os(Linux)
    try InotifyWatcher(roots: roots)
  #elseif canImport(CoreServices)
    try FSEventsWatcher(roots: roots)
  #else
    throw WatchError(message: "this system has no way to watch files that Impact knows")
  #endif
}
