#if os(Linux)
  import CPlatform
  internal import ImpactSite

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Keeps a watch on each folder below the roots, and turns the kernel's events into bursts.
  struct InotifyTree {
    typealias Instant = ContinuousClock.Instant

    /// How deep folders may lie in each other: as deep as `DiskTree` reads them.
    private static let maximumDepth = 32

    private(set) var tracker = BurstTracker()
    private(set) var table = WatchTable()
    private let queue: Inotify
    private var roots: [WatchedRoot]
    private var links = FileLinks()
    private var seen = SeenFiles()
    private var problem: String?

    /// Watches the roots as they are now; throws when the system's limit is too low for that.
    init(roots: [String], queue: Inotify) throws(WatchError) {
      self.queue = queue
      self.roots = roots.map { WatchedRoot(path: PathLookup.trimmed($0)) }
      for root in self.roots.indices { establish(root) }
      if let problem { throw WatchError(message: problem) }
    }

    /// Takes one event in. All events must come in the order of the queue.
    mutating func handle(_ event: InotifyEvent, at now: Instant) {
      if event.has(IN_Q_OVERFLOW) { return rebuild(at: now) }
      guard let place = table[event.watch] else { return }
      if event.has(IN_IGNORED, IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT) {
        if event.has(IN_IGNORED) { release(table.drop(event.watch)) }
        for link in place.targets.values.joined() { tracker.touched(link.text, at: now) }
        for root in affected(by: place) { refresh(root, at: now) }
      } else if !event.name.isEmpty {
        if !isIgnored(event.name) {
          for folder in place.folders { handle(event, path: PathLookup.join(folder.text, event.name), at: now) }
        }
        for link in place.targets[ByteString(event.name)] ?? [] { handle(event, link: link, at: now) }
        for root in place.anchors[ByteString(event.name)] ?? [] { handle(event, root: root, at: now) }
      }
      if let problem {
        tracker.failed(problem, at: now)
        self.problem = nil
      }
    }

    /// Ends the burst: what changed, with the links that lead there. A file with several names makes it incomplete: the
    /// kernel tells only the name by which it was changed.
    mutating func takeBurst(at now: Instant) -> Burst {
      var burst = tracker.take(at: now)
      if !links.isEmpty {
        let changed = links.changed(with: real(burst.paths))
        burst.paths.formUnion(changed)
        for link in changed { watchTarget(link) }
      }
      for path in burst.paths {
        if case .file(let names)? = PathLookup.kind(path.text), names > 1 { burst.isIncomplete = true }
      }
      return burst
    }

    /// Paths without links.
    private func real(_ paths: Set<ByteString>) -> Set<ByteString> {
      Set(paths.map { path in roots.lazy.compactMap { $0.real(of: path.text) }.first.map { ByteString($0) } ?? path })
    }

    // MARK: Events

    private mutating func handle(_ event: InotifyEvent, path: String, at now: Instant) {
      if !event.isFolder, event.has(IN_ATTRIB, IN_CLOSE_WRITE, IN_MOVED_TO) {
        let isSame = seen.isSame(path)
        if isSame, event.has(IN_ATTRIB) { return }
      }
      note(event, path, at: now)
      if event.has(IN_MOVED_FROM, IN_DELETE) {
        release(table.remove(path))
      } else if event.isFolder {
        if event.has(IN_CREATE, IN_MOVED_TO) || table.watch(path) == nil { addTree(path, found: now) }
      } else if event.has(IN_CREATE, IN_MOVED_TO), case .link? = PathLookup.kind(path) {
        addLink(path)
      }
    }

    /// An event about the file that a link leads to.
    private mutating func handle(_ event: InotifyEvent, link: ByteString, at now: Instant) {
      if case .link? = PathLookup.kind(link.text) { return note(event, link.text, at: now) }
      release(table.removeTarget(link: link))
    }

    private mutating func addLink(_ path: String) {
      links.add(path)
      watchTarget(ByteString(path))
    }

    /// Watches the file that a link leads to, where it is in a root and nobody else hears of it: in a hidden folder, or
    /// hidden itself.
    private mutating func watchTarget(_ link: ByteString) {
      release(table.removeTarget(link: link))
      guard let target = PathLookup.real(link.text), case .file? = PathLookup.kind(target),
        let (folder, name) = PathLookup.split(target), roots.contains(where: { $0.hides(target) })
      else { return }
      let watch = add(folder, followLinks: false)
      if watch >= 0 { table.addTarget(name, link: link, watch: watch) }
    }

    /// An event about the name of a root, or of what it hangs on.
    private mutating func handle(_ event: InotifyEvent, root: Int, at now: Instant) {
      let path = roots[root].path
      let wasFolder = table.watch(path) != nil
      // A file as a root is followed like any other.
      if !event.isFolder, !wasFolder { note(event, path, at: now) }
      if event.has(IN_ATTRIB), wasFolder { return rootChanged(root, at: now) }
      guard event.has(IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO) || event.isFolder && !wasFolder else { return }
      if event.isFolder || wasFolder { return refresh(root, at: now) }
      establish(root)
      if table.watch(path) != nil { rootChanged(root, at: now) }
    }

    private mutating func note(_ event: InotifyEvent, _ path: String, at now: Instant) {
      switch true {
      case event.has(IN_CREATE): tracker.made(path, isOpen: !event.isFolder && Self.isLeftOpen(path), at: now)
      case event.has(IN_MODIFY): tracker.wrote(path, at: now)
      case event.has(IN_CLOSE_WRITE): tracker.closed(path, at: now)
      case event.has(IN_ATTRIB): tracker.touched(path, at: now)
      case event.has(IN_DELETE): tracker.went(path, move: nil, at: now)
      case event.has(IN_MOVED_FROM): tracker.went(path, move: event.move, at: now)
      case event.has(IN_MOVED_TO): tracker.came(path, move: event.move, at: now)
      default: break
      }
    }

    /// Whether who made a name has yet to close it: not so with a hard or a symbolic link, a pipe or the like.
    private static func isLeftOpen(_ path: String) -> Bool {
      switch PathLookup.kind(path) {
      case .file(let names): names <= 1
      case .folder, .link, .other: false
      case nil: true
      }
    }

    // MARK: Roots

    /// The roots that a watch is about as a whole: those that stand in its folder, and those that are it.
    private func affected(by place: WatchTable.Place) -> Set<Int> {
      let own = roots.indices.filter { place.folders.contains(ByteString(roots[$0].path)) }
      return place.anchors.values.reduce(into: Set(own)) { $0.formUnion($1) }
    }

    private mutating func refresh(_ root: Int, at now: Instant) {
      establish(root)
      rootChanged(root, at: now)
    }

    private mutating func rootChanged(_ root: Int, at now: Instant) {
      tracker.touched(roots[root].path, at: now)
      tracker.lost(at: now)
    }

    /// Watches a root anew, as it is now. Its name is watched first, so that its coming can't be missed.
    private mutating func establish(_ root: Int) {
      release(table.remove(roots[root].path))
      release(table.removeAnchors(root: root))
      for (watch, name) in roots[root].anchors(watch: { add($0, followLinks: true) }) {
        table.addAnchor(name, root: root, watch: watch)
      }
      roots[root].real = PathLookup.real(roots[root].path)
      addTree(roots[root].path, followLinks: true)
    }

    /// Events were lost: whatever the watches stand for may be something else by now. Watches that are still needed stay
    /// as they are, since the kernel tells of each that is removed, which could fill the queue again.
    private mutating func rebuild(at now: Instant) {
      let before = table.removeAll()
      links = FileLinks()
      for root in roots.indices { establish(root) }
      release(before.filter { table[$0] == nil })
      tracker.lost(at: now)
      if let problem { tracker.failed(problem, at: now) }
      problem = nil
    }

    // MARK: Folders

    /// Watches a folder and all below it. Each is watched before it is listed, so that what comes in between is not
    /// lost; what is in them is part of the burst where `found` is given.
    private mutating func addTree(_ top: String, followLinks: Bool = false, found: Instant? = nil) {
      var rest = [top]
      while let path = rest.popLast() {
        guard depth(path) <= Self.maximumDepth else { continue }
        let watch = add(path, followLinks: followLinks && path == top)
        guard watch >= 0 else {
          // Another folder could be watched as little.
          if problem != nil { return }
          continue
        }
        // Another folder took the place of the one that was here.
        if let known = table.watch(path), known != watch { release(table.remove(path)) }
        // What is known was listed under this watch.
        guard table.add(path, watch: watch) else { continue }
        for (name, kind) in PathLookup.names(in: path) where !isIgnored(name) {
          let child = PathLookup.join(path, name)
          if let found { tracker.touched(child, at: found) }
          switch kind {
          case IMPACT_FOLDER: rest.append(child)
          case IMPACT_LINK: addLink(child)
          case IMPACT_UNKNOWN:
            switch PathLookup.kind(child) {
            case .folder: rest.append(child)
            case .link: addLink(child)
            default: break
            }
          default: break
          }
        }
      }
    }

    /// How many folders a path goes down from its root.
    private func depth(_ path: String) -> Int {
      roots.compactMap { $0.rest(of: path)?.utf8.count { $0 == UInt8(ascii: "/") } }.min() ?? 0
    }

    private mutating func add(_ path: String, followLinks: Bool) -> Int32 {
      let watch = queue.add(path, followLinks: followLinks)
      if watch < 0, let reason = WatchLimit.problem(adding: -watch) { problem = reason }
      return watch
    }

    private func release(_ watches: [Int32]) {
      for watch in watches { queue.remove(watch) }
    }
  }
#endif
