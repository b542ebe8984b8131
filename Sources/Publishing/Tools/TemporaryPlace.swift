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

  /// Makes it where `TMPDIR` says, or in `/tmp`.
  init() throws(PublishError) {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    guard let path = Self.made(in: named) ?? Self.made(in: "/tmp") else {
      throw PublishError("No temporary folder can be made on this machine: \(Disk.lastError)")
    }
    self.path = path
  }

  private static func made(in parent: String) -> String? {
    guard parent.hasPrefix("/") else { return nil }
    var template = Array("\(parent)/impact-publish-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = mkdtemp(start) else { return nil }
      return String(cString: made)
    }
  }

  /// Size and hash of a file in it; nil where there is no regular file.
  func content(of name: [UInt8]) -> FileContent? {
    let file = PathBytes.withPath(Array((path + "/").utf8) + name) { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    return FileContent(ofOpen: file)
  }

  func remove() async { await Disk.remove(path) }
}
