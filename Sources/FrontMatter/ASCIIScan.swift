/// Runs of ASCII, found eight bytes at a time.
enum ASCIIScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The offset of the first byte from `start` on that is no ASCII, or a control character that no text has, or `end`.
  @inline(__always)
  static func endOfText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = start
    while bytes.count - offset >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
      let low = (word &- 0x2020_2020_2020_2020) & ~word
      if (word | low | ((delete &- ones) & ~delete)) & highBits != 0 {
        for _ in 0..<8 {
          if !isText(bytes[offset]) { return offset }
          offset += 1
        }
      } else {
        offset += 8
      }
    }
    while offset < bytes.count, isText(bytes[offset]) { offset += 1 }
    return offset
  }

  private static func isText(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

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
