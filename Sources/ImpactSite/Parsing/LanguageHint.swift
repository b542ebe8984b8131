import Diagnostics
import Figures

/// What was probably meant by a language or locale that is none.
enum LanguageHint {
  /// The code of a language that was written in capitals, with its country, or by its own name.
  static func code(_ text: String) -> String? {
    let word = text.lowercased()
    let first = word.split { $0 == "-" || $0 == "_" }.first.map(String.init)
    return LocaleFormats.languages.first { $0 == first || LocaleFormats(locale: $0)?.autonym.lowercased() == word }
  }

  /// A language's locale that was written in other letters or with an underscore.
  static func locale(_ text: String, of code: String) -> String? {
    let word = text.lowercased().replacing("_", with: "-")
    return ([code] + countries(of: code)).first { $0.lowercased() == word || $0.lowercased() == code + "-" + word }
  }

  /// The sentence about a code that is none.
  static func message(_ text: String, hasLocale: Bool) -> String {
    guard let code = code(text) else {
      return "\(quoted(text)) can't be built yet; there are \(LocaleFormats.languages.joined(separator: ", "))"
    }
    if !hasLocale, let locale = locale(text, of: code), locale != code {
      return "\(quoted(text)) is a language with its country; write \(code), or {language: \(code), locale: \(locale)} "
        + "to have numbers as they are written there"
    }
    return "\(quoted(text)) is no language's code; did you mean \(quoted(code))?"
  }

  /// The end of a sentence about a locale that a language can't have.
  static func locales(_ code: String, _ text: String) -> String {
    if let locale = locale(text, of: code) { return "; did you mean \(quoted(locale))?" }
    let countries = countries(of: code)
    return countries.isEmpty
      ? " yet; leave it out, \(code) has only one" : " yet; there are \(countries.joined(separator: ", "))"
  }

  private static func countries(of code: String) -> [String] {
    LocaleFormats.countries.filter { $0.hasPrefix(code + "-") }.sorted()
  }
}
