/// Numbers of IPv4 (WHATWG URL Standard, section 3.5, "ends in a number checker" and "IPv4 parser").
enum IPv4Address {
  /// Throws where a host ends in a number, and is not four decimal ones as people write them.
  static func check(
    _ bytes: UnsafeBufferPointer<UInt8>, _ host: Range<Int>, _ labels: [Range<Int>]
  ) throws(AddressFault) {
    let parts = labels.count > 1 && labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    guard let last = parts.last, isDecimal(bytes[last]) || number(bytes[last]) != nil else { return }
    if parts.count == 4, labels.count == 4, parts.allSatisfy({ isOrdinary(bytes[$0]) }) { return }
    throw AddressFault(.ipv4, at: host, reading: reading(parts.map { bytes[$0] }))
  }

  /// What a browser makes of the parts; nil where it refuses them.
  private static func reading(_ parts: [Slice<UnsafeBufferPointer<UInt8>>]) -> String? {
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, (1...4).contains(parts.count), let last = numbers.last else { return nil }
    guard numbers.dropLast().allSatisfy({ $0 <= 255 }), last >> UInt64(8 * (5 - numbers.count)) == 0 else { return nil }
    var address = last
    for (index, number) in numbers.dropLast().enumerated() { address += number << UInt64(8 * (3 - index)) }
    return [24, 16, 8, 0].map { String(address >> $0 & 255) }.joined(separator: ".")
  }

  /// A decimal number, an octal one that begins with `0`, or a hexadecimal one that begins with `0x`; nil for others.
  private static func number(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    guard let first = text.first else { return nil }
    var (digits, radix) = (text, UInt64(10))
    if text.count > 1, first == UInt8(ascii: "0") {
      let isHexadecimal = text[text.startIndex + 1] | 0x20 == UInt8(ascii: "x")
      (digits, radix) = (text.dropFirst(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 8)
    }
    var number: UInt64 = 0
    for byte in digits {
      guard let digit = PercentEncoding.value(byte), digit < radix else { return nil }
      // More than any address holds stays so.
      number = min(number * radix + UInt64(digit), 1 << 40)
    }
    return number
  }

  private static func isDecimal(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !text.isEmpty && text.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether it is 0 to 255, without a 0 in front.
  static func isOrdinary(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard isDecimal(text), text.count <= 3, text.count == 1 || text.first != UInt8(ascii: "0") else { return false }
    return text.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
  }
}
