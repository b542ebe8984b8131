/// What an address may be that is put together from several texts, such as those of a template. These rules are stricter
/// than a browser's: whatever stands before a colon counts as a scheme.
extension Address {
  /// The schemes of web addresses.
  public static let webSchemes: Set<String> = ["http", "https"]
  /// The schemes of other addresses that are allowed.
  public static let contactSchemes: Set<String> = ["mailto", "tel"]
  /// All schemes that are allowed.
  public static let schemes = webSchemes.union(contactSchemes)

  /// The scheme that is not allowed, or nil if the address is fine. `bytes` may hold character references of HTML, none of
  /// which stands for one of the characters that matter.
  public static func refusedScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if beginsWithHTTPS(bytes) { return nil }
    guard let found = bytesBeforeColon(bytes, skippingReferences: true) else { return nil }
    let scheme = lowercased(found)
    return schemes.contains(scheme) ? nil : scheme
  }

  /// What almost all addresses begin with, found without taking them apart.
  static func beginsWithHTTPS(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start: StaticString = "https://"
    guard bytes.count > start.utf8CodeUnitCount else { return false }
    for index in 0..<start.utf8CodeUnitCount where bytes[index] != start.utf8Start[index] { return false }
    return true
  }

  /// Whether an address may leave the site: it names a host or a scheme.
  public static func leavesSite(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var slashes = 0
    for byte in Counted(bytes) {
      guard isSlash(byte) else { break }
      slashes += 1
      if slashes == 2 { return true }
    }
    return bytesBeforeColon(bytes, skippingReferences: false) != nil
  }

  /// What stands before the first colon, if that comes before what ends a scheme; of a character reference only the `&`.
  private static func bytesBeforeColon(_ bytes: UnsafeBufferPointer<UInt8>, skippingReferences: Bool) -> [UInt8]? {
    var result: [UInt8] = []
    var isReference = false
    for byte in Counted(bytes) {
      if isReference {
        isReference = byte != UInt8(ascii: ";")
        continue
      }
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case _ where isSlash(byte): return nil
      case UInt8(ascii: ":"): return result
      default: result.append(byte)
      }
      isReference = skippingReferences && byte == UInt8(ascii: "&")
    }
    return nil
  }

  /// Whether a parser of addresses reads a byte as a slash.
  static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  /// Whether a byte does not count anywhere: tabs and line ends.
  static func isLeftOut(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// Whether a byte does not count at the start: control characters and blanks.
  static func isLeftOutAtStart(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// A scheme in lower case.
  static func lowercased(_ scheme: some Collection<UInt8>) -> String {
    String(decoding: scheme, as: UTF8.self).lowercased()
  }

  /// The bytes of an address without those that do not count.
  private struct Counted: Sequence, IteratorProtocol {
    private var base: UnsafeBufferPointer<UInt8>.Iterator
    private var hasBegun = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) { base = bytes.makeIterator() }

    mutating func next() -> UInt8? {
      while let byte = base.next() {
        if isLeftOut(byte) || !hasBegun && isLeftOutAtStart(byte) { continue }
        hasBegun = true
        return byte
      }
      return nil
    }
  }
}
