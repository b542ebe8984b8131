/// Finds in a text, which is shown as it is, the marks of Markdown: `**bold**`, `*stressed*`, `~~struck~~`, `` `code` `` and
/// links.
enum ShownMarks {
  /// The mark at an offset that another one like it closes; nil where it is a sign of the text, as in `5*3`.
  static func mark(in bytes: [UInt8], at start: Int) -> String? {
    let sign = bytes[start]
    let width = bytes[start...].prefix { $0 == sign }.count
    switch (sign, width) {
    case (UInt8(ascii: "*"), 2), (UInt8(ascii: "~"), 2):
      return hasEnd(bytes, start, width) ? String(decoding: bytes[start..<start + 2], as: UTF8.self) : nil
    case (UInt8(ascii: "`"), 1): return hasEnd(bytes, start, width) ? "`" : nil
    case (UInt8(ascii: "*"), 1):
      // In the middle of a word it is none: "Schüler*innen".
      return (start == 0 || !isWord(bytes[start - 1])) && hasEnd(bytes, start, width, isAtWordEnd: true) ? "*" : nil
    default: return nil
    }
  }

  /// The words of a link that starts at an offset, and its end: `[our work](https://example.org)`.
  static func link(in bytes: [UInt8], at start: Int) -> (words: String, end: Int)? {
    guard let close = bytes[start...].firstIndex(of: UInt8(ascii: "]")), close > start + 1, close + 2 < bytes.count,
      bytes[close + 1] == UInt8(ascii: "("),
      let end = bytes[(close + 2)...].firstIndex(of: UInt8(ascii: ")")), end > close + 2
    else { return nil }
    return (String(decoding: bytes[start + 1..<close], as: UTF8.self), end + 1)
  }

  private static func hasEnd(_ bytes: [UInt8], _ start: Int, _ width: Int, isAtWordEnd: Bool = false) -> Bool {
    let sign = bytes[start]
    guard start + width < bytes.count, bytes[start + width] > 0x20 else { return false }
    var offset = start + width + 1
    while offset < bytes.count {
      let run = bytes[offset...].prefix { $0 == sign }.count
      if run >= width, bytes[offset - 1] > 0x20 {
        let end = offset + run
        if !isAtWordEnd || run == width && (end == bytes.count || !isWord(bytes[end])) { return true }
      }
      offset += max(run, 1)
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
