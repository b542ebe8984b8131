import Diagnostics
import Figures
import FrontMatter

/// Reads the words behind a number: a text, or one for each plural category.
enum UnitParser {
  /// What a unit stands behind: a value as it was written, and what it says.
  struct Number {
    let text: String
    let quantity: Quantity
  }

  /// The unit; nil where something is wrong with it. It can have the plural categories that its language has (CLDR).
  /// `number` is what it stands behind; nil where that is not known, as in a translation.
  static func parse(
    _ node: YAMLNode, _ language: Language, behind number: Number?, _ diagnostics: inout [Diagnostic]
  ) -> UnitForms? {
    let check = UnitCheck(number: number, marks: language.marks)
    if case .scalar(let text) = node.content {
      let located = Located(text, at: node.range)
      let problem =
        Placeholder.problem(with: located) ?? PlainWords.problem(with: located, "a unit") ?? problem(located, check)
      if let problem {
        diagnostics.append(problem)
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
      if let text = reader.plainText(category.rawValue) { forms[category] = read(text, check, &diagnostics) }
    }
    if let other = reader.requiredPlainText("other") { forms[.other] = read(other, check, &diagnostics) }
    reader.finish(&diagnostics)
    return forms[.other] == nil ? nil : UnitForms(forms: forms)
  }

  private static func read(
    _ text: Located<String>, _ check: UnitCheck, _ diagnostics: inout [Diagnostic]
  ) -> String {
    if let problem = problem(text, check) { diagnostics.append(problem) }
    return text.value
  }

  /// A number, markup, a footnote's mark, a sentence's full stop or what belongs to the number in a unit.
  private static func problem(_ text: Located<String>, _ check: UnitCheck) -> Diagnostic? {
    if let number = number(in: text.value) {
      let rest = text.value.dropFirst(number.count).drop { $0.isWhitespace }
      // Only a text that stands in its file as it is can be written anew without its number.
      let isAsWritten = text.range.bytes.count == text.value.utf8.count
      return .error(
        .restatedValue, "a unit is the words behind the number; leave out \(number)", at: text.range,
        fix: isAsWritten ? String(rest) : nil)
    }
    if let problem = UnitForms.problem(with: text.value) {
      return .error(
        .invalidFigure, "\(quoted(text.value)) is not a unit: \(problem.reason)", at: text.range, fix: problem.fix)
    }
    return check.problem(with: text.value).map { .error(.invalidFigure, $0, at: text.range) }
  }

  /// The number that a unit begins with, which would be shown twice; nil for words such as "24-hour helplines".
  private static func number(in text: String) -> Substring? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let number = text.prefix { $0.isNumber || $0.isWhitespace || $0 == "." || $0 == "," }
    let trimmed = text[..<(number.lastIndex { !$0.isWhitespace }.map(number.index(after:)) ?? number.endIndex)]
    return number.last?.isWhitespace == true ? trimmed : nil
  }
}
