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

  private static let inText = ByteSet("&<>\"")
  private static let inApostrophes = ByteSet("&<>\"'")

  /// Appends text for between tags, for `title` and `textarea`, and for an attribute in quotation marks: `&`, `<`, `>`
  /// and `"` as character references.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    append(text, escaping: inText, to: &output)
  }

  /// Appends text for between tags, for `title` and `textarea`, and for an attribute in quotation marks.
  public static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Appends text for an attribute whose value stands between two of the bytes `quote`.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, quote: UInt8, to output: inout [UInt8]) {
    append(text, escaping: quote == apostrophe ? inApostrophes : inText, to: &output)
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

  /// Appends HTML without tags for an attribute, `title` or `textarea`, so that it can't end what is around it: as text,
  /// but for its character references, which stay.
  public static func appendNormalized(
    _ html: UnsafeBufferPointer<UInt8>, quote: UInt8 = quotationMark, to output: inout [UInt8]
  ) {
    append(html, escaping: (quote == apostrophe ? inApostrophes : inText).without("&"), to: &output)
  }

  /// Appends an address for an attribute in quotation marks of either kind, as cmark does: what may not stand in an
  /// address (RFC 3986, section 2) is percent-encoded, `&` and `'` become character references, `%` stays.
  public static func appendAddress(_ address: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var run = 0
    for index in 0..<address.count {
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

  /// Appends an address for an attribute in quotation marks of either kind.
  public static func appendAddress(_ address: String, to output: inout [UInt8]) {
    var address = address
    address.withUTF8 { appendAddress($0, to: &output) }
  }

  /// Runs of bytes that stay are copied at once.
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, escaping special: ByteSet, to output: inout [UInt8]
  ) {
    var run = 0
    // All that is special comes before the letters.
    for index in 0..<text.count where text[index] <= UInt8(ascii: ">") && special.contains(text[index]) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
      output.append(reference(to: text[index]))
      run = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
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
