import Diagnostics

/// Holds the lock of a remote. No process can hold one there as `flock` would, so the lock is a file that is refreshed
/// as long as it is held.
///
/// That is weaker: two publishers who begin within the same second or two may both believe that they hold it, where one
/// of them takes longer between looking and writing than the other waits before looking again. Each looks again before
/// steps and stops when the file is another's; what was placed by then stands in the journal.
actor RcloneLease {
  /// How long a publisher waits before it looks whether the lock that it wrote is still its own.
  static let pause = Duration.seconds(1)
  /// For how long a look at the lock is good enough for what follows.
  private static let validity = Duration.seconds(3)

  private let rclone: Rclone
  private var lock: RcloneLock
  private let pause: Duration
  private(set) var isHeld = false
  private var seen = ContinuousClock.now
  private var refreshing: Task<Void, Never>?

  init(_ rclone: Rclone, holder: String, pause: Duration) {
    self.rclone = rclone
    self.pause = pause
    lock = RcloneLock(holder: holder)
  }

  /// Writes the lock, over one that may be there where the caller has seen one. Throws who else holds it, and since when.
  func write(over isThere: Bool) async throws(PublishError) {
    if isThere, let other = try await other(), !other.isLeftOver { throw Self.isTaken(by: other) }
    lock.refreshed = RcloneLock.now
    try await rclone.write(lock.bytes, to: RcloneLock.name)
    isHeld = true
  }

  /// Waits, and looks whether the written lock is still there.
  func confirm() async throws(PublishError) {
    try? await Task.sleep(for: pause)
    try await look()
    refreshing = Task { [weak self] in
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(40))
        guard !Task.isCancelled else { return }
        await self?.refresh()
      }
    }
  }

  /// Throws where somebody else holds the lock by now. What was seen a moment ago is not looked at again.
  func check() async throws(PublishError) {
    if ContinuousClock.now - seen > Self.validity { try await look() }
  }

  private func look() async throws(PublishError) {
    let now = ContinuousClock.now
    guard let other = try await other(), other.token != lock.token else {
      seen = now
      return
    }
    isHeld = false
    refreshing?.cancel()
    throw Self.isTaken(by: other)
  }

  /// Gives the lock back.
  func release() async {
    refreshing?.cancel()
    guard isHeld else { return }
    // Left over, it counts for three minutes at most.
    guard (try? await check()) != nil else { return }
    isHeld = false
    _ = try? await rclone.start(["deletefile"], [rclone.path(RcloneLock.name)])
  }

  private func refresh() async {
    guard isHeld, let other = try? await other(), other.token == lock.token, isHeld else { return }
    lock.refreshed = RcloneLock.now
    try? await rclone.write(lock.bytes, to: RcloneLock.name)
  }

  /// The lock that is there, this one's or another's. One that is half written is looked at again; it counts as left over
  /// when it stays so.
  private func other() async throws(PublishError) -> RcloneLock? {
    for _ in 0..<3 {
      guard let bytes = try await rclone.read(RcloneLock.name) else { return nil }
      if let lock = RcloneLock(bytes) { return lock }
      try? await Task.sleep(for: .seconds(1))
    }
    return nil
  }

  private static func isTaken(by other: RcloneLock) -> PublishError {
    let holder = String(printable(other.holder).prefix(80))
    return PublishError(
      "\(holder) publishes to this target since \(other.time); try again when that is done (a lock that a crash left "
        + "counts no more after 3 minutes)")
  }
}
