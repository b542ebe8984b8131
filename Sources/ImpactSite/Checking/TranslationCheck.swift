import Diagnostics
import Figures

/// Holds the languages in file names, and folders that are named like a language, against those of the site.
struct TranslationCheck {
  private let content: any FileTree
  private let languages: [Language]

  /// Nil where the languages in `site.yml` are wrong: against those that could be read, sound files would seem wrong.
  init?(_ configuration: SiteConfiguration, _ content: any FileTree) {
    guard configuration.hasRightLanguages else { return nil }
    self.content = content
    languages = configuration.languages
  }

  /// Checks one folder.
  func check(_ folder: Inventory.Folder, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]) {
    if languages.count > 1 { checkFolder(folder.path, &diagnostics) }
    check(folder.index, inventory, &diagnostics)
    for section in folder.sections {
      check(section.texts, inventory, &diagnostics)
      if languages.count > 1 { checkHyphen(section, folder.path, inventory, &diagnostics) }
    }
  }

  /// Tells of a translation with a hyphen before its language, which would be a section in the first language.
  private func checkHyphen(
    _ section: Inventory.Section, _ folder: String, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]
  ) {
    guard let hyphen = section.stem.utf8.lastIndex(of: UInt8(ascii: "-")), let file = section.texts.original else {
      return
    }
    let code = section.stem[hyphen...].dropFirst()
    guard languages.dropFirst().contains(where: { $0.code == code }),
      let name = NameSuggestion(inventory).translation(section.stem, in: folder[...])
    else { return }
    report(
      .invalidName,
      "\(quoted(section.stem + ".md")) is a section of its own; a translation has a dot before its language: \(name)",
      inventory.content[file].path, fix: name, &diagnostics)
  }

  /// Checks a file's translations.
  func check(_ texts: Inventory.Texts, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]) {
    for (code, file) in texts.translations {
      check(code, inventory.content[file].path, hasOriginal: texts.original != nil, inventory, &diagnostics)
    }
  }

  private func checkFolder(_ path: String, _ diagnostics: inout [Diagnostic]) {
    let first = path.prefix { $0 != "/" }
    guard let language = languages.dropFirst().first(where: { $0.code == first }) else { return }
    report(
      .invalidName,
      "the pages in \(language.formats.autonym) go into a folder of that name; give the page's folder another name",
      path, &diagnostics)
  }

  /// What to say of a dot in a section's name that no language stands behind, and the name to write.
  private func noLanguage(_ code: String, _ path: String, _ inventory: Inventory) -> (message: String, fix: String?)? {
    let folder = path.folder
    let stem = path.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1).dropLast(3)
    if code == "md" {
      let name = stem.dropLast(3) + ".md"
      let isTaken = NameSuggestion(inventory).isTaken((folder.isEmpty ? "" : folder + "/") + name)
      return isTaken
        ? ("there is a \(name) already, so take this one away", nil)
        : ("its ending stands there twice; rename it to \(name)", String(name))
    }
    guard code.contains(where: \.isNumber) else { return nil }
    let name = NameSuggestion(inventory).section(String(stem).replacing(".", with: "-"), in: folder)
    return ("a dot stands only before a language; write a hyphen", name)
  }

  /// What to do with a file in a language that the site has not.
  private func languageAdvice(_ code: String) -> String {
    LocaleFormats.languages.contains(code)
      ? "; add it to \"languages\" in site.yml, or take the file out of Content" : ""
  }

  private func check(
    _ code: String, _ path: String, hasOriginal: Bool, _ inventory: Inventory, _ diagnostics: inout [Diagnostic]
  ) {
    let codes = languages.map(\.code)
    if codes.first == code {
      report(
        .invalidName, "\(quoted(code)) is the site's first language; its files have no language in their name", path,
        &diagnostics)
    } else if !codes.contains(code), let advice = noLanguage(code, path, inventory) {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      report(
        .invalidName, "\(quoted(file)) can't name a section; \(advice.message)", path, fix: advice.fix, &diagnostics)
    } else if !codes.contains(code) {
      let meant = codes.dropFirst().first { $0 == code.lowercased() }
      let name = path.split(separator: "/").last?.dropLast(3 + code.utf8.count) ?? ""
      report(
        .unknownLanguage,
        "\(quoted(code)) is none of the site's languages (\(codes.joined(separator: ", ")))"
          + (meant.map { "; did you mean \(quoted($0))?" } ?? languageAdvice(code)),
        path, fix: meant.map { name + $0 + ".md" }, &diagnostics)
    } else if !hasOriginal {
      let original = path.dropLast(3 + code.utf8.count + 1).split(separator: "/").last ?? ""
      report(
        .missingFile, "there is no \(original).md that this could be the translation of", path, &diagnostics)
    }
  }

  private func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ path: String, fix: String? = nil,
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(Diagnostic(.error, identifier, message, at: .path(content.shown(path)), fix: fix))
  }
}
