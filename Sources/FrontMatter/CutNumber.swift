internal import Diagnostics

extension YAMLBuilder {
  /// Reports a number in braces that its comma cut in two, `{2020: 1,900}`, which YAML reads as the number 1 and a key
  /// 900, and gives the whole of it; nil for any other key.
  mutating func cut(before key: Located<String>, after last: YAMLNode.Pair?) -> YAMLNode? {
    let start = key.range.bytes.lowerBound
    guard let value = last?.value, value.isPlain, value.isVerbatim, case .scalar(let head) = value.content,
      value.range.bytes.upperBound + 1 == start, positions.bytes[start - 1] == UInt8(ascii: ","),
      isDigit(head.utf8.last), isDigit(key.value.utf8.first), !hasValue(key)
    else { return nil }
    let range = positions.place(value.range.bytes.lowerBound..<key.range.bytes.upperBound)
    let text = "\(head),\(key.value)"
    let isGroup = key.value.utf8.prefix { isDigit($0) }.count == 3
    // The last part of a number is told with all of it.
    diagnostics.removeAll { $0.identifier == .invalidYaml && $0.place == .range(value.range) }
    diagnostics.append(
      .error(
        .invalidYaml,
        "a comma ends an entry in braces; "
          + (isGroup ? "write \(text.filter { $0 != "," }), or " : "") + "put the whole value in \"quotation marks\"",
        at: range, fix: "\"\(text)\""))
    return YAMLNode(.scalar(text), at: range, isVerbatim: true, isPlain: true)
  }

  private func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }

  /// Whether a colon follows a key.
  private func hasValue(_ key: Located<String>) -> Bool {
    var end = key.range.bytes.upperBound
    while end < positions.range.upperBound, positions.bytes[end] <= 0x20 { end += 1 }
    return end >= positions.range.upperBound || ![UInt8(ascii: ","), UInt8(ascii: "}")].contains(positions.bytes[end])
  }
}
