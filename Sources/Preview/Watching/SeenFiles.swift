#if os(Linux)
  internal import ImpactSite

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// What files were like at their last event, so that a change of attributes that alters nothing about their content is
  /// told from one that may: vim sets the mode right after it has closed a file.
  struct SeenFiles {
    private struct Look: Equatable {
      let inode: ino_t
      let size: off_t
      let seconds: Int
      let nanoseconds: Int
      /// Who may read it: the bits of the mode that say so, and whom they are about.
      let readers: mode_t
      let owner: uid_t
      let group: gid_t
    }

    /// How many files are remembered; only what has just been written matters.
    private static let limit = 256

    private var looks: [ByteString: Look] = [:]

    /// Looks at a file; whether it is as it was at its last event. False for one that has not been looked at before.
    mutating func isSame(_ path: String) -> Bool {
      var info = stat()
      let key = ByteString(path)
      guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
        looks[key] = nil
        return false
      }
      let look = Look(
        inode: info.st_ino, size: info.st_size, seconds: info.st_mtim.tv_sec, nanoseconds: info.st_mtim.tv_nsec,
        readers: info.st_mode & 0o444, owner: info.st_uid, group: info.st_gid)
      if looks[key] == look { return true }
      if looks.count >= Self.limit { looks = [:] }
      looks[key] = look
      return false
    }
  }
#endif
