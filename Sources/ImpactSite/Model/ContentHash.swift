internal import Cxxhash

/// The hash of some bytes: XXH3 of 128 bits, by libxxhash. It tells contents apart; it is no protection against somebody
/// who wants two contents to look alike.
public struct ContentHash: Hashable, Sendable {
  /// The lower half.
  public let low: UInt64
  /// The upper half.
  public let high: UInt64

  /// Joins two halves.
  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Hashes some bytes.
  public init(of bytes: UnsafeRawBufferPointer) {
    let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
    self.init(low: hash.low64, high: hash.high64)
  }

  /// Hashes some bytes.
  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ContentHash(of: $0) }
  }

  /// The hash in 32 small hexadecimal digits, the upper half first.
  public var hexadecimal: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the 32 hexadecimal digits.
  func append(to output: inout [UInt8]) {
    for half in [high, low] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(shift)) & 15
        output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  /// Reads 32 hexadecimal digits; nil for anything else.
  init?(hexadecimal text: ArraySlice<UInt8>) {
    guard text.count == 32 else { return nil }
    var halves: [UInt64] = []
    for start in [text.startIndex, text.startIndex + 16] {
      var half: UInt64 = 0
      for byte in text[start..<start + 16] {
        switch byte {
        case 0x30...0x39: half = half << 4 | UInt64(byte - 0x30)
        case 0x61...0x66: half = half << 4 | UInt64(byte - 0x61 + 10)
        default: return nil
        }
      }
      halves.append(half)
    }
    self.init(low: halves[1], high: halves[0])
  }
}

/// Hashes bytes that come piece by piece.
final class StreamHasher {
  /// Nil only where there is no memory for it.
  private let state = XXH3_createState()

  init() {
    if let state { XXH3_128bits_reset(state) }
  }

  deinit {
    XXH3_freeState(state)
  }

  /// Adds some bytes; false where that is impossible.
  func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let state else { return false }
    return XXH3_128bits_update(state, bytes.baseAddress, bytes.count) == XXH_OK
  }

  /// The hash of all that was added.
  var hash: ContentHash {
    let hash = XXH3_128bits_digest(state)
    return ContentHash(low: hash.low64, high: hash.high64)
  }
}

/// A hash of values that come one after the other: each is set apart from the next, so that no two lists of values are
/// taken for one.
struct Digest {
  private var bytes: [UInt8] = []

  /// Adds a number.
  mutating func add(_ number: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds a text.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      add(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// Adds bytes.
  mutating func add(_ other: [UInt8]) {
    add(other.count)
    bytes.append(contentsOf: other)
  }

  /// Adds a hash.
  mutating func add(_ hash: ContentHash) {
    withUnsafeBytes(of: (hash.low.littleEndian, hash.high.littleEndian)) { bytes.append(contentsOf: $0) }
  }

  /// The hash of all that was added.
  var hash: ContentHash { ContentHash(of: bytes) }
}
