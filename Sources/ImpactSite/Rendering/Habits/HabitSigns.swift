import HTML

/// Whether a text that CommonMark left as it is may hold what people mean as markup. Nearly every text holds none of
/// the signs, so eight bytes are looked at together.
enum HabitSigns {
  /// Whether a closer look is needed. `isLineStart` says that the text opens a line, where more signs count.
  static func areIn(_ text: UnsafeBufferPointer<UInt8>, isLineStart: Bool) -> Bool {
    if isLineStart, openLine(text) { return true }
    var index = 0
    while let found = next(in: text, from: index) {
      guard let end = endOfReference(text, found) else { return true }
      index = end
    }
    return false
  }

  /// Whether a body has `www.` that no `://` stands before, in letters of any size.
  static func haveBareHost(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for sign in [UInt8(ascii: "w"), UInt8(ascii: "W")] {
        var index = body.lowerBound
        while let found = bytes.firstIndex(of: sign, from: index), found + 3 < body.upperBound {
          if bytes[found + 1] | 0x20 == UInt8(ascii: "w"), bytes[found + 2] | 0x20 == UInt8(ascii: "w"),
            bytes[found + 3] == UInt8(ascii: "."), found == 0 || bytes[found - 1] != UInt8(ascii: "/")
          {
            return true
          }
          index = found + 1
        }
      }
      return false
    }
  }

  /// Whether a body has `]:`.
  static func haveDefinition(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = body.lowerBound
      while let found = bytes.firstIndex(of: UInt8(ascii: "]"), from: index), found + 1 < body.upperBound {
        if bytes[found + 1] == UInt8(ascii: ":") { return true }
        index = found + 1
      }
      return false
    }
  }

  /// Whether a body has a tab.
  static func haveTab(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer {
      ($0.firstIndex(of: 0x09, from: body.lowerBound) ?? body.upperBound) < body.upperBound
    }
  }

  /// Whether a line of a body has nothing but hyphens, as the line below a heading may.
  static func haveRuler(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = body.lowerBound
      while let found = bytes.firstIndex(of: UInt8(ascii: "-"), from: index), found < body.upperBound {
        var end = found
        while end < body.upperBound, bytes[end] == UInt8(ascii: "-") || bytes[end] == 0x20 || bytes[end] == 0x09 {
          end += 1
        }
        if end == body.upperBound || bytes[end] == 0x0A || bytes[end] == 0x0D { return true }
        index = end
      }
      return false
    }
  }

  /// Where the next of the signs stands.
  private static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    if let base = UnsafeRawPointer(text.baseAddress) {
      while index + 8 <= text.count {
        if hasSign(base.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
        index += 8
      }
      // The last eight bytes, of which some were seen already.
      if index + 8 > text.count, text.count - start >= 8,
        !hasSign(base.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
      {
        return nil
      }
    }
    while index < text.count {
      if isSign(text[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Whether one of eight bytes is a sign.
  @inline(__always)
  private static func hasSign(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte of zero borrows from its highest bit.
    func equal(_ sign: UInt64) -> UInt64 {
      let difference = bytes ^ (ones &* sign)
      return (difference &- ones) & ~difference
    }
    // [ \ ] ^ and { | } ~ differ in one bit, and are the last of ASCII with it set.
    let brackets = (((bytes | ones &* 0x20) & ones &* 0x7F) &+ ones &* 0x05) & ~bytes
    return (brackets | equal(0x2A) | equal(0x2F) | equal(0x3D) | equal(0x40)) & (ones &* 0x80) != 0
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    if (byte | 0x20) &- 0x7B < 4 { return true }
    return switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "/"): true
    default: false
    }
  }

  /// Where the search goes on when the sign that was found is none after all: a whole reference, or a single `/` or `=`.
  private static func endOfReference(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    func isNext(_ byte: UInt8, _ offset: Int) -> Bool { start + offset < text.count && text[start + offset] == byte }
    switch text[start] {
    case UInt8(ascii: "/"), UInt8(ascii: "="): return isNext(text[start], 1) ? nil : start + 1
    case UInt8(ascii: "{"):
      guard isNext(UInt8(ascii: "{"), 1), !isNext(UInt8(ascii: "{"), 2) else { return nil }
      guard let end = text.firstIndex(of: UInt8(ascii: "}"), from: start), end + 1 < text.count,
        text[end + 1] == UInt8(ascii: "}")
      else { return nil }
      return end + 2
    default: return nil
    }
  }

  /// Whether a text begins as people begin the points of a list, or headings.
  private static func openLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count > 1 else { return false }
    // "a) one"
    if text[1] == UInt8(ascii: ")") { return true }
    switch text[0] {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), 0xC2, 0xEF: return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let rest = text.drop { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      return rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")")
    case 0xE2:
      // All but quotation marks.
      return text[1] != 0x80 || text.count > 2 && !(0x98...0x9F).contains(text[2])
    default: return false
    }
  }
}
