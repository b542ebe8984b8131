/// A set of bytes: ASCII characters, as a table of bits, and all bytes beyond ASCII or none.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var hasOthers = false

  /// The characters of a literal.
  init(_ characters: StaticString) {
    for byte in UnsafeBufferPointer(start: characters.utf8Start, count: characters.utf8CodeUnitCount) { insert(byte) }
  }

  /// The letters and digits of ASCII, and the characters of a literal.
  static func lettersDigits(and characters: StaticString) -> ByteSet {
    var set = ByteSet(characters)
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
      set.insert(byte)
      set.insert(byte & ~0x20)
    }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { set.insert(byte) }
    return set
  }

  /// The bytes from one on, without the characters of a literal.
  static func all(from first: UInt8, but characters: StaticString) -> ByteSet {
    let left = ByteSet(characters)
    var set = ByteSet("")
    for byte in first..<128 where !left.contains(byte) { set.insert(byte) }
    set.hasOthers = true
    return set
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }

  /// Whether a byte is one of the set.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low &>> UInt64(byte) & 1 != 0 }
    return byte < 128 ? high &>> UInt64(byte & 63) & 1 != 0 : hasOthers
  }
}
