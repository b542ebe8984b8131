#if os(Linux)
  import Testing

  @testable import Preview

  /// A tree of watches whose events are taken in when the test says so.
  final class TreeProbe {
    let folder: WatchFolder
    let queue: Inotify
    var tree: InotifyTree

    init(_ folder: WatchFolder, roots: [String] = ["Content"], adding: @escaping Inotify.Adding = Inotify.add) throws {
      self.folder = folder
      queue = try Inotify(adding: adding)
      tree = try InotifyTree(roots: roots.map(folder.full), queue: queue)
    }

    /// Takes in all events that wait.
    func drain() {
      while let events = queue.take(), !events.isEmpty {
        let now = ContinuousClock.now
        for event in events { tree.handle(event, at: now) }
      }
    }

    /// Whether the burst would end at once.
    var isSettled: Bool { tree.tracker.end.map { $0 <= .now } ?? false }

    /// Takes in all events, and gives the burst as if it ended now.
    func burst() -> Burst {
      drain()
      return tree.takeBurst(at: .now)
    }

    /// The same, as paths from the folder.
    func paths() -> [String] { folder.relative(burst().paths) }

    /// Ends what is under way, so that what follows is a burst of its own.
    func rest() async throws {
      _ = burst()
      try await Task.sleep(for: BurstTracker.quietTime)
    }
  }
#endif
