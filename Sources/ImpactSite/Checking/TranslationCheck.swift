import Diagnostics
import Figures

/// Holds the languages in file names, and folders that are named like a language, against those of the site.
struct TranslationCheck {
  let content: any FileTree
  let languages: [Language]

  func check(_ inventory: Inventory, _ diagnostics: inout [Diagnostic]) {
    var all = [inventory.donate, inventory.newsletter]
    for folder in inventory.folders {
      all.append(folder.index)
      all += folder.sections.map(\.texts)
      checkFolder(folder.path, &diagnostics)
    }
    for texts in all {
      for (code, file) in texts.translations {
        check(code, inventory.content[file].path, hasOriginal: texts.original != nil, &diagnostics)
      }
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

  private func check(_ code: String, _ path: String, hasOriginal: Bool, _ diagnostics: inout [Diagnostic]) {
    let codes = languages.map(\.code)
    if codes.first == code {
      report(
        .invalidName, "\(quoted(code)) is the site's first language; its files have no language in their name", path,
        &diagnostics)
    } else if !codes.contains(code) {
      report(
        .unknownLanguage, "\(quoted(code)) is none of the site's languages (\(codes.joined(separator: ", ")))", path,
        &diagnostics)
    } else if !hasOriginal {
      let original = path.dropLast(3 + code.utf8.count + 1).split(separator: "/").last ?? ""
      report(
        .missingFile, "there is no \(original).md that this could be the translation of", path, &diagnostics)
    }
  }

  private func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ path: String, _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(Diagnostic(.error, identifier, message, at: .path(content.shown(path))))
  }
}
