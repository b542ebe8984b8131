#if os(Linux)
  internal import ImpactSite

  /// Which watch stands for which folders.
  ///
  /// A folder below a root is watched for all names in it; the folder that a root stands in only for the root's name. One
  /// folder may be both, or be known under several paths (a bind mount), but has one watch.
  struct WatchTable {
    /// What a watch is for.
    struct Place {
      /// The folder's paths, when it is in a root.
      var folders: Set<ByteString> = []
      /// Names in it that roots depend on, with the roots' numbers.
      var anchors: [ByteString: Set<Int>] = [:]

      /// Names of files in it that are not looked at themselves, with the links that lead to them.
      var targets: [ByteString: Set<ByteString>] = [:]

      var isEmpty: Bool { folders.isEmpty && anchors.isEmpty && targets.isEmpty }
    }

    private struct Folder {
      var watch: Int32
      /// Paths of the watched folders in it.
      var children: Set<ByteString> = []
    }

    private var places: [Int32: Place] = [:]
    private var folders: [ByteString: Folder] = [:]
    /// Where each link's target is watched.
    private var links: [ByteString: (watch: Int32, name: ByteString)] = [:]

    /// What a watch is for; nil for one that was given up, whose last events may still come.
    subscript(_ watch: Int32) -> Place? { places[watch] }

    /// How many watches there are.
    var count: Int { places.count }

    /// The watch of a folder of a root; nil when it has none.
    func watch(_ path: String) -> Int32? { folders[ByteString(path)]?.watch }

    /// Enters a folder of a root; false when it was known with this watch.
    mutating func add(_ path: String, watch: Int32) -> Bool {
      let parent = Self.parent(path)
      let path = ByteString(path)
      guard folders[path]?.watch != watch else { return false }
      folders[path] = Folder(watch: watch)
      places[watch, default: Place()].folders.insert(path)
      if let parent { folders[parent]?.children.insert(path) }
      return true
    }

    /// Enters a name that a root depends on.
    mutating func addAnchor(_ name: String, root: Int, watch: Int32) {
      places[watch, default: Place()].anchors[ByteString(name), default: []].insert(root)
    }

    /// Enters the name that a link leads to.
    mutating func addTarget(_ name: String, link: ByteString, watch: Int32) {
      links[link] = (watch, ByteString(name))
      places[watch, default: Place()].targets[ByteString(name), default: []].insert(link)
    }

    /// Takes out what a link leads to; gives the watches that nothing needs any more.
    mutating func removeTarget(link: ByteString) -> [Int32] {
      guard let (watch, name) = links.removeValue(forKey: link) else { return [] }
      places[watch]?.targets[name]?.remove(link)
      if places[watch]?.targets[name]?.isEmpty == true { places[watch]?.targets[name] = nil }
      return release(watch)
    }

    /// Takes out a folder and all below it; gives the watches that nothing needs any more.
    mutating func remove(_ path: String) -> [Int32] {
      let parent = Self.parent(path)
      let path = ByteString(path)
      guard folders[path] != nil else { return [] }
      if let parent { folders[parent]?.children.remove(path) }
      var unused: [Int32] = []
      var rest = [path]
      while let next = rest.popLast() {
        guard let folder = folders.removeValue(forKey: next) else { continue }
        rest += folder.children
        places[folder.watch]?.folders.remove(next)
        unused += release(folder.watch)
      }
      return unused
    }

    /// Takes out the names that a root depends on; gives the watches that nothing needs any more.
    mutating func removeAnchors(root: Int) -> [Int32] {
      let anchored = places.filter { $0.value.anchors.values.contains { $0.contains(root) } }.keys
      return anchored.flatMap { watch in
        for name in places[watch].map({ Array($0.anchors.keys) }) ?? [] {
          places[watch]?.anchors[name]?.remove(root)
          if places[watch]?.anchors[name]?.isEmpty == true { places[watch]?.anchors[name] = nil }
        }
        return release(watch)
      }
    }

    /// Takes out a watch that the kernel ended, and the folders below; gives the watches that nothing needs any more.
    mutating func drop(_ watch: Int32) -> [Int32] {
      let unused = places[watch]?.folders.flatMap { remove($0.text) } ?? []
      places[watch] = nil
      return unused.filter { $0 != watch }
    }

    /// Takes out everything; gives all watches.
    mutating func removeAll() -> [Int32] {
      let watches = Array(places.keys)
      self = WatchTable()
      return watches
    }

    private static func parent(_ path: String) -> ByteString? {
      PathLookup.split(path).map { ByteString($0.folder) }
    }

    private mutating func release(_ watch: Int32) -> [Int32] {
      guard places[watch]?.isEmpty == true else { return [] }
      places[watch] = nil
      return [watch]
    }
  }
#endif
