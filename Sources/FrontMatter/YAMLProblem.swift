internal import Diagnostics

/// libyaml's complaints in the words of someone who never heard of a scalar or a token.
enum YAMLProblem {
  static func diagnostic(
    _ failure: YAMLFailure, _ positions: inout YAMLPositions, _ check: YAMLParser.ValueCheck?
  ) -> Diagnostic {
    switch failure.place {
    case .mark(let mark):
      let offset = positions.offset(mark)
      if let key = longKey(failure.problem, before: offset, positions) {
        return .error(
          .invalidYaml,
          "this key is longer than the \(longestKey) characters that YAML allows; a key is a short word, such as title",
          at: positions.place(key))
      }
      if let escape = escape(failure.problem, at: offset, positions) { return escape }
      if let cause = YAMLCause.find(positions, upTo: offset, check) { return cause }
      let character = offset < positions.range.upperBound ? positions.bytes[offset] : 0
      return .error(.invalidYaml, words(failure, character), at: positions.place(at: offset))
    case .byte(let offset):
      let message = "this character can't stand in front matter (\(failure.problem))"
      return .error(.invalidYaml, message, at: positions.place(at: positions.range.lowerBound + offset))
    }
  }

  /// The characters that libyaml looks through for a key's colon (YAML 1.2, section 7.4.2).
  private static let longestKey = 1024

  /// The key before a colon, if it is so long that libyaml no longer takes it for one. Depending on where it stands,
  /// libyaml misses the colon, finds one too many, or finds the bracket not closed.
  private static func longKey(_ problem: String, before colon: Int, _ positions: YAMLPositions) -> Range<Int>? {
    let bytes = positions.bytes
    let isInBrackets = problem.contains("did not find expected ',' or")
    guard isInBrackets || problem.contains("expected ':'") || problem.contains("mapping values are not allowed"),
      colon < positions.range.upperBound, bytes[colon] == UInt8(ascii: ":")
    else { return nil }
    var start = colon
    var length = 0
    while start > positions.range.lowerBound, bytes[start - 1] != UInt8(ascii: "\n") {
      if isInBrackets, [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[start - 1]) { break }
      if isInBrackets, bytes[start - 1] == UInt8(ascii: ","), bytes[start] == 0x20 { break }
      // What stands behind a colon is a value.
      if bytes[start - 1] == UInt8(ascii: ":"), bytes[start] == 0x20 { return nil }
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { length += 1 }
    }
    while start < colon, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: "-") && bytes[start + 1] == 0x20 {
      start += 1
      length -= 1
    }
    return length > longestKey ? start..<colon : nil
  }

  private static func words(_ failure: YAMLFailure, _ character: UInt8) -> String {
    let problem = failure.problem
    if problem.contains("mapping values are not allowed") { return YAMLCause.colonMessage }
    if problem.contains("cannot start any token"), character == 0x09 { return "a tab can't stand here; use spaces" }
    if problem.contains("tab character") { return YAMLCause.tabMessage }
    if problem.contains("cannot start any token") {
      let sign = Character(Unicode.Scalar(character))
      return "a value can't start with \(sign); put the whole value in \"quotation marks\""
    }
    if problem.contains("could not find expected ':'") {
      return "the line before this one is not finished: a key, a colon and a space are expected (key: value)"
    }
    if problem.contains("did not find expected key") {
      return "this line does not fit: check that it starts in the same column as the keys above, "
        + "and that a value before it has both its quotation marks"
    }
    if problem.contains("did not find expected '-' indicator") {
      return "this line does not fit into the list above: start it with \"- \" in the same column"
    }
    if problem.contains("unexpected end of stream") || problem.contains("document indicator") {
      return "a quotation mark or bracket that was opened before is never closed"
    }
    if problem.contains("did not find expected ',' or") {
      return "a bracket that was opened before is never closed, or a comma is missing"
    }
    if problem.contains("nesting level") { return "the front matter is nested too deeply" }
    return "this can't be read; check the quotation marks, brackets and blanks here and in the line before"
  }

  /// What is wrong with a \\ between double quotation marks, if that is what libyaml complains of.
  private static func escape(_ problem: String, at offset: Int, _ positions: YAMLPositions) -> Diagnostic? {
    let isUnknown = problem.contains("unknown escape character")
    guard isUnknown || problem.contains("hexdecimal number") || problem.contains("escape code") else { return nil }
    // libyaml points at the \\ or at what stands behind it.
    var start = min(offset, positions.range.upperBound - 1)
    while start > positions.range.lowerBound, positions.bytes[start] != UInt8(ascii: "\\") { start -= 1 }
    let message =
      isUnknown
      ? "a \\ between double quotation marks gives the sign behind it a meaning, and this sign has none; "
        + "write \\\\ where the sign \\ itself is meant"
      : "a \\ with x, u or U behind it needs the number of a character there; write \\\\ where the sign \\ itself is meant"
    return .error(.invalidYaml, message, at: positions.place(start..<start + 1), fix: "\\\\")
  }
}
