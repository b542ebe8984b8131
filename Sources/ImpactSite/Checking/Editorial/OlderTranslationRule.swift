import Diagnostics

extension SiteSurvey {
  /// Asks to look through translations whose original was changed after them.
  static func olderTranslationRule(_ site: SiteSurvey, _ diagnostics: inout [Diagnostic]) {
    guard site.facts.configuration.hasRightLanguages else { return }
    for language in site.facts.languages.dropFirst() {
      site.forEachText { text in
        guard let translation = text.translation(language.code), site.isOlder(translation, than: text.original) else {
          return
        }
        let original = site.name(ofFile: text.original)
        diagnostics.append(
          Diagnostic(
            .warning, .olderTranslation,
            "\(original) was changed after its translation into \(LanguageName.of(language)); look whether "
              + "\(site.name(ofFile: translation)) still says the same, and save it",
            at: .path(site.shown(file: translation))))
      }
    }
  }

  private func isOlder(_ file: Int, than other: Int) -> Bool {
    let paths = (inventory.content[file].path, inventory.content[other].path)
    if let own = input.changes[paths.0], let its = input.changes[paths.1] { return own < its }
    guard let own = time(file), let its = time(other) else { return false }
    // Files that are copied together get their stamps one after the other.
    return own + 1 < its
  }

  /// When a file was last changed, in seconds of Unix time.
  private func time(_ file: Int) -> Int64? {
    let entry = inventory.content[file]
    return input.changes[entry.path] ?? entry.stamp.map { $0.modified / 1_000_000_000 }
  }
}
