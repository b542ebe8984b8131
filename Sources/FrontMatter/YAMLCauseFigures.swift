internal import Diagnostics

/// What can be wrong with a figure that has more than its value.
extension YAMLCause {
  /// A figure's value on the line of its name, with a key of the figure below it.
  func valueAboveKeys(_ figure: Key, _ key: Range<Int>, indent: Int) -> Diagnostic? {
    guard isFigure, FormatKeys.figure.contains(string(key)) else { return nil }
    let lineEnd = lineEnd(figure.name.lowerBound)
    guard let colon = colon(figure.name.lowerBound, lineEnd) else { return nil }
    let start = skipBlanks(colon + 1, to: lineEnd)
    let value = withoutRemark(start..<trimmedEnd(start, lineEnd))
    let written = "value: " + string(value)
    return error(
      valueMessage(written), figure.name.lowerBound..<value.upperBound,
      fix: string(figure.name) + ":\n" + String(repeating: " ", count: indent) + written)
  }

  /// A figure's value below its name without its key, with a key of the figure below it.
  func valueAmongKeys(_ text: Range<Int>, _ start: Int) -> Diagnostic? {
    guard isFigure, let above = keys.last, !above.hasValue, above.indent < text.lowerBound - start else { return nil }
    let following = afterLine(text.lowerBound)
    let first = skipBlanks(following, to: lineEnd(following))
    guard first - following == text.lowerBound - start, let colon = colon(first, lineEnd(first)),
      FormatKeys.figure.contains(string(first..<colon))
    else { return nil }
    let written = "value: " + string(text)
    return error(valueMessage(written), text, fix: written)
  }

  /// Whether the last key is the name of a figure.
  private var isFigure: Bool { keys.count == 2 && string(keys[0].name) == "figures" && !keys[1].isInItem }

  private func valueMessage(_ written: String) -> String {
    "a figure with keys below it has its value there too, in a line of its own; write \(quoted(written))"
  }
}
