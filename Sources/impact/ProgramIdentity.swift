import ImpactSite

/// Which build of the program is running: another one may write other pages from the same content.
enum ProgramIdentity {
  /// A hash of the stamp of the program's file: its size, times, inode and mode; nil where the system does not tell.
  static var hash: ContentHash? {
    #if os(Linux)
      FileStamp(ofFile: "/proc/self/exe").map { ContentHash(of: Array("\($0)".utf8)) }
    #else
      nil
    #endif
  }
}
