import Diagnostics
import FrontMatter

/// Holds texts that are shown, sent or compared as they are: no reference is replaced in them.
enum PlainWords {
  /// What to say of a text with braces; nil where it has none. `subject` is what can't have them.
  static func problem(with text: Located<String>, _ subject: String, isWords: Bool = true) -> Diagnostic? {
    let has = { (brace: StaticString) in text.value.contains("\(brace)") }
    guard text.value.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return nil }
    if has("{{") || has("}}") {
      let advice = isWords ? "write the words alone" : "write the whole of it out"
      return .error(.misplacedReference, "\(subject) can't hold a reference; \(advice)", at: text.range)
    }
    guard isWords else { return nil }
    return .error(
      .misplacedReference, "\(subject) can't hold braces; write the words alone, not \(quoted(text.value))",
      at: text.range)
  }
}

extension MappingReader {
  /// Words in which no reference is replaced; braces in them are reported.
  mutating func plainText(_ key: String) -> Located<String>? { checked(text(key), key, isWords: true) }

  /// Words that must be there and in which no reference is replaced.
  mutating func requiredPlainText(_ key: String) -> Located<String>? { checked(requiredText(key), key, isWords: true) }

  /// A text for machines, in which no reference is replaced.
  mutating func machineText(_ key: String) -> Located<String>? { checked(text(key), key, isWords: false) }

  private mutating func checked(_ text: Located<String>?, _ key: String, isWords: Bool) -> Located<String>? {
    if let text, let problem = PlainWords.problem(with: text, "\"\(key)\"", isWords: isWords) {
      report(problem.identifier, problem.message, at: text.range)
    }
    return text
  }
}
