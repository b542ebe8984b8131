/// Runs of ASCII, found eight bytes at a time.
enum ASCIIScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the first byte from `start` on that is NUL or no ASCII, or `end`.
  @inline(__always)
  static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = start
    while end - offset >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // Taking one from every byte sets a high bit where there was none only if a byte is zero.
      if (word | (word &- ones)) & highBits != 0 { break }
      offset += 8
    }
    while offset < end, bytes[offset] &- 1 < 0x7F { offset += 1 }
    return offset
  }
}
