import Diagnostics
import Figures

/// One address's content in all languages: the numbers once, and the texts by language.
struct Page: Sendable {
  /// The folder's path in `Content`; empty for the home page.
  let path: String
  /// Whether only the preview shows the page.
  var isDraft = false
  /// What the page's figures speak of, unless they say otherwise.
  var period: Located<Period>?
  /// The names of the figures that `index.md` puts forward.
  var headline: [Located<String>] = []
  /// The figures of `index.md` and of all sections.
  var figures = FigureTable()
  /// The sections in the order of their files' numbers.
  var sections: [Section] = []
  /// The title, summary and introduction of each of the site's languages; nil where there is no translation.
  var texts: [PageText?]
  /// The units that translations give, by language and figure.
  var units: [TranslatedUnit: UnitForms] = [:]
  /// Names that stand for figures which could not be read; references to them are not reported again.
  var unreadableNames: Set<String> = []
  /// Whether a part of the page could not be read at all, so that nobody can say which names it defines.
  var isIncomplete = false

  /// A figure in one of the site's languages.
  struct TranslatedUnit: Hashable, Sendable {
    let language: Int
    let figure: Int
  }

  /// The texts of a language, or of the first one where they are missing, and whether they are the language's own.
  func text(in language: Int) -> (text: PageText, isOwn: Bool)? {
    guard language < texts.count else { return nil }
    if let own = texts[language] { return (own, true) }
    return texts[0].map { ($0, false) }
  }

  /// Whether a name is that of a figure's row in the table of the page.
  func hasRow(_ name: String) -> Bool {
    guard name.hasPrefix(Anchors.figurePrefix) else { return false }
    return figures.index(of: String(name.dropFirst(Anchors.figurePrefix.count))) != nil
  }
}

/// The words at the top of a page, in one language.
struct PageText: Sendable {
  /// The title.
  var title: Located<String>
  /// One or two sentences for search engines and cards.
  var summary: Located<String>?
  /// The introduction; nil where a translation has none.
  var body: Body?
}

/// A part of a page, from files of its own.
struct Section: Sendable {
  /// The file's name without its number and ending; the section's anchor.
  let name: String
  /// The names of the figures that the section puts forward.
  var headline: [Located<String>]
  /// The title and Markdown of each of the site's languages; nil where there is no translation.
  var texts: [SectionText?]

  /// The texts of a language, or of the first one where they are missing, and whether they are the language's own.
  func text(in language: Int) -> (text: SectionText, isOwn: Bool)? {
    if let own = texts[language] { return (own, true) }
    return texts[0].map { ($0, false) }
  }
}

/// A section's words in one language.
struct SectionText: Sendable {
  /// The title.
  var title: Located<String>
  /// The Markdown; nil where a translation has none.
  var body: Body?
}
