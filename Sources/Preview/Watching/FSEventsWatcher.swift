#if canImport(CoreServices)
  import CoreServices
  import Dispatch
  import Foundation
  import Synchronization

  /// Watches files by macOS's File System Events. They don't tell when a file is closed, so that a burst always ends by
  /// its quiet time.
  final class FSEventsWatcher: FileWatcher {
    private let intake: FSEventsIntake

    /// Begins to watch.
    init(roots: [String]) throws(WatchError) {
      intake = FSEventsIntake(roots: roots)
      guard intake.start() else {
        intake.stop()
        throw WatchError(message: "changes of files can't be watched: the system gives no stream of file events")
      }
    }

    deinit { stop() }

    func next() async -> Burst? { await intake.mailbox.next() }

    func stop() { intake.stop() }
  }

  /// Takes events in and hands bursts on. After its start, all happens on its queue.
  private final class FSEventsIntake: Sendable {
    private struct State {
      var tracker = BurstTracker()
      var paths: CanonicalPaths
      var stream: FSEventStreamRef?
      var isEndPlanned = false
      var isStopped = false
    }

    let mailbox = BurstMailbox()
    private let queue = DispatchQueue(label: "impact.watching")
    private let state: Mutex<State>

    init(roots: [String]) {
      state = Mutex(State(paths: CanonicalPaths(roots: roots)))
    }

    func start() -> Bool { queue.sync { state.withLock { open(&$0) } } }

    func stop() {
      mailbox.stop()
      // A stream is ended on its queue, where none of its calls can be under way.
      queue.async {
        self.state.withLock { state in
          state.isStopped = true
          self.close(&state)
        }
      }
    }

    /// Takes in what the system reports, each path without links and with its flags.
    fileprivate func receive(_ events: [(path: String, flags: Int)]) {
      let now = ContinuousClock.now
      state.withLock { state in
        guard !state.isStopped else { return }
        var isRootChanged = false
        for event in events {
          if event.flags & Self.lossFlags != 0 { state.tracker.lost(at: now) }
          for found in state.paths.given(event.path) {
            guard !found.isIgnored else { continue }
            state.tracker.changed(found.path, at: now)
            isRootChanged = isRootChanged || found.isRoot
          }
          isRootChanged = isRootChanged || event.flags & kFSEventStreamEventFlagRootChanged != 0
        }
        if isRootChanged {
          state.tracker.lost(at: now)
          // A root may be elsewhere now: another link, or a folder where there was none.
          let before = state.paths.watched
          state.paths.resolve()
          if state.paths.watched != before {
            close(&state)
            if !open(&state) { state.tracker.failed("the system gives no stream of file events any more", at: now) }
          }
        }
        guard state.tracker.isActive else { return }
        mailbox.begin()
        planEnd(&state)
      }
    }

    private func planEnd(_ state: inout State) {
      guard !state.isEndPlanned, let end = state.tracker.end else { return }
      state.isEndPlanned = true
      let (seconds, fraction) = (end - .now).components
      let delay = max(0, Double(seconds) + Double(fraction) / 1e18)
      queue.asyncAfter(deadline: .now() + delay) { self.endIfDue() }
    }

    private func endIfDue() {
      let now = ContinuousClock.now
      let burst = state.withLock { state -> Burst? in
        state.isEndPlanned = false
        guard !state.isStopped, let end = state.tracker.end else { return nil }
        guard end <= now else {
          planEnd(&state)
          return nil
        }
        return state.tracker.take(at: now)
      }
      if let burst { mailbox.end(burst) }
    }

    // MARK: The stream

    private static let lossFlags =
      kFSEventStreamEventFlagMustScanSubDirs | kFSEventStreamEventFlagUserDropped
      | kFSEventStreamEventFlagKernelDropped | kFSEventStreamEventFlagEventIdsWrapped
      | kFSEventStreamEventFlagMount | kFSEventStreamEventFlagUnmount

    private func open(_ state: inout State) -> Bool {
      // The stream holds on to this object until `close`.
      let info = Unmanaged.passRetained(self).toOpaque()
      var context = FSEventStreamContext(version: 0, info: info, retain: nil, release: nil, copyDescription: nil)
      let flags =
        kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer | kFSEventStreamCreateFlagWatchRoot
      guard
        let stream = FSEventStreamCreate(
          nil, receiveEvents, &context, state.paths.watched as CFArray,
          FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.01, FSEventStreamCreateFlags(flags))
      else {
        Unmanaged<FSEventsIntake>.fromOpaque(info).release()
        return false
      }
      FSEventStreamSetDispatchQueue(stream, queue)
      state.stream = stream
      if FSEventStreamStart(stream) { return true }
      close(&state)
      return false
    }

    private func close(_ state: inout State) {
      guard let stream = state.stream else { return }
      state.stream = nil
      FSEventStreamStop(stream)
      FSEventStreamInvalidate(stream)
      FSEventStreamRelease(stream)
      Unmanaged.passUnretained(self).release()
    }
  }

  private func receiveEvents(
    _ stream: ConstFSEventStreamRef, _ info: UnsafeMutableRawPointer?, _ count: Int, _ paths: UnsafeMutableRawPointer,
    _ flags: UnsafePointer<FSEventStreamEventFlags>, _ identifiers: UnsafePointer<FSEventStreamEventId>
  ) {
    guard let info else { return }
    let paths = paths.assumingMemoryBound(to: UnsafePointer<CChar>.self)
    let events = (0..<count).map { (path: String(cString: paths[$0]), flags: Int(flags[$0])) }
    // Held here, since taking events in may close the stream that holds it.
    let intake = Unmanaged<FSEventsIntake>.fromOpaque(info).takeUnretainedValue()
    intake.receive(events)
  }
#endif
