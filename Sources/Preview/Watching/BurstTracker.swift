internal import ImpactSite

/// Gathers changes into a burst and tells when it ends.
///
/// A burst ends at once when nothing is under way: no file is open for writing, no name that went is likely to come
/// again (vim moves the old file away before it writes the new one, git removes it), and no name is so new that it may
/// be a temporary one, about to be renamed. Otherwise, and when it follows right after another (a `git checkout`), it
/// ends when nothing more happened for the quiet time.
struct BurstTracker {
  typealias Instant = ContinuousClock.Instant

  /// How long nothing must happen: well above the pauses within one save (a millisecond or two), below what one sees.
  static let quietTime = Duration.milliseconds(15)
  /// How long a burst may last at most, so that a stream of writes without a pause is seen too.
  static let longestTime = Duration.milliseconds(500)
  /// How long a name that was made counts as perhaps a temporary one.
  static let freshTime = Duration.seconds(1)

  private var burst = Burst()
  private var open: Set<ByteString> = []
  private var missing: Set<ByteString> = []
  private var new: Set<ByteString> = []
  /// Names that were made in the last second, over the ends of bursts.
  private var fresh: [ByteString: Instant] = [:]
  /// Names that came by a move in the last second, over the ends of bursts.
  private var arrived: [ByteString: Instant] = [:]
  /// Names that were moved and whether they were fresh, by what ties the two halves of a move together.
  private var moves: [UInt32: (path: ByteString, isFresh: Bool)] = [:]
  /// Where names that were there before were moved to.
  private var copies: [ByteString: ByteString] = [:]
  /// Such places whose names were then taken by a move: JetBrains removes them at once.
  private var backups: Set<ByteString> = []
  private var isUnsettled = false
  private var began: Instant?
  private var last: Instant?
  private var previousEnd: Instant?

  /// Whether something has happened since the last burst ended.
  var isActive: Bool { began != nil }

  /// When the burst ends if nothing more happens; nil when nothing has happened yet.
  var end: Instant? {
    guard let began, let last else { return nil }
    if !isUnsettled, open.isEmpty, missing.isEmpty, new.isEmpty, backups.isEmpty { return began }
    return min(last + Self.quietTime, began + Self.longestTime)
  }

  /// Whether the burst lasts as long as one may, whatever still happens.
  func isOverdue(_ now: Instant) -> Bool { began.map { now >= $0 + Self.longestTime } ?? false }

  /// A file or folder was made; `isOpen` when it is a file that its maker has yet to close.
  mutating func made(_ path: String, isOpen: Bool, at now: Instant) {
    let path = note(path, now)
    if isOpen { open.insert(path) }
    guard missing.remove(path) == nil else { return }
    new.insert(path)
    fresh[path] = now
  }

  /// A file was written to, or cut to nothing, and not yet closed.
  mutating func wrote(_ path: String, at now: Instant) {
    let path = note(path, now)
    open.insert(path)
  }

  /// A file that was open for writing was closed.
  mutating func closed(_ path: String, at now: Instant) {
    let path = note(path, now)
    open.remove(path)
  }

  /// A name changed otherwise, such as its mode, or was found in a new folder.
  mutating func touched(_ path: String, at now: Instant) {
    let path = note(path, now)
    missing.remove(path)
  }

  /// A name went. A fresh one was a temporary file, if it was removed or took another file's place; one that came by a
  /// move and was removed was a copy of the old file.
  mutating func went(_ path: String, move: UInt32?, at now: Instant) {
    let path = note(path, now)
    open.remove(path)
    new.remove(path)
    backups.remove(path)
    let isFresh = isRecent(fresh.removeValue(forKey: path), now)
    let isCopy = isRecent(arrived.removeValue(forKey: path), now)
    if isFresh || isCopy, move == nil { return }
    missing.insert(path)
    if let move { moves[move] = (path, isFresh) }
  }

  /// A name came by a move: complete, as far as one can tell.
  mutating func came(_ path: String, move: UInt32, at now: Instant) {
    let path = note(path, now)
    open.remove(path)
    if missing.remove(path) == nil {
      arrived[path] = now
    } else if let backup = copies.removeValue(forKey: path) {
      backups.insert(backup)
    }
    guard let old = moves.removeValue(forKey: move) else { return }
    if old.isFresh {
      missing.remove(old.path)
    } else {
      copies[old.path] = path
    }
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
    let (made, moved) = (fresh, arrived)
    self = BurstTracker()
    fresh = made.filter { isRecent($0.value, now) }
    arrived = moved.filter { isRecent($0.value, now) }
    previousEnd = now
    return taken
  }

  private func isRecent(_ instant: Instant?, _ now: Instant) -> Bool {
    instant.map { now - $0 < Self.freshTime } ?? false
  }

  /// Enters a path in the burst; gives it as it is told apart from others.
  @discardableResult
  private mutating func note(_ path: String, _ now: Instant) -> ByteString {
    begin(now)
    let path = ByteString(path)
    burst.paths.insert(path)
    return path
  }

  private mutating func begin(_ now: Instant) {
    last = now
    guard began == nil else { return }
    began = now
    if let previousEnd, now - previousEnd < Self.quietTime { isUnsettled = true }
  }
}
