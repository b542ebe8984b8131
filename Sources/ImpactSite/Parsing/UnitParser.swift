import Diagnostics
import Figures
import FrontMatter

/// Reads the words behind a number: a text, or one for each plural category.
enum UnitParser {
  /// The unit; nil where something is wrong with it. It can have the plural categories that its language has (CLDR).
  static func parse(_ node: YAMLNode, _ language: Language, _ diagnostics: inout [Diagnostic]) -> UnitForms? {
    if case .scalar(let text) = node.content {
      let located = Located(text, at: node.range)
      if let problem = PlainWords.problem(with: located, "a unit") ?? problem(located) { diagnostics.append(problem) }
      return UnitForms(text)
    }
    if case .sequence = node.content {
      diagnostics.append(
        .error(
          .wrongType,
          "a unit is text, or keys and values such as {one: call, other: calls}, but this is "
            + node.kindInWords, at: node.range))
      return nil
    }
    var reader = MappingReader(node, as: "a unit")
    var forms: [PluralCategory: String] = [:]
    for category in language.plurals.categories where category != .other {
      if let text = reader.plainText(category.rawValue) { forms[category] = read(text, &diagnostics) }
    }
    if let other = reader.requiredPlainText("other") { forms[.other] = read(other, &diagnostics) }
    reader.finish(&diagnostics)
    return forms[.other] == nil ? nil : UnitForms(forms: forms)
  }

  private static func read(_ text: Located<String>, _ diagnostics: inout [Diagnostic]) -> String {
    if let problem = problem(text) { diagnostics.append(problem) }
    return text.value
  }

  /// A number, markup, a footnote's mark or a sentence's full stop in a unit.
  private static func problem(_ text: Located<String>) -> Diagnostic? {
    if let number = number(in: text.value) {
      let rest = text.value.dropFirst(number.count).drop { $0.isWhitespace }
      // Only a text that stands in its file as it is can be written anew without its number.
      let isAsWritten = text.range.bytes.count == text.value.utf8.count
      return .error(
        .restatedValue, "a unit is the words behind the number; leave out \(number)", at: text.range,
        fix: isAsWritten ? String(rest) : nil)
    }
    return UnitForms.problem(with: text.value).map {
      .error(.invalidFigure, "\(quoted(text.value)) is not a unit: \($0.reason)", at: text.range, fix: $0.fix)
    }
  }

  /// The number that a unit begins with, which would be shown twice; nil for words such as "24-hour helplines".
  private static func number(in text: String) -> Substring? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let number = text.prefix { $0.isNumber || $0.isWhitespace || $0 == "." || $0 == "," }
    let trimmed = text[..<(number.lastIndex { !$0.isWhitespace }.map(number.index(after:)) ?? number.endIndex)]
    return number.last?.isWhitespace == true ? trimmed : nil
  }
}
