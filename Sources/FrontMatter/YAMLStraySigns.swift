internal import Cyaml
internal import Diagnostics

/// Signs that YAML takes without a word for something else than an editor does.
extension YAMLBuilder {
  /// Reports the first escape before a letter that is probably the name of a folder or file: `"C:\\temp"`.
  mutating func refuseLetters(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard let (name, escape) = YAMLEscapes.firstBeforeLetter(in: text) else { return }
    let written = String(decoding: text[escape], as: UTF8.self)
    diagnostics.append(
      .error(
        .invalidYaml,
        "\(written) between double quotation marks is read as \(name); write \\\\ where the sign \\ itself is meant, or "
          + "put the value in 'single quotation marks'",
        at: positions.place(start + escape.lowerBound..<start + escape.upperBound), fix: "\\" + written))
  }

  /// Reports a quotation mark that ends the current value and is its only one: `4 people"`. Behind a number it may be
  /// inches.
  mutating func refuseStrayQuotationMark(at range: SourceRange) {
    let text = events.text
    guard text.count > 1, text[text.count - 1] == UInt8(ascii: "\""), !(0x30...0x39).contains(text[text.count - 2]),
      text.firstIndex(of: UInt8(ascii: "\"")) == text.count - 1
    else { return }
    diagnostics.append(
      .error(
        .invalidYaml, "this value ends with \" and does not start with it; leave it out, or write one at the start too",
        at: range, fix: String(decoding: text.dropLast(), as: UTF8.self)))
  }

  /// Reports a remark right behind the quotation mark of the current value, with no blank behind its #: `"Our work" #1`.
  mutating func refuseRemarkBehindQuotation(of value: SourceRange, isVerbatim: Bool) {
    let mark = events.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    guard mark == UInt8(ascii: "\"") || events.style == YAML_SINGLE_QUOTED_SCALAR_STYLE else { return }
    let bytes = positions.bytes
    let end = positions.offset(events.end)
    guard end + 2 < positions.range.upperBound, bytes[end] == 0x20, bytes[end + 1] == UInt8(ascii: "#"),
      bytes[end + 2] > 0x20, bytes[end + 2] != UInt8(ascii: "#")
    else { return }
    var lineEnd = end + 2
    while lineEnd < positions.range.upperBound, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
    while bytes[lineEnd - 1] <= 0x20 { lineEnd -= 1 }
    let text = String(decoding: events.text, as: UTF8.self)
    let rest = bytes[end..<lineEnd]
    let isSafe =
      isVerbatim && (0x30...0x39).contains(bytes[end + 2]) && !rest.contains { $0 == mark || ",]}\\".utf8.contains($0) }
    let sign = String(decoding: [mark], as: UTF8.self)
    diagnostics.append(
      .error(
        .invalidYaml,
        "# with a blank before it begins a remark, so the value is only \(quoted(text)); put the # inside the quotation "
          + "marks, or two blanks before a # that begins a remark",
        at: positions.place((isSafe ? value.bytes.lowerBound - 1 : end + 1)..<lineEnd),
        fix: isSafe ? sign + text + String(decoding: rest, as: UTF8.self) + sign : nil))
  }

  /// Whether a key in braces stands alone, without a colon.
  func isBare(_ key: Located<String>) -> Bool {
    var end = key.range.bytes.upperBound
    while end < positions.range.upperBound, positions.bytes[end] <= 0x20 { end += 1 }
    return end < positions.range.upperBound && [UInt8(ascii: ","), UInt8(ascii: "}")].contains(positions.bytes[end])
  }

  /// Reports a value in braces that a comma cut, if there is one: `{value: 4,000 people}`.
  mutating func report(_ cut: inout CutValue) {
    guard let range = cut.whole else { return }
    cut = CutValue()
    let text = String(decoding: positions.bytes[range], as: UTF8.self)
    diagnostics.append(
      .error(
        .invalidYaml, "a comma ends a value in braces; put the whole value in \"quotation marks\"",
        at: positions.place(range), fix: text.contains("\n") ? nil : YAMLQuotation.quoted(text)))
  }
}

/// A value in braces with commas in it, which YAML takes for keys without values.
struct CutValue {
  /// Where the text without quotation marks that stands before them starts.
  private var start: Int?
  /// The value with all that was cut off.
  private(set) var whole: Range<Int>?

  init() {}

  init(after value: YAMLNode) {
    if value.isPlain, case .scalar = value.content { start = value.range.bytes.lowerBound }
  }

  /// Takes up a key without a colon; one that the format has lacks its value.
  mutating func add(_ key: Located<String>) {
    guard let start, !FormatKeys.figure.contains(key.value) else { return }
    whole = start..<key.range.bytes.upperBound
  }
}
