import FrontMatter

/// The ways in which a text on one line can be written as a YAML scalar.
enum FigureSpelling {
  /// All ways, first those that keep the style of the scalar whose bytes are to be replaced. Not every one reads as the
  /// text everywhere: that is tried.
  static func ways(_ text: String, insteadOf before: [UInt8], _ style: YAMLScalarToken.Style) -> [[UInt8]] {
    let plain = Array(text.utf8)
    let double = doubleQuoted(text)
    switch style {
    case .plain: return [plain, double]
    case .singleQuoted: return [singleQuoted(text), double]
    case .doubleQuoted: return [double]
    case .block: return blocks(plain, insteadOf: before) + [plain, double]
    }
  }

  /// Between single quotation marks, in which only these are written twice (YAML 1.1, section 9.1.2).
  private static func singleQuoted(_ text: String) -> [UInt8] {
    let mark = UInt8(ascii: "'")
    return [mark] + text.utf8.flatMap { $0 == mark ? [mark, mark] : [$0] } + [mark]
  }

  /// Between double quotation marks; control characters, which alone need more than a `\`, are refused before.
  private static func doubleQuoted(_ text: String) -> [UInt8] {
    let (mark, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    return [mark] + text.utf8.flatMap { $0 == mark || $0 == backslash ? [backslash, $0] : [$0] } + [mark]
  }

  /// As a block of one line below the header that there is: as it is, and told to have no line end at its end.
  private static func blocks(_ text: [UInt8], insteadOf before: [UInt8]) -> [[UInt8]] {
    guard let lineEnd = before.firstIndex(of: UInt8(ascii: "\n")) else { return [] }
    let content = before[(lineEnd + 1)...]
    guard let first = content.firstIndex(where: { $0 > 0x20 }) else { return [] }
    let lineStart = content[..<first].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? content.startIndex
    let line = content[lineStart..<first] + text
    let header = before[...lineEnd]
    let indicators = header.prefix { !($0 <= 0x20) }
    let (plus, minus) = (UInt8(ascii: "+"), UInt8(ascii: "-"))
    let stripped = indicators.filter { $0 != plus && $0 != minus } + [minus]
    // A remark in the header, and its line end, stay.
    return [Array(header + line), stripped + header[indicators.endIndex...] + line]
  }
}
