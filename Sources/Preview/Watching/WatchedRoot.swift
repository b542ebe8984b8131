#if os(Linux)
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
