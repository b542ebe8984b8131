/// Records by their keys, in the bytes of the file that they were read from. The file holds a list of the places of all
/// entries, in the order of their keys' bytes; an entry is found there, and nothing is read before somebody asks for it.
struct RecordTable: Sendable {
  private let bytes: [UInt8]
  /// Where the list of places begins.
  private let start: Int
  /// How many entries there are.
  let count: Int

  /// A table without entries.
  init() {
    self.init([], start: 0, count: 0)
  }

  /// A table in a file, whose list of places lies in the file.
  init(_ bytes: [UInt8], start: Int, count: Int) {
    self.bytes = bytes
    self.start = start
    self.count = count
  }

  /// A decoder for the entry of a key, which stands behind the key; nil where there is none.
  func entry(_ key: UnsafeBufferPointer<UInt8>) -> RecordDecoder? {
    bytes.withUnsafeBufferPointer { bytes in
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        guard let found = self.key(middle, bytes) else { return nil }
        switch Self.order(found, key) {
        case 0: return RecordDecoder(self.bytes, found.endIndex..<bytes.count)
        case ..<0: low = middle + 1
        default: high = middle
        }
      }
      return nil
    }
  }

  /// A decoder for the entry of a key.
  func entry(_ key: String) -> RecordDecoder? {
    var key = key
    return key.withUTF8(entry)
  }

  /// The keys, in their order; for tests.
  var keys: [[UInt8]] {
    bytes.withUnsafeBufferPointer { bytes in (0..<count).compactMap { key($0, bytes).map(Array.init) } }
  }

  /// The key of an entry; nil where the file is unsound.
  private func key(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    let list = start + index * 8
    guard list >= 0, list <= bytes.count - 8 else { return nil }
    let place = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: list, as: UInt64.self)
    guard UInt64(littleEndian: place) < UInt64(bytes.count) else { return nil }
    return RecordDecoder.key(self.bytes, at: Int(UInt64(littleEndian: place))).map { bytes[$0] }
  }

  /// Below 0 where the first key comes before the second, 0 where they are the same.
  private static func order(_ left: Slice<UnsafeBufferPointer<UInt8>>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    let common = min(left.count, right.count)
    var index = 0
    while index < common, left.base[left.startIndex + index] == right[index] { index += 1 }
    if index == common { return left.count - right.count }
    return Int(left.base[left.startIndex + index]) - Int(right[index])
  }
}
