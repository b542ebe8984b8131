/// Whether a text that CommonMark left as it is may hold what people mean as markup. Nearly every text holds none of
/// the signs, so sixteen bytes are looked at together.
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

  /// Whether a body has `www.` that no `://` stands before.
  static func haveBareHost(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let sign = UInt8(ascii: "w")
      var index = body.lowerBound
      while let found = bytes.firstIndex(of: sign, from: index), found + 3 < body.upperBound {
        if bytes[found + 1] == sign, bytes[found + 2] == sign, bytes[found + 3] == UInt8(ascii: "."),
          found == 0 || bytes[found - 1] != UInt8(ascii: "/")
        {
          return true
        }
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

  /// Where the next of the signs stands.
  private static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    if let base = UnsafeRawPointer(text.baseAddress) {
      while index + 16 <= text.count {
        if hasSign(base.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)) { break }
        index += 16
      }
    }
    while index < text.count {
      if isSign(text[index]) { return index }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private static func hasSign(_ bytes: SIMD16<UInt8>) -> Bool {
    // [ \ ] ^ and { | } ~ differ in one bit.
    let brackets = ((bytes | 0x20) &- 0x7B) .< 4
    let pairs = (bytes .== UInt8(ascii: "=")) .| (bytes .== UInt8(ascii: "/"))
    let signs = brackets .| pairs .| (bytes .== UInt8(ascii: "*")) .| (bytes .== UInt8(ascii: "@"))
    let halves = unsafeBitCast(signs, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
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
