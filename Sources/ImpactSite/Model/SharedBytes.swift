#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Bytes that do not change and are shared, never copied: in memory, or, where there are many, in a file without a name
/// that the system keeps in memory as far as there is room.
public final class SharedBytes: Sendable {
  private let array: [UInt8]
  /// Where a file is mapped to.
  private let mapping: (address: UInt, count: Int)?

  /// Shares an array.
  public init(_ array: [UInt8]) {
    self.array = array
    mapping = nil
  }

  /// Shares what stands in an open file, which nobody else knows; nil where that is impossible.
  init?(file: Int32, count: Int) {
    guard count > 0, let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), address != MAP_FAILED else {
      return nil
    }
    array = []
    mapping = (UInt(bitPattern: address), count)
  }

  deinit {
    if let mapping { munmap(UnsafeMutableRawPointer(bitPattern: mapping.address), mapping.count) }
  }

  /// How many there are.
  public var count: Int { mapping?.count ?? array.count }

  /// Gives the bytes, which stay where they are as long as this object lives.
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    guard let mapping else { return array.withUnsafeBytes(body) }
    return body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: mapping.address), count: mapping.count))
  }

  /// The bytes as an array.
  public var bytes: [UInt8] { mapping == nil ? array : withUnsafeBytes(Array.init) }
}

/// Bytes that come piece by piece: few are kept in memory, many go to a file without a name.
struct BytesCollector: ~Copyable {
  /// How many bytes are kept in memory.
  static let memoryLimit = 4 << 20

  private var array: [UInt8] = []
  private var file: Int32 = -1
  private var count = 0
  private var isFailed = false
  private let hasher = StreamHasher()

  init() {}

  deinit { if file >= 0 { close(file) } }

  /// Takes a piece; false where there is no room for it.
  mutating func add(_ piece: UnsafeRawBufferPointer) -> Bool {
    _ = hasher.add(piece)
    count += piece.count
    if file < 0, count <= Self.memoryLimit {
      array.append(contentsOf: piece)
      return true
    }
    if file < 0, !moveToFile() { isFailed = true }
    if !isFailed, !Disk.write(piece, to: file) { isFailed = true }
    return !isFailed
  }

  /// The number and hash of all bytes.
  var content: FileContent { FileContent(size: count, hash: hasher.hash) }

  /// All bytes; nil where there is no room for them.
  func shared() -> SharedBytes? {
    if isFailed { return nil }
    return file < 0 ? SharedBytes(array) : SharedBytes(file: file, count: count)
  }

  private mutating func moveToFile() -> Bool {
    var path = Array("/var/tmp/impact-preview-XXXXXX".utf8CString)
    file = mkstemp(&path)
    guard file >= 0 else { return false }
    unlink(path)
    let moved = array.withUnsafeBytes { Disk.write($0, to: file) }
    array = []
    return moved
  }
}
