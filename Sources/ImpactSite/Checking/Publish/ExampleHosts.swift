/// Finds the hosts that are kept for examples (RFC 2606), which nobody can publish with.
enum ExampleHosts {
  private static let domains = ["example.org", "example.com", "example.net"].map { Array($0.utf8) }
  private static let ending = Array("example".utf8)

  /// The addresses in a text that lead to such a host, from their first sign to their last. A word that ends in `.example`
  /// alone is an address only where `anyWord` says so.
  static func addresses(in bytes: [UInt8], anyWord: Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] | 0x20 == UInt8(ascii: "e"), let host = host(bytes, at: index, anyWord) else {
        index += 1
        continue
      }
      let address = address(bytes, around: host)
      if found.last?.contains(host.lowerBound) != true { found.append(address) }
      index = host.upperBound
    }
    return found
  }

  /// The whole host whose last labels begin at an offset.
  private static func host(_ bytes: [UInt8], at index: Int, _ anyWord: Bool) -> Range<Int>? {
    let domain = domains.first { isWord($0, bytes, at: index) }
    guard domain != nil || isWord(ending, bytes, at: index) else { return nil }
    let end = index + (domain ?? ending).count
    var start = index
    while start > 0, isLabel(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    if domain != nil {
      return index == start || bytes[index - 1] == UInt8(ascii: ".") ? start..<end : nil
    }
    guard start < index - 1, bytes[index - 1] == UInt8(ascii: ".") else { return nil }
    let isAddress =
      anyWord || start > 0 && "/@".utf8.contains(bytes[start - 1]) || bytes[start...].starts(with: "www.".utf8)
    return isAddress ? start..<end : nil
  }

  /// Whether a name stands at an offset, in any case, and is the last of a host.
  private static func isWord(_ name: [UInt8], _ bytes: [UInt8], at index: Int) -> Bool {
    let end = index + name.count
    guard end <= bytes.count, zip(name, bytes[index..<end]).allSatisfy({ $0 == ($1 | 0x20) || $0 == $1 }) else {
      return false
    }
    guard end < bytes.count else { return true }
    if bytes[end] != UInt8(ascii: ".") { return !isLabel(bytes[end]) }
    // A full stop may end a sentence, or the host.
    return end + 1 == bytes.count || !isLabel(bytes[end + 1])
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: byte >= 0x80
    }
  }

  /// From the blank, bracket or quotation mark before a host to the one behind it, without signs of the sentence.
  private static func address(_ bytes: [UInt8], around host: Range<Int>) -> Range<Int> {
    let isEdge = { (byte: UInt8) in byte <= 0x20 || "\"'<>()[]{}|*`,;".utf8.contains(byte) }
    var (start, end) = (host.lowerBound, host.upperBound)
    while start > 0, !isEdge(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !isEdge(bytes[end]) { end += 1 }
    while end > host.upperBound, ".:!?_".utf8.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
