/// Gathers changes into a burst and tells when it ends.
///
/// A burst ends at once when nothing is under way: no file is open for writing, no name that went is likely to come
/// again (vim moves the old file away before it writes the new one, git removes it), and no name is so new that it may
/// be a temporary one, about to be renamed. Otherwise, and when it follows right after another (a `git checkout`), it
/// ends when nothing more happened for the quiet time.
struct BurstTracker {
  typealias Instant = ContinuousClock.Instant

  /// How long nothing must happen: well above the pauses within one save (a millisecond or two), below what one sees.
  static let quietTime = Duration.milliseconds(25)
  /// How long a burst may last at most, so that a stream of writes without a pause is seen too.
  static let longestTime = Duration.milliseconds(500)
  /// How long a name that was made counts as perhaps a temporary one.
  static let freshTime = Duration.seconds(1)

  private var burst = Burst()
  private var open: Set<String> = []
  private var missing: Set<String> = []
  private var new: Set<String> = []
  /// Names that were made in the last second, over the ends of bursts.
  private var fresh: [String: Instant] = [:]
  /// Fresh names that were moved, by what ties the two halves of a move together.
  private var moves: [UInt32: String] = [:]
  private var isUnsettled = false
  private var began: Instant?
  private var last: Instant?
  private var previousEnd: Instant?

  /// Whether something has happened since the last burst ended.
  var isActive: Bool { began != nil }

  /// When the burst ends if nothing more happens; nil when nothing has happened yet.
  var end: Instant? {
    guard let began, let last else { return nil }
    if !isUnsettled, open.isEmpty, missing.isEmpty, new.isEmpty { return began }
    return min(last + Self.quietTime, began + Self.longestTime)
  }

  /// Whether the burst lasts as long as one may, whatever still happens.
  func isOverdue(_ now: Instant) -> Bool { began.map { now >= $0 + Self.longestTime } ?? false }

  /// A file or folder was made; `isOpen` when it is a file that its maker has yet to close.
  mutating func made(_ path: String, isOpen: Bool, at now: Instant) {
    note(path, now)
    if isOpen { open.insert(path) }
    guard missing.remove(path) == nil else { return }
    new.insert(path)
    fresh[path] = now
  }

  /// A file was written to, or cut to nothing, and not yet closed.
  mutating func wrote(_ path: String, at now: Instant) {
    note(path, now)
    open.insert(path)
  }

  /// A file that was open for writing was closed.
  mutating func closed(_ path: String, at now: Instant) {
    note(path, now)
    open.remove(path)
  }

  /// A name changed otherwise, such as its mode, or was found in a new folder.
  mutating func touched(_ path: String, at now: Instant) {
    note(path, now)
    missing.remove(path)
  }

  /// A name went. A fresh one was a temporary file, if it was removed or took another file's place.
  mutating func went(_ path: String, move: UInt32?, at now: Instant) {
    note(path, now)
    open.remove(path)
    new.remove(path)
    let isFresh = fresh.removeValue(forKey: path).map { now - $0 < Self.freshTime } ?? false
    if isFresh, move == nil { return }
    missing.insert(path)
    if isFresh, let move { moves[move] = path }
  }

  /// A name came by a move: complete, as far as one can tell.
  mutating func came(_ path: String, move: UInt32, at now: Instant) {
    note(path, now)
    open.remove(path)
    missing.remove(path)
    if let old = moves.removeValue(forKey: move) { missing.remove(old) }
  }

  /// More happened than the paths tell.
  mutating func lost(at now: Instant) {
    begin(now)
    burst.isIncomplete = true
    isUnsettled = true
  }

  /// Something keeps changes from being seen.
  mutating func failed(_ problem: String, at now: Instant) {
    lost(at: now)
    burst.problem = problem
  }

  /// A name changed, by a system that does not tell how.
  mutating func changed(_ path: String, at now: Instant) {
    note(path, now)
    isUnsettled = true
  }

  /// Ends the burst and gives what was in it.
  mutating func take(at now: Instant) -> Burst {
    let taken = burst
    let kept = fresh.filter { now - $0.value < Self.freshTime }
    self = BurstTracker()
    fresh = kept
    previousEnd = now
    return taken
  }

  private mutating func note(_ path: String, _ now: Instant) {
    begin(now)
    burst.paths.insert(path)
  }

  private mutating func begin(_ now: Instant) {
    last = now
    guard began == nil else { return }
    began = now
    if let previousEnd, now - previousEnd < Self.quietTime { isUnsettled = true }
  }
}
