import Diagnostics
import Figures
import FrontMatter

/// Reads the `languages` of `site.yml`: codes, or codes with a formatting locale.
enum LanguageParser {
  /// How many languages a site may have: more than there are formats for.
  static let maximum = 100

  /// The languages that could be read, and whether these are just those of the list; English where there are none, so
  /// that the rest of the site is still checked.
  static func parse(
    _ reader: inout MappingReader, _ diagnostics: inout [Diagnostic]
  ) -> (languages: [Language], areRight: Bool) {
    var result: [Language] = []
    let items = items(&reader)
    for item in items {
      guard let (code, locale) = entry(item, &diagnostics) else { continue }
      if result.contains(where: { $0.code == code.value }) {
        reader.report(
          .duplicateLanguage, "the language \(quoted(code.value)) stands in the list twice", at: code.range)
      } else if let language = language(code, locale, first: result.first, &reader) {
        result.append(language)
      }
    }
    return result.isEmpty ? ([.english], false) : (result, result.count == items.count)
  }

  private static func items(_ reader: inout MappingReader) -> [YAMLNode] {
    guard let node = reader.requiredNode("languages", fix: "languages: [en]") else { return [] }
    guard case .sequence(let items) = node.content else {
      let fix = node.text.flatMap(LanguageHint.code).map { "[\($0)]" }
      reader.report(
        .wrongType, "\"languages\" is a list, such as [en], but this is \(node.kindInWords)", at: node.range, fix: fix)
      return []
    }
    if items.isEmpty {
      reader.report(
        .missingKey,
        "\"languages\" is an empty list; write the code of the site's first language into it, such as [en]",
        at: node.range, fix: "[en]")
    }
    if items.count > maximum {
      reader.report(
        .wrongValue, "a site has at most \(maximum) languages, not \(items.count)", at: items[maximum].range)
    }
    return Array(items.prefix(maximum))
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

  private static func language(
    _ code: Located<String>, _ locale: Located<String>?, first: Language?, _ reader: inout MappingReader
  ) -> Language? {
    guard let standard = LocaleFormats(locale: code.value), LocaleFormats.languages.contains(code.value) else {
      reader.report(
        .unsupportedLanguage, LanguageHint.message(code.value, hasLocale: locale != nil), at: code.range,
        fix: LanguageHint.code(code.value))
      return nil
    }
    var formats = standard
    if let locale {
      if let found = LocaleFormats(locale: locale.value), found.language == code.value {
        formats = found
      } else {
        reader.report(
          .unsupportedLanguage,
          "the locale \(quoted(locale.value)) can't be used\(LanguageHint.locales(code.value, locale.value))",
          at: locale.range, fix: LanguageHint.locale(locale.value, of: code.value))
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
