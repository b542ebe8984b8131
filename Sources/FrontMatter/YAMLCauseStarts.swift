internal import Diagnostics

/// What can be wrong with the start of a line.
extension YAMLCause {
  /// Blanks that do not count as such, and remarks as programmers write them.
  func strayStart(_ start: Int, _ indented: Int, _ lineEnd: Int) -> Diagnostic? {
    // A text goes on in lines that stand further to the right than its key.
    if let above = keys.last, above.hasValue, above.indent < indented - start { return nil }
    if starts(indented..<lineEnd, with: "\u{A0}") {
      var end = indented
      while starts(end..<lineEnd, with: "\u{A0}") || end < lineEnd && isBlank(bytes[end]) {
        end += isBlank(bytes[end]) ? 1 : 2
      }
      return error("these blanks can't indent front matter; type them anew with the space bar", start..<end)
    }
    guard starts(indented..<lineEnd, with: "//") else { return nil }
    let text = indented..<trimmedEnd(indented, lineEnd)
    return error(
      "a remark begins with #, not with //", text, fix: "#" + string(text.lowerBound + 2..<text.upperBound))
  }

  /// A `-` in the column of keys with values.
  func strayDash(_ dash: Int, _ text: Int, _ start: Int) -> Diagnostic? {
    guard let above = keys.last, above.indent == dash - start, above.hasValue else { return nil }
    return withDash(dash, text, "the ones above")
  }

  /// The first line of all, where another one stands further to the left.
  func first(_ key: Key) -> Diagnostic {
    if let dash = key.dash { return withDash(dash, key.name.lowerBound, "the ones below") }
    return error("this line does not fit: it must start at the beginning of the line", key.name)
  }

  private func withDash(_ dash: Int, _ text: Int, _ others: String) -> Diagnostic {
    let end = trimmedEnd(text, lineEnd(text))
    return error(
      "this line begins with -, and \(others) do not; leave it out", dash..<end, fix: string(text..<end))
  }

  /// The colon of Chinese and Japanese, which looks like one with a blank behind it.
  func wideColon(_ text: Range<Int>) -> Diagnostic? {
    let colon: StaticString = "："
    guard let start = text.first(where: { starts($0..<text.upperBound, with: colon) }),
      isWord(text.lowerBound..<start)
    else { return nil }
    let end = start + colon.utf8CodeUnitCount
    return error(
      "\"：\" is not the colon of front matter; write : and a blank", start..<skipBlanks(end, to: text.upperBound),
      fix: ": ")
  }
}
