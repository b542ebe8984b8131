import ImpactSite

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder on this machine for files that are only looked at, which nobody else can read.
struct TemporaryPlace: Sendable {
  let path: String

  /// Makes it where `TMPDIR` says; nil when that fails.
  init?() {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(parent.hasPrefix("/") ? parent : "/tmp")/impact-publish-XXXXXX".utf8CString)
    guard
      let path = template.withUnsafeMutableBufferPointer({ buffer -> String? in
        guard let start = buffer.baseAddress, let made = mkdtemp(start) else { return nil }
        return String(cString: made)
      })
    else { return nil }
    self.path = path
  }

  /// Size and hash of a file in it; nil where there is no regular file.
  func content(of name: [UInt8]) -> FileContent? {
    let file = PathBytes.withPath(Array((path + "/").utf8) + name) { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    let isRead = withUnsafeTemporaryAllocation(byteCount: 131_072, alignment: 16) { buffer -> Bool in
      while true {
        let got = Disk.retrying { read(file, buffer.baseAddress, buffer.count) }
        if got <= 0 { return got == 0 }
        bytes += buffer[..<got]
      }
    }
    return isRead ? FileContent(size: bytes.count, hash: ContentHash(of: bytes)) : nil
  }

  func remove() async { await Disk.remove(path) }
}
