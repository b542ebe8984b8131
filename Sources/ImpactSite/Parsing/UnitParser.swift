import Diagnostics
import Figures
import FrontMatter

/// Reads the words behind a number: a text, or one for each plural category.
enum UnitParser {
  /// The unit; nil where something is wrong with it. It can have the plural categories that its language has (CLDR).
  static func parse(_ node: YAMLNode, _ language: Language, _ diagnostics: inout [Diagnostic]) -> UnitForms? {
    if case .scalar(let text) = node.content {
      if let problem = PlainWords.problem(with: Located(text, at: node.range), "a unit") { diagnostics.append(problem) }
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
      if let text = reader.plainText(category.rawValue) { forms[category] = text.value }
    }
    if let other = reader.requiredPlainText("other") { forms[.other] = other.value }
    reader.finish(&diagnostics)
    return forms[.other] == nil ? nil : UnitForms(forms: forms)
  }
}
