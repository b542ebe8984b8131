import Diagnostics
import Figures
import FrontMatter

/// Finds keys of a figure that stand in the column of its name, where they would be figures of their own.
struct FigureIndent {
  let file: SourceFile
  let language: Language

  /// What to say of a figure by the one above it; nil where it may be one.
  func problem(with pair: YAMLNode.Pair, below owner: YAMLNode.Pair) -> Diagnostic? {
    guard FormatKeys.figure.contains(pair.key.value), !isLongForm(pair.value) else { return nil }
    let key = quoted(pair.key.value)
    let name = quoted(owner.key.value)
    switch owner.value.content {
    case .null:
      return problem("\(key) is a key of a figure; indent it by two more blanks to make it a part of \(name)", pair)
    case .mapping(let details):
      guard let first = details.first, !isInBraces(owner.value) else {
        return problem("\(key) is a key of a figure; write it between the braces of \(name)", pair)
      }
      let blanks = indent(first.key) - indent(owner.key)
      let more = blanks == 1 ? "one more blank" : blanks == 2 ? "two more blanks" : "\(blanks) more blanks"
      return problem("\(key) is a key of a figure; indent it by \(more) to make it a part of \(name)", pair)
    case .scalar(let text):
      if isFigure(pair.value) { return nil }
      return problem(
        "\(key) is a key of a figure; to make it a part of \(name), put it and \(quoted("value: " + text)) below "
          + "\(quoted(owner.key.value + ":")), each indented by two more blanks", pair)
    case .sequence: return nil
    }
  }

  private func problem(_ message: String, _ pair: YAMLNode.Pair) -> Diagnostic {
    .error(.invalidFigure, message, at: pair.key.range)
  }

  /// Whether a value is a figure's long form, so that its name is one; a goal has a value too.
  private func isLongForm(_ node: YAMLNode) -> Bool {
    let keys = node.keys
    return keys.contains("value") && !keys.contains("by") && !keys.contains("better")
  }

  /// Whether a text is a figure's short form.
  private func isFigure(_ node: YAMLNode) -> Bool {
    guard case .scalar = node.content else { return false }
    var diagnostics: [Diagnostic] = []
    return QuantityParser.quantity(node, language, &diagnostics) != nil
  }

  private func isInBraces(_ node: YAMLNode) -> Bool {
    let start = node.range.bytes.lowerBound
    return start < file.bytes.count && file.bytes[start] == UInt8(ascii: "{")
  }

  private func indent(_ key: Located<String>) -> Int {
    let start = key.range.bytes.lowerBound
    return start - file.lineRange(at: start).lowerBound
  }
}

/// Finds figures with a `-` before them, as the items of a list in a text have.
enum StrayDash {
  /// What to say of an item in a list of figures that has no name; nil where it may be one whose name is missing.
  static func problem(with item: YAMLNode, _ language: Language) -> Diagnostic? {
    switch item.content {
    case .mapping(let pairs):
      guard let first = pairs.first, pairs.allSatisfy({ !FormatKeys.figure.contains($0.key.value) }) else { return nil }
      return .error(
        .wrongType, "figures that are written as keys and values have no - before them; take out the \"- \"",
        at: first.key.range)
    case .scalar(let text):
      guard item.missingBlank == nil else { return nil }
      let quantity = try? Quantity(parsing: text, marks: language.marks)
      let name = quantity.flatMap { PlainName.of($0.unit.text(.other)) } ?? "people"
      return .error(
        .wrongType,
        "this figure has no name; write a name and a colon in the place of the \"- \", such as \(name): \(text)",
        at: item.range)
    default: return nil
    }
  }
}

extension YAMLNode {
  /// The keys of a mapping.
  var keys: [String] {
    if case .mapping(let pairs) = content { return pairs.map(\.key.value) }
    return []
  }
}
