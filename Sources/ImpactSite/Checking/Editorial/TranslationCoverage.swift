import Diagnostics
import Figures

/// How much of a site is translated into one of its languages.
public struct TranslationCoverage: Sendable, Equatable {
  /// The language's name in English.
  public let language: String
  /// How many texts are missing: pages, sections, the call to donate and the newsletter.
  public internal(set) var missing = 0
  /// How many there are in the first language.
  public internal(set) var texts = 0
}

extension SiteSurvey {
  /// How much is translated into each language but the first.
  var coverage: [TranslationCoverage] {
    facts.languages.dropFirst().map { language in
      var coverage = TranslationCoverage(language: LanguageName.of(language))
      forEachText { text in
        coverage.texts += 1
        if text.translation(language.code) == nil { coverage.missing += 1 }
      }
      return coverage
    }
  }

  /// A text of the site with its translations.
  struct TranslatedText {
    /// The number of the file in the first language.
    let original: Int
    let files: Inventory.Texts
    /// The page that it belongs to; nil for what all pages share.
    var page: Page?
    /// The positions of the figures in its front matter.
    var figures: [Int] = []

    /// The number of the file in a language; nil where there is none.
    func translation(_ code: String) -> Int? { files.translations.first { $0.language == code }?.file }
  }

  /// Calls a function with each text that has a file in the first language.
  func forEachText(_ body: (TranslatedText) -> Void) {
    forEachPage { page, folder in
      let figures = Dictionary(grouping: page.figures.figures.indices) {
        page.figures.figures[$0].name.range.fileNumber
      }
      for files in [folder.index] + folder.sections.map(\.texts) {
        guard let original = files.original else { continue }
        body(TranslatedText(original: original, files: files, page: page, figures: figures[original] ?? []))
      }
    }
    for files in [inventory.donate, inventory.newsletter] {
      if let original = files.original { body(TranslatedText(original: original, files: files)) }
    }
  }
}
