/// Text written so that HTML reads it as that text: the one place that does it.
///
/// Source: HTML Standard, sections 13.1.2.3 (what an attribute's value may hold), 13.1.2.5 and 13.1.4 (text and character
/// references). The spelling is cmark's, byte for byte, so that the same text is the same bytes in a heading, in a title
/// and in an attribute.
public enum HTMLEscaping {
  /// The quotation marks around an attribute's value.
  public static let quotationMark = UInt8(ascii: "\"")
  /// The other quotation marks that HTML allows there; only between these is an apostrophe escaped.
  public static let apostrophe = UInt8(ascii: "'")

  /// Appends text for between tags, for `title` and `textarea`, and for an attribute in quotation marks: `&`, `<`, `>`
  /// and `"` as character references.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(text, escaping: .text, to: &output)
  }

  /// Appends text for between tags, for `title` and `textarea`, and for an attribute in quotation marks.
  public static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Appends text for an attribute whose value stands between two of the bytes `quote`.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, quote: UInt8, to output: inout [UInt8]) {
    append(text, escaping: quote == apostrophe ? .textInApostrophes : .text, to: &output)
  }

  /// Appends text for an attribute whose value stands between two of the bytes `quote`.
  public static func append(_ text: String, quote: UInt8, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, quote: quote, to: &output) }
  }

  /// Text as `append` writes it.
  public static func escaped(_ text: String, quote: UInt8 = quotationMark) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    append(text, quote: quote, to: &output)
    return output
  }

  /// Appends an address for an attribute in quotation marks of either kind, as cmark does: what may not stand in an
  /// address (RFC 3986, section 2) is percent-encoded, `&` and `'` become character references, `%` stays; so do the
  /// brackets of a host.
  public static func appendAddress(_ address: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var run = endOfBrackets(address)
    output.append(contentsOf: UnsafeBufferPointer(rebasing: address[..<run]))
    for index in run..<address.count {
      let reference: StaticString
      switch address[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "'"): reference = "&#x27;"
      default: continue
      }
      PercentEncoding.append(UnsafeBufferPointer(rebasing: address[run..<index]), keeping: .address, to: &output)
      output.append(reference)
      run = index + 1
    }
    PercentEncoding.append(UnsafeBufferPointer(rebasing: address[run...]), keeping: .address, to: &output)
  }

  /// Where the brackets around a number of IPv6 end that is the host; 0 where none is (RFC 3986, section 3.2.2).
  private static func endOfBrackets(_ address: UnsafeBufferPointer<UInt8>) -> Int {
    for open in 7...8 where open < address.count && address[open] == UInt8(ascii: "[") {
      guard address[(open - 3)..<open].elementsEqual("://".utf8),
        Address.webSchemes.contains(Address.lowercased(address[..<(open - 3)])),
        let close = address[open...].firstIndex(of: UInt8(ascii: "]")),
        IPv6Address.isOne(address[(open + 1)..<close])
      else { return 0 }
      return close + 1
    }
    return 0
  }

  /// Appends an address for an attribute in quotation marks of either kind.
  public static func appendAddress(_ address: String, to output: inout [UInt8]) {
    var address = address
    address.withUTF8 { appendAddress($0, to: &output) }
  }

  /// What is escaped.
  private enum Special {
    case text, textInApostrophes

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
      case UInt8(ascii: "'"): self == .textInApostrophes
      default: false
      }
    }
  }

  /// Runs of bytes that stay are copied at once.
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, escaping special: Special, to output: inout [UInt8]
  ) {
    var run = 0
    var index = 0
    while index < text.count {
      if index + 8 <= text.count, !mayHoldSpecial(text, index) {
        index += 8
        continue
      }
      let end = min(index + 8, text.count)
      while index < end {
        if special.contains(text[index]) {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
          output.append(reference(to: text[index]))
          run = index + 1
        }
        index += 1
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
  }

  /// Whether any of eight bytes is one that is ever escaped; they are looked at together, as one number.
  @inline(__always)
  private static func mayHoldSpecial(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // `"`; `&` and `'`, which differ in one bit; `<` and `>`, which do too.
    let zeros = zeroBytes(bytes ^ repeated(0x22)) | zeroBytes((bytes | repeated(0x01)) ^ repeated(0x27))
    return (zeros | zeroBytes((bytes | repeated(0x02)) ^ repeated(0x3E))) != 0
  }

  /// A number of eight equal bytes.
  @inline(__always)
  private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Not 0 if and only if one of the eight bytes is 0.
  @inline(__always)
  private static func zeroBytes(_ bytes: UInt64) -> UInt64 {
    (bytes &- repeated(0x01)) & ~bytes & repeated(0x80)
  }

  private static func reference(to byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
  }
}
