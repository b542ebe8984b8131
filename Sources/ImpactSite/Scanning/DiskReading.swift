#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Disk {
  /// The bytes of a regular file; nil when it can't be read, or when it has more bytes than `limit` (`EFBIG`).
  package static func read(
    _ path: String, in folder: Int32 = AT_FDCWD, limit: SizeLimit = .own, followLinks: Bool = true
  ) -> [UInt8]? {
    guard let (file, size) = openFile(path, in: folder, followLinks: followLinks) else { return nil }
    defer { close(file) }
    func isTooLarge(_ size: Int) -> Bool {
      guard limit.problem(Int64(size)) != nil else { return false }
      errno = EFBIG
      return true
    }
    if isTooLarge(size) { return nil }
    var isFailed = false
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let start = buffer.baseAddress.map { $0 + count }
        let asked = buffer.count - count
        let got = retrying { sysRead(file, start, asked) }
        isFailed = got < 0
        count += max(0, got)
        // At the end of a file there is less than was asked for.
        if got <= 0 || (got < asked && count >= size) { return }
      }
    }
    // A file that grows while it is read.
    while !isFailed, bytes.count > size {
      let rest = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        let got = retrying { sysRead(file, buffer.baseAddress, buffer.count) }
        isFailed = got < 0
        count = max(0, got)
      }
      if rest.isEmpty { break }
      bytes += rest
      if isTooLarge(bytes.count) { return nil }
    }
    return isFailed ? nil : bytes
  }

  /// Gives a regular file's bytes through a small buffer; false when it can't be read, or when `consume` returns false.
  package static func stream(
    _ path: String, in folder: Int32 = AT_FDCWD, followLinks: Bool = true,
    _ consume: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    guard let (file, _) = openFile(path, in: folder, followLinks: followLinks) else { return false }
    defer { close(file) }
    return stream(open: file, consume)
  }

  /// Gives the bytes of an open file from where it stands; false when it can't be read, or when `consume` returns false.
  package static func stream(open file: Int32, _ consume: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 131_072, alignment: 16) { buffer in
      while true {
        let got = retrying { sysRead(file, buffer.baseAddress, buffer.count) }
        if got <= 0 { return got == 0 }
        if !consume(UnsafeRawBufferPointer(rebasing: buffer[..<got])) { return false }
      }
    }
  }

  /// Opens a regular file; a pipe or device would never end. A link in its place is not followed (`ELOOP`) unless
  /// `followLinks` says so.
  private static func openFile(
    _ path: String, in folder: Int32, followLinks: Bool
  ) -> (file: Int32, size: Int)? {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followLinks ? 0 : O_NOFOLLOW)
    let file = openat(folder, path, flags)
    guard file >= 0 else { return nil }
    var info = stat()
    guard fstat(file, &info) == 0 else {
      close(file)
      return nil
    }
    guard Kind(mode: info.st_mode) == .file else {
      close(file)
      errno = EINVAL
      return nil
    }
    return (file, Int(info.st_size))
  }
}

private func sysRead(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  guard let start else { return 0 }
  return read(file, start, count)
}
