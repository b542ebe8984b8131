import Diagnostics

extension SiteSurvey {
  /// Asks to look through translations whose original has got other words since they were last changed.
  static func olderTranslationRule(_ site: SiteSurvey, _ diagnostics: inout [Diagnostic]) {
    guard site.facts.configuration.hasRightLanguages else { return }
    var unknown = 0
    for language in site.facts.languages.dropFirst() {
      site.forEachText { text in
        guard let translation = text.translation(language.code) else { return }
        guard let isOlder = site.isOlder(translation, than: text.original) else {
          unknown += 1
          return
        }
        guard isOlder else { return }
        let original = site.name(ofFile: text.original)
        let remark = "# checked \(site.input.asOf)"
        diagnostics.append(
          Diagnostic(
            .warning, .olderTranslation,
            "\(original) was changed after its translation into \(LanguageName.of(language)); look whether "
              + "\(site.name(ofFile: translation)) still says the same, and where it does, write a line \(remark) into "
              + "its front matter, as any change of the file will do", at: .path(site.shown(file: translation)),
            fix: remark))
      }
    }
    guard unknown > 0 else { return }
    let are = unknown == 1 ? "1 translation is" : "\(unknown) translations are"
    diagnostics.append(
      Diagnostic(
        .warning, .uncheckedTranslation,
        "git's history is here only in part, so nobody can tell whether \(are) older than the original; fetch the rest "
          + "of it: git fetch --unshallow (in GitHub Actions, fetch-depth: 0)", at: .none))
  }

  /// Whether the words of an original were changed after a translation; nil where that can't be known.
  private func isOlder(_ translation: Int, than original: Int) -> Bool? {
    guard let originals = input.originals else { return isOlderByTime(translation, than: original) }
    guard let then = originals[inventory.content[translation].path] else { return false }
    if let bytes = then.bytes, hasOtherWords(original, than: bytes) { return true }
    return then.isCertain ? false : nil
  }

  private func hasOtherWords(_ file: Int, than before: [UInt8]) -> Bool {
    var ignored: [Diagnostic] = []
    let path = inventory.content[file].path
    guard let now = content.read(path, diagnostics: &ignored) else { return false }
    let language = facts.languages[0]
    guard let before = OriginalWords(before, path: path, language: language),
      let now = OriginalWords(now, path: path, language: language)
    else { return before != now }
    return !now.isSame(as: before)
  }

  private func isOlderByTime(_ file: Int, than other: Int) -> Bool {
    guard let own = inventory.content[file].stamp, let its = inventory.content[other].stamp else { return false }
    // Files that are copied together get their stamps one after the other.
    return own.modified / 1_000_000_000 + 1 < its.modified / 1_000_000_000
  }
}
