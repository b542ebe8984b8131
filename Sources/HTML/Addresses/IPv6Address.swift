/// Numbers of IPv6 (WHATWG URL Standard, section 3.5, "IPv6 parser"; RFC 4291, section 2.2).
enum IPv6Address {
  /// Whether a text, without its brackets, is one: eight pieces, or fewer with one `::` for the others; the last two
  /// pieces may be a number of IPv4.
  static func isOne(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let colon = UInt8(ascii: ":")
    var pieces = 0
    var isCompressed = false
    var index = text.startIndex
    if text.first == colon {
      guard text.dropFirst().first == colon else { return false }
      (isCompressed, index) = (true, index + 2)
    }
    while index < text.endIndex {
      if text[index] == colon {
        guard !isCompressed else { return false }
        (isCompressed, index) = (true, index + 1)
        continue
      }
      let piece = text[index...].prefix { $0 != colon }
      if piece.contains(UInt8(ascii: ".")) {
        guard piece.endIndex == text.endIndex, isIPv4(piece) else { return false }
        pieces += 2
        break
      }
      guard piece.count <= 4, piece.allSatisfy({ PercentEncoding.value($0) != nil }) else { return false }
      pieces += 1
      index = piece.endIndex
      if index == text.endIndex { break }
      index += 1
      if index == text.endIndex { return false }
    }
    return isCompressed ? pieces < 8 : pieces == 8
  }

  private static func isIPv4(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy(IPv4Address.isOrdinary)
  }
}
