#if os(Linux)
  internal import ImpactSite

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// A folder or file that was given to be watched.
  struct WatchedRoot {
    /// The path as it was given, without slashes at its end.
    let path: String
    /// The path without links when it was last looked at; nil when there was nothing.
    var real: String?

    /// A path below it from there on, with a slash before it; nil for one that is not below it.
    func rest(of path: String) -> String? {
      guard path.utf8.count > self.path.utf8.count, path.utf8.starts(with: self.path.utf8) else { return nil }
      if self.path == "/" { return path }
      let rest = path.utf8.dropFirst(self.path.utf8.count)
      return rest.first == UInt8(ascii: "/") ? String(Substring(rest)) : nil
    }

    /// Its own path, or one below it, with no links on the way to it; nil for any other.
    func real(of path: String) -> String? {
      guard let real else { return nil }
      return path.utf8.elementsEqual(self.path.utf8) ? real : rest(of: path).map { real == "/" ? $0 : real + $0 }
    }

    /// Whether a path without links is below it and leads through a name that is not looked at.
    func hides(_ path: String) -> Bool {
      guard let real, let rest = WatchedRoot(path: real).rest(of: path) else { return false }
      return rest.split(separator: "/").contains { isIgnored(String($0)) }
    }

    /// What its coming and going hangs on: the name in the folder that it stands in, and where it is a symbolic link,
    /// the same for each place that the link leads to. Where a folder is missing, the nearest one that is there stands
    /// in for it.
    func anchors(watch: (_ folder: String) -> Int32) -> [(watch: Int32, name: String)] {
      var anchors: [(watch: Int32, name: String)] = []
      var path = path
      // As many links as Linux follows (path_resolution(7)); two that lead to each other have no end.
      for _ in 0..<40 {
        anchors += Self.anchor(path, watch)
        guard let target = PathLookup.target(path) else { break }
        path = target
      }
      return anchors
    }

    private static func anchor(_ path: String, _ watch: (_ folder: String) -> Int32) -> [(watch: Int32, name: String)] {
      var path = path
      // A folder that comes while its own folder is being watched is tried again.
      for _ in 0..<1000 {
        guard let (folder, name) = PathLookup.split(path) else { return [] }
        let found = watch(folder)
        if found >= 0 { return [(found, name)] }
        guard found == -ENOENT || found == -ENOTDIR else { return [] }
        path = folder
      }
      return []
    }
  }
#endif
