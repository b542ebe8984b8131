import Diagnostics
import Figures
import FrontMatter

/// Reads the words behind a number: a text, or one for each plural category.
enum UnitParser {
  /// The unit; nil where something is wrong with it. It can have the plural categories that its language has (CLDR).
  static func parse(_ node: YAMLNode, _ language: Language, _ diagnostics: inout [Diagnostic]) -> UnitForms? {
    if case .scalar(let text) = node.content {
      if let problem = PlainWords.problem(with: Located(text, at: node.range), "a unit") { diagnostics.append(problem) }
      if let number = number(in: text) {
        let rest = text.dropFirst(number.count)
        diagnostics.append(
          .error(
            .restatedValue, message(number), at: node.range,
            fix: node.isPlain && node.isVerbatim ? String(rest.drop { $0.isWhitespace }) : nil))
      }
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
      if let text = reader.plainText(category.rawValue) { forms[category] = words(text, &reader) }
    }
    if let other = reader.requiredPlainText("other") { forms[.other] = words(other, &reader) }
    reader.finish(&diagnostics)
    return forms[.other] == nil ? nil : UnitForms(forms: forms)
  }

  private static func words(_ text: Located<String>, _ reader: inout MappingReader) -> String {
    if let number = number(in: text.value) { reader.report(.restatedValue, message(number), at: text.range) }
    return text.value
  }

  private static func message(_ number: Substring) -> String {
    "a unit is the words behind the number; leave out \(number)"
  }

  /// The number that a unit begins with, which would be shown twice; nil for words such as "24-hour helplines".
  private static func number(in text: String) -> Substring? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let number = text.prefix { $0.isNumber || $0.isWhitespace || $0 == "." || $0 == "," }
    let trimmed = text[..<(number.lastIndex { !$0.isWhitespace }.map(number.index(after:)) ?? number.endIndex)]
    return number.last?.isWhitespace == true ? trimmed : nil
  }
}
