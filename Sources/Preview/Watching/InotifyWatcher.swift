#if os(Linux)
  import CPlatform

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Watches files by inotify, on a thread of its own that sleeps until the kernel has something to tell.
  final class InotifyWatcher: FileWatcher {
    private let mailbox = BurstMailbox()
    private let bell: StopBell

    /// Begins to watch; throws when the system's limits don't allow it.
    init(roots: [String], adding: @escaping Inotify.Adding = Inotify.add) throws(WatchError) {
      let queue = try Inotify(adding: adding)
      bell = try StopBell()
      let tree = try InotifyTree(roots: roots, queue: queue)
      try Self.start(InotifyLoop(queue: queue, tree: tree, mailbox: mailbox, bell: bell))
    }

    deinit { stop() }

    func next() async -> Burst? { await mailbox.next() }

    func stop() {
      mailbox.stop()
      bell.ring()
    }

    private static func start(_ loop: sending InotifyLoop) throws(WatchError) {
      var attributes = pthread_attr_t()
      pthread_attr_init(&attributes)
      defer { pthread_attr_destroy(&attributes) }
      pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
      // Signals are for the program's other threads: a new thread has the mask of the one that makes it.
      var all = sigset_t()
      var before = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_SETMASK, &all, &before)
      defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
      var thread = pthread_t()
      let context = Unmanaged.passRetained(loop)
      let error = pthread_create(&thread, &attributes, runLoop, context.toOpaque())
      if error != 0 {
        context.release()
        throw WatchError(message: "changes of files can't be watched: \(String(cString: strerror(error)))")
      }
    }
  }

  private func runLoop(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<InotifyLoop>.fromOpaque(context).takeRetainedValue().run() }
    return nil
  }

  /// What the thread does: wait for events, take them in, hand on the bursts that ended.
  private final class InotifyLoop {
    private let queue: Inotify
    private var tree: InotifyTree
    private let mailbox: BurstMailbox
    private let bell: StopBell

    init(queue: Inotify, tree: InotifyTree, mailbox: BurstMailbox, bell: StopBell) {
      self.queue = queue
      self.tree = tree
      self.mailbox = mailbox
      self.bell = bell
    }

    func run() {
      // Without a queue to read there is nothing to wait for.
      defer { mailbox.stop() }
      while wait() {
        guard let isDrained = drain() else { return }
        let now = ContinuousClock.now
        guard let end = tree.tracker.end else { continue }
        if tree.tracker.isOverdue(now) || isDrained && end <= now {
          mailbox.end(tree.takeBurst(at: now))
        }
      }
    }

    /// Sleeps until there are events or the burst ends; false when it is time to stop.
    private func wait() -> Bool {
      var descriptors = [
        pollfd(fd: queue.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&descriptors, 2, tree.tracker.end.map { Self.milliseconds(until: $0) } ?? -1)
      return descriptors[1].revents == 0
    }

    /// Takes in all events that wait, so that none is left when a burst ends; false when there is no end of them, nil
    /// when the queue can't be read.
    private func drain() -> Bool? {
      while let events = queue.take() {
        if events.isEmpty { return true }
        let now = ContinuousClock.now
        for event in events { tree.handle(event, at: now) }
        if tree.tracker.isActive { mailbox.begin() }
        if tree.tracker.isOverdue(now) { return false }
      }
      return nil
    }

    private static func milliseconds(until instant: ContinuousClock.Instant) -> Int32 {
      let (seconds, fraction) = (instant - .now).components
      // Rounded up: waking before the time would only mean to wait once more.
      return Int32(clamping: max(0, seconds * 1000 + (fraction + 999_999_999_999_999) / 1_000_000_000_000_000))
    }
  }

  /// Wakes the thread to stop it.
  private final class StopBell: Sendable {
    /// Readable as soon as it rang.
    let descriptor: Int32

    init() throws(WatchError) {
      descriptor = impact_event()
      if descriptor < 0 { throw WatchLimit.error(opening: errno) }
    }

    deinit {
      if descriptor >= 0 { close(descriptor) }
    }

    func ring() {
      var one: UInt64 = 1
      _ = write(descriptor, &one, MemoryLayout.size(ofValue: one))
    }
  }
#endif
