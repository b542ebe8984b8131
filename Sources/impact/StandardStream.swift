#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the program writes to.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Takes the places of standard streams that are closed, so that no file is opened there, which the program's words
  /// would go into.
  static func occupy() {
    var file: Int32 = 0
    while (0...2).contains(file) { file = open("/dev/null", O_RDWR) }
    if file > 2 { close(file) }
  }

  /// Writes a text. Where nobody takes it there is nobody to tell.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let written = systemWrite(rawValue, part)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return }
        rest = rest.dropFirst(written)
      }
    }
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
