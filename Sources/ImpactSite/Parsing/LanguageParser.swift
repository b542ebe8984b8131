import Diagnostics
import Figures
import FrontMatter

/// Reads the `languages` of `site.yml`: codes, or codes with a formatting locale.
enum LanguageParser {
  /// The languages; English where none could be read, so that the rest of the site is still checked.
  static func parse(
    _ node: YAMLNode?, _ reader: inout MappingReader, _ diagnostics: inout [Diagnostic]
  ) -> [Language] {
    var result: [Language] = []
    for item in items(node, &reader) {
      guard let (code, locale) = entry(item, &diagnostics) else { continue }
      if result.contains(where: { $0.code == code.value }) {
        reader.report(
          .duplicateLanguage, "the language \(quoted(code.value)) stands in the list twice", at: code.range)
      } else if let language = language(code, locale, first: result.first, &reader) {
        result.append(language)
      }
    }
    return result.isEmpty ? [.english] : result
  }

  private static func items(_ node: YAMLNode?, _ reader: inout MappingReader) -> [YAMLNode] {
    guard let node else {
      reader.report(
        .missingKey, "\"languages\" is missing; site.yml needs it", at: reader.range, fix: "languages: [en]")
      return []
    }
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      reader.report(
        .wrongType, "\"languages\" is a list, such as [en], but this is \(node.kindInWords)", at: node.range)
      return []
    }
    return items
  }

  private static func entry(
    _ node: YAMLNode, _ diagnostics: inout [Diagnostic]
  ) -> (code: Located<String>, locale: Located<String>?)? {
    if case .scalar(let code) = node.content { return (Located(code, at: node.range), nil) }
    var reader = MappingReader(node, as: "a language")
    let code = reader.requiredText("language")
    let locale = reader.text("locale")
    reader.finish(&diagnostics)
    return code.map { ($0, locale) }
  }

  /// The locales that a language can be formatted for.
  private static func locales(of code: String) -> String {
    LocaleFormats.countries.filter { $0.hasPrefix(code + "-") }.sorted().joined(separator: ", ")
  }

  private static func language(
    _ code: Located<String>, _ locale: Located<String>?, first: Language?, _ reader: inout MappingReader
  ) -> Language? {
    guard let standard = LocaleFormats(locale: code.value), LocaleFormats.languages.contains(code.value) else {
      reader.report(
        .unsupportedLanguage,
        "\(quoted(code.value)) can't be built yet; there are \(LocaleFormats.languages.joined(separator: ", "))",
        at: code.range)
      return nil
    }
    var formats = standard
    if let locale {
      if let found = LocaleFormats(locale: locale.value), locale.value.hasPrefix(code.value) {
        formats = found
      } else {
        reader.report(
          .unsupportedLanguage,
          "the locale \(quoted(locale.value)) can't be used yet; there are " + locales(of: code.value),
          at: locale.range)
      }
    }
    if let language = Language(code.value, formats: formats, first: first) { return language }
    reader.report(
      .unsupportedLanguage,
      "\(quoted(code.value)) can't be a site's first language yet: English (en) is the only one that impact has words for",
      at: code.range)
    return nil
  }
}
