import Diagnostics

/// Holds the lock of a remote. No process can hold one there as `flock` would, so the lock is a file that is refreshed
/// as long as it is held.
///
/// That is weaker: two publishers who begin within the same second or two may both believe that they hold it, where one
/// of them takes longer between looking and writing than the other waits before looking again. Each looks again before
/// every step and stops when the file is another's; what was placed by then stands in the journal.
actor RcloneLease {
  private let rclone: Rclone
  private var lock: RcloneLock
  private var isHeld = false
  private var refreshing: Task<Void, Never>?

  init(_ rclone: Rclone, holder: String) {
    self.rclone = rclone
    lock = RcloneLock(holder: holder)
  }

  /// Takes the lock; false where it is held already. Throws who else holds it, and since when.
  @discardableResult
  func take() async throws(PublishError) -> Bool {
    guard !isHeld else { return false }
    if let other = try await other(), !other.isLeftOver { throw Self.isTaken(by: other) }
    lock.refreshed = RcloneLock.now
    try await rclone.write(lock.bytes, to: RcloneLock.name)
    try? await Task.sleep(for: .seconds(1))
    isHeld = true
    try await check()
    refreshing = Task { [weak self] in
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(40))
        guard !Task.isCancelled else { return }
        await self?.refresh()
      }
    }
    return true
  }

  /// Throws where somebody else holds the lock by now.
  func check() async throws(PublishError) {
    guard let other = try await other(), other.token != lock.token else { return }
    isHeld = false
    refreshing?.cancel()
    throw Self.isTaken(by: other)
  }

  /// Gives the lock back.
  func release() async {
    refreshing?.cancel()
    guard isHeld else { return }
    isHeld = false
    // Left over, it counts for three minutes at most.
    guard let other = try? await other(), other.token == lock.token else { return }
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
