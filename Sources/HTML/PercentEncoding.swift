/// Percent-encoding of bytes, as in addresses (RFC 3986, section 2.1), both ways.
public enum PercentEncoding {
  /// The bytes that are written as they are.
  public struct Kept: Sendable {
    fileprivate let bytes: ByteSet
    fileprivate var writesBlankAsPlus = false

    /// What cmark keeps in an address, beside `&` and `'`, which are a matter of HTML: the unreserved and reserved
    /// characters without brackets (RFC 3986, sections 2.2 and 2.3), and `%`.
    public static let address = Kept(bytes: .lettersDigits(and: "-_.+!*(),%#@?=;:/$~"))
    /// What Jinja's `urlencode` keeps in a text: the unreserved characters (RFC 3986, section 2.3) and slashes.
    public static let text = Kept(bytes: .lettersDigits(and: "-_.~/"))
    /// What Jinja's `urlencode` keeps in the names and values of a query: the unreserved characters; a blank becomes `+`
    /// (WHATWG URL, section 5.2).
    public static let query = Kept(bytes: .lettersDigits(and: "-_.~"), writesBlankAsPlus: true)
    /// What stays in a field of a line: all but control characters, which would end it, and `%`.
    public static let field = Kept(bytes: .all(from: 0x20, but: "%\u{7F}"))

    /// All bytes but the characters of a literal.
    public static func all(but characters: StaticString) -> Kept { Kept(bytes: .all(from: 0, but: characters)) }
  }

  /// Appends bytes; those that are not kept as `%` and two digits, in upper case.
  public static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, keeping kept: Kept, to output: inout [UInt8]
  ) {
    var run = 0
    for index in 0..<bytes.count where !kept.bytes.contains(bytes[index]) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<index]))
      run = index + 1
      if kept.writesBlankAsPlus, bytes[index] == 0x20 {
        output.append(UInt8(ascii: "+"))
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(digit(bytes[index] >> 4))
        output.append(digit(bytes[index] & 15))
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
  }

  /// Appends the UTF-8 of a text.
  public static func append(_ text: String, keeping kept: Kept, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, keeping: kept, to: &output) }
  }

  /// Bytes as the path of an address: all but unreserved characters and slashes are encoded.
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    var output: [UInt8] = []
    Array(bytes).withUnsafeBufferPointer { append($0, keeping: .text, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// The bytes that an encoded text stands for, or nil where a `%` is not followed by two digits. A `+` stays.
  public static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.underestimatedCount)
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let high = iterator.next().flatMap(value), let low = iterator.next().flatMap(value) else { return nil }
      result.append(high << 4 | low)
    }
    return result
  }

  /// The bytes that an encoded text stands for, or nil where a `%` is not followed by two digits.
  public static func decoded(_ text: String) -> [UInt8]? { decoded(text.utf8) }

  /// Whether two digits follow the `%` at an index.
  static func isEncoded(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.endIndex && value(bytes[index + 1]) != nil && value(bytes[index + 2]) != nil
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// The number that a hexadecimal digit stands for.
  static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
