/// Hosts: names, and numbers of IPv4 and IPv6 (WHATWG URL Standard, section 3.5).
enum HostName {
  /// How long the labels of a name may be (RFC 1035, section 2.3.4).
  static let maximumLabel = 63
  /// How long a name may be, without the byte before it and the root's (RFC 1035, section 2.3.4).
  static let maximumLength = 253

  /// Throws where the bytes of a range are no host that everybody can find.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws(AddressFault) {
    if bytes[range.lowerBound] == UInt8(ascii: "[") {
      guard range.count > 2, IPv6Address.isOne(bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]) else {
        throw AddressFault(.ipv6, at: range)
      }
      return
    }
    var labels = try labels(bytes, range)
    try IPv4Address.check(bytes, range, labels)
    // The name of the root, which is empty, may be written out.
    if labels.count > 1, let last = labels.last, last.isEmpty { labels.removeLast() }
    var length = labels.count - 1
    for label in labels { length += try check(label: label, in: bytes) }
    guard length <= maximumLength else { throw AddressFault(.host, at: range) }
    guard labels.count > 1 || isLocal(bytes[labels[0]]) else { throw AddressFault(.noDot, at: range) }
  }

  private static func labels(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) throws(AddressFault) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      let byte = bytes[index]
      if byte == UInt8(ascii: ".") {
        labels.append(start..<index)
        start = index + 1
      } else if byte < 0x80, !HostCharacters.ofLabel.contains(byte) {
        throw AddressFault(.host, at: index..<(index + 1))
      }
    }
    labels.append(start..<range.upperBound)
    return labels
  }

  /// Throws where a label is none; gives how long it is at least in ASCII.
  private static func check(label: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) throws(AddressFault) -> Int {
    let hyphen = UInt8(ascii: "-")
    let text = bytes[label]
    guard let first = text.first, let last = text.last, first != hyphen, last != hyphen else {
      throw AddressFault(.host, at: label)
    }
    var length = label.count
    if !text.allSatisfy({ $0 < 0x80 }) {
      length = try check(scalarsOf: label, in: bytes)
    } else if Punycode.isEncoded(text) {
      guard let scalars = Punycode.decoded(text.dropFirst(4)), scalars.allSatisfy(HostCharacters.contains),
        !scalars.allSatisfy(\.isASCII)
      else { throw AddressFault(.punycode, at: label) }
    }
    guard length <= maximumLabel else { throw AddressFault(.host, at: label) }
    return length
  }

  private static func check(scalarsOf label: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) throws(AddressFault)
    -> Int
  {
    var start = label.lowerBound
    // What is added to every encoded label (RFC 5890, section 2.3.2.1).
    var length = 4
    for scalar in String(decoding: bytes[label], as: UTF8.self).unicodeScalars {
      let end = start + UTF8.width(scalar)
      let isFirst = start == label.lowerBound
      guard HostCharacters.contains(scalar), !(isFirst && HostCharacters.isMark(scalar)) else {
        throw AddressFault(.host, at: start..<end)
      }
      (start, length) = (end, length + 1)
    }
    return length
  }

  private static func isLocal(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    Address.lowercased(name) == "localhost"
  }
}
