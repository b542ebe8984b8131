internal import Cyaml
internal import Diagnostics

/// What front matter has no use for.
extension YAMLBuilder {
  /// Refuses an alias, an anchor or a tag at the current event.
  mutating func refuseProperties() throws(Stop) {
    if events.type == YAML_ALIAS_EVENT {
      // Anchors end the parsing, so an alias has none; most likely it was meant as text.
      throw explained(
        .yamlAnchor, "a value can't start with *; put the whole value in \"quotation marks\"", at: firstByte())
    }
    if events.hasAnchor {
      throw explained(
        .yamlAnchor, "anchors (&name) and aliases (*name) are not used here; write the value out", at: properties())
    }
    if events.hasTag {
      throw explained(
        .yamlTag, "tags (!name) are not used here; put a value that starts with ! in \"quotation marks\"",
        at: properties())
    }
  }

  /// Refuses a list or mapping below the last level.
  mutating func refuseDepth(_ depth: Int, at range: SourceRange) throws(Stop) {
    if depth > Self.depthLimit { throw refusal(.deepNesting, "the front matter is nested too deeply", at: range) }
  }

  /// Reports a key that stands in its mapping already; the parsing goes on.
  mutating func report(_ key: Located<String>, twiceAfter first: Located<String>) {
    diagnostics.append(
      .error(
        .duplicateKey, "\(quoted(key.value)) is written twice; each key stands once", at: key.range,
        notes: [.init("the first one is here", at: .range(first.range))]))
  }

  /// Reports a key in braces that holds its value, because its colon has no blank behind it: `{2019:19}`. False where
  /// it is no such key.
  mutating func reportMissingBlank(in key: Located<String>) -> Bool {
    guard let missing = YAMLNode(.scalar(key.value), at: key.range, isVerbatim: true, isPlain: true).missingBlank else {
      return false
    }
    diagnostics.append(missing)
    return true
  }

  /// Refuses a key that is no text.
  mutating func refusal(key kind: String, at range: SourceRange) -> Stop {
    explained(.invalidYaml, "a key must be a single word or a text, not \(kind)", at: range)
  }

  /// Reports the first escape for a character that can't stand in the file itself, in the text between double quotation
  /// marks that starts at an offset; the parsing goes on.
  mutating func refuseEscapes(from start: Int) {
    let text = UnsafeBufferPointer(rebasing: positions.bytes[start..<max(start, positions.range.upperBound)])
    guard let (character, escape) = YAMLEscapes.firstRefused(in: text) else { return refuseLetters(text, from: start) }
    let place = positions.place(start + escape.lowerBound..<start + escape.upperBound)
    let written = String(decoding: text[escape], as: UTF8.self)
    diagnostics.append(
      .error(
        .refusedCharacter,
        character.message(written, otherwise: "or write \\\\ where the sign \\ itself is meant"), at: place))
  }

  /// Reports a remark right behind a value without quotation marks. A remark that is meant as one stands apart, or in a
  /// line of its own; with one blank before it, it may as well be a part of the text ("issue #5"), which YAML would cut
  /// off without a word. The parsing goes on.
  mutating func refuseRemark(after end: Int, from value: SourceRange) {
    let bytes = positions.bytes
    guard end + 1 < positions.range.upperBound, bytes[end] == 0x20, bytes[end + 1] == UInt8(ascii: "#") else { return }
    // An empty value stands before the blank.
    let start = value.bytes.isEmpty ? end + 1 : value.bytes.lowerBound
    var lineEnd = end + 1
    while lineEnd < positions.range.upperBound, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
    while bytes[lineEnd - 1] <= 0x20 { lineEnd -= 1 }
    let isWhole = value.bytes.upperBound == end
    let state =
      value.bytes.isEmpty
      ? "is empty"
      : isWhole ? "is only \(quoted(String(decoding: bytes[value.bytes], as: UTF8.self)))" : "ends before it"
    let message =
      "# with a blank before it begins a remark, so the value \(state); put the whole value in \"quotation marks\", "
      + "or two blanks before a # that begins a remark"
    // A number right behind the # is no remark. In brackets it is not sure where the text was to end.
    let isNumber = isWhole && end + 2 < lineEnd && (0x30...0x39).contains(bytes[end + 2])
    let isInBrackets = bytes[end..<lineEnd].contains { ",]}".utf8.contains($0) }
    guard isNumber, !isInBrackets else {
      diagnostics.append(.error(.invalidYaml, message, at: positions.place(end + 1..<lineEnd)))
      return
    }
    let whole = String(decoding: bytes[start..<lineEnd], as: UTF8.self)
    diagnostics.append(
      .error(.invalidYaml, message, at: positions.place(start..<lineEnd), fix: YAMLQuotation.quoted(whole)))
  }

  /// Reports what ends the parsing, in the words of what the editor wrote where these are known.
  private mutating func explained(
    _ identifier: Diagnostic.Identifier, _ message: String, at range: SourceRange
  ) -> Stop {
    if let cause = YAMLCause.find(positions, upTo: range.bytes.lowerBound, check) {
      diagnostics.append(cause)
      return Stop()
    }
    return refusal(identifier, message, at: range)
  }

  /// Reports something that ends the parsing.
  mutating func refusal(_ identifier: Diagnostic.Identifier, _ message: String, at range: SourceRange) -> Stop {
    diagnostics.append(.error(identifier, message, at: range))
    return Stop()
  }

  /// The first byte of the current event.
  mutating func firstByte() -> SourceRange { positions.place(at: positions.offset(events.start)) }

  /// Of a scalar the anchor or tag and the text after it on the line, of anything else the first byte.
  private mutating func properties() -> SourceRange {
    events.type == YAML_SCALAR_EVENT ? positions.line(from: events.start, to: events.end) : firstByte()
  }
}
